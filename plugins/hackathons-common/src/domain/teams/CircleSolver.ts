import {
  LinearModel,
  type LinearGoal,
  type LinearLimits,
  type Pool,
} from './linearModel';
import type { MilpSolution } from './milp';
import type { TeamModel } from './model';
import { searchTeams } from './search';
import { searchOpenTeams } from './searchOpenTeams';
import type { Division, Outcome, SolverContext } from './TeamSolver';

/** For each unit. */
const SEARCH_STEPS = 4000;
/** Shares of the time that is there at the beginning, at which a step has to be done. */
const UNTIL = {
  refused: 0.1,
  undecided: 0.4,
  boundedWorst: 0.45,
  madeWorst: 0.5,
  improved: 0.65,
  improvedMany: 0.8,
  boundedSum: 0.95,
};
/** Share of the time that one improvement may take. */
const ROUND = 0.1;
/** With more than these, the fewest people at the worst rank aren't proven in time. */
const MANY_POOLS = 150;
/** Improvements are over when so many in a row with all circles open found nothing. */
const VAIN_ROUNDS = 2;
/** People who may be moved to what they didn't list, besides those who are there. */
const DEAR_PEOPLE = 24;

/** Teams as an assignment: the cell of each unit, or -1, and what it costs. */
interface Assignment {
  cellOf: number[];
  /** Cells that have a team. */
  chosen: ReadonlySet<number>;
  cost: number;
}

/** What came of a linear model. */
interface Solution extends MilpSolution {
  found?: Assignment;
}

/** The bound of a cost of whole numbers. */
function boundOf({ bound }: MilpSolution): number | undefined {
  return bound === undefined ? undefined : Math.ceil(Math.max(0, bound) - 1e-6);
}

/** Whether each option is one team at most, which has to choose among circles, and there are many of them. */
export function isChoiceOfCircles(
  { cells, units }: TeamModel,
  pools: readonly Pool[],
  { prices, worst }: LinearGoal,
  { wholeColumns }: SolverContext,
): boolean {
  const places = new Set(pools.map(({ cell }) => cells[cell].place));
  return (
    !prices &&
    Boolean(worst) &&
    places.size < pools.length &&
    pools.every(({ max }) => max === 1) &&
    pools.length * units.length > wholeColumns
  );
}

/**
 * Forms teams of people who share working hours where each option is one team: each chooses one of its circles, and with fractions
 * of circles a linear relaxation can do nearly everything, so that the solver alone finds little in time. Instead a local search
 * finds teams; the solver improves them, with the circles of most places fixed and few people where they don't want to be; and
 * the bound comes from a model in which circles are whole and people aren't: with circles chosen, that is nearly the same.
 */
export class CircleSolver {
  readonly #units: number[];
  readonly #seconds: number;

  constructor(
    private readonly model: TeamModel,
    private readonly context: SolverContext,
    private readonly pools: readonly Pool[],
  ) {
    this.#units = model.units.map((_, unit) => unit);
    this.#seconds = context.secondsLeft();
  }

  /** Looks for the division that costs least. */
  async solve(goal: LinearGoal): Promise<Outcome> {
    if (goal.maxRank < this.model.unlistedRank) {
      const possible = await this.#run(
        { ...goal, cost: () => 0 },
        { divisible: true },
        this.#secondsUntil(UNTIL.refused),
      );
      if (possible.status === 'infeasible') {
        return { infeasible: true };
      }
    }
    let best = this.#search(goal);
    if (!best) {
      return await this.#solveWhole(goal);
    }
    const many = this.pools.length > MANY_POOLS;
    const worst = many
      ? { least: 0, best }
      : await this.#boundWorst(goal, best);
    best = await this.#improve(
      goal,
      worst.best,
      many ? UNTIL.improvedMany : UNTIL.improved,
    );
    const sum = await this.#boundSum(goal, best);
    best = sum.best;
    const bound = worst.least * (goal.worst?.weight ?? 0) + (sum.least ?? 0);
    const last =
      best.cost > bound + 0.5 ? await this.#runWhole(goal) : undefined;
    best = this.#better(goal, best, last ?? {});
    return {
      solved: {
        division: this.#divisionOf(goal, best),
        cost: best.cost,
        bound: Math.max(bound, last?.bound ?? 0),
        least: sum.least,
      },
      infeasible: false,
    };
  }

  /** Teams from nothing. */
  #search(goal: LinearGoal): Assignment | undefined {
    const { cells } = this.model;
    const found = searchOpenTeams(
      this.model,
      goal,
      [...new Set(this.pools.map(({ cell }) => cells[cell].place))],
      { steps: SEARCH_STEPS, random: this.context.random },
    );
    return (
      found &&
      this.#assign(
        goal,
        found.teamOf.map(team => found.teams[team]),
        found.teams,
      )
    );
  }

  /** Solves parts of the problem: the circles of some places are open, those of the others stay. */
  async #improve(
    goal: LinearGoal,
    start: Assignment,
    until: number,
  ): Promise<Assignment> {
    const { random } = this.context;
    const { places } = this.model;
    let best = start;
    let size = Math.ceil(places.length / 3);
    let vain = 0;
    while (vain < VAIN_ROUNDS && this.#secondsUntil(until) > 0) {
      const order = places
        .map((_, place) => ({ place, at: random() }))
        .sort((a, b) => a.at - b.at);
      const open = new Set(order.slice(0, size).map(({ place }) => place));
      const moved = this.#units.map(
        () => random() < DEAR_PEOPLE / this.#units.length,
      );
      const solution = await this.#run(
        goal,
        { takes: this.#near(best, open, moved) },
        Math.min(ROUND * this.#seconds, this.#secondsUntil(until)),
      );
      const { cost } = best;
      best = this.#better(goal, best, solution);
      const better = best.cost < cost;
      if (solution.status === 'optimal') {
        vain = better || size < places.length ? 0 : vain + 1;
        size = Math.min(places.length, Math.ceil(size * 1.3));
      } else {
        size = Math.max(1, Math.floor(size * 0.6));
      }
    }
    return best;
  }

  /** Columns around an assignment: what people listed, in the circles that stay or are open, and for some people anything. */
  #near(
    { cellOf, chosen }: Assignment,
    open: ReadonlySet<number>,
    moved: readonly boolean[],
  ) {
    const { cells, ranks, unlistedRank } = this.model;
    const isDear = (unit: number, cell: number) =>
      ranks[unit][cell].worst === 0 || ranks[unit][cell].worst === unlistedRank;
    return (unit: number, cell: number): boolean => {
      const { place } = cells[cell];
      if (cell === cellOf[unit]) {
        return true;
      }
      if (!open.has(place) && !chosen.has(cell)) {
        return false;
      }
      return (
        !isDear(unit, cell) ||
        moved[unit] ||
        (cellOf[unit] >= 0 && isDear(unit, cellOf[unit]))
      );
    };
  }

  /** The fewest people at the worst rank. */
  async #boundWorst(goal: LinearGoal, best: Assignment) {
    if (!goal.worst?.weight || this.#worstOf(goal, best) === 0) {
      return { least: 0, best };
    }
    const solution = await this.#run(
      { ...goal, cost: goal.worst.count },
      { merged: true },
      this.#secondsUntil(UNTIL.boundedWorst),
    );
    return {
      least: boundOf(solution) ?? 0,
      best: await this.#complete(goal, best, solution, UNTIL.madeWorst),
    };
  }

  /** The least sum of costs with no more people at the worst rank. */
  async #boundSum(goal: LinearGoal, best: Assignment) {
    const { worst } = goal;
    const cost = (unit: number, cell: number) =>
      goal.cost(unit, cell) -
      (worst ? worst.weight * worst.count(unit, cell) : 0);
    const solution = await this.#run(
      { ...goal, cost },
      {
        merged: true,
        mostWorst: this.#worstOf(goal, best),
      },
      this.#secondsUntil(UNTIL.boundedSum),
    );
    return {
      least: boundOf(solution),
      best: await this.#complete(goal, best, solution, 1),
    };
  }

  /** Places all people, with the circles of a solution that doesn't. */
  async #complete(
    goal: LinearGoal,
    best: Assignment,
    { found }: Solution,
    until: number,
  ): Promise<Assignment> {
    if (!found) {
      return best;
    }
    const { chosen } = found;
    const takes = (_: number, cell: number) => chosen.has(cell);
    const seconds = this.#secondsUntil(until);
    return this.#better(goal, best, await this.#run(goal, { takes }, seconds));
  }

  /** Without teams from the search, the solver may find some, or prove that there are none. */
  async #solveWhole(goal: LinearGoal): Promise<Outcome> {
    const { found, status, bound } = await this.#runWhole(goal);
    return {
      solved: found && {
        division: this.#divisionOf(goal, found),
        cost: found.cost,
        bound: bound ?? 0,
      },
      infeasible: status === 'infeasible',
    };
  }

  /** All at once, in what is left of the time. If another rank may be tried after this one, it leaves some. */
  async #runWhole(goal: LinearGoal): Promise<Solution> {
    const isLast = goal.maxRank >= this.model.unlistedRank;
    return await this.#run(
      goal,
      {},
      this.#secondsUntil(isLast ? 1 : UNTIL.undecided),
    );
  }

  async #run(
    goal: LinearGoal,
    limits: LinearLimits,
    seconds: number,
  ): Promise<Solution> {
    if (seconds < 0.05) {
      return { status: 'unknown' };
    }
    const linear = new LinearModel(this.model, this.#units, this.pools, goal, {
      ...limits,
      linked: true,
    });
    const solution = await this.context.solve(linear.milp, { seconds });
    if (!solution.values) {
      return solution;
    }
    const { poolOf, teams } = linear.read(solution);
    const cellOf = poolOf.map(pool => (pool < 0 ? -1 : this.pools[pool].cell));
    const chosen = this.pools.flatMap(({ cell }, pool) =>
      teams[pool] > 0 ? [cell] : [],
    );
    return { ...solution, found: this.#assign(goal, cellOf, chosen) };
  }

  #assign(
    goal: LinearGoal,
    cellOf: number[],
    chosen: Iterable<number>,
  ): Assignment {
    return {
      cellOf,
      chosen: new Set(chosen),
      cost: this.#costOf(goal, cellOf),
    };
  }

  /** What a model with another cost found, if it is better by this one. */
  #better(
    goal: LinearGoal,
    best: Assignment,
    { found }: Pick<Solution, 'found'>,
  ): Assignment {
    const cost = found ? this.#costOf(goal, found.cellOf) : Infinity;
    return found && cost < best.cost ? { ...found, cost } : best;
  }

  #costOf({ cost }: LinearGoal, cellOf: readonly number[]): number {
    return cellOf.reduce(
      (sum, cell, unit) => (cell < 0 ? sum : sum + cost(unit, cell)),
      0,
    );
  }

  #worstOf({ worst }: LinearGoal, { cellOf }: Assignment): number {
    return cellOf.reduce(
      (sum, cell, unit) =>
        cell < 0 ? sum : sum + (worst?.count(unit, cell) ?? 0),
      0,
    );
  }

  #divisionOf(goal: LinearGoal, { cellOf, chosen }: Assignment): Division {
    const { cells, ruleOf, units } = this.model;
    const teams = [...chosen].filter(
      cell => cells[cell].team || cellOf.includes(cell),
    );
    const teamOf = cellOf.map(cell => teams.indexOf(cell));
    const placed = this.#units.filter(unit => teamOf[unit] >= 0);
    const { totals } = searchTeams(this.model, {
      teams,
      units: placed,
      start: placed.map(unit => teamOf[unit]),
      allowed: goal.allowed,
      maxRank: goal.maxRank,
      cost: () => 0,
      target: 0,
      steps: 0,
      random: this.context.random,
    });
    const unplaced = units.reduce(
      (sum, { members }, unit) =>
        teamOf[unit] < 0 ? sum + members.length : sum,
      0,
    );
    return { teams, teamOf, totals: totals.with(ruleOf.unplaced, unplaced) };
  }

  /** Until a share of the time that there was is over. */
  #secondsUntil(share: number): number {
    return this.context.secondsLeft() - (1 - share) * this.#seconds;
  }
}
