import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

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
