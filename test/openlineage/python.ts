import { requirements } from '../support/requirements.mjs';

/** The Python of the tests' virtual environment, or undefined when it was not set up. */
export function testPython(): string | undefined {
  const { available, path, name, howTo } = requirements.python();
  if (available) {
    return path;
  }
  const message = `${name} are missing: ${howTo}`;
  if (process.env.GUILDHALL_REQUIRE_ALL === '1') {
    throw new Error(message);
  }
  process.stderr.write(`Skipped test/openlineage: ${message}\n`);
  return undefined;
}
