import type { HackathonCriterion } from '@guildhall/plugin-guildhall-common';
import {
  type JudgeScore,
  onOneScale,
} from '@guildhall/plugin-hackathons-common';
import type { Core } from '../areas';

/** Hackathons whose judging is looked at at the same time. */
const KEPT = 20;

/** The scores of a hackathon that count. */
export interface CountingScores {
  /** Where the log of judging stood at most: nothing that is older is missing. */
  position: string;
  /** Ids of the projects that are judged, with a score or without. */
  projects: string[];
  criteria: { name: string; weight: number }[];
  /** As judges gave them; only those that fit the criteria. */
  scores: JudgeScore[];
  /** The same scores on one scale: those that can be weighed. */
  onOneScale: JudgeScore[];
}

/**
 * What is worked out from the scores of a hackathon, once as long as they stay the same, however many ask at the same moment.
 *
 * @typeParam O - what else it depends on, plain JSON
 */
export class ScoreWork<O, T> {
  readonly #judging: Core['stores']['judging'];
  readonly #work: (scores: CountingScores, options: O) => Promise<T>;
  readonly #kept = new Map<string, Promise<T>>();

  constructor(
    { stores }: Core,
    work: (scores: CountingScores, options: O) => Promise<T>,
  ) {
    this.#judging = stores.judging;
    this.#work = work;
  }

  /** @param criteria - of the charter as it is now */
  async of(
    hackathonRef: string,
    criteria: readonly HackathonCriterion[],
    options: O,
  ): Promise<T> {
    const judging = this.#judging;
    const position = await judging.logPosition(hackathonRef);
    const panel = await judging.panels.get(hackathonRef);
    const judged = await judging.projects(
      hackathonRef,
      panel?.calibrationProjectId,
    );
    const projects = judged.map(({ projectId }) => projectId);
    const key = JSON.stringify([
      hackathonRef,
      position,
      // Teams hand in and withdraw without a word in the log.
      projects,
      criteria.map(({ name, weight, scale }) => [name, weight, scale]),
      options,
    ]);
    const result =
      this.#kept.get(key) ??
      this.#read(hackathonRef, criteria, { position, projects }).then(scores =>
        this.#work(scores, options),
      );
    this.#keep(key, result);
    try {
      return await result;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  async #read(
    hackathonRef: string,
    criteria: readonly HackathonCriterion[],
    known: Pick<CountingScores, 'position' | 'projects'>,
  ): Promise<CountingScores> {
    const judged = new Set(known.projects);
    const fits = fitting(criteria);
    // Judges may practise on a project that they had scored.
    const scores = (await this.#judging.scoresFor(hackathonRef)).filter(
      score => judged.has(score.project) && fits(score),
    );
    return {
      ...known,
      criteria: criteria.map(({ name, weight }) => ({ name, weight })),
      scores,
      onOneScale: onOneScale(criteria, scores),
    };
  }

  /** The last asked for stay. */
  #keep(key: string, result: Promise<T>): void {
    this.#kept.delete(key);
    this.#kept.set(key, result);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) {
        break;
      }
      this.#kept.delete(oldest);
    }
  }
}

/** Says whether a score fits the criteria as they are: the charter may have dropped one, or changed its scale, since it was given. */
export function fitting(
  criteria: readonly HackathonCriterion[],
): (score: Pick<JudgeScore, 'criterion' | 'score'>) => boolean {
  const scales = new Map(criteria.map(({ name, scale }) => [name, scale]));
  return ({ criterion, score }) => {
    const scale = scales.get(criterion);
    return scale !== undefined && score >= scale.min && score <= scale.max;
  };
}
