import type { HackathonCriterion } from '@guildhall/plugin-guildhall-common';

/**
 * Scores of several criteria on one scale, so that weights alone say how much each of them counts: a criterion of 1 to 10 would count
 * more than twice as much as one of 1 to 5.
 *
 * @param criteria - the scale of the first is the one
 * @param scores - of these criteria
 * @returns the scores, each moved by where it stands between the ends of its scale
 */
export function onOneScale<T extends { criterion: string; score: number }>(
  criteria: ReadonlyArray<Pick<HackathonCriterion, 'name' | 'scale'>>,
  scores: readonly T[],
): T[] {
  const scales = new Map(criteria.map(({ name, scale }) => [name, scale]));
  const [{ scale: one }] = criteria;
  return scores.map(score => {
    const scale = scales.get(score.criterion);
    if (!scale || (scale.min === one.min && scale.max === one.max)) {
      return score;
    }
    const share = (score.score - scale.min) / (scale.max - scale.min);
    return { ...score, score: one.min + share * (one.max - one.min) };
  });
}
