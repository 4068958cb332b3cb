import {
  isName,
  refuse,
  requireList,
  requireName,
  requireNames,
  requireObject,
  requireWhole,
} from '../checks';
import type { ScoresInput } from './types';

/** Squares of what is beyond are too large for numbers. */
const MOST = 1e100;

/**
 * That what came as JSON from anywhere has the shape of {@link ScoresInput}.
 *
 * @throws InputError that names the item, what was found and what is expected
 */
export function checkShape(input: ScoresInput): void {
  requireObject(input, 'the input');
  requireList(input.criteria, 'criteria');
  input.criteria.forEach((criterion, index) => {
    const item = `criteria[${index}]`;
    requireObject(criterion, item);
    requireName(criterion.name, `${item}.name`);
    if (!isWithinReach(criterion.weight) || criterion.weight <= 0) {
      refuse(
        `${item}.weight`,
        criterion.weight,
        criterion.weight > MOST ? `at most ${MOST}` : 'a number above 0',
      );
    }
  });
  requireList(input.scores, 'scores');
  input.scores.forEach((entry, index) => {
    // Which part it is, only for a score that makes no sense: there are many.
    if (!isScore(entry)) {
      refuseScore(entry, `scores[${index}]`);
    }
  });
  if (input.projects !== undefined) {
    requireNames(input.projects, 'projects');
  }
  if (input.top !== undefined) {
    requireWhole(input.top, 'top', 1);
  }
}

function isWithinReach(value: unknown): boolean {
  return Number.isFinite(value) && Math.abs(Number(value)) <= MOST;
}

function isScore(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) {
    return false;
  }
  const { judge, project, criterion, score } = entry as Record<string, unknown>;
  return (
    isName(judge) &&
    isName(project) &&
    isName(criterion) &&
    isWithinReach(score)
  );
}

function refuseScore(entry: unknown, item: string): void {
  requireObject(entry, item);
  const { judge, project, criterion, score } = entry as Record<string, unknown>;
  requireName(judge, `${item}.judge`);
  requireName(project, `${item}.project`);
  requireName(criterion, `${item}.criterion`);
  refuse(
    `${item}.score`,
    score,
    Number.isFinite(score) ? `from -${MOST} to ${MOST}` : 'a number',
  );
}
