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
  if (!criteria.length) {
    throw new InputError('criteria: is empty, at least one is needed');
  }
  const rows = new Map<string, JudgeRows>();
  criteria.forEach(({ name }, index) => {
    if (rows.has(name)) {
      throw new InputError(`criteria[${index}].name: ${name} is there twice`);
    }
    rows.set(name, { project: [], judge: [], score: [], seen: new Set() });
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
    if (row.seen.has(key)) {
      throw new InputError(
        `scores[${index}]: ${judge} scored ${project} twice for ${criterion}; keep the score that counts`,
      );
    }
    row.seen.add(key);
    row.project.push(p);
    row.judge.push(j);
    row.score.push(score);
  });
  const total = criteria.reduce(
    (sum, { name, weight }) =>
      sum + (rows.get(name)?.score.length ? weight : 0),
    0,
  );
  return {
    projects: [...projects.keys()],
    judges: [...judges.keys()],
    criteria: criteria.map(({ name, weight }) => {
      const row = rows.get(name);
      return row?.score.length
        ? {
            name,
            weight: weight / total,
            data: {
              projects: projects.size,
              judges: judges.size,
              project: Int32Array.from(row.project),
              judge: Int32Array.from(row.judge),
              score: Float64Array.from(row.score),
            },
          }
        : { name, weight: 0 };
    }),
  };
}

interface JudgeRows {
  project: number[];
  judge: number[];
  score: number[];
  seen: Set<number>;
}

/** Names in order, so that the order of scores doesn't matter to the result. */
function indexOf(names: string[]): Map<string, number> {
  const sorted = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
  return new Map(sorted.map((name, index) => [name, index]));
}
