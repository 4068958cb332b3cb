import type { ApiCaller } from './ApiCaller';

/** What becomes of the projects. */
// eslint-disable-next-line @typescript-eslint/no-empty-interface
export interface EndingsApi {}

/** The client of {@link EndingsApi}. */
export class EndingsClient implements EndingsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }
}
