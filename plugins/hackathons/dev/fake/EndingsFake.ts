import type { EndingsApi } from '@guildhall/plugin-hackathons-common';
import type { World } from './World';

/** What becomes of the projects, in memory. */
export class EndingsFake implements EndingsApi {
  constructor(protected readonly world: World) {}
}
