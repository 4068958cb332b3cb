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

/** What of the equations depends on the scores alone, so that it is added up once. */
export interface Design {
  data: CrossedData;
  /** The mean of all scores; the rest of the computation is about deviations from it. */
  mean: number;
  deviation: Float64Array;
  sumOfSquares: number;
  /** Judges of each project. */
  judgesOf: Int32Array[];
  sumOfProject: Float64Array;
  /** Sums by judge, and the total in the last place. */
  sumOfDense: Float64Array;
  /** Scores by judge, and the total in the last place. */
  countOfDense: Float64Array;
  /** Projects with the same number of scores are eliminated together. */
  groups: Group[];
}

/** All projects with `count` scores. */
export interface Group {
  count: number;
  projects: number[];
  /** How often two judges meet in these projects, with `count` for the mean; lower triangle. */
  together: Float64Array;
  /** The sums of these projects, added up by judge, and `count` times them in the last place. */
  sums: Float64Array;
}

/** Adds up what doesn't change with the variances. */
export function designOf(data: CrossedData): Design {
  const { projects, judges, project, judge, score } = data;
  const size = judges + 1;
  const mean = score.reduce((sum, value) => sum + value, 0) / score.length;
  const deviation = score.map(value => value - mean);
  const lists: number[][] = Array.from({ length: projects }, () => []);
  const sumOfProject = new Float64Array(projects);
  const sumOfDense = new Float64Array(size);
  const countOfDense = new Float64Array(size);
  deviation.forEach((value, index) => {
    lists[project[index]].push(judge[index]);
    sumOfProject[project[index]] += value;
    for (const column of [judge[index], judges]) {
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
      group.together[judges * size + one] += count;
      group.sums[one] += sumOfProject[index];
    });
    group.together[judges * size + judges] += count * count;
    group.sums[judges] += count * sumOfProject[index];
  });
  return {
    data,
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
