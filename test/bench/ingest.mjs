import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { createDatabase, median, startServer, until } from './support.mjs';

const ROWS = 500_000;
const BATCH = 10_000;
const ASSETS = 1_000;
const CONCURRENCY = Number(process.env.CONC ?? 3);
const ROUNDS = 3;

/** (a) and (d): pushes through the API beside COPY of the same rows into the same table. */
export async function benchIngest(postgresUrl, log) {
  const database = await createDatabase(postgresUrl, 'bench_ingest');
  const server = await startServer('test/bench/server.ts', {
    BENCH_DATABASE_URL: database,
    BENCH_ASSETS: String(ASSETS),
  });
  const client = new pg.Client(database);
  await client.connect();
  try {
    await until(async () => {
      const { rows } = await client.query(
        `SELECT count(*)::int AS assets FROM "contribution-metrics".assets`,
      );
      return rows[0].assets === ASSETS;
    }, 120_000);
    await client.query(`SET search_path TO "contribution-metrics"`);

    const start =
      Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth(), 1) -
      60_000;
    const samples = Array.from({ length: ROWS }, (_, index) => ({
      entityRef: `resource:default/asset-${String(index % ASSETS).padStart(
        5,
        '0',
      )}`,
      metric: index % 2 ? 'freshness' : 'latency',
      value: ((index * 7919) % 100_000) / 1_000,
      observedAt: new Date(
        start - Math.floor(index / ASSETS) * 600_000,
      ).toISOString(),
      id: `run-${index}`,
    }));
    const bodies = [];
    for (let at = 0; at < ROWS; at += BATCH) {
      bodies.push(
        JSON.stringify({
          source: 'bench',
          samples: samples.slice(at, at + BATCH),
        }),
      );
    }
    // One batch first, so that partitions and names are there and both sides find the same tables.
    await push(server, [bodies[0]]);
    server.resetPeakMemory();
    log(`memory before: ${server.peakMemory()} MB`);
    const pushed = [];
    const copied = [];
    let rows;
    for (let round = 0; round < ROUNDS; round += 1) {
      await client.query('TRUNCATE samples, series, dirty_days, rollups');
      await client.query('CHECKPOINT');
      let began = performance.now();
      await push(server, bodies);
      pushed.push(ROWS / ((performance.now() - began) / 1000));
      const {
        rows: [{ count }],
      } = await client.query('SELECT count(*)::int FROM samples');
      if (count !== ROWS) {
        throw new Error(`${count} of ${ROWS} samples arrived`);
      }
      if (!rows) {
        // Exactly what the API stored, in the order in which it was sent.
        const result = await client.query({
          text: `SELECT entity_id, measure_id, observed_at, source_id, fact_id, value FROM samples
                 ORDER BY substr(fact_id, 5)::int`,
          rowMode: 'array',
        });
        rows = result.rows.map(row => `${row.join('\t')}\n`);
      }
      await client.query('TRUNCATE samples, series, dirty_days, rollups');
      await client.query('CHECKPOINT');
      began = performance.now();
      const copy = client.query(
        copyFrom(
          'COPY samples (entity_id, measure_id, observed_at, source_id, fact_id, value) FROM STDIN',
        ),
      );
      await pipeline(Readable.from(chunks(rows)), copy);
      copied.push(ROWS / ((performance.now() - began) / 1000));
      log(
        `round ${round + 1}: ${Math.round(
          pushed.at(-1),
        )} rows/s pushed, ${Math.round(copied.at(-1))} rows/s copied`,
      );
    }
    return {
      rows: ROWS,
      pushedPerSecond: Math.round(median(pushed)),
      copiedPerSecond: Math.round(median(copied)),
      ratio: median(pushed.map((rate, round) => rate / copied[round])),
      peakMemoryMb: server.peakMemory(),
    };
  } finally {
    await client.end();
    await server.stop();
  }
}

async function push(server, bodies) {
  const queue = [...bodies];
  const worker = async () => {
    for (let body = queue.shift(); body; body = queue.shift()) {
      const response = await fetch(`${server.api}/samples`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${server.token}`,
        },
        body,
      });
      const text = await response.text();
      const result = JSON.parse(text);
      if (response.status !== 200 || result.rejected.length > 0) {
        throw new Error(`${response.status}: ${text.slice(0, 500)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

function* chunks(rows) {
  for (let at = 0; at < rows.length; at += 5_000) {
    yield rows.slice(at, at + 5_000).join('');
  }
}
