import type { HackathonCriterion } from '@guildhall/plugin-guildhall-common';
import type {
  CriterionEstimate,
  ScoreEstimate,
} from '@guildhall/plugin-hackathons-common';
import type { Core } from '../areas';
import { type CountingScores, ScoreWork } from '../judging/ScoreWork';
import { estimateAll } from '../workers/estimateAll';

/** What the scores of a hackathon say. */
export interface EventEstimate {
  /** Where the log of judging stood at most: nothing that is older is missing. */
  position: string;
  /** `undefined` without a single score. */
  whole?: ScoreEstimate;
  /** Estimated for one criterion alone, by criterion. */
  criteria: Map<string, { estimate: ScoreEstimate; mean?: number }>;
}

/** Estimates of hackathons. */
export class Estimates {
  readonly #work: ScoreWork<{ top: number }, EventEstimate>;

  constructor(core: Core) {
    this.#work = new ScoreWork(core, estimate);
  }

  /**
   * What the scores that count say now.
   *
   * @param top - places that the stability is told for
   */
  async of(
    hackathonRef: string,
    criteria: readonly HackathonCriterion[],
    top: number,
  ): Promise<EventEstimate> {
    return await this.#work.of(hackathonRef, criteria, { top });
  }
}

async function estimate(
  { position, criteria, scores, onOneScale }: CountingScores,
  { top }: { top: number },
): Promise<EventEstimate> {
  if (scores.length === 0) {
    return { position, criteria: new Map() };
  }
  const alone = criteria
    .map(each => ({
      criteria: [each],
      scores: scores.filter(({ criterion }) => criterion === each.name),
      top: 1,
    }))
    .filter(input => input.scores.length > 0);
  const [whole, ...rest] = await estimateAll([
    { criteria, scores: onOneScale, top },
    ...alone,
  ]);
  return {
    position,
    whole,
    criteria: new Map(
      rest.map(each => {
        const [{ name, mean }]: CriterionEstimate[] = each.criteria;
        return [name, { estimate: each, mean }];
      }),
    ),
  };
}
