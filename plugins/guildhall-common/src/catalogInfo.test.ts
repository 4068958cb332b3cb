import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

const root = resolve(__dirname, '../../..');
const SOURCE = 'url:https://github.com/guildhall-dev/guildhall/tree/main/';

function readRoot(file: string): string {
  return readFileSync(resolve(root, file), 'utf8');
}

const packages = globSync(
  ['packages/*/package.json', 'plugins/*/package.json'],
  {
    cwd: root,
  },
).map(file => ({ folder: dirname(file), ...JSON.parse(readRoot(file)) }));

const components: any[] = parseAllDocuments(readRoot('catalog-info.yaml'))
  .map(document => document.toJS())
  .filter(({ kind }) => kind === 'Component');

function findComponent(folder: string) {
  return components.find(
    ({ metadata }) =>
      metadata.annotations['backstage.io/source-location'] ===
      `${SOURCE}${folder}/`,
  );
}

describe('catalog-info.yaml', () => {
  it('has each package as a component, with its role and the packages that it needs', () => {
    const expected = packages.map(({ folder, backstage, dependencies }) => ({
      folder,
      type: `backstage-${backstage.role}`,
      dependsOn: packages
        .filter(({ name }) => dependencies?.[name])
        .map(
          other =>
            `component:default/${findComponent(other.folder)?.metadata.name}`,
        )
        .sort(),
    }));
    const described = packages.map(({ folder }) => ({
      folder,
      type: findComponent(folder)?.spec.type,
      dependsOn: findComponent(folder)?.spec.dependsOn ?? [],
    }));
    expect(described).toEqual(expected);
    expect(components).toHaveLength(packages.length);
  });
});
