import type { TeamModel } from './model';
import type { Division } from './TeamSolver';
import type { FormedTeam } from './types';

/** Gives a division its names back. */
export function toTeams(model: TeamModel, division: Division): FormedTeam[] {
  const { problem, cells, units } = model;
  const { people, rules } = problem;
  const taken = new Set(problem.teams?.map(({ id }) => id));
  let number = 0;
  const nextId = () => {
    do {
      number += 1;
    } while (taken.has(`new-${number}`));
    return `new-${number}`;
  };
  const teams = division.teams.map((cell): FormedTeam => {
    const { team, option, base } = cells[cell];
    return {
      id: team?.id ?? nextId(),
      existing: Boolean(team),
      locked: false,
      option,
      members: base.map(member => people[member].id),
      broken: [],
    };
  });
  const solo: FormedTeam[] = [];
  division.teamOf.forEach((team, unit) => {
    const members = units[unit].members.map(member => people[member]);
    if (team >= 0) {
      teams[team].members.push(...members.map(({ id }) => id));
    } else if (rules.allowSolo) {
      for (const { id, choices } of members) {
        solo.push({
          id: nextId(),
          existing: false,
          locked: false,
          option: problem.options?.find(({ name }) => choices.includes(name))
            ?.name,
          members: [id],
          broken: [],
        });
      }
    }
  });
  const open = new Set(teams.map(({ id }) => id));
  const others = (problem.teams ?? []).filter(({ id }) => !open.has(id));
  return [
    ...others.map(({ id, option, locked, members }) => ({
      id,
      existing: true,
      locked: Boolean(locked),
      option,
      members: [...members],
      broken: [],
    })),
    ...teams,
    ...solo,
  ];
}
