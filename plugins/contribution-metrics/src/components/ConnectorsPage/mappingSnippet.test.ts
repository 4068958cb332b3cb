import { parse } from 'yaml';
import { mappingSnippet } from './mappingSnippet';

describe('mappingSnippet', () => {
  it.each([
    'bob@example.com',
    'Data Platform: core',
    'yes',
    '123',
    '"quoted" \\ and \'single\'',
    '- dash',
    '# hash',
    '{{ owner }}',
    'urn:li:corpuser:bob',
    '  blanks  ',
    'two\nlines',
    '__proto__',
    '名前',
  ])('keeps the word %j as it is', word => {
    const { guildhall } = parse(mappingSnippet(word), { mapAsMap: false });
    expect(Object.entries(guildhall.identity.mapping)).toEqual([
      [word, 'group:default/your-team'],
    ]);
  });

  it('is easy to read for a plain address', () => {
    expect(mappingSnippet('bob@example.com')).toBe(
      'guildhall:\n  identity:\n    mapping:\n      bob@example.com: group:default/your-team\n',
    );
  });
});
