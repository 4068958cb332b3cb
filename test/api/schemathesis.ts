import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const SEED = 20_260_101;

/** The schemathesis of the tests' virtual environment, or undefined when it was not set up. */
export function findSchemathesis(): string | undefined {
  const program =
    process.env.GUILDHALL_TEST_SCHEMATHESIS ??
    resolve(__dirname, '../../.guildhall/venv/bin/schemathesis');
  if (existsSync(program)) {
    return program;
  }
  const message =
    'schemathesis is missing: run `npm run test:setup` (it installs schemathesis)';
  if (process.env.GUILDHALL_REQUIRE_ALL === '1') {
    throw new Error(message);
  }
  process.stderr.write(`Skipped test/api: ${message}\n`);
  return undefined;
}

/**
 * Runs schemathesis against a running API to its end, whatever it finds.
 *
 * @param options.directory - an empty folder to work in
 * @param options.spec - the OpenAPI document
 * @param options.config - lines of `schemathesis.toml`
 * @param options.examples - most random requests for an operation
 */
export async function runSchemathesis(
  program: string,
  options: {
    directory: string;
    spec: object;
    url: string;
    authorization: string;
    config: string[];
    examples: number;
  },
): Promise<{ code: number; output: string }> {
  const { directory } = options;
  await writeFile(
    resolve(directory, 'openapi.json'),
    JSON.stringify(options.spec),
  );
  await writeFile(
    resolve(directory, 'schemathesis.toml'),
    options.config.join('\n'),
  );
  const args = [
    '--config-file=schemathesis.toml',
    'run',
    'openapi.json',
    `--url=${options.url}`,
    `--header=Authorization: ${options.authorization}`,
    '--checks=all',
    `--max-examples=${options.examples}`,
    `--seed=${SEED}`,
    '--phases=examples,coverage,fuzzing',
    '--generation-database=none',
    // Other characters make URLs longer than Node takes, which it answers itself.
    '--generation-codec=ascii',
    '--continue-on-failure',
    '--no-color',
  ];
  return await new Promise(done => {
    execFile(
      program,
      args,
      { cwd: directory, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        done({
          code: error ? Number(error.code ?? 1) : 0,
          output: stdout + stderr,
        }),
    );
  });
}
