import type { ResultsApi } from '@guildhall/plugin-hackathons-common';
import type { World } from './World';

/** Results, the final round, votes and what teams get back, in memory. */
export class ResultsFake implements ResultsApi {
  constructor(protected readonly world: World) {}
}
