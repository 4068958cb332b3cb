import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of results, the final round, votes and what teams get back. */
export function routeResults(_router: Router, _services: Services): void {}
