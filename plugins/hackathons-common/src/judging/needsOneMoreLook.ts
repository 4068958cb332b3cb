import { InputError } from '@backstage/errors';
import {
  refuse,
  requireList,
  requireName,
  requireObject,
  requireWhole,
} from './checks';
import type { ProjectEstimate } from './scores';

/** What {@link needsOneMoreLook} needs to know. */
export interface MoreLooksInput {
  /** As they stand, from `estimateScores`. */
  projects: Pick<
    ProjectEstimate,
    'project' | 'score' | 'standardError' | 'looks'
  >[];
  /** How many places matter. */
  top: number;
  /** Projects with fewer looks come first. Default: 1. */
  minLooks?: number;
}

/** How much one more look at a project is worth. */
export interface LookNeed {
  project: string;
  looks: number;
  /** How likely it is that the project belongs on the other side of the last place that matters, from 0 to 0.5. */
  chance: number;
  /** Variance of the score times `chance`, in squared points. */
  priority: number;
}

/**
 * Projects by how much one more look would help to tell the first places: first those with too few looks, then by the variance of the score times the
 * chance that the project is on the wrong side of the border, which lies midway between the last place that matters and the next. Of a kind with
 * the allocation of simulation budgets (C.-H. Chen et al., Discrete Event Dynamic Systems 10 (2000) 251); the product itself is a rule of thumb.
 *
 * @throws InputError that names the item that makes no sense
 */
export function needsOneMoreLook(input: MoreLooksInput): LookNeed[] {
  checkShape(input);
  const { projects, top, minLooks = 1 } = input;
  const scores = projects.map(({ score }) => score).sort((a, b) => b - a);
  const matters = top > 0 && top < scores.length;
  const border = matters ? (scores[top - 1] + scores[top]) / 2 : 0;
  const lacking = ({ looks }: LookNeed) => Math.max(0, minLooks - looks);
  return projects
    .map(({ project, score, standardError, looks }) => {
      const error = standardError ?? 0;
      let chance = 0;
      if (matters) {
        chance = error > 0 ? normalTail(Math.abs(score - border) / error) : 0.5;
      }
      return { project, looks, chance, priority: error ** 2 * chance };
    })
    .sort(
      (a, b) =>
        lacking(b) - lacking(a) ||
        b.priority - a.priority ||
        a.looks - b.looks ||
        (a.project < b.project ? -1 : 1),
    );
}

function checkShape(input: MoreLooksInput): void {
  requireObject(input, 'the input');
  requireList(input.projects, 'projects');
  const names = new Set<string>();
  input.projects.forEach((entry, index) => {
    const item = `projects[${index}]`;
    requireObject(entry, item);
    const { project, score, standardError, looks } = entry;
    requireName(project, `${item}.project`);
    if (names.has(project)) {
      throw new InputError(`${item}.project: ${project} is there twice`);
    }
    names.add(project);
    if (!Number.isFinite(score)) {
      refuse(`${item}.score`, score, 'a number');
    }
    if (
      standardError !== undefined &&
      !(Number.isFinite(standardError) && standardError >= 0)
    ) {
      refuse(`${item}.standardError`, standardError, 'a number from 0');
    }
    requireWhole(looks, `${item}.looks`, 0);
  });
  requireWhole(input.top, 'top', 0);
  if (input.minLooks !== undefined) {
    requireWhole(input.minLooks, 'minLooks', 0);
  }
}

/**
 * How likely a standard normal number is above `z`, which isn't negative; exact to 10⁻⁷.
 * M. Abramowitz, I. Stegun, Handbook of Mathematical Functions (1964), 26.2.17.
 */
function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t *
    (0.31938153 +
      t *
        (-0.356563782 +
          t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
