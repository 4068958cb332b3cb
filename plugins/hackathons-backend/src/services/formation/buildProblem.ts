import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type {
  ExistingTeam,
  FormationRelaxation,
  FormationSettings,
  Relaxation,
  TeamProblem,
} from '@guildhall/plugin-hackathons-common';
import type { StoredFormationTeam } from '../../database/DatabaseFormationStore';
import { workingDaysOf } from '../workingDays';
import type { PlacedPerson } from '../../database/DatabaseRegistrationStore';

/** A team of the event, as far as a formation looks at it. */
export interface EventTeam {
  id: string;
  name: string;
  theme?: string;
  ideaId?: string;
  /** Nobody is added. */
  closed: boolean;
  members: string[];
}

/** An idea of the event, as far as a formation looks at it. */
export interface EventIdea {
  id: string;
  title: string;
  theme?: string;
  state: 'open' | 'claimed' | 'withdrawn';
}

/** What there is in an event at the moment. */
export interface EventState {
  spec: HackathonEntity['spec'];
  /** Registered people, with and without a team. */
  people: readonly PlacedPerson[];
  teams: readonly EventTeam[];
  ideas: readonly EventIdea[];
}

/** A problem, and the titles of its options. */
export interface EventProblem {
  problem: TeamProblem;
  titles: Map<string, string>;
}

/**
 * Makes the problem of an event: people without a team, the rules of the charter, its themes, and the open ideas that somebody
 * chose. Teams that are there take part if the organiser says so.
 */
export function buildProblem(
  { spec, people, teams, ideas }: EventState,
  settings: FormationSettings,
): EventProblem {
  const free = people.filter(({ teamId }) => !teamId);
  const filled = settings.fillTeams ? teams : [];
  const known = new Map(people.map(person => [person.userRef, person]));
  const members = filled.flatMap(team => team.members);
  const { teamRules, themes = [] } = spec;

  const themeNames = new Set(themes.map(({ name }) => name));
  const chosen = new Set(free.flatMap(({ choices }) => choices));
  const worked = new Set(filled.map(({ ideaId }) => ideaId));
  const offered = ideas.filter(
    ({ id, state }) => worked.has(id) || (state === 'open' && chosen.has(id)),
  );
  const optionNames = new Set([...themeNames, ...offered.map(({ id }) => id)]);
  const placed = new Set<string>();
  return {
    titles: new Map([
      ...themes.map(({ name, title }): [string, string] => [
        name,
        title ?? name,
      ]),
      ...offered.map(({ id, title }): [string, string] => [id, title]),
    ]),
    problem: {
      people: [
        ...free.map(toPerson),
        ...members.map(ref => {
          const person = known.get(ref);
          return person
            ? toPerson(person)
            : { id: ref, skills: [], homeTeams: [], choices: [] };
        }),
      ].filter(({ id }) => !placed.has(id) && placed.add(id)),
      teams: filled.map(team => ({
        id: team.id,
        members: team.members,
        locked: team.closed,
        option: [team.ideaId, team.theme].find(
          name => name !== undefined && optionNames.has(name),
        ),
      })),
      options: [
        ...themes.map(({ name }) => ({ name })),
        ...offered.map(({ id, theme, state }) => ({
          name: id,
          maxTeams: state === 'open' ? 1 : 0,
          within: theme,
        })),
      ],
      rules: {
        ...teamRules,
        mustHaveSkills: teamRules.mustHaveSkills?.map(
          ({ skill, people: count }) => ({
            skill: comparable(skill),
            people: count,
          }),
        ),
      },
      days: workingDaysOf(spec.schedule),
      locks: {
        together: settings.together
          .map(ids => ids.filter(id => placed.has(id)))
          .filter(ids => ids.length > 1),
        apart: settings.apart
          .map(([a, b]) => [a, b] as const)
          .filter(pair => pair.every(id => placed.has(id))),
      },
      relaxations: settings.relaxations.map(toRelaxation),
    },
  };
}

/** Adds what the organiser locked: a locked team stays as it is, a locked person stays in the team. */
export function keepLocked(
  problem: TeamProblem,
  arrangement: readonly StoredFormationTeam[],
): TeamProblem {
  const existing = new Map(problem.teams?.map(team => [team.id, team]));
  const taken = new Set(problem.teams?.flatMap(({ members }) => members));
  const isFree = new Set(
    problem.people.map(({ id }) => id).filter(id => !taken.has(id)),
  );
  const options = new Set(problem.options?.map(({ name }) => name));
  const kept = new Map<string, ExistingTeam>();
  for (const team of arrangement) {
    const before = existing.get(team.id);
    const staying = team.members
      .filter(({ locked }) => team.locked || locked)
      .map(({ userRef }) => userRef)
      .filter(ref => isFree.has(ref));
    if (staying.length > 0 || (before && team.locked)) {
      kept.set(team.id, {
        id: team.id,
        members: [...(before?.members ?? []), ...staying],
        locked: team.locked || before?.locked,
        option: before
          ? before.option
          : [team.option].find(name => name && options.has(name)),
      });
    }
  }
  const used = [...kept.values()]
    .filter(({ id }) => !existing.has(id))
    .map(({ option }) => option);
  return {
    ...problem,
    teams: [
      ...[...existing.values()].map(team => kept.get(team.id) ?? team),
      ...[...kept.values()].filter(({ id }) => !existing.has(id)),
    ],
    options: problem.options?.map(option => ({
      ...option,
      maxTeams:
        option.maxTeams &&
        Math.max(
          0,
          option.maxTeams - used.filter(name => name === option.name).length,
        ),
    })),
  };
}

function toPerson({
  userRef,
  skills,
  homeTeams,
  choices,
  attributes,
  timezone,
}: PlacedPerson) {
  return {
    id: userRef,
    skills: skills.map(comparable),
    homeTeams,
    choices,
    attributes,
    timezone,
  };
}

/** A skill as it is compared: people write it in upper and lower case. */
function comparable(skill: string): string {
  return skill.trim().toLowerCase();
}

function toRelaxation(relaxation: FormationRelaxation): Relaxation {
  const skill = relaxation.skill && comparable(relaxation.skill);
  return { ...relaxation, ...(skill && { skill }) } as Relaxation;
}
