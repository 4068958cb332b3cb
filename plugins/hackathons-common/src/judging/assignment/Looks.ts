import { InputError } from '@backstage/errors';
import { byName } from '../checks';
import { checkShape } from './checkShape';
import type {
  AssignedLook,
  AssignmentInput,
  ExistingLook,
  ReleasedLook,
} from './types';

/**
 * Who looks at what while it is being assigned, by index; knows what is allowed and what can be changed. Projects and judges are by name, so that the
 * assignment doesn't depend on the order of lists.
 */
export class Looks {
  readonly projects: string[];
  readonly judges: string[];
  readonly released: ReleasedLook[] = [];
  /** Most looks by judge. */
  readonly limits: number[];
  readonly absent: boolean[];
  readonly #conflicts: Set<number>[];
  readonly #ofJudge: Map<number, AssignedLook['reason']>[];
  readonly #ofProject: Set<number>[];

  private constructor(input: AssignmentInput) {
    const judges = [...input.judges].sort((a, b) => byName(a.judge, b.judge));
    this.projects = [...input.projects].sort(byName);
    this.judges = judges.map(({ judge }) => judge);
    const projectAt = indexOf('projects', this.projects);
    const judgeAt = indexOf('judges', this.judges);
    this.limits = judges.map(({ limit = Infinity }) => limit);
    this.absent = judges.map(({ absent = false }) => absent);
    this.#conflicts = judges.map(
      ({ conflicts = [] }) =>
        new Set(
          conflicts.flatMap(project => {
            const index = projectAt.get(project);
            return index === undefined ? [] : [index];
          }),
        ),
    );
    this.#ofJudge = this.judges.map(() => new Map());
    this.#ofProject = this.projects.map(() => new Set());
    for (const { judge, project, scored = false } of inOrder(input.existing)) {
      const [j, p] = [judgeAt.get(judge), projectAt.get(project)];
      const release = (reason: ReleasedLook['reason']) =>
        this.released.push({ judge, project, reason, scored });
      if (j === undefined || p === undefined) {
        release('removed');
      } else if (this.#conflicts[j].has(p)) {
        release('conflict');
      } else if (this.absent[j] && !scored) {
        release('absent');
      } else {
        this.add(j, p, scored ? 'scored' : 'kept');
      }
    }
  }

  /** @throws InputError that names what makes no sense */
  static fromInput(input: AssignmentInput): Looks {
    checkShape(input);
    return new Looks(input);
  }

  add(judge: number, project: number, reason: AssignedLook['reason']) {
    this.#ofJudge[judge].set(project, reason);
    this.#ofProject[project].add(judge);
  }

  remove(judge: number, project: number) {
    this.#ofJudge[judge].delete(project);
    this.#ofProject[project].delete(judge);
  }

  /** Gives a look of this run to somebody else. */
  move(project: number, from: number, to: number) {
    const reason = this.#ofJudge[from].get(project) ?? 'new';
    this.remove(from, project);
    this.add(to, project, reason);
  }

  /** Whether a judge may be given a project, the limit aside. */
  allowed(judge: number, project: number): boolean {
    return (
      !this.absent[judge] &&
      !this.#conflicts[judge].has(project) &&
      !this.#ofJudge[judge].has(project)
    );
  }

  inConflict(judge: number, project: number): boolean {
    return this.#conflicts[judge].has(project);
  }

  hasRoom(judge: number): boolean {
    return this.#ofJudge[judge].size < this.limits[judge];
  }

  load(judge: number): number {
    return this.#ofJudge[judge].size;
  }

  seen(project: number): number {
    return this.#ofProject[project].size;
  }

  /** All projects of a judge. */
  projectsOf(judge: number): Iterable<number> {
    return this.#ofJudge[judge].keys();
  }

  /** Projects that were given to a judge in this run, and can go to somebody else. */
  movable(judge: number): number[] {
    return [...this.#ofJudge[judge]].flatMap(([project, reason]) =>
      reason === 'new' || reason === 'linking' ? [project] : [],
    );
  }

  judgesOf(project: number): Iterable<number> {
    return this.#ofProject[project];
  }

  list(): AssignedLook[] {
    return this.judges.flatMap((judge, j) =>
      [...this.#ofJudge[j]]
        .sort(([a], [b]) => a - b)
        .map(([p, reason]) => ({ judge, project: this.projects[p], reason })),
    );
  }
}

/** By judge and project. */
function inOrder(existing: ExistingLook[] = []): ExistingLook[] {
  const seen = new Map<string, Set<string>>();
  existing.forEach(({ judge, project }, index) => {
    const projects = seen.get(judge) ?? new Set();
    seen.set(judge, projects);
    if (projects.has(project)) {
      throw new InputError(
        `existing[${index}]: ${judge} has ${project} twice, keep one`,
      );
    }
    projects.add(project);
  });
  return [...existing].sort(
    (a, b) => byName(a.judge, b.judge) || byName(a.project, b.project),
  );
}

function indexOf(field: string, names: string[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const name of names) {
    if (index.has(name)) {
      throw new InputError(`${field}: ${name} is there twice`);
    }
    index.set(name, index.size);
  }
  return index;
}
