import { requirements } from '../../test/support/requirements.mjs';
import { runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { installDependencies } from './install.mjs';
import { root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { step } from './progress.mjs';
import { prepareToolchain } from './toolchain.mjs';

/** Runs the benchmarks on a PostgreSQL that waits for its disk, as in production; arguments go to the benchmarks. */
export async function bench(args) {
  const postgres = requirements.postgres();
  if (!process.env.BENCH_POSTGRES_URL && !postgres.available) {
    throw new Failure(`The benchmarks need PostgreSQL: ${postgres.howTo}.`);
  }
  const toolchain = await prepareToolchain();
  await installDependencies(toolchain);
  const env = { ...toolchain.env };
  if (!env.BENCH_POSTGRES_URL) {
    const server = await step('Starting a PostgreSQL for the benchmarks', () =>
      startPostgres(postgres.path, { durable: true }),
    );
    env.BENCH_POSTGRES_URL = server.url;
  }
  return await runChild([toolchain.node, 'test/bench/run.mjs', ...args], {
    cwd: root,
    env,
  });
}
