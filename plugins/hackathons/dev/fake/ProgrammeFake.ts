import type { ProgrammeApi } from '@guildhall/plugin-hackathons-common';
import type { World } from './World';

/** The figures over all hackathons, and exports, in memory. */
export class ProgrammeFake implements ProgrammeApi {
  constructor(protected readonly world: World) {}
}
