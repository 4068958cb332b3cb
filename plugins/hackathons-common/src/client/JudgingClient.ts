import type { ApiCaller } from './ApiCaller';

/** Panels, conflicts, assignment and scores. */
// eslint-disable-next-line @typescript-eslint/no-empty-interface
export interface JudgingApi {}

/** The client of {@link JudgingApi}. */
export class JudgingClient implements JudgingApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }
}
