import { performance } from 'node:perf_hooks';
import pg from 'pg';
import {
  createDatabase,
  guestToken,
  median,
  percentile,
  startServer,
  until,
} from './support.mjs';

const ASSETS = 10_000;
const DAYS = 25;
const REQUESTS = 400;
const WARM_UP = 50;

/** (b): the list of assets, with few and with many samples behind it. */
export async function benchReads(postgresUrl, log) {
  const database = await createDatabase(postgresUrl, 'bench_reads');
  const server = await startServer('test/bench/server.ts', {
    BENCH_DATABASE_URL: database,
    BENCH_ASSETS: String(ASSETS),
  });
  const client = new pg.Client(database);
  await client.connect();
  try {
    await client.query(`SET search_path TO "contribution-metrics", public`);
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await evaluated(client);
    await createPartitions(server);

    const small = await addSamples(client, 0.2, log);
    await evaluated(client);
    const few = await measure(server, client);
    log(`${small} samples: p95 ${few.p95.toFixed(1)} ms`);

    const began = performance.now();
    const added = await addSamples(client, 20, log);
    const loaded = performance.now();
    await evaluated(client);
    const rolledUp = (performance.now() - loaded) / 1000;
    log(
      `loaded in ${Math.round(
        (loaded - began) / 1000,
      )} s, rolled up and evaluated in ${Math.round(rolledUp)} s`,
    );
    const many = await measure(server, client);
    log(`${small + added} samples: p95 ${many.p95.toFixed(1)} ms`);
    return {
      assets: ASSETS,
      fewSamples: small,
      manySamples: small + added,
      few,
      many,
      ratioOfP95: many.p95 / few.p95,
      rollUpSeconds: rolledUp,
    };
  } finally {
    await client.end();
    await server.stop();
  }
}

/** One pushed sample in each month has the plugin make the partitions. */
async function createPartitions(server) {
  const now = Date.now();
  const samples = Array.from({ length: DAYS + 2 }, (_, day) => ({
    entityRef: 'resource:default/asset-00000',
    metric: 'freshness',
    value: 1,
    observedAt: new Date(now - day * 86_400_000).toISOString(),
    id: `partition-${day}`,
  }));
  const response = await fetch(`${server.api}/samples`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${server.token}`,
    },
    body: JSON.stringify({ source: 'bench', samples }),
  });
  if (!response.ok) {
    throw new Error(await response.text());
  }
}

/** Adds so many samples a day to both measures of every asset, straight into the tables, as the API would have. */
async function addSamples(client, perDay, log) {
  log(`adding ${perDay} samples a day to both measures of ${ASSETS} assets`);
  const step = Math.round(86_400_000 / perDay);
  const result = await client.query(
    `INSERT INTO samples (entity_id, measure_id, observed_at, source_id, fact_id, value)
     SELECT a.entity_id, d.measure_id, t.at, (SELECT id FROM sources WHERE name = 'bench'), 'load-${perDay}',
            (a.entity_id * 31 + t.at / 3600000) % 100
       FROM assets a CROSS JOIN definitions d
       CROSS JOIN generate_series(
         (extract(epoch FROM date_trunc('hour', now())) * 1000)::bigint - ${DAYS} * 86400000::bigint + ${step},
         (extract(epoch FROM date_trunc('hour', now())) * 1000)::bigint, ${step}) AS t(at)
     ON CONFLICT DO NOTHING`,
  );
  await client.query(
    `INSERT INTO series (entity_id, measure_id, source_id, first_at, last_at, last_value)
     SELECT entity_id, measure_id, source_id, min(observed_at), max(observed_at), 1 FROM samples GROUP BY 1, 2, 3
     ON CONFLICT (entity_id, measure_id, source_id) DO UPDATE SET last_at = excluded.last_at`,
  );
  await client.query(
    `INSERT INTO dirty_days SELECT DISTINCT entity_id, measure_id, (observed_at / 86400000)::int FROM samples ON CONFLICT DO NOTHING`,
  );
  await client.query('ANALYZE');
  return result.rowCount;
}

async function evaluated(client) {
  await until(async () => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM assets WHERE evaluated = 1 AND due_at > 0) AS done, (SELECT count(*)::int FROM dirty_days) AS dirty`,
    );
    return rows[0].done === ASSETS && rows[0].dirty === 0;
  }, 900_000);
}

async function measure(server, client) {
  const headers = { authorization: `Bearer ${await guestToken(server)}` };
  const times = [];
  for (let request = 0; request < WARM_UP + REQUESTS; request += 1) {
    if (request === WARM_UP) {
      await client.query('SELECT pg_stat_statements_reset()');
    }
    const began = performance.now();
    const response = await fetch(`${server.api}/assets?limit=50`, { headers });
    const page = await response.json();
    const time = performance.now() - began;
    if (page.items?.length !== 50 || page.totals.assets !== ASSETS) {
      throw new Error(JSON.stringify(page).slice(0, 500));
    }
    if (request >= WARM_UP) {
      times.push(time);
    }
  }
  const { rows } = await client.query(
    `SELECT sum(calls)::int AS calls FROM pg_stat_statements WHERE query ILIKE '%from "assets"%' AND (query ILIKE 'select "item"%' OR query ILIKE '%group by "health_state"%')`,
  );
  return {
    p50: median(times),
    p95: percentile(times, 0.95),
    statementsPerRequest: rows[0].calls / REQUESTS,
  };
}
