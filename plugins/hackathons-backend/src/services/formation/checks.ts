import { InputError } from '@backstage/errors';
import type {
  FormationRelaxation,
  FormationSettings,
  FormationUpdate,
} from '@guildhall/plugin-hackathons-common';
import type { StoredFormationTeam } from '../../database/DatabaseFormationStore';
import type { EventProblem } from './buildProblem';

/** What a relaxation says besides its rule. */
const FIELDS: Record<
  FormationRelaxation['rule'],
  readonly (keyof FormationRelaxation)[]
> = {
  skill: ['skill'],
  'home-team': ['homeTeam'],
  isolation: ['attribute', 'values'],
  'min-size': [],
  'max-size': [],
  'shared-hours': [],
  unplaced: [],
  apart: ['people'],
  together: ['people'],
  assigned: ['person'],
};

/**
 * Makes sure that wishes are about people who are to be placed, and that relaxations say what they are about.
 *
 * @throws InputError
 */
export function checkSettings(
  { together, apart, relaxations }: FormationSettings,
  { problem }: EventProblem,
): void {
  relaxations.forEach((relaxation, index) => {
    const missing = FIELDS[relaxation.rule].find(
      field => relaxation[field] === undefined,
    );
    if (missing) {
      throw new InputError(
        `relaxations[${index}].${missing}: is missing; a relaxation of ${relaxation.rule} needs it`,
      );
    }
  });
  const known = new Set(problem.people.map(({ id }) => id));
  for (const [field, groups] of [
    ['together', together],
    ['apart', apart],
  ] as const) {
    groups.forEach((refs, index) => {
      const unknown = refs.find(ref => !known.has(ref));
      if (unknown) {
        throw new InputError(
          `${field}[${index}]: ${unknown} is not registered, or is in a team already`,
        );
      }
      if (new Set(refs).size < refs.length) {
        throw new InputError(`${field}[${index}]: somebody is named twice`);
      }
    });
  }
}

/**
 * Makes sure that an arrangement makes sense; it may break rules.
 *
 * @throws InputError
 */
export function checkUpdate(
  { teams }: FormationUpdate,
  { problem, titles }: EventProblem,
  arrangement: readonly StoredFormationTeam[],
): void {
  const known = new Set([
    ...problem.people.map(({ id }) => id),
    ...arrangement.flatMap(({ members }) =>
      members.map(({ userRef }) => userRef),
    ),
  ]);
  const ids = new Set<string>();
  const names = new Set<string>();
  const placed = new Set<string>();
  const before = new Map(problem.teams?.map(team => [team.id, team]));
  teams.forEach((team, index) => {
    const name = team.name.trim().toLowerCase();
    if (ids.has(team.id)) {
      throw new InputError(`teams[${index}].id: ${team.id} is there twice`);
    }
    if (name === '' || name.includes('\0')) {
      throw new InputError(`teams[${index}].name: is empty or no text`);
    }
    if (names.has(name)) {
      throw new InputError(
        `teams[${index}].name: is "${team.name}", as another team's`,
      );
    }
    ids.add(team.id);
    names.add(name);
    if (team.option !== undefined && !titles.has(team.option)) {
      throw new InputError(
        `teams[${index}].option: ${team.option} is no theme, and no open idea that somebody chose`,
      );
    }
    for (const { userRef } of team.members) {
      if (placed.has(userRef)) {
        throw new InputError(
          `teams[${index}].members: ${userRef} is in another team too`,
        );
      }
      if (!known.has(userRef)) {
        throw new InputError(
          `teams[${index}].members: ${userRef} is not registered, or is in a team already`,
        );
      }
      placed.add(userRef);
    }
    const members = new Set(team.members.map(({ userRef }) => userRef));
    const missing = before.get(team.id)?.members.find(ref => !members.has(ref));
    if (missing) {
      throw new InputError(
        `teams[${index}].members: ${missing} was in the team before, and stays`,
      );
    }
  });
  const gone = [...before.keys()].find(id => !ids.has(id));
  if (gone) {
    throw new InputError(`teams: team ${gone} was there before, and stays`);
  }
}
