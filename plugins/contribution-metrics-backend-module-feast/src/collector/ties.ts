import type {
  CollectorEntity,
  CollectorProblem,
  EntityFinder,
} from '@guildhall/plugin-contribution-metrics-node';
import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import type { FeastSort, ProjectState } from './ProjectState';
import type { Sought } from './ProjectReader';

const SORTS: Array<[FeastSort, string]> = [
  ['feature-view', TIE_ANNOTATIONS.feastFeatureView],
  ['feature-service', TIE_ANNOTATIONS.feastFeatureService],
  ['data-source', TIE_ANNOTATIONS.feastDataSource],
];
const WORDS: Record<FeastSort, string> = {
  'feature-view': 'feature view',
  'feature-service': 'feature service',
  'data-source': 'data source',
};

/** An entity of the catalog, and what its annotations say that it is in Feast. */
export interface Tie {
  entity: CollectorEntity;
  sort: FeastSort;
  name: string;
  /** Left out: the only project that has something of this name. */
  project?: string;
}

/** A tie whose object was found. */
export interface ResolvedTie extends Tie {
  project: string;
}

/** The instances of the configuration, as one of them sees them. */
export interface Instances {
  own: string;
  all: string[];
}

/** The ties to an instance, and what is wrong with annotations. */
export async function findTies(
  entities: EntityFinder,
  { own, all }: Instances,
): Promise<{ ties: Tie[]; problems: CollectorProblem[] }> {
  const ties = new Map<string, Tie>();
  const problems: CollectorProblem[] = [];
  for (const [sort, annotation] of SORTS) {
    for (const entity of await entities.listByAnnotation(annotation)) {
      const { entityRef, annotations } = entity;
      const wrong = (message: string) =>
        problems.push({
          kind: 'wrong-configuration',
          subject: `${entityRef}: ${annotation}`.slice(0, 400),
          message,
          entityRef,
        });
      const instance = annotations[TIE_ANNOTATIONS.feastInstance] ?? all[0];
      if (instance !== own) {
        if (own === all[0] && !all.includes(instance)) {
          wrong(
            `${
              TIE_ANNOTATIONS.feastInstance
            } is "${instance}", which guildhall.feast doesn't have; give one of ${all.join(
              ', ',
            )}`,
          );
        }
        continue;
      }
      const name = annotations[annotation].trim();
      const before = ties.get(entityRef);
      if (!name || name.includes(',')) {
        wrong(
          `${annotation} is "${name}"; give the name of one ${WORDS[sort]}`,
        );
      } else if (before) {
        wrong(
          `The entity is tied to the ${WORDS[before.sort]} "${
            before.name
          }" already; take ${annotation} out, or give it to an entity of its own`,
        );
      } else {
        const project = annotations[TIE_ANNOTATIONS.feastProject]?.trim();
        ties.set(entityRef, {
          entity,
          sort,
          name,
          project: project || undefined,
        });
      }
    }
  }
  return { ties: [...ties.values()], problems };
}

/** What has to be looked for in a project. */
export function soughtIn(project: string, ties: Tie[]): Sought {
  const sought: Sought = {
    'feature-view': new Set(),
    'feature-service': new Set(),
    'data-source': new Set(),
  };
  for (const tie of ties) {
    if (tie.project === undefined || tie.project === project) {
      sought[tie.sort].add(tie.name);
    }
  }
  return sought;
}

/**
 * Finds the objects of ties.
 *
 * @param projects - those that could be read, by name
 * @param unread - projects that are there, but could not be read: nothing is said to be missing in them
 */
export function resolveTies(
  ties: Tie[],
  projects: Map<string, ProjectState>,
  unread: Set<string>,
): { resolved: ResolvedTie[]; problems: CollectorProblem[] } {
  const resolved: ResolvedTie[] = [];
  const problems: CollectorProblem[] = [];
  const namesOf = new Map(
    [...projects].map(([project, state]) => [
      project,
      {
        'feature-view': new Set([...state.viewNames, ...state.labelNames]),
        'feature-service': new Set(Object.keys(state.services)),
        'data-source': new Set(Object.keys(state.sources)),
      },
    ]),
  );
  for (const tie of ties) {
    const { entity, sort, name } = tie;
    const candidates = tie.project ? [tie.project] : [...namesOf.keys()];
    const found = candidates.filter(each =>
      namesOf.get(each)?.[sort].has(name),
    );
    const unsure = tie.project ? unread.has(tie.project) : unread.size > 0;
    const { entityRef } = entity;
    const subject = `${entityRef}: ${WORDS[sort]} ${
      tie.project ? `${tie.project}/` : ''
    }${name}`.slice(0, 400);
    if (found.length > 1) {
      problems.push({
        kind: 'ambiguous',
        subject,
        entityRef,
        message: `The projects ${found.join(', ')} have a ${
          WORDS[sort]
        } "${name}", so nothing is measured; name one in ${
          TIE_ANNOTATIONS.feastProject
        }`,
      });
    } else if (!unsure) {
      if (found.length === 1) {
        resolved.push({ ...tie, project: found[0] });
      } else {
        problems.push({
          kind: 'missing-at-source',
          subject,
          entityRef,
          message: missing(tie, namesOf.has(tie.project ?? '')),
        });
      }
    }
  }
  return { resolved, problems };
}

function missing({ sort, name, project }: Tie, hasProject: boolean): string {
  if (project !== undefined && !hasProject) {
    return `Feast has no project "${project}", or doesn't show it to Guildhall; correct ${TIE_ANNOTATIONS.feastProject}, or let Guildhall read the project`;
  }
  return `Feast has no ${WORDS[sort]} "${name}"${
    project === undefined ? '' : ` in the project "${project}"`
  }, or doesn't show it to Guildhall; the last numbers stay. Correct the annotation, or deprecate the entity`;
}
