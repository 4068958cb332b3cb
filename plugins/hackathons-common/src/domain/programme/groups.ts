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
 * Counts people by group. Who is of a group that is so small that a count would tell of single people counts in the group above it
 * instead, and so on; what is still too small at the top is added up.
 *
 * @param groupsOf - the groups of each person; who has several counts in each
 * @param above - the groups that a group is part of, of which the first counts; groups that aren't in it are part of none
 * @returns the named groups, the largest first, and the others together; a group that contains others counts whoever they don't name
 */
export function foldSmallGroups(
  groupsOf: ReadonlyArray<readonly string[]>,
  above: ReadonlyMap<string, { parents: readonly string[] }> = new Map(),
  minimum = SMALL_GROUP,
): { groups: GroupCount[]; small: SmallGroups } {
  const people = new Map<string, Set<number>>();
  const add = (group: string, persons: Iterable<number>) => {
    const known = people.get(group) ?? new Set();
    for (const person of persons) {
      known.add(person);
    }
    people.set(group, known);
  };
  groupsOf.forEach((groups, person) =>
    groups.forEach(group => add(group, [person])),
  );

  // From below, so that a group has everybody whom it gets before it is looked at.
  const chains = [...people.keys()].map(group => chainOf(group, above));
  const height = new Map<string, number>();
  for (const chain of chains) {
    chain.forEach((group, steps) =>
      height.set(group, Math.max(height.get(group) ?? 0, steps)),
    );
  }
  const named: GroupCount[] = [];
  const small: SmallGroups = { groups: 0, people: 0 };
  for (const [group] of [...height].sort(([, a], [, b]) => a - b)) {
    const persons = people.get(group) ?? new Set();
    const [, parent] = chainOf(group, above);
    if (persons.size >= minimum) {
      named.push({ group, people: persons.size });
    } else if (parent && height.get(parent)! > height.get(group)!) {
      add(parent, persons);
    } else if (persons.size > 0) {
      small.groups += 1;
      small.people += persons.size;
    }
  }
  named.sort((a, b) => b.people - a.people || (a.group < b.group ? -1 : 1));
  return { groups: named, small };
}

/** A group, what it is part of, and so on, up to where it would begin again. */
function chainOf(
  group: string,
  above: ReadonlyMap<string, { parents: readonly string[] }>,
): string[] {
  const chain = [group];
  for (;;) {
    const parent = above.get(chain[chain.length - 1])?.parents[0];
    if (parent === undefined || chain.includes(parent)) {
      return chain;
    }
    chain.push(parent);
  }
}
