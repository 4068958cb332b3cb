import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of debriefs, actions and follow-up meetings. */
export function routeDebrief(_router: Router, _services: Services): void {}
