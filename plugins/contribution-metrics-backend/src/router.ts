import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
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
import express, { type Request, type Response, type Router } from 'express';
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
  const { httpAuth, assets, series, consumers, metrics, facts } = options;
  const { aliases, connectors } = options;
  const router = createValidatedOpenApiRouter(spec as never, {
    // Bodies are read below.
    middleware: [(_req, _res, next) => next()],
    // Credentials are a matter of the portal: it may take cookies, or none.
    validatorOptions: { validateSecurity: false },
  }) as unknown as Router;
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
  // In front of the validating router, which makes a 400 of every error, that of a body that is too large included.
  const api = express.Router();
  api.use(express.json({ limit: options.maxBodyBytes }));
  api.use(router);
  refuseOtherMethods(api);
  return api;
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

/** Answers 405 for methods that the document has not. */
function refuseOtherMethods(router: Router): void {
  for (const [path, operations] of Object.entries(spec.paths)) {
    const methods = ['get', 'post'].filter(method => method in operations);
    const allowed = methods.map(method => method.toUpperCase()).join(', ');
    router.all(path.replace(/\{(\w+)\}/g, ':$1'), (req, res) => {
      res
        .status(405)
        .set('Allow', allowed)
        .json({
          error: {
            name: 'MethodNotAllowedError',
            message: `${req.method} is not among the methods of this resource: ${allowed}`,
          },
          request: { method: req.method, url: req.originalUrl },
          response: { statusCode: 405 },
        });
    });
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
  const event = await options.auditor.createEvent({
    eventId: 'facts-push',
    severityLevel: 'low',
    request: req,
    meta: { items, size, source: req.body.source },
  });
  let result: IngestResult;
  try {
    result = await store(caller);
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
  await event.success({
    meta: {
      accepted: result.accepted,
      duplicates: result.duplicates,
      rejected: result.rejected.length,
    },
  });
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

/** The document's types are those of the query after validation. */
function queryOf<T>(req: Request): T {
  return req.query as unknown as T;
}

function entityRefOf(req: Request): string {
  const { kind, namespace, name } = req.params;
  return stringifyEntityRef({ kind, namespace, name });
}
