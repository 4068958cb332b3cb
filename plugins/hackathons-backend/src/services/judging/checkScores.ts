import { InputError } from '@backstage/errors';
import type { HackathonCriterion } from '@guildhall/plugin-guildhall-common';
import type { CriterionScore } from '@guildhall/plugin-hackathons-common';

/**
 * Scores in the order of the criteria: one for each, in whole points of its scale.
 *
 * @throws InputError that names the score
 */
export function checkScores(
  scores: readonly CriterionScore[],
  criteria: readonly HackathonCriterion[],
): CriterionScore[] {
  const names = criteria.map(({ name }) => name);
  const given = new Map<string, number>();
  scores.forEach(({ criterion, score }, index) => {
    const found = criteria.find(({ name }) => name === criterion);
    if (!found) {
      throw new InputError(
        `scores[${index}].criterion: "${criterion}" is no criterion; there are ${names
          .map(name => `"${name}"`)
          .join(', ')}`,
      );
    }
    if (given.has(criterion)) {
      throw new InputError(
        `scores[${index}].criterion: "${criterion}" is there twice; give one score for each criterion`,
      );
    }
    const { min, max } = found.scale;
    if (score < min || score > max) {
      throw new InputError(
        `scores[${index}].score: is ${score} for "${criterion}"; the scale is from ${min} to ${max}`,
      );
    }
    given.set(criterion, score);
  });
  const missing = names.filter(name => !given.has(name));
  if (missing.length > 0) {
    throw new InputError(
      `scores: ${missing
        .map(name => `"${name}"`)
        .join(
          ', ',
        )} is missing; give a score for each criterion, or skip the project`,
    );
  }
  return names.map(criterion => ({
    criterion,
    score: given.get(criterion)!,
  }));
}
