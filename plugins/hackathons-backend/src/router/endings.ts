import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of what becomes of the projects. */
export function routeEndings(_router: Router, _services: Services): void {}
