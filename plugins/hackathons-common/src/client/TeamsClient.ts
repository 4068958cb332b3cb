import type { ApiCaller } from './ApiCaller';

/** Filled in by its area. */
export interface TeamsApi {}

/** Filled in by its area. */
export class TeamsClient implements TeamsApi {
  constructor(readonly caller: ApiCaller) {}
}
