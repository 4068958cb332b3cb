import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of panels, conflicts, assignment and scores. */
export function routeJudging(_router: Router, _services: Services): void {}
