import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of the events themselves: charters, windows, agenda, calendars, notices. */
export function routeEvents(_router: Router, _services: Services): void {}
