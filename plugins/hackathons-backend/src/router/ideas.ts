import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of ideas. */
export function routeIdeas(_router: Router, _services: Services): void {}
