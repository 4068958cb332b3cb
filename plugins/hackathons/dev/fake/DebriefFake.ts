import type { DebriefApi } from '@guildhall/plugin-hackathons-common';
import type { World } from './World';

/** Debriefs, actions and follow-up meetings, in memory. */
export class DebriefFake implements DebriefApi {
  constructor(protected readonly world: World) {}
}
