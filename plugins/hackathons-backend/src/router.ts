import { InputError } from '@backstage/errors';
import {
  createApiRouter,
  IdempotencyKeys,
} from '@guildhall/plugin-guildhall-node';
import type { Router } from 'express';
import { routeAgreements } from './router/agreements';
import { routeDebrief } from './router/debrief';
import { routeEndings } from './router/endings';
import { routeEvents } from './router/events';
import { routeFormations } from './router/formations';
import { routeIdeas } from './router/ideas';
import { routeImports } from './router/imports';
import { routeJudging } from './router/judging';
import { routeMentors } from './router/mentors';
import { routeProgramme } from './router/programme';
import { routeProjects } from './router/projects';
import { readable } from './router/readable';
import { routeRegistrations } from './router/registrations';
import { routeResults } from './router/results';
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
      routeDebrief(router, services);
      routeEndings(router, services);
      routeEvents(router, services);
      routeFormations(router, services);
      routeIdeas(router, services);
      routeImports(router, services);
      routeJudging(router, services);
      routeMentors(router, services);
      routeProgramme(router, services);
      routeProjects(router, services);
      routeRegistrations(router, services);
      routeResults(router, services);
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
