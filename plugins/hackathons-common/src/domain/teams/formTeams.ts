import { findCauses } from './causes';
import { checkTeamProblem, findContradictions } from './checkTeamProblem';
import { evaluateTeams } from './evaluate';
import { addRelaxations, explainInfeasibility } from './explainInfeasibility';
import type { SolveMilp } from './milp';
import { createTeamModel, type TeamModel } from './model';
import { createRandom } from './random';
import { type Solved, TeamSolver, WHOLE_COLUMNS } from './TeamSolver';
import { toTeams } from './toTeams';
import type { TeamProblem, TeamSolution } from './types';

/** How teams are formed. */
export interface FormTeamsOptions {
  /** Solves linear models. */
  solve: SolveMilp;
  /** Whole number; the same seed gives the same teams, unless time runs out. */
  seed?: number;
  /** Time for the teams; half as much again, at most, if it has to be explained why there are none. 18 if left out. */
  seconds?: number;
  /** A problem with so many columns at most goes to the solver as a whole, where that is better than to divide it. 1500 if left out. */
  wholeColumns?: number;
  /** ms, for the time. */
  now?: () => number;
}

/**
 * Forms teams by integer programming: first every rule holds, then the least satisfied person is as well off as possible and
 * as few as possible are as badly off, then the sum of ranks is least. If the rules can't be kept it tells why, and what could
 * be relaxed.
 *
 * @throws InputError if the problem makes no sense
 */
export async function formTeams(
  problem: TeamProblem,
  options: FormTeamsOptions,
): Promise<TeamSolution> {
  const {
    solve,
    seed = 1,
    seconds = 18,
    wholeColumns = WHOLE_COLUMNS,
    now = Date.now,
  } = options;
  checkTeamProblem(problem);
  const began = now();
  const contradictions = findContradictions(problem);
  if (contradictions.length > 0) {
    return {
      status: 'infeasible',
      proven: true,
      causes: contradictions.map(({ message }) => ({ message })),
      proposals: [
        {
          relaxations: addRelaxations(
            problem.relaxations,
            contradictions.flatMap(({ relaxations }) => relaxations),
          ),
          messages: contradictions.map(
            ({ message }) => `Drop the wish: ${message}`,
          ),
        },
      ],
      solvedMs: now() - began,
    };
  }
  const model = createTeamModel(problem);
  const causes = findCauses(model);
  const context = {
    solve,
    wholeColumns,
    random: createRandom(seed),
    secondsLeft: () => seconds - (now() - began) / 1000,
  };
  let proven = causes.length > 0;
  if (!proven) {
    const found = await solveInOrder(model, new TeamSolver(model, context));
    if (found.solved) {
      return toSolution(model, found.solved, found, now() - began);
    }
    proven = found.infeasible;
  }
  const explaining = now();
  const proposals = await explainInfeasibility(model, {
    ...context,
    secondsLeft: () => seconds / 2 - (now() - explaining) / 1000,
  });
  return {
    status: 'infeasible',
    proven,
    causes,
    proposals,
    solvedMs: now() - began,
  };
}

interface Found {
  solved?: Solved;
  infeasible: boolean;
  optimal: boolean;
  gap?: number;
}

/** Goes through the lexicographic goals. */
async function solveInOrder(
  model: TeamModel,
  solver: TeamSolver,
): Promise<Found> {
  const { rules, ruleOf, units, unlistedRank } = model;
  const allowed = rules.map(rule => rule.allowed);
  if (!model.problem.rules.allowSolo) {
    return await solveByRank(model, solver, allowed);
  }
  const free = units.reduce((sum, { members }) => sum + members.length, 0);
  // As few as possible alone: what the sums allow at least, and more if people can't be divided then.
  const fewest = await solver.solve({
    maxRank: unlistedRank,
    cost: () => 0,
    allowed: allowed.with(ruleOf.unplaced, free),
    prices: rules.map((_, rule) => (rule === ruleOf.unplaced ? 1 : 0)),
  });
  if (!fewest.solved) {
    return { infeasible: fewest.infeasible, optimal: false };
  }
  const { division, bound } = fewest.solved;
  const solos = division.totals[ruleOf.unplaced];
  const found = await solveByRank(
    model,
    solver,
    allowed.with(ruleOf.unplaced, solos),
  );
  return { ...found, optimal: found.optimal && solos <= bound + 0.5 };
}

/** Lets everybody have what they ranked so or better, from the first rank on, until there is a solution. */
async function solveByRank(
  model: TeamModel,
  solver: TeamSolver,
  allowed: number[],
): Promise<Found> {
  const { ranks, units, unlistedRank } = model;
  const people = units.reduce((sum, { members }) => sum + members.length, 0);
  let proven = true;
  for (let rank = 1; rank <= unlistedRank; rank += 1) {
    // Outweighs any sum of ranks, so that as few people as possible are as badly off.
    const weight = rank > 1 ? people * unlistedRank + 1 : 0;
    const worst = (unit: number, cell: number) =>
      ranks[unit][cell].each.filter(other => other === rank).length;
    const { solved, infeasible } = await solver.solve({
      maxRank: rank,
      allowed,
      cost: (unit, cell) => ranks[unit][cell].sum + weight * worst(unit, cell),
      worst: { count: worst, weight },
    });
    if (solved) {
      const { optimal, gap } = judge(solved, weight, proven);
      return { solved, infeasible: false, optimal, gap };
    }
    proven &&= infeasible;
  }
  return { infeasible: proven, optimal: false };
}

/** Tells how good a division is: the gap is of the sum of ranks, against divisions with no more people as badly off. */
function judge(
  { cost, bound, least }: Solved,
  weight: number,
  proven: boolean,
) {
  const optimal = proven && cost <= bound + 0.5;
  if (optimal || !proven) {
    return { optimal, gap: optimal ? 0 : undefined };
  }
  const worst = weight > 0 ? Math.floor(cost / weight) : 0;
  const sum = cost - worst * weight;
  const leastSum = least ?? bound - worst * weight;
  return {
    optimal,
    gap: leastSum >= 0 && sum > 0 ? (sum - leastSum) / sum : undefined,
  };
}

function toSolution(
  model: TeamModel,
  { division }: Solved,
  { optimal, gap }: Found,
  solvedMs: number,
): TeamSolution {
  const teams = toTeams(model, division);
  const evaluation = evaluateTeams(model.problem, teams);
  return {
    status: 'solved',
    teams: teams.map((team, index) => ({
      ...team,
      broken: evaluation.broken[index],
    })),
    satisfaction: evaluation.satisfaction,
    report: { ...evaluation.report, optimal, gap, solvedMs },
  };
}
