import { meanIn } from './design';
import type { Solution } from './mixedModel';

/** A solution, and its scores by project, listed once for all judges who are left out in turn. */
export interface LeaveOut {
  /** Projects' scores as if `judge` had scored nothing, with variances as they were estimated from all. */
  without(judge: number): Float64Array;
}

/**
 * Solves the equations again with one judge left out, by conjugate gradients from the full solution, as only little changes
 * (M. R. Hestenes, E. Stiefel, Methods of conjugate gradients for solving linear systems, 1952). A step costs as much as there are scores.
 */
export function leaveOut(solution: Solution): LeaveOut {
  const { design, variances } = solution;
  const { data, countOfDense, mean, meanOf, meanOfJudge, size } = design;
  const { judges, projects } = data;
  const shrink = variances.error / variances.project;
  const ridge = variances.error / variances.judge;
  const { begin, judgeAt, valueAt, seen } = byProject(solution);
  return {
    without: left => {
      const counts = new Float64Array(projects);
      for (let project = 0; project < projects; project += 1) {
        const skip = seen[project * judges + left];
        counts[project] = begin[project + 1] - begin[project] - skip;
      }
      /** Equations of judges and mean that are left when projects are eliminated. */
      const apply = (vector: Float64Array) => {
        const result = new Float64Array(size);
        const kept = vector[left];
        vector[left] = 0;
        for (let project = 0; project < projects; project += 1) {
          const [from, to] = [begin[project], begin[project + 1]];
          let sum = 0;
          for (let index = from; index < to; index += 1) {
            sum += vector[judgeAt[index]];
          }
          sum += counts[project] * vector[meanOf[project]];
          const own = sum / (counts[project] + shrink);
          for (let index = from; index < to; index += 1) {
            result[judgeAt[index]] -= own;
          }
          result[meanOf[project]] += sum - counts[project] * own;
        }
        vector[left] = kept;
        for (let judge = 0; judge < judges; judge += 1) {
          result[judge] +=
            countOfDense[judge] * (vector[judge] + vector[meanOfJudge[judge]]);
          result[judge] += ridge * vector[judge];
        }
        result[left] = ridge * kept;
        return result;
      };
      const right = new Float64Array(size);
      const scale = new Float64Array(size).fill(ridge, 0, judges);
      const sums = new Float64Array(projects);
      for (let project = 0; project < projects; project += 1) {
        const [from, to] = [begin[project], begin[project + 1]];
        let sum = 0;
        for (let index = from; index < to; index += 1) {
          sum += judgeAt[index] === left ? 0 : valueAt[index];
        }
        const own = sum / (counts[project] + shrink);
        for (let index = from; index < to; index += 1) {
          right[judgeAt[index]] += valueAt[index] - own;
          scale[judgeAt[index]] += 1 - 1 / (counts[project] + shrink);
        }
        right[meanOf[project]] += sum - counts[project] * own;
        scale[meanOf[project]] +=
          (counts[project] * shrink) / (counts[project] + shrink);
        sums[project] = sum;
      }
      right[left] = 0;
      scale[left] = ridge;
      // A mean of which no score is left stays as it was.
      scale.forEach((value, index) => {
        scale[index] = value || 1;
      });
      const start = new Float64Array(size);
      start.set(solution.lenience);
      start[left] = 0;
      start.set(solution.means, judges);
      const dense = conjugateGradients(apply, right, scale, start);
      return sums.map((sum, project) => {
        let own = sum - counts[project] * dense[meanOf[project]];
        for (let i = begin[project]; i < begin[project + 1]; i += 1) {
          own -= dense[judgeAt[i]];
        }
        const ofMean = meanIn(design, place => dense[place], project);
        return mean + ofMean + own / (counts[project] + shrink);
      });
    },
  };
}

/** Scores by project one after the other, and who scored what. */
function byProject({ design }: Solution) {
  const { data, deviation, judgesOf } = design;
  const begin = new Int32Array(data.projects + 1);
  judgesOf.forEach((list, project) => {
    begin[project + 1] = begin[project] + list.length;
  });
  const next = begin.slice();
  const judgeAt = new Int32Array(deviation.length);
  const valueAt = new Float64Array(deviation.length);
  const seen = new Uint8Array(data.projects * data.judges);
  deviation.forEach((value, index) => {
    const project = data.project[index];
    const place = next[project];
    next[project] += 1;
    judgeAt[place] = data.judge[index];
    valueAt[place] = value;
    seen[project * data.judges + data.judge[index]] = 1;
  });
  return { begin, judgeAt, valueAt, seen };
}

function conjugateGradients(
  apply: (vector: Float64Array) => Float64Array,
  right: Float64Array,
  scale: Float64Array,
  start: Float64Array,
): Float64Array {
  const solution = start;
  const image = apply(solution);
  const residual = right.map((value, index) => value - image[index]);
  const goal = 1e-8 * Math.sqrt(dot(right, right));
  let direction = residual.map((value, index) => value / scale[index]);
  let energy = dot(residual, direction);
  for (let round = 0; round < 10 * right.length; round += 1) {
    if (Math.sqrt(dot(residual, residual)) <= goal || energy <= 0) {
      break;
    }
    const moved = apply(direction);
    const length = energy / dot(direction, moved);
    for (let index = 0; index < solution.length; index += 1) {
      solution[index] += length * direction[index];
      residual[index] -= length * moved[index];
    }
    const scaled = residual.map((value, index) => value / scale[index]);
    const next = dot(residual, scaled);
    const previous = direction;
    const keep = next / energy;
    direction = scaled.map((value, index) => value + keep * previous[index]);
    energy = next;
  }
  return solution;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) {
    sum += one[index] * other[index];
  }
  return sum;
}
