import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import type { CatalogEntry } from './CatalogView';
import type { CatalogSettings } from './readCatalogSettings';
import type { SortedObjects } from './sortObjects';

/** Tag by which people see that the source does not have the object any more. */
export const MISSING_TAG = 'missing-at-source';

/** So few may vanish together without raising suspicion. */
const HARMLESS = 10;

/** What is to become of the entities whose objects vanished. */
export interface Vanishing {
  /** With the time since when the object is missing. */
  marked: Array<{ entry: CatalogEntry; since: string }>;
  /** Those that stay as they are. */
  untouched: CatalogEntry[];
  removed: CatalogEntry[];
  warning?: string;
}

/**
 * Decides what becomes of vanished objects: they are marked when they are first missed, and removed when they have been missing for
 * long enough. When very many vanish at once, nothing is marked and nothing removed: that looks like a source that does not
 * show everything, and somebody has to look at it.
 */
export function judgeVanished(
  { vanished, unclear, unmarked }: SortedObjects,
  settings: Pick<CatalogSettings, 'keepMissingMs' | 'maxVanishedShare'>,
  now: Date,
): Vanishing {
  const fresh = vanished.filter(({ missingSince }) => !missingSince);
  if (
    fresh.length > HARMLESS &&
    fresh.length > settings.maxVanishedShare * unmarked
  ) {
    return {
      marked: [],
      untouched: [...vanished, ...unclear],
      removed: [],
      warning: `${fresh.length} of ${unmarked} objects are missing at once, which is more than maxVanishedShare (${settings.maxVanishedShare}) allows; their entities stay as they are. Check what the source shows to this user; if the objects are really gone, raise maxVanishedShare to 1 until they are marked`,
    };
  }
  const marked = [];
  const removed = [];
  for (const entry of vanished) {
    const since = readTime(entry.missingSince) ?? now;
    if (now.getTime() - since.getTime() >= settings.keepMissingMs) {
      removed.push(entry);
    } else {
      marked.push({ entry, since: since.toISOString() });
    }
  }
  return { marked, untouched: unclear, removed };
}

/** The entity with the mark of a missing object. */
export function markAsMissing(entity: Entity, since: string): Entity {
  const { metadata } = entity;
  return {
    ...entity,
    metadata: {
      ...metadata,
      annotations: {
        ...metadata.annotations,
        [ANNOTATIONS.missingSince]: since,
      },
      tags: [...new Set([...(metadata.tags ?? []), MISSING_TAG])].sort(),
    },
  };
}

/** An entity as the catalog gives it, without what the catalog itself added. */
export function asProvided(entity: Entity): Entity {
  const { relations, status, ...rest } = entity as AlphaEntity;
  const { uid, etag, ...metadata } = entity.metadata;
  return { ...rest, metadata };
}

function readTime(text: string | undefined): Date | undefined {
  const time = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time);
}
