import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of automatic formation of teams. */
export function routeFormations(_router: Router, _services: Services): void {}
