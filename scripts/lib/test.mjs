import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  missingRequirements,
  requirements,
} from '../../test/support/requirements.mjs';
import { runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { installDependencies } from './install.mjs';
import { ownFolder, root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { step } from './progress.mjs';
import { prepareToolchain } from './toolchain.mjs';

const DATABASE_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** Runs all tests that this machine can run; arguments go to Vitest. */
export async function test(args) {
  const missing = missingRequirements().filter(
    ({ name }) => !(name === 'PostgreSQL' && process.env[DATABASE_VARIABLE]),
  );
  const refusal = refusalOf(missing, process.env.GUILDHALL_REQUIRE_ALL);
  if (refusal) {
    throw new Failure(refusal);
  }
  const toolchain = await prepareToolchain();
  await installDependencies(toolchain);

  const env = { ...toolchain.env, BACKSTAGE_TEST_DISABLE_DOCKER: '1' };
  const postgres = requirements.postgres();
  let server;
  if (!env[DATABASE_VARIABLE] && postgres.available) {
    server = await step('Starting a PostgreSQL for the tests', () =>
      startPostgres(postgres.path, { durable: false }),
    );
    env[DATABASE_VARIABLE] = server.url;
  }
  const results = join(ownFolder, 'test-results.json');
  await rm(results, { force: true });
  console.log('• Running the tests …');
  let code;
  try {
    code = await runChild(
      [
        ...['vitest', 'run', '--reporter=default', '--reporter=json'],
        ...[`--outputFile.json=${results}`, ...args],
      ],
      { cwd: root, env },
    );
  } finally {
    await server?.stop();
  }

  for (const { name, howTo } of missing) {
    console.log(`Skipped what needs ${name}: ${howTo}.`);
  }
  const report = await readFile(results, 'utf8').catch(() => undefined);
  if (report) {
    console.log(summaryOf(JSON.parse(report)));
  }
  return code;
}

/** Why the tests must not even begin: something is missing, and everything is required. */
export function refusalOf(missing, requireAll) {
  if (requireAll !== '1' || missing.length === 0) {
    return undefined;
  }
  const reasons = missing.map(({ name, howTo }) => `${name} (${howTo})`);
  return `GUILDHALL_REQUIRE_ALL=1, and this machine lacks ${reasons.join(
    ', ',
  )}.`;
}

/** One plain line out of the report of Vitest's JSON reporter. */
export function summaryOf(report) {
  const skipped = report.numPendingTests + report.numTodoTests;
  // A file that cannot even be loaded has no tests in it that could fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.length === 0,
  ).length;
  return `${report.numPassedTests} passed, ${
    report.numFailedTests + broken
  } failed, ${skipped} skipped`;
}
