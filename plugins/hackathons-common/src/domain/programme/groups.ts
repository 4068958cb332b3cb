/** Of how many people a group must be at least to be shown by its name. */
export const SMALL_GROUP = 5;

/** How many people of a group took part. */
export interface GroupCount {
  /** Entity ref. */
  group: string;
  people: number;
}

/** Groups that are too small to be named, together. */
export interface SmallGroups {
  groups: number;
  people: number;
}

/**
 * Counts people by group, and adds up the groups that are so small that a count would tell of single people.
 *
 * @param groupsOf - the groups of each person; who has several counts in each
 * @returns the named groups, the largest first, and the others together
 */
export function foldSmallGroups(
  groupsOf: ReadonlyArray<readonly string[]>,
  minimum = SMALL_GROUP,
): { groups: GroupCount[]; small: SmallGroups } {
  const counts = new Map<string, number>();
  for (const groups of groupsOf) {
    for (const group of new Set(groups)) {
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  const small: SmallGroups = { groups: 0, people: 0 };
  const named: GroupCount[] = [];
  for (const [group, people] of counts) {
    if (people >= minimum) {
      named.push({ group, people });
    } else {
      small.groups += 1;
      small.people += people;
    }
  }
  named.sort((a, b) => b.people - a.people || (a.group < b.group ? -1 : 1));
  return { groups: named, small };
}
