import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of projects, checkpoints, feedback and submissions. */
export function routeProjects(_router: Router, _services: Services): void {}
