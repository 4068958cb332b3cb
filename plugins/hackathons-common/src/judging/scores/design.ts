import { partsOf } from '../parts';

/** Who scored what in one criterion, by index. No judge scores a project twice. */
export interface CrossedData {
  projects: number;
  judges: number;
  /** Per score. */
  project: Int32Array;
  /** Per score. */
  judge: Int32Array;
  /** Per score. */
  score: Float64Array;
}

/** A part of judges and projects that nothing links to the rest has a mean of its own if it has so many of both. */
const PANEL = 5;

/** What of the equations depends on the scores alone, so that it is added up once. */
export interface Design {
  data: CrossedData;
  /** The mean of all scores; the rest of the computation is about deviations from it. */
  mean: number;
  deviation: Float64Array;
  sumOfSquares: number;
  /** Judges, and the means after them. */
  size: number;
  /** The place of the mean that each project with scores belongs to. */
  meanOf: Int32Array;
  /** The place of the mean that each judge's scores belong to. */
  meanOfJudge: Int32Array;
  /** Judges of each project. */
  judgesOf: Int32Array[];
  sumOfProject: Float64Array;
  /** Sums by judge, and by mean. */
  sumOfDense: Float64Array;
  /** Scores by judge, and by mean. */
  countOfDense: Float64Array;
  /** Projects with the same number of scores are eliminated together. */
  groups: Group[];
}

/**
 * What a vector over judges and means has for the mean of a project. One without scores belongs to no panel: it counts as the average of the
 * projects that have some.
 */
export function meanIn(
  { meanOf, judgesOf, groups, data, size }: Design,
  vector: (place: number) => number,
  project: number,
): number {
  if (judgesOf[project].length || size === data.judges + 1) {
    return vector(meanOf[project]);
  }
  let [sum, seen] = [0, 0];
  for (const { count, projects } of groups) {
    for (const other of count ? projects : []) {
      sum += vector(meanOf[other]);
      seen += 1;
    }
  }
  return sum / seen;
}

/** All projects with `count` scores. */
export interface Group {
  count: number;
  projects: number[];
  /** How often two judges meet in these projects, or a judge and a mean, times `count`; lower triangle. */
  together: Float64Array;
  /** The sums of these projects, added up by judge, and `count` times them by mean. */
  sums: Float64Array;
}

/** Adds up what doesn't change with the variances. */
export function designOf(data: CrossedData): Design {
  const { projects, project, judge, score } = data;
  const { size, meanOf, meanOfJudge } = meansOf(data);
  const mean = score.reduce((sum, value) => sum + value, 0) / score.length;
  const deviation = score.map(value => value - mean);
  const lists: number[][] = Array.from({ length: projects }, () => []);
  const sumOfProject = new Float64Array(projects);
  const sumOfDense = new Float64Array(size);
  const countOfDense = new Float64Array(size);
  deviation.forEach((value, index) => {
    lists[project[index]].push(judge[index]);
    sumOfProject[project[index]] += value;
    for (const column of [judge[index], meanOf[project[index]]]) {
      sumOfDense[column] += value;
      countOfDense[column] += 1;
    }
  });
  const judgesOf = lists.map(list => Int32Array.from(list).sort());
  const groups = new Map<number, Group>();
  judgesOf.forEach((list, index) => {
    const count = list.length;
    const group = groups.get(count) ?? {
      count,
      projects: [],
      together: new Float64Array(count ? size * size : 0),
      sums: new Float64Array(count ? size : 0),
    };
    groups.set(count, group);
    group.projects.push(index);
    if (!count) {
      return;
    }
    list.forEach((one, place) => {
      for (let other = 0; other <= place; other += 1) {
        group.together[one * size + list[other]] += 1;
      }
      group.together[meanOf[index] * size + one] += count;
      group.sums[one] += sumOfProject[index];
    });
    group.together[meanOf[index] * size + meanOf[index]] += count * count;
    group.sums[meanOf[index]] += count * sumOfProject[index];
  });
  return {
    data,
    size,
    meanOf,
    meanOfJudge,
    mean,
    deviation,
    sumOfSquares: deviation.reduce((sum, value) => sum + value * value, 0),
    judgesOf,
    sumOfProject,
    sumOfDense,
    countOfDense,
    groups: [...groups.values()],
  };
}

/**
 * Which mean each project and judge belongs to. One for all, if looks link them. A panel that nothing links to the others, whose judges are enough for
 * their severity to average out, has its own: that it scores higher is put down to its projects, not to its judges, as far as that can't be known.
 */
function meansOf({ projects, judges, project, judge }: CrossedData) {
  const seen = Array.from({ length: judges }, () => new Set<string>());
  judge.forEach((j, index) => seen[j].add(`${project[index]}`));
  const parts = partsOf(
    seen.map((list, j) => ({ judge: `${j}`, projects: list })),
  );
  const panels = parts.filter(
    part => part.judges.length >= PANEL && part.projects.length >= PANEL,
  );
  const rest = parts.filter(part => !panels.includes(part));
  const groups = rest.length ? [...panels, { rest }] : panels;
  const meanOf = new Int32Array(projects).fill(judges);
  const meanOfJudge = new Int32Array(judges).fill(judges);
  groups.forEach((group, index) => {
    for (const part of 'rest' in group ? group.rest : [group]) {
      part.projects.forEach(p => (meanOf[Number(p)] = judges + index));
      part.judges.forEach(j => (meanOfJudge[Number(j)] = judges + index));
    }
  });
  return { size: judges + groups.length, meanOf, meanOfJudge };
}
