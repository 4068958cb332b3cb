import { MilpBuilder, type Milp, type MilpSolution } from './milp';
import type { Cell, TeamModel } from './model';

/** So many equal teams that people are put into together: between `min` and `max`. */
export interface Pool {
  cell: number;
  min: number;
  max: number;
}

/** What a linear model is to find. */
export interface LinearGoal {
  /** Only what is ranked so or better. */
  maxRank: number;
  /** Cost of a unit in a cell. */
  cost: (unit: number, cell: number) => number;
  /** How far each rule may be bent. */
  allowed: readonly number[];
  /** What bending each rule by one costs; nothing if left out. */
  prices?: readonly number[];
}

/** Where the units are, as an index of a pool, and how many teams each pool has. */
export interface PoolAssignment {
  /** -1 for a unit without a team. */
  poolOf: number[];
  teams: number[];
}

/**
 * Units into pools of equal teams. For pools of one team it is the whole problem; for pools of more teams each rule is
 * summed over the teams of the pool, which every division into teams obeys: a relaxation in the sense of optimisation,
 * whose cost no solution undercuts.
 */
export class LinearModel {
  readonly milp: Milp;
  readonly #builder = new MilpBuilder();
  readonly #columns: { unit: number; pool: number; column: number }[] = [];
  readonly #teamColumns: number[];
  readonly #slacks: [column: number, coefficient: number][][];

  constructor(
    private readonly model: TeamModel,
    private readonly unitIndices: readonly number[],
    private readonly pools: readonly Pool[],
    private readonly goal: LinearGoal,
  ) {
    this.#slacks = model.rules.map(() => []);
    this.#teamColumns = pools.map(({ min, max }) =>
      this.#builder.integer(min, max),
    );
    this.#addUnits();
    pools.forEach((_, pool) => this.#addPool(pool));
    this.#addApart();
    this.#addPlaces();
    this.#addOrder();
    this.#slacks.forEach((slacks, rule) => {
      if (slacks.length > 0 && Number.isFinite(goal.allowed[rule])) {
        this.#builder.row(0, goal.allowed[rule], slacks);
      }
    });
    this.milp = this.#builder.milp;
  }

  /** Reads the assignment out of a solution. */
  read({ values }: MilpSolution): PoolAssignment {
    const poolOf = this.model.units.map(() => -1);
    for (const { unit, pool, column } of this.#columns) {
      if (values![column] > 0.5) {
        poolOf[unit] = pool;
      }
    }
    return {
      poolOf,
      teams: this.#teamColumns.map(column => Math.round(values![column])),
    };
  }

  /** A column that says how far a rule is bent, or none if it may not be. */
  #slack(rule: number, upper: number, weight = 1): [number, number][] {
    const { allowed, prices } = this.goal;
    if (allowed[rule] <= 0) {
      return [];
    }
    const column = this.#builder.integer(
      0,
      Math.min(upper, allowed[rule]),
      (prices?.[rule] ?? 0) * weight,
    );
    this.#slacks[rule].push([column, weight]);
    return [[column, 1]];
  }

  #addUnits() {
    const { units, ranks, ruleOf, cells, outside } = this.model;
    const { allowed, prices } = this.goal;
    this.unitIndices.forEach((unit, position) => {
      const { fixedPlace, members } = units[unit];
      const terms: [number, number][] = [];
      const seen = cells.map(() => 0);
      this.pools.forEach(({ cell }, pool) => {
        const order = seen[cell];
        seen[cell] += 1;
        const strangers = outside[unit][cell];
        const fits =
          strangers <= allowed[ruleOf.sharedHours] &&
          (fixedPlace === undefined
            ? ranks[unit][cell].worst <= this.goal.maxRank
            : fixedPlace === cells[cell].place);
        // Of equal teams, the first has the first person: the one at position p is in one of the first p + 1.
        if (fits && order <= position) {
          const column = this.#builder.integer(
            0,
            1,
            this.goal.cost(unit, cell) +
              strangers * (prices?.[ruleOf.sharedHours] ?? 0),
          );
          if (strangers > 0) {
            this.#slacks[ruleOf.sharedHours].push([column, strangers]);
          }
          this.#columns.push({ unit, pool, column });
          terms.push([column, 1]);
        }
      });
      const unplaced = this.#slack(ruleOf.unplaced, 1, members.length);
      this.#builder.row(1, 1, [...terms, ...unplaced]);
    });
  }

  #addPool(pool: number) {
    const { model } = this;
    const { minSize, maxSize } = model.problem.rules;
    const cell = model.cells[this.pools[pool].cell];
    const teams = this.#teamColumns[pool];
    const columns = this.#columns.filter(entry => entry.pool === pool);
    const people = model.units.length * maxSize + cell.base.length;

    const sizes = columns.map(({ unit, column }): [number, number] => [
      column,
      model.units[unit].members.length,
    ]);
    // Members from before count if the team is in this cell.
    const before = cell.base.length;
    this.#builder.row(0, Infinity, [
      ...sizes,
      [teams, before - minSize],
      ...this.#slack(model.ruleOf.minSize, people),
    ]);
    this.#builder.row(-Infinity, 0, [
      ...sizes,
      [teams, before - maxSize],
      ...negated(this.#slack(model.ruleOf.maxSize, people)),
    ]);

    if (this.goal.allowed[model.ruleOf.maxSize] > 0) {
      // Too many people are in a team, not in none.
      this.#builder.row(-Infinity, 0, [...sizes, [teams, -people]]);
    }

    model.features.forEach(({ kind, limit }, feature) => {
      const counts = columns.flatMap(({ unit, column }): [number, number][] => {
        const count = model.units[unit].counts[feature];
        return count > 0 ? [[column, count]] : [];
      });
      const base = cell.baseCounts[feature];
      const most = base + counts.reduce((sum, [, count]) => sum + count, 0);
      if (kind === 'skill') {
        this.#builder.row(0, Infinity, [
          ...counts,
          [teams, base - limit],
          ...this.#slack(feature, people),
        ]);
      } else if (kind === 'home-team') {
        const room = limitOfCell(cell, feature, limit);
        this.#builder.row(-Infinity, 0, [
          ...counts,
          [teams, base - room],
          ...negated(this.#slack(feature, people)),
        ]);
      } else if (most > 0) {
        this.#addIsolation(
          pool,
          feature,
          base > 0 ? [...counts, [teams, base]] : counts,
          most,
        );
      }
    });
  }

  /** Nobody, or at least two: `present` says which. */
  #addIsolation(
    pool: number,
    feature: number,
    counts: [number, number][],
    most: number,
  ) {
    const present = this.#builder.integer(0, 1);
    this.#builder.row(0, Infinity, [
      ...counts,
      [present, -2],
      ...this.#slack(feature, this.pools[pool].max),
    ]);
    this.#builder.row(-Infinity, 0, [...counts, [present, -most]]);
  }

  #addApart() {
    const columnOf = new Map(
      this.#columns.map(({ unit, pool, column }) => [
        unit * this.pools.length + pool,
        column,
      ]),
    );
    this.model.apart.forEach(({ unit, otherUnit, place }, index) => {
      const slack = negated(this.#slack(this.model.ruleOf.apart + index, 1));
      this.pools.forEach(({ cell }, pool) => {
        const column = columnOf.get(unit * this.pools.length + pool);
        const other =
          otherUnit === undefined
            ? undefined
            : columnOf.get(otherUnit * this.pools.length + pool);
        if (column === undefined) {
          return;
        }
        if (place === this.model.cells[cell].place) {
          this.#builder.row(-Infinity, 0, [[column, 1], ...slack]);
        } else if (other !== undefined) {
          this.#builder.row(-Infinity, 0, [
            [column, 1],
            [other, 1],
            [this.#teamColumns[pool], -1],
            ...slack,
          ]);
        }
      });
    });
  }

  /** However its people's clocks are set, a team that exists is one team, and an option has no more teams than it may. */
  #addPlaces() {
    const { cells, places } = this.model;
    places.forEach((ofPlace, place) => {
      const { team, maxTeams } = cells[ofPlace[0]];
      const columns = this.pools.flatMap(({ cell }, pool) =>
        cells[cell].place === place ? [this.#teamColumns[pool]] : [],
      );
      if (ofPlace.length > 1 && columns.length > 1) {
        this.#builder.row(
          team ? 1 : 0,
          maxTeams,
          columns.map(column => [column, 1]),
        );
      }
    });
  }

  /** Of equal teams, the first ones exist. */
  #addOrder() {
    for (let pool = 1; pool < this.pools.length; pool += 1) {
      if (this.pools[pool].cell === this.pools[pool - 1].cell) {
        this.#builder.row(0, Infinity, [
          [this.#teamColumns[pool - 1], 1],
          [this.#teamColumns[pool], -1],
        ]);
      }
    }
  }
}

/** Most people of a home team in a team of the cell: what an existing team has already stays. */
export function limitOfCell(
  cell: Cell,
  feature: number,
  limit: number,
): number {
  return Math.max(limit, cell.baseCounts[feature]);
}

function negated(terms: [number, number][]): [number, number][] {
  return terms.map(([column, coefficient]) => [column, -coefficient]);
}
