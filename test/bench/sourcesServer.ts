/**
 * A backend whose sources are real MLflow and Feast servers, for benchmarks of their rounds. The catalog is a list in memory; rounds are
 * run by POST /api/bench/run?task=…, which answers how long one took and what it asked; POST /api/bench/settle lets go of what the start
 * left in memory.
 */
import diagnostics from 'node:diagnostics_channel';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import express from 'express';
import { sourceEntities } from './sourceEntities';

const {
  BENCH_DATABASE_URL,
  BENCH_PORT,
  BENCH_TOKEN,
  BENCH_MLFLOW_URL,
  BENCH_FEAST_URL,
  BENCH_MODELS,
  BENCH_VIEWS,
} = process.env;

const entities: Entity[] = sourceEntities({
  models: Number(BENCH_MODELS),
  views: Number(BENCH_VIEWS),
});

const catalog = {
  async *streamEntities(request) {
    const wanted = request?.filter as { kind?: string | string[] } | undefined;
    const kinds =
      wanted?.kind && [wanted.kind].flat().map(kind => kind.toLowerCase());
    const found = kinds
      ? entities.filter(entity => kinds.includes(entity.kind.toLowerCase()))
      : entities;
    for (let start = 0; start < found.length; start += 500) {
      yield found.slice(start, start + 500);
    }
  },
} as Partial<CatalogService> as CatalogService;

const baseUrl = `http://127.0.0.1:${BENCH_PORT}`;
const source = (url: string | undefined) => [
  {
    name: 'bench',
    baseUrl: url,
    // One request at a time, as in the bare paging beside it.
    limits: { concurrency: 1 },
  },
];
const config = new ConfigReader({
  app: { baseUrl },
  backend: {
    baseUrl,
    listen: { host: '127.0.0.1', port: Number(BENCH_PORT) },
    database: {
      client: 'pg',
      connection: BENCH_DATABASE_URL,
      pluginDivisionMode: 'schema',
      ensureSchemaExists: true,
    },
    auth: {
      externalAccess: [
        { type: 'static', options: { token: BENCH_TOKEN, subject: 'bench' } },
      ],
    },
  },
  guildhall: {
    mlflow: source(BENCH_MLFLOW_URL),
    feast: source(BENCH_FEAST_URL),
  },
});

interface Call {
  method: string;
  url: string;
  body?: string;
}

const calls: Call[] = [];
diagnostics.subscribe('undici:request:create', message => {
  const { request } = message as {
    request: {
      method: string;
      origin: string;
      path: string;
      body?: string | Uint8Array;
    };
  };
  calls.push({
    method: request.method,
    url: `${request.origin}${request.path}`,
    body: request.body ? Buffer.from(request.body).toString() : undefined,
  });
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const tasks = new Map<string, () => Promise<unknown>>();
const scheduler = {
  scheduleTask: async task => {
    const fn = task.fn as (signal: AbortSignal) => Promise<unknown>;
    tasks.set(task.id, () => fn(new AbortController().signal));
  },
} as SchedulerService;

const benchPlugin = createBackendPlugin({
  pluginId: 'bench',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        const router = express.Router();
        router.post('/run', async (req, res) => {
          const task = tasks.get(String(req.query.task));
          if (!task) {
            res.status(404).json({ tasks: [...tasks.keys()] });
            return;
          }
          calls.length = 0;
          const began = performance.now();
          await task();
          res.json({ seconds: (performance.now() - began) / 1000, calls });
        });
        // What only the start needed would go by itself within minutes.
        router.post('/settle', (_req, res) => {
          collectGarbage();
          res.json({});
        });
        httpRouter.use(router);
      },
    });
  },
});

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => config,
  }),
);
backend.add(
  createServiceFactory({
    service: coreServices.scheduler,
    deps: {},
    factory: () => scheduler,
  }),
);
backend.add(
  createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => catalog,
  }),
);
backend.add(benchPlugin);
backend.add(import('@guildhall/plugin-contribution-metrics-backend'));
backend.add(
  import('@guildhall/plugin-contribution-metrics-backend-module-mlflow'),
);
backend.add(
  import('@guildhall/plugin-contribution-metrics-backend-module-feast'),
);
backend.start();
