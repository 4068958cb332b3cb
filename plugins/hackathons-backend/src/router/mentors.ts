import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of mentors, help and office hours. */
export function routeMentors(_router: Router, _services: Services): void {}
