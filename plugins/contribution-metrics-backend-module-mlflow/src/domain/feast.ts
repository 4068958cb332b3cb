import type { CollectorEntity } from '@guildhall/plugin-contribution-metrics-node';

/** An entity that stands for a feature view or service. */
export interface FeastTie {
  entity: CollectorEntity;
  /** Which Feast; the first of the configuration if left out. */
  instance?: string;
  project?: string;
}

/** The entities that a name means, or the ties among which the source does not decide. */
export type FeastMatch =
  | { entities: CollectorEntity[] }
  | { ambiguous: FeastTie[] };

/**
 * Finds the entities of a feature view or service. Names are only unique in a project of one Feast: the run's project decides; an
 * entity that names no project fits every one that no other entity names.
 */
export function matchFeastTies(
  ties: FeastTie[],
  project: string | undefined,
): FeastMatch {
  const exact = ties.filter(tie => project && tie.project === project);
  const open = project ? ties.filter(tie => !tie.project) : ties;
  const candidates = exact.length > 0 ? exact : open;
  const places = new Set(
    candidates.map(tie => JSON.stringify([tie.instance, tie.project])),
  );
  return places.size > 1
    ? { ambiguous: candidates }
    : { entities: candidates.map(({ entity }) => entity) };
}
