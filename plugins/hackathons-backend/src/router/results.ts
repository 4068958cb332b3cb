import type { Router } from 'express';
import type { Services } from '../services/createServices';
import { routeVotes } from './results/votes';

/** Routes of results, the final round, votes and what teams get back. */
export function routeResults(router: Router, services: Services): void {
  routeVotes(router, services);
}
