import type { ApiCaller } from './ApiCaller';

/** Results, the final round, votes and what teams get back. */
// eslint-disable-next-line @typescript-eslint/no-empty-interface
export interface ResultsApi {}

/** The client of {@link ResultsApi}. */
export class ResultsClient implements ResultsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }
}
