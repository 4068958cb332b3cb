import { InputError } from '@backstage/errors';
import type { ScoresInput } from './types';

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
    if (!Number.isFinite(criterion.weight) || criterion.weight <= 0) {
      refuse(`${item}.weight`, criterion.weight, 'a number above 0');
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
    requireList(input.projects, 'projects');
    input.projects.forEach((project, index) =>
      requireName(project, `projects[${index}]`),
    );
  }
  if (
    input.top !== undefined &&
    (!Number.isInteger(input.top) || input.top < 1)
  ) {
    refuse('top', input.top, 'a whole number from 1');
  }
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
    Number.isFinite(score)
  );
}

function refuseScore(entry: unknown, item: string): void {
  requireObject(entry, item);
  const { judge, project, criterion, score } = entry as Record<string, unknown>;
  requireName(judge, `${item}.judge`);
  requireName(project, `${item}.project`);
  requireName(criterion, `${item}.criterion`);
  refuse(`${item}.score`, score, 'a number');
}

function requireObject(value: unknown, item: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(item, value, 'an object');
  }
}

function requireList(value: unknown, item: string): void {
  if (!Array.isArray(value)) {
    refuse(item, value, 'a list');
  }
}

function requireName(value: unknown, item: string): void {
  if (!isName(value)) {
    refuse(item, value, 'a text that is not empty');
  }
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function refuse(item: string, value: unknown, expected: string): never {
  const found =
    typeof value === 'number' ? String(value) : JSON.stringify(value);
  throw new InputError(
    found === undefined
      ? `${item}: is missing, must be ${expected}`
      : `${item}: is ${
          found.length > 60 ? `${found.slice(0, 60)}…` : found
        }, must be ${expected}`,
  );
}
