import type { ApiCaller } from './ApiCaller';

/** Filled in by its area. */
export interface FormationsApi {}

/** Filled in by its area. */
export class FormationsClient implements FormationsApi {
  constructor(readonly caller: ApiCaller) {}
}
