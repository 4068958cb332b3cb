import { evaluateTeams } from './evaluate';
import type { SolveMilp } from './milp';
import { createTeamModel } from './model';
import { createRandom } from './random';
import { TeamSolver, WHOLE_COLUMNS } from './TeamSolver';
import { toTeams } from './toTeams';
import type { TeamProblem, TeamSolution } from './types';

/**
 * Plain assignment by preference, to compare with: the least sum of ranks, with sizes as the only rule. What the other rules
 * would have said is in the report.
 */
export async function assignPreferences(
  problem: TeamProblem,
  options: {
    solve: SolveMilp;
    seed?: number;
    seconds?: number;
    now?: () => number;
  },
): Promise<Extract<TeamSolution, { status: 'solved' }> | undefined> {
  const { solve, seed = 1, seconds = 18, now = Date.now } = options;
  const began = now();
  const { minSize, maxSize } = problem.rules;
  const model = createTeamModel({
    people: problem.people,
    teams: problem.teams,
    options: problem.options,
    rules: { minSize, maxSize },
  });
  const { solved } = await new TeamSolver(model, {
    solve,
    wholeColumns: WHOLE_COLUMNS,
    random: createRandom(seed),
    secondsLeft: () => seconds - (now() - began) / 1000,
  }).solve({
    maxRank: model.unlistedRank,
    allowed: model.rules.map(() => 0),
    cost: (unit, cell) => model.ranks[unit][cell].sum,
  });
  if (!solved) {
    return undefined;
  }
  const teams = toTeams(model, solved.division);
  const { broken, satisfaction, report } = evaluateTeams(problem, teams);
  return {
    status: 'solved',
    teams: teams.map((team, index) => ({ ...team, broken: broken[index] })),
    satisfaction,
    report: {
      ...report,
      optimal: solved.cost <= solved.bound + 0.5,
      solvedMs: now() - began,
    },
  };
}
