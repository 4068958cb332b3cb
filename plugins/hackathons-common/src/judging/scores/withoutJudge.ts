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
  const { data, judgesOf, mean } = design;
  const { judges, projects } = data;
  const shrink = variances.error / variances.project;
  const ridge = variances.error / variances.judge;
  const deviations: Float64Array[] = judgesOf.map(
    list => new Float64Array(list.length),
  );
  const place = judgesOf.map(
    list => new Map(Array.from(list, (judge, index) => [judge, index])),
  );
  data.judge.forEach((judge, index) => {
    const project = data.project[index];
    deviations[project][place[project].get(judge) ?? 0] =
      design.deviation[index];
  });
  return {
    without: left => {
      /** Adds what each project gives to the equations of judges and mean. */
      const apply = (vector: Float64Array) => {
        const result = new Float64Array(judges + 1);
        for (let project = 0; project < projects; project += 1) {
          const list = judgesOf[project];
          const skip = place[project].has(left) ? 1 : 0;
          const count = list.length - skip;
          let sum = count * vector[judges];
          for (const judge of list) {
            sum += judge === left ? 0 : vector[judge];
          }
          const own = sum / (count + shrink);
          let total = 0;
          for (const judge of list) {
            if (judge !== left) {
              const part = vector[judge] + vector[judges] - own;
              result[judge] += part;
              total += part;
            }
          }
          result[judges] += total;
        }
        for (let judge = 0; judge < judges; judge += 1) {
          result[judge] += ridge * vector[judge];
        }
        return result;
      };
      const right = new Float64Array(judges + 1);
      const scale = new Float64Array(judges + 1).fill(ridge);
      const sums = new Float64Array(projects);
      const counts = new Float64Array(projects);
      for (let project = 0; project < projects; project += 1) {
        const list = judgesOf[project];
        list.forEach((judge, index) => {
          if (judge !== left) {
            sums[project] += deviations[project][index];
            counts[project] += 1;
          }
        });
        const own = sums[project] / (counts[project] + shrink);
        list.forEach((judge, index) => {
          if (judge !== left) {
            const part = deviations[project][index] - own;
            right[judge] += part;
            right[judges] += part;
            scale[judge] += 1 - 1 / (counts[project] + shrink);
          }
        });
        scale[judges] +=
          (counts[project] * shrink) / (counts[project] + shrink);
      }
      const start = new Float64Array(judges + 1);
      start.set(solution.lenience);
      start[left] = 0;
      start[judges] = solution.mu - mean;
      const dense = conjugateGradients(apply, right, scale, start);
      return sums.map((sum, project) => {
        let own = sum - counts[project] * dense[judges];
        for (const judge of judgesOf[project]) {
          own -= judge === left ? 0 : dense[judge];
        }
        return mean + dense[judges] + own / (counts[project] + shrink);
      });
    },
  };
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
  const goal = 1e-7 * (1 + Math.hypot(...right));
  let direction = residual.map((value, index) => value / scale[index]);
  let energy = dot(residual, direction);
  for (let round = 0; round < 10 * right.length; round += 1) {
    if (Math.sqrt(dot(residual, residual)) < goal || energy <= 0) {
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
