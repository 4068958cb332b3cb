import { InputError } from '@backstage/errors';
import {
  createApiRouter,
  IdempotencyKeys,
} from '@guildhall/plugin-guildhall-node';
import type { Router } from 'express';
import { routeAgreements } from './router/agreements';
import { routeEvents } from './router/events';
import { routeFormations } from './router/formations';
import { routeIdeas } from './router/ideas';
import { routeImports } from './router/imports';
import { routeMentors } from './router/mentors';
import { routeProjects } from './router/projects';
import { readable } from './router/readable';
import { routeRegistrations } from './router/registrations';
import { routeSandboxes } from './router/sandboxes';
import { routeTeams } from './router/teams';
import { spec } from './schema/openapi.generated';
import type { Services } from './services/createServices';

/** The HTTP API. Requests are validated against the OpenAPI document before they come to a handler. */
export function createRouter(options: {
  services: Services;
  idempotency: IdempotencyKeys;
  maxBodyBytes: number;
}): Router {
  const { services } = options;
  return createApiRouter({
    spec,
    maxBodyBytes: options.maxBodyBytes,
    idempotency: options.idempotency,
    routes: router => {
      router.use((req, _res, next) => {
        readable({ path: decodedPath(req.path) });
        readable(req.query);
        readable(req.body);
        next();
      });
      routeAgreements(router, services);
      routeEvents(router, services);
      routeFormations(router, services);
      routeIdeas(router, services);
      routeImports(router, services);
      routeMentors(router, services);
      routeProjects(router, services);
      routeRegistrations(router, services);
      routeSandboxes(router, services);
      routeTeams(router, services);
    },
  });
}

/** @throws InputError when it cannot be decoded */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new InputError(
      `The path ${path} has a % that is not the beginning of an encoded character; write %25 for it`,
    );
  }
}
