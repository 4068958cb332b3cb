import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { createDatabase, median, startServer, until } from './support.mjs';

const COUNT = 5_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

/** (c): the catalog takes in entities of Guildhall's kinds, and as many Components. */
export async function benchCatalog(postgresUrl, log) {
  const seconds = { component: [], 'large component': [], guildhall: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kinds of Object.keys(seconds)) {
      const time = await processEntities(postgresUrl, kinds);
      seconds[kinds].push(time);
      log(`round ${round + 1}: ${COUNT} ${kinds} in ${time.toFixed(1)} s`);
    }
  }
  const ratioTo = kinds =>
    median(
      seconds.guildhall.map((time, round) => time / seconds[kinds][round]),
    );
  return {
    entities: COUNT,
    componentSeconds: median(seconds.component),
    largeComponentSeconds: median(seconds['large component']),
    guildhallSeconds: median(seconds.guildhall),
    ratio: ratioTo('component'),
    ratioToEquallyLarge: ratioTo('large component'),
  };
}

async function processEntities(postgresUrl, kinds) {
  const database = await createDatabase(postgresUrl, 'bench_catalog');
  const server = await startServer('test/bench/catalogServer.ts', {
    BENCH_DATABASE_URL: database,
    BENCH_KINDS: kinds,
    BENCH_COUNT: String(COUNT),
  });
  const client = new pg.Client(database);
  await client.connect();
  try {
    const done = async least => {
      const { rows } = await client.query(
        `SELECT count(*)::int AS done FROM catalog.final_entities WHERE final_entity IS NOT NULL`,
      );
      return rows[0].done >= least;
    };
    // From the first entities on: the start of the process is not what is measured.
    await until(() => done(1), 120_000);
    const began = performance.now();
    await until(() => done(COUNT), 900_000);
    const time = (performance.now() - began) / 1000;
    const { rows } = await client.query(
      `SELECT count(*)::int AS errors FROM catalog.refresh_state WHERE errors IS NOT NULL AND errors NOT IN ('', '[]')`,
    );
    if (rows[0].errors > 0) {
      throw new Error(`${rows[0].errors} entities failed`);
    }
    return time;
  } finally {
    await client.end();
    await server.stop();
  }
}
