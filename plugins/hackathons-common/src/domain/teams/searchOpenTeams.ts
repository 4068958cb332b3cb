import type { LinearGoal } from './linearModel';
import type { TeamModel } from './model';
import { searchTeams } from './search';

/** What the search lets a unit cost at most: it has to cross worse states. */
const COST_LIMIT = 12;

/**
 * Looks for teams without a solver, where it is open which options get teams and at whose hours they work.
 *
 * @param slots - places of teams; one that exists once, and another as often as it may have a team
 * @param options.steps - of the search, for each unit
 * @returns the cell of each team and the team of each unit; `undefined` if the rules don't hold
 */
export function searchOpenTeams(
  model: TeamModel,
  goal: LinearGoal,
  slots: readonly number[],
  options: { steps: number; random: () => number },
): { teams: number[]; teamOf: number[] } | undefined {
  const { cells, places, units } = model;
  const { broken, cellOf, teamOf } = searchTeams(model, {
    teams: slots.map(place => places[place][0]),
    open: true,
    units: units.map((_, unit) => unit),
    start: units.map(() => -1),
    allowed: goal.allowed,
    maxRank: goal.maxRank,
    cost: (unit, cell) => Math.min(goal.cost(unit, cell), COST_LIMIT),
    target: 0,
    steps: options.steps * units.length,
    random: options.random,
  });
  if (broken > 0 || teamOf.some(team => team < 0)) {
    return undefined;
  }
  const used = new Set(teamOf);
  const kept = slots.flatMap((_, slot) =>
    used.has(slot) || cells[cellOf[slot]].team ? [slot] : [],
  );
  return {
    teams: kept.map(slot => cellOf[slot]),
    teamOf: teamOf.map(slot => kept.indexOf(slot)),
  };
}
