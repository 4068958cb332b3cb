import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import type {
  AliasQuery,
  AssetQuery,
  ConnectorProblemQuery,
  ConsumerQuery,
  DownstreamQuery,
  IngestResult,
  MetricAssetsQuery,
  MetricQuery,
  SeriesQuery,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  audited,
  createApiRouter,
  entityRefOf,
  queryOf,
} from '@guildhall/plugin-guildhall-node';
import type { Request, Response, Router } from 'express';
import { spec } from './schema/openapi.generated';
import type { FactService } from './services/facts/FactService';
import type { AliasQueries } from './services/queries/AliasQueries';
import type { AssetQueries } from './services/queries/AssetQueries';
import type { ConnectorQueries } from './services/queries/ConnectorQueries';
import type { ConsumerQueries } from './services/queries/ConsumerQueries';
import type { MetricQueries } from './services/queries/MetricQueries';
import type { SeriesQueries } from './services/queries/SeriesQueries';

/** What the router hands requests to. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  assets: AssetQueries;
  aliases: AliasQueries;
  connectors: ConnectorQueries;
  series: SeriesQueries;
  consumers: ConsumerQueries;
  metrics: MetricQueries;
  facts: FactService;
  maxBodyBytes: number;
}

/** The HTTP API. Requests are validated against the OpenAPI document before they come to a handler. */
export function createRouter(options: RouterOptions): Router {
  return createApiRouter({
    spec,
    maxBodyBytes: options.maxBodyBytes,
    routes: router => addRoutes(router, options),
  });
}

function addRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, assets, series, consumers, metrics, facts } = options;
  const { aliases, connectors } = options;
  const callerOf = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/assets', async (req, res) => {
    res.json(await assets.list(queryOf<AssetQuery>(req), await callerOf(req)));
  });
  router.get('/entities/:kind/:namespace/:name', async (req, res) => {
    res.json(await assets.get(entityRefOf(req), await callerOf(req)));
  });
  router.get('/entities/:kind/:namespace/:name/series', async (req, res) => {
    const query = queryOf<SeriesQuery>(req);
    res.json(await series.get(entityRefOf(req), query, await callerOf(req)));
  });
  router.get('/entities/:kind/:namespace/:name/consumers', async (req, res) => {
    const query = queryOf<ConsumerQuery>(req);
    res.json(
      await consumers.list(entityRefOf(req), query, await callerOf(req)),
    );
  });
  router.get(
    '/entities/:kind/:namespace/:name/downstream',
    async (req, res) => {
      const query = queryOf<DownstreamQuery>(req);
      res.json(
        await consumers.downstream(
          entityRefOf(req),
          query,
          await callerOf(req),
        ),
      );
    },
  );
  router.get('/entities/:kind/:namespace/:name/aliases', async (req, res) => {
    const query = queryOf<AliasQuery>(req);
    res.json(await aliases.list(entityRefOf(req), query, await callerOf(req)));
  });
  router.get('/metrics', async (req, res) => {
    res.json(
      await metrics.list(queryOf<MetricQuery>(req), await callerOf(req)),
    );
  });
  router.get('/metrics/:namespace/:name', async (req, res) => {
    const query = queryOf<MetricAssetsQuery>(req);
    const ref = stringifyEntityRef({
      kind: 'contributionmetric',
      namespace: req.params.namespace,
      name: req.params.name,
    });
    res.json(await metrics.get(ref, query, await callerOf(req)));
  });
  router.get('/connectors', async (req, res) => {
    res.json({ items: await connectors.list(await callerOf(req)) });
  });
  router.get('/connectors/:id/problems', async (req, res) => {
    const query = queryOf<ConnectorProblemQuery>(req);
    res.json(
      await connectors.problems(req.params.id, query, await callerOf(req)),
    );
  });
  router.get('/health', async (req, res) => {
    res.json(await connectors.health(await callerIfKnown(httpAuth, req)));
  });
  router.post('/samples', async (req, res) => {
    await push(options, req, res, 'samples', caller =>
      facts.pushSamples(req.body, caller),
    );
  });
  router.post('/usage', async (req, res) => {
    await push(options, req, res, 'events', caller =>
      facts.pushUsage(req.body, caller),
    );
  });
}

/** The caller of a resource that is open to everybody. A token that is not valid any more counts as none: the answer is about the sources. */
async function callerIfKnown(
  httpAuth: HttpAuthService,
  req: Request,
): Promise<BackstageCredentials | undefined> {
  try {
    return await httpAuth.credentials(req, {
      allow: ['user', 'service', 'none'],
    });
  } catch (error) {
    if (error instanceof AuthenticationError) {
      return undefined;
    }
    throw error;
  }
}

async function push(
  options: RouterOptions,
  req: Request,
  res: Response,
  items: 'samples' | 'events',
  store: (caller: BackstageCredentials) => Promise<IngestResult>,
): Promise<void> {
  const caller = await options.httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  const size: number = req.body[items].length;
  const result = await audited(
    {
      auditor: options.auditor,
      eventId: 'facts-push',
      severityLevel: 'low',
      request: req,
      meta: { items, size, source: req.body.source },
    },
    () => store(caller),
    ({ accepted, duplicates, rejected }) => ({
      accepted,
      duplicates,
      rejected: rejected.length,
    }),
  );
  if (size === 0 || result.rejected.length < size) {
    res.json(result);
    return;
  }
  // Nothing could be taken: a script that only looks at the status has to notice.
  const [first] = result.rejected;
  res.status(400).json({
    error: {
      name: 'InputError',
      message: `Nothing of the batch could be taken. First: item ${
        first.index
      }, field ${first.field || '(item)'}: ${first.reason}`,
    },
    request: { method: req.method, url: req.originalUrl },
    response: { statusCode: 400 },
    ...result,
  });
}
