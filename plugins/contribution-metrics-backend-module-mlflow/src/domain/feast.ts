import type { CollectorEntity } from '@guildhall/plugin-contribution-metrics-node';

/** An entity that stands for a feature view or service. */
export interface FeastTie {
  entity: CollectorEntity;
  /** Which Feast; the first of the configuration if left out. */
  instance?: string;
  project?: string;
}

/** What a run says that it read from a feature store, in the tags that Feast gives it. */
export interface FeastReads {
  project?: string;
  views: string[];
  services: string[];
}

/** Reads Feast's tags of a run or of a version. */
export function readFeastTags(tags: Record<string, string>): FeastReads {
  // `view:feature`; a view may be pinned to a version, as in `view@v2:feature`.
  const ofFeatures = list(tags['feast.feature_refs'])
    .filter(reference => reference.includes(':'))
    .map(reference => reference.slice(0, reference.lastIndexOf(':')));
  const views = [...list(tags['feast.feature_views']), ...ofFeatures].map(
    view => view.replace(/@.*$/, ''),
  );
  return {
    project: tags['feast.project']?.trim() || undefined,
    views: [...new Set(views)].filter(Boolean),
    services: [...new Set(list(tags['feast.feature_service']))],
  };
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

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
}
