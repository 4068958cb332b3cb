import { CircleSolver, isChoiceOfCircles } from './CircleSolver';
import { likedTeams } from './likedTeams';
import { LinearModel, type LinearGoal, type Pool } from './linearModel';
import type { MilpSolution, SolveMilp } from './milp';
import type { TeamModel } from './model';
import { searchTeams } from './search';
import { searchOpenTeams } from './searchOpenTeams';

/** Teams as cells, and the team of each unit: -1 for one without. */
export interface Division {
  teams: number[];
  teamOf: number[];
  /** How far each rule is bent. */
  totals: number[];
}

/** A division, with what is known about it. */
export interface Solved {
  division: Division;
  /** Sum of the goal's costs. */
  cost: number;
  /** No division costs less. */
  bound: number;
  /** No division with as few people at the worst rank has a smaller sum of the other costs, if more than the bound is known. */
  least?: number;
}

/** What came of looking for a division. */
export interface Outcome {
  /** None was found. */
  solved?: Solved;
  /** None was found, and there is none. */
  infeasible: boolean;
}

/** What solving may use. */
export interface SolverContext {
  solve: SolveMilp;
  /** With so many columns at most, a problem goes to the solver as a whole. */
  wholeColumns: number;
  /** Seconds that are left. */
  secondsLeft: () => number;
  random: () => number;
}

/** {@link SolverContext.wholeColumns}, unless something else is asked for. */
export const WHOLE_COLUMNS = 1500;
const STEPS_A_UNIT = 1500;
const REPAIR_STEPS = 600_000;
/** What the search lets the many of {@link TeamSolver.solve} weigh: it has to cross worse states. */
const SEARCH_COST_LIMIT = 12;

/**
 * Solves in two steps. First people are given to cells, that is to options and existing teams, with all rules summed over the
 * teams of a cell: a small linear model, whose cost is a bound. Satisfaction depends on the cell alone, so when the people of
 * each cell can then be divided into its teams, nothing is lost and the bound is reached.
 */
export class TeamSolver {
  readonly #model: TeamModel;
  readonly #context: SolverContext;
  readonly #allUnits: number[];

  constructor(model: TeamModel, context: SolverContext) {
    this.#model = model;
    this.#context = context;
    this.#allUnits = model.units.map((_, unit) => unit);
  }

  /** Looks for the division that costs least. */
  async solve(goal: LinearGoal): Promise<Outcome> {
    const pools = this.#cellPools(goal);
    if (isChoiceOfCircles(this.#model, pools, goal, this.#context)) {
      return await new CircleSolver(this.#model, this.#context, pools).solve(
        goal,
      );
    }
    const linear = new LinearModel(this.#model, this.#allUnits, pools, goal);
    const solution = await this.#run(linear);
    if (solution.status === 'infeasible') {
      return { infeasible: true };
    }
    const bound = solution.bound ?? 0;
    if (!solution.values) {
      const solved = this.#model.places.some(({ length }) => length > 1)
        ? this.#searchCircles(goal, pools, bound)
        : this.#searchFreely(goal, bound);
      return { solved, infeasible: false };
    }
    const { poolOf, teams } = linear.read(solution);
    const cells = poolOf.map(pool => (pool < 0 ? -1 : pools[pool].cell));
    const counts = this.#model.cells.map(() => 0);
    pools.forEach(({ cell }, pool) => {
      counts[cell] += teams[pool];
    });
    return await this.#divide(goal, bound, cells, counts);
  }

  async #divide(
    goal: LinearGoal,
    bound: number,
    cells: number[],
    counts: number[],
  ): Promise<Outcome> {
    const division: Division = {
      teams: counts.flatMap((count, cell) =>
        Array.from({ length: count }, () => cell),
      ),
      teamOf: cells.map(() => -1),
      totals: [],
    };
    let divided = true;
    for (const [cell, count] of counts.entries()) {
      const units = this.#allUnits.filter(unit => cells[unit] === cell);
      if (count > 0 && !(await this.#divideCell(goal, division, cell, units))) {
        divided = false;
      }
    }
    const settled = this.#settle(goal, division, 0);
    const best =
      this.#holds(goal, settled) && (divided || settled.cost <= bound + 0.5);
    if (best) {
      return { solved: { ...settled, bound }, infeasible: false };
    }
    const direct = await this.#solveDirectly(goal);
    if (direct) {
      return direct;
    }
    const repaired = this.#settle(goal, division, REPAIR_STEPS);
    return {
      solved: this.#holds(goal, repaired) ? { ...repaired, bound } : undefined,
      infeasible: false,
    };
  }

  #holds({ allowed }: LinearGoal, { division }: { division: Division }) {
    return division.totals.every((total, rule) => total <= allowed[rule]);
  }

  /** How far the search may bend rules for nothing: what costs something counts from what was granted. */
  #free({ allowed, prices = [] }: LinearGoal): number[] {
    return allowed.map((most, rule) =>
      prices[rule] > 0 ? this.#model.rules[rule].allowed : most,
    );
  }

  /** Divides the people of one cell into its teams, by search and, if that fails, by the solver. */
  async #divideCell(
    goal: LinearGoal,
    division: Division,
    cell: number,
    units: number[],
  ): Promise<boolean> {
    const indices = division.teams.flatMap((of, team) =>
      of === cell ? [team] : [],
    );
    const found = searchTeams(this.#model, {
      teams: indices.map(() => cell),
      units,
      start: units.map(() => -1),
      allowed: this.#free(goal),
      maxRank: Infinity,
      cost: () => 0,
      target: 0,
      steps: STEPS_A_UNIT * units.length,
      random: this.#context.random,
    });
    units.forEach((unit, index) => {
      division.teamOf[unit] = indices[found.teamOf[index]];
    });
    if (found.broken === 0) {
      return true;
    }
    if (goal.prices) {
      return false;
    }
    const linear = new LinearModel(
      this.#model,
      units,
      indices.map(() => ({ cell, min: 1, max: 1 })),
      { ...goal, maxRank: Infinity, cost: () => 0 },
    );
    const solution = await this.#run(linear, 3);
    if (!solution.values) {
      return false;
    }
    const { poolOf } = linear.read(solution);
    units.forEach(unit => {
      division.teamOf[unit] = indices[poolOf[unit]] ?? -1;
    });
    return true;
  }

  /** Searches over all teams, from what there is. With no steps it only works out what is broken. */
  #settle(goal: LinearGoal, { teams, teamOf: start }: Division, steps: number) {
    const units = this.#allUnits.filter(unit => start[unit] >= 0);
    const found = searchTeams(this.#model, {
      teams,
      units,
      start: units.map(unit => start[unit]),
      allowed: this.#free(goal),
      maxRank: goal.maxRank,
      cost: (unit, cell) => Math.min(goal.cost(unit, cell), SEARCH_COST_LIMIT),
      target: 0,
      steps,
      random: this.#context.random,
    });
    const teamOf = start.map(() => -1);
    units.forEach((unit, index) => {
      teamOf[unit] = found.teamOf[index];
    });
    const totals = found.totals.with(
      this.#model.ruleOf.unplaced,
      this.#unplaced(teamOf),
    );
    const division: Division = { teams, teamOf, totals };
    return { division, cost: this.#costOf(goal, division) };
  }

  /** Without anything from the solver: as many teams as fit, for what most people like best. */
  #searchFreely(goal: LinearGoal, bound: number): Solved | undefined {
    const teams = likedTeams(this.#model);
    if (teams.length === 0) {
      return undefined;
    }
    const found = searchTeams(this.#model, {
      teams,
      units: this.#allUnits,
      start: this.#allUnits.map(() => -1),
      allowed: goal.allowed,
      maxRank: goal.maxRank,
      cost: (unit, cell) => Math.min(goal.cost(unit, cell), SEARCH_COST_LIMIT),
      target: 0,
      steps: REPAIR_STEPS,
      random: this.#context.random,
    });
    if (found.broken > 0 || found.teamOf.some(team => team < 0)) {
      return undefined;
    }
    const division = { teams, teamOf: found.teamOf, totals: found.totals };
    return { division, cost: this.#costOf(goal, division), bound };
  }

  /** The same, where it is open as well at whose hours teams work. */
  #searchCircles(
    goal: LinearGoal,
    pools: readonly Pool[],
    bound: number,
  ): Solved | undefined {
    const { cells } = this.#model;
    const slots = new Map(
      pools.map(({ cell, max }) => [cells[cell].place, max]),
    );
    const found = searchOpenTeams(
      this.#model,
      goal,
      [...slots].flatMap(([place, most]) =>
        Array.from({ length: most }, () => place),
      ),
      { steps: STEPS_A_UNIT, random: this.#context.random },
    );
    return (
      found && {
        ...this.#settle(goal, { ...found, totals: [] }, 0),
        bound,
      }
    );
  }

  /** Solves the whole problem at once, if it is small. */
  async #solveDirectly(goal: LinearGoal): Promise<Outcome | undefined> {
    const pools = this.#cellPools(goal).flatMap(({ cell, min, max }) =>
      Array.from({ length: max }, (_, index) => ({
        cell,
        min: index < min ? 1 : 0,
        max: 1,
      })),
    );
    if (pools.length * this.#model.units.length > this.#context.wholeColumns) {
      return undefined;
    }
    const linear = new LinearModel(this.#model, this.#allUnits, pools, goal);
    const solution = await this.#run(linear);
    if (!solution.values) {
      return { infeasible: solution.status === 'infeasible' };
    }
    const { poolOf, teams } = linear.read(solution);
    const open = pools.flatMap((_, pool) => (teams[pool] > 0 ? [pool] : []));
    const division: Division = {
      teams: open.map(pool => pools[pool].cell),
      teamOf: poolOf.map(pool => open.indexOf(pool)),
      totals: [],
    };
    const settled = this.#settle(goal, division, 0);
    return {
      solved: { ...settled, bound: solution.bound ?? 0 },
      infeasible: false,
    };
  }

  #cellPools(goal: LinearGoal): Pool[] {
    const { cells, places, problem, ruleOf, units } = this.#model;
    const free = units.reduce((sum, { members }) => sum + members.length, 0);
    const most =
      goal.allowed[ruleOf.minSize] > 0
        ? free
        : Math.floor(free / problem.rules.minSize);
    return places.flatMap(ofPlace => {
      const useful = this.#withoutNested(ofPlace, goal);
      return useful.map((cell): Pool => {
        const { team, maxTeams } = cells[cell];
        const only = useful.length === 1;
        return team
          ? { cell, min: only ? 1 : 0, max: 1 }
          : { cell, min: 0, max: Math.min(maxTeams, most) };
      });
    });
  }

  /** Cells of a place that have room for people whom no other cell of it takes: who fits a part fits the whole. */
  #withoutNested(ofPlace: number[], goal: LinearGoal): number[] {
    const { cells, outside, ranks, ruleOf, units } = this.#model;
    if (ofPlace.length === 1 || goal.allowed[ruleOf.sharedHours] > 0) {
      return ofPlace;
    }
    const { place } = cells[ofPlace[0]];
    const coming = this.#allUnits.filter(unit => {
      const { fixedPlace } = units[unit];
      return fixedPlace === undefined
        ? ranks[unit][ofPlace[0]].worst <= goal.maxRank
        : fixedPlace === place;
    });
    const kept: { cell: number; takes: Set<number> }[] = [];
    const bySize = ofPlace
      .map(cell => ({
        cell,
        takes: new Set(coming.filter(unit => outside[unit][cell] === 0)),
      }))
      .sort((a, b) => b.takes.size - a.takes.size);
    for (const candidate of bySize) {
      const isWithin = ({ takes }: { takes: Set<number> }) =>
        [...candidate.takes].every(unit => takes.has(unit));
      if (!kept.some(isWithin)) {
        kept.push(candidate);
      }
    }
    return kept.map(({ cell }) => cell).sort((a, b) => a - b);
  }

  async #run(linear: LinearModel, most = Infinity): Promise<MilpSolution> {
    const seconds = Math.min(most, this.#context.secondsLeft());
    return seconds > 0.05
      ? await this.#context.solve(linear.milp, { seconds })
      : { status: 'unknown' };
  }

  #unplaced(teamOf: number[]): number {
    return this.#model.units.reduce(
      (sum, { members }, unit) => sum + (teamOf[unit] < 0 ? members.length : 0),
      0,
    );
  }

  #costOf({ cost, prices = [] }: LinearGoal, division: Division): number {
    const bent = division.totals.reduce(
      (sum, total, rule) => sum + total * (prices[rule] ?? 0),
      0,
    );
    return division.teamOf.reduce(
      (sum, team, unit) =>
        team < 0 ? sum : sum + cost(unit, division.teams[team]),
      bent,
    );
  }
}
