import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of data-access agreements. */
export function routeAgreements(_router: Router, _services: Services): void {}
