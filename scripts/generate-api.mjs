/**
 * Writes what is made of the OpenAPI document of each backend plugin: the document as a module for the backend, and the types for
 * clients in the `-common` package of the same name. A document may be split: the fragments beside it in `openapi/*.yaml` add
 * paths, components and tags. With `--check` nothing is written; it fails when what is there is not what would be written.
 */
import { access, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { readDocument } from './lib/openapi.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const plugins = join(root, 'plugins');

const check = process.argv.includes('--check');
let stale = 0;
for (const { schema, client } of await apis()) {
  const document = await readDocument(schema, root);
  const outputs = [
    [join(schema, 'openapi.generated.ts'), specModule],
    [join(client, 'src/generated/openapi.ts'), clientTypes],
  ];
  for (const [file, generate] of outputs) {
    const text = await generate(document, file);
    const present = await readFile(file, 'utf8').catch(() => '');
    if (present === text) {
      continue;
    }
    const name = relative(root, file);
    if (check) {
      stale += 1;
      console.error(
        `${name} is not what openapi.yaml gives: run yarn generate:api`,
      );
    } else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      console.log(`Wrote ${name}`);
    }
  }
}
process.exitCode = stale > 0 ? 1 : 0;

/** The plugins that have a document. */
async function apis() {
  const found = [];
  for (const name of (await readdir(plugins)).sort()) {
    const schema = join(plugins, name, 'src/schema');
    if (
      name.endsWith('-backend') &&
      (await isThere(join(schema, 'openapi.yaml')))
    ) {
      const client = join(plugins, name.replace(/-backend$/, '-common'));
      found.push({ schema, client });
    }
  }
  return found;
}

async function isThere(file) {
  return await access(file).then(
    () => true,
    () => false,
  );
}

async function specModule(document, file) {
  return prettier.format(
    `// Generated from openapi.yaml by \`yarn generate:api\`. Do not edit.\nexport const spec = ${JSON.stringify(
      document,
    )} as const;\n`,
    { ...(await prettier.resolveConfig(file)), filepath: file },
  );
}

async function clientTypes(document) {
  const types = astToString(await openapiTS(JSON.stringify(document)));
  return `// Generated from openapi.yaml by \`yarn generate:api\`. Do not edit.\n${types}`;
}
