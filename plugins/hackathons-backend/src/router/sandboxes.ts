import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of sandboxes. */
export function routeSandboxes(_router: Router, _services: Services): void {}
