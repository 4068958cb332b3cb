import { isTooFew } from './smallGroups';

/** How many people gave an answer. */
export interface AnswerCount {
  /** 1 to 5. */
  satisfaction: number;
  again: 'yes' | 'no' | 'maybe';
  people: number;
}

/** How people liked an event, without who said what. */
export interface AnswerSummary {
  answers: number;
  mean: number;
  /** How many gave 1, 2, 3, 4 and 5. */
  distribution: number[];
  again: Record<AnswerCount['again'], number>;
}

/**
 * Sums answers up.
 *
 * @param counts - in any order
 * @returns `undefined` for fewer people than of whom figures may be shown
 */
export function summarizeAnswers(
  counts: readonly AnswerCount[],
): AnswerSummary | undefined {
  const distribution = [0, 0, 0, 0, 0];
  const again = { yes: 0, no: 0, maybe: 0 };
  let answers = 0;
  let sum = 0;
  for (const count of counts) {
    distribution[count.satisfaction - 1] += count.people;
    again[count.again] += count.people;
    answers += count.people;
    sum += count.people * count.satisfaction;
  }
  return isTooFew(answers)
    ? undefined
    : { answers, mean: sum / answers, distribution, again };
}
