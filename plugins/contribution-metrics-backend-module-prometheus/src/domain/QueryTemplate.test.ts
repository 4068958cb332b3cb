import { isPlainSelector, withoutComments } from './promql';
import { QueryTemplate } from './QueryTemplate';

const VIEW = 'feast.dev/feature-view';

function fill(query: string, ...values: string[]): string {
  return QueryTemplate.parse(query).fill({ [VIEW]: values });
}

describe('QueryTemplate', () => {
  it('puts values where labels are compared', () => {
    expect(
      fill(`x{view="\${${VIEW}}"} / y{view!~'a_\${${VIEW}}_.*'}`, 'user.v1'),
    ).toBe(`x{view="user.v1"} / y{view!~'a_user\\\\.v1_.*'}`);
  });

  it.each([
    ['a"} or up{x="b', '=', String.raw`a\"} or up{x=\"b`],
    ['a"} or up{x="b', '=~', String.raw`a\"\\} or up\\{x=\"b`],
    ['.*', '=~', String.raw`\\.\\*`],
    ['back\\', '=', String.raw`back\\`],
    ['back\\', '=~', String.raw`back\\\\`],
    ['two\nlines\u0000', '=', String.raw`two\nlines\x00`],
    ['${other/thing}', '=', '${other/thing}'],
    ['$&', '=', '$&'],
  ])('keeps %j inside of its quotes after %s', (value, operator, expected) => {
    expect(fill(`{x${operator}"\${${VIEW}}"}`, value)).toBe(
      `{x${operator}"${expected}"}`,
    );
  });

  it('escapes the quote that is used', () => {
    expect(fill(`{x='\${${VIEW}}'}`, `it's "so"`)).toBe(
      String.raw`{x='it\'s "so"'}`,
    );
  });

  it('makes alternatives of several values, in a regular expression alone', () => {
    expect(fill(`{x=~"\${${VIEW}}"}`, 'a', 'b|c')).toBe(
      String.raw`{x=~"(?:a|b\\|c)"}`,
    );
    expect(() => fill(`{x="\${${VIEW}}"}`, 'a', 'b')).toThrow(
      'compares one label with the 2 values of feast.dev/feature-view; write =~',
    );
  });

  it.each([
    [`rate(x[\${${VIEW}}])`, 'outside of quotes'],
    [`x{\${${VIEW}}="a"}`, 'outside of quotes'],
    [
      `label_replace(x, "a", "\${${VIEW}}", "b", "")`,
      'not the value of a label',
    ],
    [`sum by ("\${${VIEW}}") (x)`, 'not the value of a label'],
    [`{"\${${VIEW}}"}`, 'not the value of a label'],
    ['x{a=`${feast.dev/feature-view}`}', 'between backticks'],
    ['x{a="${view}"}', 'name an annotation with its domain'],
    ['x{a="${feast.dev/feature-view"}', 'placeholder without an end'],
    [`x{a="\\\${${VIEW}}"}`, 'has a backslash right before'],
    ['x{a="b}', 'never ends'],
  ])('refuses %s', (query, message) => {
    expect(() => QueryTemplate.parse(query)).toThrow(message);
  });

  it('leaves comments out, and lets label_replace have its own ${1}', () => {
    const query = `label_replace(x, "a", "\${1}", "b", "(.*)") # not "closed \${${VIEW}}`;
    const template = QueryTemplate.parse(query);
    expect(template.annotations).toEqual([]);
    expect(template.fill({})).toBe(
      'label_replace(x, "a", "${1}", "b", "(.*)")',
    );
  });
});

describe('isPlainSelector', () => {
  it.each([
    'requests_total',
    'job:requests:total{code=~"2..", path="/a[1]{b}(c)"}',
    ' {__name__="requests_total"} # all',
    '{"requests.total", a=\'b\'}',
  ])('takes %s', query => {
    expect(isPlainSelector(query)).toBe(true);
  });

  it.each([
    '',
    'rate(requests_total[5m])',
    'requests_total[5m]',
    'sum(requests_total)',
    'requests_total offset 5m',
    'requests_total @ 1',
    'a + b',
    '-a',
    'a{b="c"} or d',
  ])('refuses %j', query => {
    expect(isPlainSelector(query)).toBe(false);
  });

  it('finds comments, but not in texts', () => {
    expect(withoutComments('a{b="# no"} # yes\n')).toBe('a{b="# no"}');
  });
});
