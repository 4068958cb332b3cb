import { awardsOf, criteriaOf } from '@guildhall/plugin-hackathons-common';
import type { StoredFinalRound } from '../../database/resultRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { type Composition, compose } from './compose';
import { Estimates } from './Estimates';
import { FinalOutcomes } from './FinalOutcomes';
import { policyOf } from './policyOf';
import type { CountedRankings } from './rankings';

/** Places that the stability is told for where no final round takes more. */
const TOP = 3;

/** Results as they would be published now, and what they were made of. */
export interface Draft extends Composition {
  /** Where the log of judging stood. */
  position: string;
  finalRound?: StoredFinalRound;
  /** What the rankings of a final round that is closed come to. */
  finals?: CountedRankings;
}

/** Works out results from what is there now. Whoever asks must be allowed to see them. */
export class Drafts {
  readonly #stores: Core['stores'];
  readonly #estimates: Estimates;
  readonly #outcomes: FinalOutcomes;

  constructor(core: Core) {
    this.#stores = core.stores;
    this.#estimates = new Estimates(core);
    this.#outcomes = new FinalOutcomes(core);
  }

  /** In a fixed number of statements. */
  async of(context: EventContext): Promise<Draft> {
    const { ref, spec } = context;
    const { judging, results, finalRounds } = this.#stores;
    const criteria = criteriaOf(spec.criteria);
    const top = spec.judging?.finalRound?.finalists ?? TOP;
    const estimate = await this.#estimates.of(ref, criteria, top);
    const [panel, finalRound, given, standing, votes] = await Promise.all([
      judging.panel(ref),
      finalRounds.get(ref),
      results.awards(ref),
      results.standing(ref),
      this.#votes(context),
    ]);
    const finals =
      finalRound?.state === 'closed'
        ? await this.#outcomes.of(context, finalRound)
        : undefined;
    return {
      ...compose({
        projects: await judging.projects(ref, panel.calibrationProjectId),
        estimate,
        criteria,
        judges: panel.judges,
        policy: policyOf(spec, standing.policy),
        looksPerProject: spec.judging?.looksPerProject ?? 0,
        finalRound: finals?.outcome,
        awards: awardsOf(spec),
        given,
        votes,
      }),
      position: estimate.position,
      finalRound,
      finals,
    };
  }

  /** Votes by project, as they were published when nobody knows any more who voted; `undefined` without a people's choice. */
  async #votes({
    ref,
    spec,
    hackathon,
  }: EventContext): Promise<ReadonlyMap<string, number> | undefined> {
    if (!spec.judging?.peoplesChoice) {
      return undefined;
    }
    const { results, votes } = this.#stores;
    if (hackathon.erasedAt === undefined) {
      return await votes.counts(ref);
    }
    const published = await results.lastPublication(ref);
    return new Map(
      published?.snapshot.peoplesChoice?.map(each => [
        each.projectId,
        each.votes,
      ]),
    );
  }
}
