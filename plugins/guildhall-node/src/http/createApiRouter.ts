import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import express, { type Router } from 'express';
import type { IdempotencyKeys } from './IdempotencyKeys';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/**
 * Gives the HTTP API that an OpenAPI document describes. Requests are validated against the document before they come to a handler;
 * methods that the document has not are answered with 405.
 *
 * @param options.spec - the document, as `yarn generate:api` writes it
 * @param options.maxBodyBytes - larger JSON bodies are answered with 413
 * @param options.idempotency - honours `Idempotency-Key` on requests that are valid
 * @param options.routes - adds the handlers, which may be async and throw; paths are those of the document, with `:name` for `{name}`
 */
export function createApiRouter(options: {
  spec: object;
  maxBodyBytes: number;
  idempotency?: IdempotencyKeys;
  routes: (router: Router) => void;
}): Router {
  const router = createValidatedOpenApiRouter(options.spec as never, {
    // Bodies are read below.
    middleware: [(_req, _res, next) => next()],
    // Credentials are a matter of the portal: it may take cookies, or none.
    validatorOptions: { validateSecurity: false },
  }) as unknown as Router;
  if (options.idempotency) {
    router.use(options.idempotency.middleware());
  }
  options.routes(router);
  // In front of the validating router, which makes a 400 of every error, that of a body that is too large included.
  const api = express.Router();
  api.use(express.json({ limit: options.maxBodyBytes }));
  api.use(router);
  refuseOtherMethods(api, options.spec);
  return api;
}

/** Answers 405 for methods that the document has not. */
function refuseOtherMethods(router: Router, spec: object): void {
  const { paths } = spec as { paths: Record<string, object> };
  for (const [path, operations] of Object.entries(paths)) {
    const methods = METHODS.filter(method => method in operations);
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
