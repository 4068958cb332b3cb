import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

/**
 * Reads an OpenAPI document: `openapi.yaml`, and the `paths`, `components.*` and `tags` of the fragments in `openapi/*.yaml`, in
 * alphabetical order. References in fragments are those of the whole (`#/components/…`).
 *
 * @param schema - folder of `openapi.yaml`
 * @param root - what files are named from in errors
 * @throws Error when two files define the same name, or a fragment holds anything else
 */
export async function readDocument(schema, root) {
  const main = join(schema, 'openapi.yaml');
  const document = parse(await readFile(main, 'utf8'));
  const fragments = await readdir(join(schema, 'openapi')).catch(error => {
    if (error.code === 'ENOENT') {
      return [];
    }
    throw error;
  });
  const definedIn = namesOf(document, relative(root, main));
  for (const name of fragments.filter(file => file.endsWith('.yaml')).sort()) {
    const path = join(schema, 'openapi', name);
    const file = relative(root, path);
    const fragment = parse(await readFile(path, 'utf8')) ?? {};
    for (const [what, other] of namesOf(fragment, file)) {
      if (definedIn.has(what)) {
        throw new Error(
          `${file} and ${definedIn.get(what)} both define ${what}`,
        );
      }
      definedIn.set(what, other);
    }
    merge(document, fragment, file);
  }
  return document;
}

function merge(document, { paths, components, tags, ...rest }, file) {
  const [other] = Object.keys(rest);
  if (other) {
    throw new Error(
      `${file} holds ${other}: a fragment has paths, components and tags alone`,
    );
  }
  document.paths = { ...document.paths, ...paths };
  for (const [section, definitions] of Object.entries(components ?? {})) {
    document.components ??= {};
    document.components[section] = {
      ...document.components[section],
      ...definitions,
    };
  }
  if (tags) {
    document.tags = [...(document.tags ?? []), ...tags];
  }
}

/** What a file defines, as a map to the file. */
function namesOf({ paths, components, tags }, file) {
  const names = Object.keys(paths ?? {}).map(path => `paths.${path}`);
  for (const [section, definitions] of Object.entries(components ?? {})) {
    for (const name of Object.keys(definitions ?? {})) {
      names.push(`components.${section}.${name}`);
    }
  }
  for (const { name } of tags ?? []) {
    names.push(`tags.${name}`);
  }
  return new Map(names.map(name => [name, file]));
}
