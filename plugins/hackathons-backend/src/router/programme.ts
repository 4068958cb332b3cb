import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of the figures over all hackathons, and exports. */
export function routeProgramme(_router: Router, _services: Services): void {}
