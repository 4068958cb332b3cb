import type { ApiCaller } from './ApiCaller';

/** Filled in by its area. */
export interface IdeasApi {}

/** Filled in by its area. */
export class IdeasClient implements IdeasApi {
  constructor(readonly caller: ApiCaller) {}
}
