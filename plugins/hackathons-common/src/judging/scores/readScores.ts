import { InputError } from '@backstage/errors';
import { checkShape } from './checkShape';
import type { CrossedData } from './design';
import type { ScoresInput } from './types';

/** Scores by index. */
export interface IndexedScores {
  projects: string[];
  judges: string[];
  criteria: { name: string; weight: number; data?: CrossedData }[];
}

/**
 * Scores by number instead of by name, after checking them.
 *
 * @throws InputError that names the item, what was found and what is expected
 */
export function readScores(input: ScoresInput): IndexedScores {
  checkShape(input);
  const { criteria, scores } = input;
  if (!criteria.length && scores.length) {
    throw new InputError('criteria: is empty, at least one is needed');
  }
  /** Scores of each criterion, by place in the table of projects and judges. */
  const rows = new Map<string, Map<number, number>>();
  criteria.forEach(({ name }, index) => {
    if (rows.has(name)) {
      throw new InputError(`criteria[${index}].name: ${name} is there twice`);
    }
    rows.set(name, new Map());
  });
  const projects = indexOf([
    ...(input.projects ?? []),
    ...scores.map(({ project }) => project),
  ]);
  const judges = indexOf(scores.map(({ judge }) => judge));
  scores.forEach(({ judge, project, criterion, score }, index) => {
    const row = rows.get(criterion);
    if (!row) {
      throw new InputError(
        `scores[${index}].criterion: ${criterion} is none of the criteria (${[
          ...rows.keys(),
        ].join(', ')})`,
      );
    }
    const [p, j] = [projects.get(project) ?? 0, judges.get(judge) ?? 0];
    const key = p * judges.size + j;
    if (row.has(key)) {
      throw new InputError(
        `scores[${index}]: ${judge} scored ${project} twice for ${criterion}; keep the score that counts`,
      );
    }
    row.set(key, score);
  });
  const total = criteria.reduce(
    (sum, { name, weight }) => sum + (rows.get(name)?.size ? weight : 0),
    0,
  );
  return {
    projects: [...projects.keys()],
    judges: [...judges.keys()],
    criteria: criteria.map(({ name, weight }) => {
      const row = rows.get(name);
      return row?.size
        ? {
            name,
            weight: weight / total,
            data: inOrder(row, projects.size, judges.size),
          }
        : { name, weight: 0 };
    }),
  };
}

/** By project and judge, so that sums come out the same to the last digit in whichever order scores came. */
function inOrder(
  row: Map<number, number>,
  projects: number,
  judges: number,
): CrossedData {
  const keys = Float64Array.from(row.keys()).sort();
  return {
    projects,
    judges,
    project: Int32Array.from(keys, key => Math.floor(key / judges)),
    judge: Int32Array.from(keys, key => key % judges),
    score: keys.map(key => row.get(key) ?? 0),
  };
}

/** Names in order, so that the order of scores doesn't matter to the result. */
function indexOf(names: string[]): Map<string, number> {
  const sorted = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
  return new Map(sorted.map((name, index) => [name, index]));
}
