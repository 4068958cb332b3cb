import { InputError } from '@backstage/errors';
import { WORKING_HOURS } from '../workingHours';
import type { Relaxation, TeamProblem } from './types';

/** What contradicts itself, whatever the people are like. */
export interface Contradiction {
  message: string;
  /** The wishes that don't go together; without them it can be tried. */
  relaxations: Relaxation[];
}

/**
 * Makes sure that a problem makes sense: names that exist, sizes that are numbers.
 *
 * @throws InputError that names what is wrong
 */
export function checkTeamProblem(problem: TeamProblem): void {
  const { people, rules, teams = [], options = [], locks = {} } = problem;
  const ids = new Set<string>();
  for (const { id } of people) {
    if (ids.has(id)) {
      throw new InputError(`people: ${id} is there twice`);
    }
    ids.add(id);
  }
  const known = (where: string, id: string) => {
    if (!ids.has(id)) {
      throw new InputError(`${where}: ${id} is none of the people`);
    }
  };
  for (const [name, value] of [
    ['minSize', rules.minSize],
    ['maxSize', rules.maxSize],
    ['maxPerHomeTeam', rules.maxPerHomeTeam ?? 1],
  ] as const) {
    if (!Number.isInteger(value) || value < 1) {
      throw new InputError(
        `rules.${name}: is ${value}, must be a whole number from 1`,
      );
    }
  }
  const { minSharedHours = 0 } = rules;
  if (
    !Number.isInteger(minSharedHours) ||
    minSharedHours < 0 ||
    minSharedHours > WORKING_HOURS
  ) {
    throw new InputError(
      `rules.minSharedHours: is ${minSharedHours}, must be a whole number from 0 to ${WORKING_HOURS}`,
    );
  }
  if (rules.maxSize < rules.minSize) {
    throw new InputError(
      `rules.maxSize: is ${rules.maxSize}, must be at least minSize (${rules.minSize})`,
    );
  }
  const teamIds = new Set<string>();
  const placed = new Set<string>();
  for (const { id, members, option } of teams) {
    if (teamIds.has(id)) {
      throw new InputError(`teams: ${id} is there twice`);
    }
    teamIds.add(id);
    for (const member of members) {
      known(`teams.${id}`, member);
      if (placed.has(member)) {
        throw new InputError(`teams.${id}: ${member} is in another team too`);
      }
      placed.add(member);
    }
    if (option !== undefined && !options.some(({ name }) => name === option)) {
      throw new InputError(`teams.${id}: ${option} is none of the options`);
    }
  }
  const names = new Set<string>();
  for (const { name } of options) {
    if (names.has(name) || teamIds.has(name)) {
      throw new InputError(`options: ${name} is there twice`);
    }
    names.add(name);
  }
  locks.together?.flat().forEach(id => known('locks.together', id));
  locks.apart?.flat().forEach(id => known('locks.apart', id));
  for (const [id, team] of Object.entries(locks.assigned ?? {})) {
    known('locks.assigned', id);
    if (!teamIds.has(team)) {
      throw new InputError(`locks.assigned: ${team} is none of the teams`);
    }
  }
}

/** Finds wishes that exclude each other, such as two people together and apart. */
export function findContradictions(problem: TeamProblem): Contradiction[] {
  const { teams = [], rules, locks = {}, relaxations = [] } = problem;
  const isDropped = (relaxation: Relaxation) =>
    relaxations.some(
      other =>
        other.rule === relaxation.rule &&
        wishKey(other) === wishKey(relaxation),
    );
  const together = (locks.together ?? []).filter(
    people => !isDropped({ rule: 'together', people, amount: 1 }),
  );
  const apart = (locks.apart ?? []).filter(
    people => !isDropped({ rule: 'apart', people, amount: 1 }),
  );
  const found: Contradiction[] = [];

  const teamOf = new Map(
    teams.flatMap(team => team.members.map(id => [id, team] as const)),
  );
  const wantedTeam = new Map([...teamOf].map(([id, team]) => [id, team.id]));
  for (const [person, id] of Object.entries(locks.assigned ?? {})) {
    const relaxation = { rule: 'assigned' as const, person, amount: 1 };
    if (isDropped(relaxation) || teamOf.get(person)?.id === id) {
      continue;
    }
    const team = teams.find(candidate => candidate.id === id)!;
    if (
      teamOf.has(person) ||
      team.locked ||
      team.members.length >= rules.maxSize
    ) {
      found.push({
        message: teamOf.has(person)
          ? `${person} is in a team and can't be put into another`
          : `${person} is to join a team that is full or locked`,
        relaxations: [relaxation],
      });
    } else {
      wantedTeam.set(person, id);
    }
  }

  // People who are connected by wishes share a team, so all of them have the same one.
  const groups = connect(together);
  for (const group of groups) {
    const sets = together.filter(people => people.some(id => group.has(id)));
    const drop = sets.map(
      (people): Relaxation => ({ rule: 'together', people, amount: 1 }),
    );
    const teamsOfGroup = new Set(
      [...group].flatMap(id => wantedTeam.get(id) ?? []),
    );
    if (teamsOfGroup.size > 1) {
      found.push({
        message: `${listed(
          group,
        )} are to share a team, and are in different ones`,
        relaxations: drop,
      });
      continue;
    }
    const [teamId] = teamsOfGroup;
    const team = teams.find(({ id }) => id === teamId);
    const joining = [...group].filter(id => !teamOf.has(id));
    if (
      team &&
      joining.length > 0 &&
      (team.locked || team.members.length >= rules.maxSize)
    ) {
      found.push({
        message: `${listed(group)} are to share a team that is full or locked`,
        relaxations: drop,
      });
    }
    for (const people of apart) {
      if (people.every(id => group.has(id))) {
        found.push({
          message: `${people.join(' and ')} are to be together and apart`,
          relaxations: [{ rule: 'apart', people, amount: 1 }],
        });
      }
    }
  }
  for (const people of apart) {
    if (people[0] === people[1]) {
      found.push({
        message: `${people[0]} can't be apart from themselves`,
        relaxations: [{ rule: 'apart', people, amount: 1 }],
      });
    }
  }
  return found;
}

function wishKey(relaxation: Relaxation): string | undefined {
  if (relaxation.rule === 'together' || relaxation.rule === 'apart') {
    return JSON.stringify([...relaxation.people].sort());
  }
  return relaxation.rule === 'assigned' ? relaxation.person : undefined;
}

function connect(sets: readonly (readonly string[])[]): Set<string>[] {
  const groups: Set<string>[] = [];
  for (const ids of sets) {
    const joined = new Set(ids);
    for (let index = groups.length - 1; index >= 0; index -= 1) {
      if (ids.some(id => groups[index].has(id))) {
        groups.splice(index, 1)[0].forEach(id => joined.add(id));
      }
    }
    groups.push(joined);
  }
  return groups;
}

function listed(ids: Iterable<string>): string {
  return [...ids].join(', ');
}
