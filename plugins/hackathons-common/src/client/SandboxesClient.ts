import type { ApiCaller } from './ApiCaller';

/** Filled in by its area. */
export interface SandboxesApi {}

/** Filled in by its area. */
export class SandboxesClient implements SandboxesApi {
  constructor(readonly caller: ApiCaller) {}
}
