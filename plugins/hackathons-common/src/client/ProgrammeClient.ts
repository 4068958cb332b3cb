import type { ApiCaller } from './ApiCaller';

/** The figures over all hackathons, and exports. */
// eslint-disable-next-line @typescript-eslint/no-empty-interface
export interface ProgrammeApi {}

/** The client of {@link ProgrammeApi}. */
export class ProgrammeClient implements ProgrammeApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }
}
