/**
 * How many connections between groups an event made: pairs of people who worked in one team of it, who have no group in common, and
 * who were in no team together before. People whose groups are not known make none.
 *
 * @param teams - the members of each team of the event
 * @param earlier - the members of each team of earlier events; those without anybody of this one may be left out
 * @param groupsOf - the groups of each person at the time of the event
 */
export function newConnections(
  teams: ReadonlyArray<readonly string[]>,
  earlier: ReadonlyArray<readonly string[]>,
  groupsOf: ReadonlyMap<string, readonly string[]>,
): number {
  const known = new Set(earlier.flatMap(pairsOf));
  const found = new Set<string>();
  for (const team of teams) {
    const members = [...new Set(team)];
    members.forEach((a, index) => {
      for (const b of members.slice(index + 1)) {
        const pair = pairOf(a, b);
        if (!known.has(pair) && areOfDifferentGroups(a, b, groupsOf)) {
          found.add(pair);
        }
      }
    });
  }
  return found.size;
}

function areOfDifferentGroups(
  a: string,
  b: string,
  groupsOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const ofA = groupsOf.get(a) ?? [];
  const ofB = groupsOf.get(b) ?? [];
  return (
    ofA.length > 0 && ofB.length > 0 && !ofA.some(group => ofB.includes(group))
  );
}

function pairsOf(team: readonly string[]): string[] {
  return team.flatMap((a, index) =>
    team.slice(index + 1).map(b => pairOf(a, b)),
  );
}

function pairOf(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
