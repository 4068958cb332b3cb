import type { JudgingApi } from '@guildhall/plugin-hackathons-common';
import type { World } from './World';

/** Panels, conflicts, assignment and scores, in memory. */
export class JudgingFake implements JudgingApi {
  constructor(protected readonly world: World) {}
}
