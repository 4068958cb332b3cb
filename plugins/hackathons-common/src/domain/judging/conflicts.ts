/** Types of groups in which everybody is in conflict with everybody, where a charter names none. */
export const DEFAULT_CONFLICT_GROUP_TYPES: readonly string[] = ['department'];

/** What counts of a group of the catalog. */
export interface GroupFacts {
  /** `spec.type`. */
  type?: string;
  /** Entity refs of the groups that it is part of. */
  parents: readonly string[];
}

/** The groups of somebody that count for conflicts of interest. Entity refs. */
export interface PersonGroups {
  /** Those that the person is a member of. */
  direct: readonly string[];
  /** Those of a type that counts: the person's own, and those that they are part of. */
  wide: readonly string[];
}

/**
 * The groups of somebody that count for conflicts of interest.
 *
 * @param direct - groups that the person is a member of
 * @param groups - what is known of groups, by entity ref; circles do no harm
 * @param types - types of groups that count however far above the person's own they are
 */
export function conflictingGroups(
  direct: readonly string[],
  groups: ReadonlyMap<string, GroupFacts>,
  types: readonly string[],
): PersonGroups {
  const seen = new Set(direct);
  for (const ref of seen) {
    groups.get(ref)?.parents.forEach(parent => seen.add(parent));
  }
  return {
    direct: [...new Set(direct)],
    wide: [...seen].filter(ref => types.includes(groups.get(ref)?.type ?? '')),
  };
}

/** The groups for which two people are in a conflict of interest, sorted; none is good. */
export function sharedGroups(one: PersonGroups, other: PersonGroups): string[] {
  return [
    ...new Set([
      ...one.direct.filter(ref => other.direct.includes(ref)),
      ...one.wide.filter(ref => other.wide.includes(ref)),
    ]),
  ].sort();
}
