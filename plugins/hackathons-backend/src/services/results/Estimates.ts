import type { HackathonCriterion } from '@guildhall/plugin-guildhall-common';
import {
  type CriterionEstimate,
  onOneScale,
  type ScoreEstimate,
} from '@guildhall/plugin-hackathons-common';
import type { Core } from '../areas';
import { estimateAll } from '../workers/estimateAll';

/** Hackathons whose judging is looked at at the same time. */
const CACHED = 20;

/** What the scores of a hackathon say. */
export interface EventEstimate {
  /** Where the log of judging stood at most: nothing that is older is missing. */
  position: string;
  /** `undefined` without a single score. */
  whole?: ScoreEstimate;
  /** Estimated for one criterion alone, by criterion. */
  criteria: Map<string, { estimate: ScoreEstimate; mean?: number }>;
}

/** Estimates of hackathons, kept as long as the judging doesn't go on. */
export class Estimates {
  readonly #stores: Core['stores'];
  readonly #kept = new Map<string, Promise<EventEstimate>>();

  constructor({ stores }: Core) {
    this.#stores = stores;
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
    const position = await this.#stores.judging.logPosition(hackathonRef);
    const key = JSON.stringify([
      hackathonRef,
      position,
      top,
      criteria.map(({ name, weight, scale }) => [name, weight, scale]),
    ]);
    const kept = this.#kept.get(key);
    const estimate =
      kept ?? this.#estimate({ hackathonRef, position, criteria, top });
    this.#kept.delete(key);
    this.#kept.set(key, estimate);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= CACHED) {
        break;
      }
      this.#kept.delete(oldest);
    }
    try {
      return await estimate;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  async #estimate(event: {
    hackathonRef: string;
    position: string;
    criteria: readonly HackathonCriterion[];
    top: number;
  }): Promise<EventEstimate> {
    const weights = event.criteria.map(({ name, weight }) => ({
      name,
      weight,
    }));
    const known = new Set(weights.map(({ name }) => name));
    const { judging } = this.#stores;
    const ref = event.hackathonRef;
    const { calibrationProjectId } = await judging.panel(ref);
    const judged = new Set(
      (await judging.projects(ref, calibrationProjectId)).map(
        ({ projectId }) => projectId,
      ),
    );
    // The charter may have dropped a criterion since, and judges may practise on a project that they had scored.
    const scores = (await judging.scoresFor(ref)).filter(
      ({ criterion, project }) => known.has(criterion) && judged.has(project),
    );
    if (scores.length === 0) {
      return { position: event.position, criteria: new Map() };
    }
    const alone = weights
      .map(each => ({
        criteria: [each],
        scores: scores.filter(({ criterion }) => criterion === each.name),
        top: 1,
      }))
      .filter(input => input.scores.length > 0);
    const [whole, ...rest] = await estimateAll([
      {
        criteria: weights,
        scores: onOneScale(event.criteria, scores),
        top: event.top,
      },
      ...alone,
    ]);
    return {
      position: event.position,
      whole,
      criteria: new Map(
        rest.map(estimate => {
          const [{ name, mean }]: CriterionEstimate[] = estimate.criteria;
          return [name, { estimate, mean }];
        }),
      ),
    };
  }
}
