import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of teams, invitations and applications. */
export function routeTeams(_router: Router, _services: Services): void {}
