import { createRandom } from '../../domain/teams/random';
import { designOf, type CrossedData } from './design';
import { estimateVariances } from './estimateVariances';
import { evaluate, solveModel } from './mixedModel';
import { predictionErrors } from './predictionErrors';
import { leaveOut } from './withoutJudge';

/** Scores of random judges for random projects, from a seed. */
function randomData(seed: number, without?: number): CrossedData {
  const random = createRandom(seed);
  const [projects, judges] = [7, 5];
  const worth = Array.from({ length: projects }, () => 4 * random());
  const severity = Array.from({ length: judges }, () => 2 * random());
  const rows: { project: number; judge: number; score: number }[] = [];
  for (let project = 0; project < projects - 1; project += 1) {
    for (let judge = 0; judge < judges; judge += 1) {
      const score = worth[project] - severity[judge] + random();
      if (random() < 0.6 && judge !== without) {
        rows.push({ project, judge, score });
      }
    }
  }
  return dataOf(projects, judges, rows);
}

function dataOf(
  projects: number,
  judges: number,
  rows: { project: number; judge: number; score: number }[],
): CrossedData {
  return {
    projects,
    judges,
    project: Int32Array.from(rows, ({ project }) => project),
    judge: Int32Array.from(rows, ({ judge }) => judge),
    score: Float64Array.from(rows, ({ score }) => score),
  };
}

/** Inverse and determinant by Gauss-Jordan elimination. */
function invert(matrix: number[][]): { inverse: number[][]; log: number } {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [
    ...row,
    ...row.map((_, j) => (i === j ? 1 : 0)),
  ]);
  let log = 0;
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i][i];
    log += Math.log(pivot);
    rows[i] = rows[i].map(value => value / pivot);
    for (let k = 0; k < size; k += 1) {
      const factor = rows[k][i];
      if (k !== i) {
        rows[k] = rows[k].map((value, j) => value - factor * rows[i][j]);
      }
    }
  }
  return { inverse: rows.map(row => row.slice(size)), log };
}

/** From the definition: V = Z G Z' + R of all scores, generalised least squares, G Z' V⁻¹ (y - mu), and the likelihood of V. */
function reference(
  { projects, project, judge, score }: CrossedData,
  variances: { project: number; judge: number; error: number },
) {
  const n = score.length;
  const matrix = Array.from({ length: n }, (_, i) =>
    Array.from(
      { length: n },
      (__, k) =>
        (project[i] === project[k] ? variances.project : 0) +
        (judge[i] === judge[k] ? variances.judge : 0) +
        (i === k ? variances.error : 0),
    ),
  );
  const { inverse, log } = invert(matrix);
  const times = (left: ArrayLike<number>, right: ArrayLike<number>) =>
    inverse.reduce(
      (sum, row, i) =>
        sum + left[i] * row.reduce((part, v, k) => part + v * right[k], 0),
      0,
    );
  const ones = new Array<number>(n).fill(1);
  const precision = times(ones, ones);
  const mu = times(ones, score) / precision;
  const rest = Array.from(score, value => value - mu);
  const shared = (p: number) =>
    Array.from(project, q => (p === q ? variances.project : 0));
  const all = Array.from({ length: projects }, (_, p) => p);
  return {
    scores: all.map(p => mu + times(shared(p), rest)),
    /** Of mu + worth of p less that of q, or of p alone. */
    error: (p: number, q?: number) => {
      const c = shared(p).map(
        (v, i) => v - (q === undefined ? 0 : shared(q)[i]),
      );
      const prior = variances.project * (q === undefined ? 1 : 2);
      const one = q === undefined ? 1 : 0;
      return prior - times(c, c) + (one - times(ones, c)) ** 2 / precision;
    },
    twiceLogLikelihood: -(log + Math.log(precision) + times(rest, rest)),
  };
}

const VARIANCES = { project: 1.3, judge: 0.4, error: 0.7 };

describe('the crossed mixed model', () => {
  it.each([1, 2, 3])('equals the dense solution by definition (%i)', seed => {
    const data = randomData(seed);
    const expected = reference(data, VARIANCES);
    const solution = solveModel(designOf(data), VARIANCES);
    const errors = predictionErrors(solution);
    for (let p = 0; p < data.projects; p += 1) {
      expect(solution.scores[p]).toBeCloseTo(expected.scores[p], 9);
      expect(errors.ofProject(p)).toBeCloseTo(expected.error(p), 9);
      for (let q = 0; q < p; q += 1) {
        expect(errors.ofDifference(p, q)).toBeCloseTo(expected.error(p, q), 9);
      }
    }
  });

  it.each([1, 2, 3])('finds where the likelihood is highest (%i)', seed => {
    const data = randomData(seed);
    const design = designOf(data);
    const found = estimateVariances(design, { prior: 0 });
    if (!found) {
      throw new Error('nothing was found');
    }
    const best = reference(data, found).twiceLogLikelihood;
    for (const name of ['project', 'judge', 'error'] as const) {
      for (const factor of [0.97, 1.03]) {
        const other = { ...found, [name]: found[name] * factor };
        expect(reference(data, other).twiceLogLikelihood).toBeLessThan(best);
      }
    }
    const step = 1e-5;
    const at = (project: number) => evaluate(design, { project, judge: 0.6 });
    const rise =
      at(1.5 * Math.exp(step)).twiceLogLikelihood -
      at(1.5 * Math.exp(-step)).twiceLogLikelihood;
    expect(at(1.5).slope[0]).toBeCloseTo(rise / (2 * step), 5);
  });

  it('climbs on when one variance is at its limit, as with judges who agree exactly', () => {
    const rows = [2, 2, 2, 2, 3].flatMap((score, project) =>
      [0, 1].map(judge => ({ project, judge, score })),
    );
    const design = designOf(dataOf(5, 2, rows));
    const found = estimateVariances(design);
    const project = (found?.project ?? NaN) / (found?.error ?? NaN);
    const judge = (found?.judge ?? NaN) / (found?.error ?? NaN);
    const height = (ratio: number) =>
      evaluate(design, { project, judge: ratio }).twiceLogLikelihood +
      Math.log(ratio) -
      3 * Math.log(1 + project + ratio);
    expect(Math.log(project)).toBeCloseTo(12, 6);
    expect(height(judge)).toBeGreaterThan(height(1.01 * judge));
    expect(height(judge)).toBeGreaterThan(height(judge / 1.01));
  });

  it('equals the analysis of variance when everybody scores everything', () => {
    const random = createRandom(5);
    const [projects, judges] = [12, 6];
    const rows = Array.from({ length: projects * judges }, (_, index) => {
      const [project, judge] = [Math.floor(index / judges), index % judges];
      return { project, judge, score: project / 3 + judge / 2 + 2 * random() };
    });
    const mean = (list: typeof rows) =>
      list.reduce((sum, { score }) => sum + score, 0) / list.length;
    const overall = mean(rows);
    const byProject = Array.from({ length: projects }, (_, p) =>
      mean(rows.filter(({ project }) => project === p)),
    );
    const byJudge = Array.from({ length: judges }, (_, j) =>
      mean(rows.filter(({ judge }) => judge === j)),
    );
    const squares = (values: number[]) =>
      values.reduce((sum, value) => sum + (value - overall) ** 2, 0);
    const error =
      rows.reduce(
        (sum, { project, judge, score }) =>
          sum + (score - byProject[project] - byJudge[judge] + overall) ** 2,
        0,
      ) /
      ((projects - 1) * (judges - 1));
    const expected = {
      error,
      project: squares(byProject) / (projects - 1) - error / judges,
      judge: squares(byJudge) / (judges - 1) - error / projects,
    };
    const design = designOf(dataOf(projects, judges, rows));
    const found = estimateVariances(design, { prior: 0 });
    expect(found?.project).toBeCloseTo(expected.project, 3);
    expect(found?.judge).toBeCloseTo(expected.judge, 3);
    expect(found?.error).toBeCloseTo(expected.error, 3);
    const { mu, scores } = solveModel(design, expected);
    const kept =
      expected.project / (expected.project + expected.error / judges);
    expect(mu).toBeCloseTo(overall, 9);
    scores.forEach((score, p) =>
      expect(score - mu).toBeCloseTo(kept * (byProject[p] - overall), 9),
    );
  });

  it.each([1, 2, 3])('leaves a judge out as if there were none (%i)', seed => {
    const full = solveModel(designOf(randomData(seed)), VARIANCES);
    const { without } = leaveOut(full);
    for (let judge = 0; judge < 5; judge += 1) {
      const fewer = solveModel(designOf(randomData(seed, judge)), VARIANCES);
      without(judge).forEach((score, p) =>
        expect(score).toBeCloseTo(fewer.scores[p], 5),
      );
    }
  });

  it('puts down what panels without a link differ by to their projects', () => {
    const panels = (without?: number) =>
      dataOf(
        12,
        12,
        Array.from({ length: 72 }, (_, index) => {
          const judge = Math.floor(index / 6);
          const side = judge < 6 ? 0 : 1;
          const project = (index % 6) + 6 * side;
          const score = project / 6 + 2 * side + ((7 * index) % 5) / 4;
          return { project, judge, score };
        }).filter(({ judge }) => judge !== without),
      );
    const design = designOf(panels());
    const variances = estimateVariances(design);
    if (!variances) {
      throw new Error('nothing was found');
    }
    expect(variances.judge).toBeLessThan(0.2);
    const { scores } = solveModel(design, variances);
    const mean = (values: ArrayLike<number>) =>
      Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
    const { score } = panels();
    expect(mean(scores.slice(6)) - mean(scores.slice(0, 6))).toBeCloseTo(
      mean(score.slice(36)) - mean(score.slice(0, 36)),
      9,
    );
    const full = solveModel(design, VARIANCES);
    const errors = predictionErrors(full);
    expect(errors.ofDifference(0, 6)).toBeGreaterThan(
      errors.ofDifference(0, 1) + VARIANCES.judge / 6,
    );
    const judge = 8;
    const fewer = solveModel(designOf(panels(judge)), VARIANCES);
    leaveOut(full)
      .without(judge)
      .forEach((value, p) => expect(value).toBeCloseTo(fewer.scores[p], 5));
  });
});
