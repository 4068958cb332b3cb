import type { StewardDuty } from '@guildhall/plugin-guildhall-common';

/** What somebody is to an object. */
export type FeastRole = 'owner' | `steward-${StewardDuty}`;

/** The tags that name people, by role; the first that is there counts. */
export type FeastTagNames = Record<FeastRole, string[]>;

/** Tags that are looked at when nothing is configured. */
export const DEFAULT_FEAST_TAG_NAMES: FeastTagNames = {
  owner: ['owner', 'team'],
  'steward-documentation': ['steward.documentation', 'steward-documentation'],
  'steward-testing': ['steward.testing', 'steward-testing'],
  'steward-governance': [
    'steward.governance',
    'steward-governance',
    'steward',
    'data_steward',
  ],
};

/** Somebody, in Feast's own words. */
export type FeastOwnership = {
  role: FeastRole;
  /** Such as an e-mail address or the name of a team. */
  word: string;
  /** Where it says so. */
  detail: string;
};

/**
 * Who owns and stewards an object: its field `owner`, else the first tag that names an owner; stewards from tags. A tag may name
 * several, with commas between. A role that nobody has is left out.
 */
export function readFeastOwnership(
  object: { owner: string; tags: Record<string, string> },
  tagNames: FeastTagNames = DEFAULT_FEAST_TAG_NAMES,
): FeastOwnership[] {
  const byTags = (Object.keys(tagNames) as FeastRole[])
    .filter(role => role !== 'owner' || !object.owner)
    .flatMap(role => readTags(role, object.tags, tagNames[role]));
  return object.owner
    ? [{ role: 'owner', word: object.owner, detail: 'field owner' }, ...byTags]
    : byTags;
}

function readTags(
  role: FeastRole,
  tags: Record<string, string>,
  names: string[],
): FeastOwnership[] {
  for (const name of names) {
    const words = (Object.hasOwn(tags, name) ? tags[name] : '')
      .split(',')
      .map(word => word.trim())
      .filter(Boolean);
    if (words.length > 0) {
      return [...new Set(words)].map(word => ({
        role,
        word,
        detail: `tag ${name}`,
      }));
    }
  }
  return [];
}
