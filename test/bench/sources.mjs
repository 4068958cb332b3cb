import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { requirements } from '../support/requirements.mjs';
import {
  bundleServer,
  createDatabase,
  freePort,
  median,
  root,
  startServer,
  until,
} from './support.mjs';

const MODELS = 2_000;
const VERSIONS = 5;
const VIEWS = 2_000;
const CHANGED = 0.01;
const ROUNDS = 3;

/**
 * (f) and (g): rounds over MLflow and Feast servers beside the same calls without anything done with the answers, and beside rounds
 * after which little has changed.
 */
export async function benchSources(postgresUrl, log) {
  const python = requirements.sources();
  if (!python.available) {
    throw new Error(`${python.name} are missing: ${python.howTo}`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-bench-'));
  const stops = [];
  try {
    const file = await bundleServer('test/bench/sourcesServer.ts');
    const servers = await startSources(python.path, folder, stops, log);
    const full = [];
    const bare = [];
    const incremental = [];
    const incrementalRequests = [];
    let requests;
    let peakMemoryMb = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const server = await startServer(file, {
        BENCH_DATABASE_URL: await createDatabase(postgresUrl, 'bench_sources'),
        BENCH_MLFLOW_URL: servers.mlflow,
        BENCH_FEAST_URL: servers.feast,
        BENCH_MODELS: String(MODELS),
        BENCH_VIEWS: String(VIEWS),
      });
      try {
        await run(server, 'catalog');
        await call(server, 'settle');
        server.resetPeakMemory();
        log(`memory before: ${server.peakMemory()} MB`);
        const first = await roundOf(server);
        full.push(first.seconds);
        bare.push(await replay(first.calls));
        requests = first.calls.length;
        await servers.touch(Math.round(MODELS * CHANGED));
        const next = await roundOf(server);
        incremental.push(next.seconds);
        incrementalRequests.push(next.calls.length);
        peakMemoryMb = Math.max(peakMemoryMb, server.peakMemory());
        log(
          `round ${round}: full ${first.seconds.toFixed(1)} s (${
            first.detail
          }), bare ${bare
            .at(-1)
            .toFixed(1)} s, after changes ${next.seconds.toFixed(2)} s (${
            next.detail
          })`,
        );
      } finally {
        await server.stop();
      }
    }
    return {
      models: MODELS,
      versions: MODELS * VERSIONS,
      views: VIEWS,
      requests,
      incrementalRequests: median(incrementalRequests),
      fullSeconds: median(full),
      bareSeconds: median(bare),
      incrementalSeconds: median(incremental),
      ratioToBare: median(full.map((seconds, index) => seconds / bare[index])),
      ratioOfIncremental: median(
        incremental.map((seconds, index) => seconds / full[index]),
      ),
      peakMemoryMb,
    };
  } finally {
    await Promise.all(stops.map(stop => stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

/** One round of both connectors. */
async function roundOf(server) {
  const mlflow = await run(server, 'collect-mlflow.bench');
  const feast = await run(server, 'collect-feast.bench');
  await requireSuccess(server);
  return {
    seconds: mlflow.seconds + feast.seconds,
    calls: [...mlflow.calls, ...feast.calls],
    detail: `MLflow ${mlflow.seconds.toFixed(2)} s in ${
      mlflow.calls.length
    } requests, Feast ${feast.seconds.toFixed(2)} s in ${feast.calls.length}`,
  };
}

function run(server, task) {
  return call(server, `run?task=contribution-metrics-${task}`);
}

async function call(server, path) {
  const response = await fetch(`${server.url}/api/bench/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}` },
  });
  if (!response.ok) {
    throw new Error(`${path}: ${await response.text()}`);
  }
  return await response.json();
}

async function requireSuccess(server) {
  const response = await fetch(`${server.api}/connectors`, {
    headers: { authorization: `Bearer ${server.token}` },
  });
  const { items } = await response.json();
  for (const { id, state, lastError, counts } of items) {
    if (state !== 'ok' || counts.accepted === 0) {
      throw new Error(`${id} is ${state}: ${lastError?.message}`);
    }
  }
}

/** The same requests in the same order, answers read and parsed, nothing else. */
async function replay(calls) {
  const began = performance.now();
  for (const { method, url, body } of calls) {
    const response = await fetch(url, {
      method,
      body,
      headers: body && { 'content-type': 'application/json' },
    });
    const text = await response.text();
    // Feast answers so when its monitoring is off.
    if (!response.ok && response.status !== 503) {
      throw new Error(`${method} ${url}: ${text.slice(0, 300)}`);
    }
    JSON.parse(text);
  }
  return (performance.now() - began) / 1000;
}

async function startSources(python, folder, stops, log) {
  const programs = join(python, '..');
  const seeds = join(root, 'test/bench/sources');
  const database = `sqlite:///${join(folder, 'mlflow.db')}`;
  const repository = join(folder, 'feast');
  log(`filling MLflow (${MODELS} models) and Feast (${VIEWS} views)`);
  await Promise.all([
    program([
      ...[python, join(seeds, 'seed_mlflow.py'), database],
      ...['--models', String(MODELS), '--versions', String(VERSIONS)],
    ]),
    program([
      ...[python, join(seeds, 'seed_feast.py'), repository],
      ...['--views', String(VIEWS)],
    ]),
  ]);
  const [mlflowPort, feastPort] = [await freePort(), await freePort()];
  const mlflow = `http://127.0.0.1:${mlflowPort}`;
  const feast = `http://127.0.0.1:${feastPort}`;
  await Promise.all([
    serve(
      [
        ...[join(programs, 'mlflow'), 'server', '--workers', '1'],
        ...['--host', '127.0.0.1', '--port', String(mlflowPort)],
        ...['--backend-store-uri', database],
        ...['--artifacts-destination', join(folder, 'artifacts')],
      ],
      folder,
      `${mlflow}/health`,
      stops,
    ),
    serve(
      [
        ...[join(programs, 'feast'), 'serve_registry', '--no-grpc'],
        ...['--rest-api', '--rest-port', String(feastPort)],
        ...['--host', '127.0.0.1'],
      ],
      repository,
      `${feast}/api/v1/projects`,
      stops,
    ),
  ]);
  return {
    mlflow,
    feast,
    async touch(count) {
      await Promise.all([
        program([
          ...[python, join(seeds, 'seed_mlflow.py'), database],
          ...['--touch', String(count)],
        ]),
        program([
          ...[python, join(seeds, 'seed_feast.py'), repository],
          ...['--touch', String(count)],
        ]),
      ]);
    },
  };
}

function start([command, ...args], cwd) {
  const child = spawn(command, args, {
    cwd,
    detached: true,
    env: { ...process.env, PYTHONWARNINGS: 'ignore' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', data => {
      output = (output + data).slice(-5_000);
    });
  }
  const end = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { child, end, output: () => output };
}

async function program(command) {
  const { end, output } = start(command);
  const code = await end;
  if (code !== 0) {
    throw new Error(`${command[0]} failed\n${output()}`);
  }
}

async function serve(command, cwd, url, stops) {
  const { child, end, output } = start(command, cwd);
  let ended = false;
  end.finally(() => {
    ended = true;
  });
  stops.push(async () => {
    if (!ended) {
      process.kill(-child.pid, 'SIGKILL');
      await end;
    }
  });
  await until(async () => {
    if (ended) {
      throw new Error(`${command[0]} ended\n${output()}`);
    }
    return (await fetch(url)).ok;
  }, 120_000);
}
