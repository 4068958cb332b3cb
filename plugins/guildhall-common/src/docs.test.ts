import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ANNOTATIONS, TIE_ANNOTATIONS } from './annotations';
import { GUILDHALL_KINDS, GUILDHALL_SCHEMAS } from './validation';

const root = resolve(__dirname, '../../..');

function read(file: string): string {
  return readFileSync(resolve(root, file), 'utf8');
}

function listFields(schema: any, path: string): string[] {
  return Object.entries<any>(schema.properties ?? {}).flatMap(
    ([name, field]) => [
      `${path}${name}`,
      ...listFields(
        field.items ?? field,
        `${path}${name}${field.items ? '[]' : ''}.`,
      ),
    ],
  );
}

describe('documentation', () => {
  it.each(GUILDHALL_KINDS)('has every field of %s', kind => {
    const page = read('docs/kinds.md');
    const section = page.split(`\n## ${kind}\n`)[1].split('\n## ')[0];
    const { spec } = GUILDHALL_SCHEMAS[kind].properties as any;
    const missing = listFields(spec, '').filter(
      field => !section.includes(`| \`${field}\``),
    );
    expect(missing).toEqual([]);
  });

  it.each(['hackathon', 'prototype-transition', 'contribution-metric'])(
    'has the example of %s as it is',
    name => {
      expect(read('docs/kinds.md')).toContain(
        read(`examples/kinds/${name}.yaml`),
      );
    },
  );

  it('has every annotation', () => {
    const page = read('docs/annotations.md');
    const missing = [
      ...Object.values(ANNOTATIONS),
      ...Object.values(TIE_ANNOTATIONS),
    ].filter(annotation => !page.includes(`| \`${annotation}\``));
    expect(missing).toEqual([]);
  });
});
