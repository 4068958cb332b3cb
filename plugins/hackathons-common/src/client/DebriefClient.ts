import type { ApiCaller } from './ApiCaller';

/** Debriefs, actions and follow-up meetings. */
// eslint-disable-next-line @typescript-eslint/no-empty-interface
export interface DebriefApi {}

/** The client of {@link DebriefApi}. */
export class DebriefClient implements DebriefApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }
}
