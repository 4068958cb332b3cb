import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of registrations and participants. */
export function routeRegistrations(
  _router: Router,
  _services: Services,
): void {}
