/**
 * Writes what is made of the OpenAPI document: the document as a module for the backend, and the types for clients.
 * With `--check` nothing is written; it fails when what is there is not what would be written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const plugins = fileURLToPath(new URL('../plugins/', import.meta.url));
const schema = join(plugins, 'contribution-metrics-backend/src/schema');
const document = join(schema, 'openapi.yaml');

const outputs = [
  [join(schema, 'openapi.generated.ts'), await specModule()],
  [
    join(plugins, 'contribution-metrics-common/src/generated/openapi.ts'),
    await clientTypes(),
  ],
];

const check = process.argv.includes('--check');
let stale = 0;
for (const [file, text] of outputs) {
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === text) {
    continue;
  }
  if (check) {
    stale += 1;
    console.error(
      `${file} is not what openapi.yaml gives: run yarn generate:api`,
    );
  } else {
    await writeFile(file, text);
    console.log(`Wrote ${file}`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;

async function specModule() {
  const spec = parse(await readFile(document, 'utf8'));
  const file = join(schema, 'openapi.generated.ts');
  return prettier.format(
    `// Generated from openapi.yaml by \`yarn generate:api\`. Do not edit.\nexport const spec = ${JSON.stringify(
      spec,
    )} as const;\n`,
    { ...(await prettier.resolveConfig(file)), filepath: file },
  );
}

async function clientTypes() {
  const types = astToString(await openapiTS(pathToFileURL(document)));
  return `// Generated from openapi.yaml by \`yarn generate:api\`. Do not edit.\n${types}`;
}
