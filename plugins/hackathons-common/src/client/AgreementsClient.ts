import type { ApiCaller } from './ApiCaller';

/** Filled in by its area. */
export interface AgreementsApi {}

/** Filled in by its area. */
export class AgreementsClient implements AgreementsApi {
  constructor(readonly caller: ApiCaller) {}
}
