import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The Python of the tests' virtual environment, or undefined when it was not set up. */
export function testPython(): string | undefined {
  const python =
    process.env.GUILDHALL_TEST_PYTHON ??
    resolve(__dirname, '../../.guildhall/venv/bin/python');
  if (existsSync(python)) {
    return python;
  }
  const message =
    'the OpenLineage client is missing: run `npm run test:setup` (it installs openlineage-python)';
  if (process.env.GUILDHALL_REQUIRE_ALL === '1') {
    throw new Error(message);
  }
  process.stderr.write(`Skipped test/openlineage: ${message}\n`);
  return undefined;
}
