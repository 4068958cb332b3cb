import type { StoredFinalRound } from '../../database/resultRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { JudgingDesk } from '../judging/JudgingDesk';
import { PeopleGroups } from '../people';
import {
  type CountedRankings,
  countRankings,
  type RankingGround,
} from './rankings';

/** What final rounds come to. Never remembered: judges drop out, conflicts are found and submissions withdrawn until it is published. */
export class FinalOutcomes {
  readonly #stores: Core['stores'];
  readonly #desk: JudgingDesk;

  constructor(core: Core) {
    this.#stores = core.stores;
    this.#desk = new JudgingDesk(core, new PeopleGroups(core));
  }

  /** What the rankings that there are come to at this moment, whether the round is closed or not. In a fixed number of statements. */
  async of(
    context: EventContext,
    round: StoredFinalRound,
  ): Promise<CountedRankings> {
    if (round.isErased) {
      // Nobody knows any more who ranked how.
      return {
        outcome: round.outcome,
        counted: 0,
        leftOut: [],
        gone: [],
      };
    }
    const rankings = await this.#stores.finalRounds.rankings(context.ref);
    return countRankings({
      ...(await this.ground(context, round)),
      rankings,
    });
  }

  /** All that decides which rankings count, but for the rankings. */
  async ground(
    context: EventContext,
    { finalists }: StoredFinalRound,
  ): Promise<Omit<RankingGround, 'rankings'>> {
    const { judging } = this.#stores;
    const [panel, conflicts] = await Promise.all([
      judging.panel(context.ref),
      this.#desk.conflictsWith(context, finalists),
    ]);
    const projects = await judging.projects(
      context.ref,
      panel.calibrationProjectId,
    );
    return {
      finalists,
      judges: panel.judges,
      conflicts,
      judged: new Set(projects.map(({ projectId }) => projectId)),
    };
  }
}
