import type { ApiCaller } from './ApiCaller';

/** Filled in by its area. */
export interface RegistrationsApi {}

/** Filled in by its area. */
export class RegistrationsClient implements RegistrationsApi {
  constructor(readonly caller: ApiCaller) {}
}
