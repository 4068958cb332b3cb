import { isOneOfMany, likenessOf } from './likeness';
import { MilpBuilder, type Milp, type MilpSolution } from './milp';
import { limitOfCell, type TeamModel } from './model';

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
  /** How many people of a unit have the worst rank in a cell, and what each of them costs: it outweighs everything else. */
  worst?: { count: (unit: number, cell: number) => number; weight: number };
}

/** What makes a linear model smaller or easier than its goal. */
export interface LinearLimits {
  /** Whether a unit may be in a cell; all that the rules allow if left out. */
  takes?: (unit: number, cell: number) => boolean;
  /** Says for each unit alone that it is in a pool only if this has a team, which makes fractions of teams less useful. */
  linked?: boolean;
  /** Units may be in several pools by parts: only teams are whole. What this costs is a bound. */
  divisible?: boolean;
  /**
   * Counts people who are alike, but for their home teams, instead of placing them where they don't want to be: there they
   * are alike to the goal too. What this costs is a bound, and these people have no pool in what is read.
   */
  merged?: boolean;
  /** Most people at the worst rank. */
  mostWorst?: number;
}

/** A column of people in a pool: a unit, or some of those who are alike. */
interface Entry {
  unit?: number;
  pool: number;
  column: number;
  /** People and their features for each one of the column. */
  size: number;
  counts: readonly number[];
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
  readonly #columns: Entry[] = [];
  /** Columns of people at the worst rank, with how many they are. */
  readonly #worst: [column: number, count: number][] = [];
  readonly #teamColumns: number[];
  readonly #slacks: [column: number, coefficient: number][][];

  constructor(
    private readonly model: TeamModel,
    private readonly unitIndices: readonly number[],
    private readonly pools: readonly Pool[],
    private readonly goal: LinearGoal,
    private readonly limits: LinearLimits = {},
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
    this.#addMostWorst();
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
      if (unit !== undefined && values![column] > 0.5) {
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
    const { takes, merged } = this.limits;
    const alike = new Map<string, { units: number[]; columns: number[] }>();
    this.unitIndices.forEach((unit, position) => {
      const { fixedPlace, members } = units[unit];
      const terms: [number, number][] = [];
      const seen = cells.map(() => 0);
      let dear: number | undefined;
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
        if (fits && order <= position && takes?.(unit, cell) !== false) {
          if (merged && isOneOfMany(this.model, unit, cell)) {
            dear = cell;
            return;
          }
          const column = this.#people(
            this.goal.cost(unit, cell) +
              strangers * (prices?.[ruleOf.sharedHours] ?? 0),
          );
          if (strangers > 0) {
            this.#slacks[ruleOf.sharedHours].push([column, strangers]);
          }
          this.#countWorst(unit, cell, column);
          this.#columns.push({
            unit,
            pool,
            column,
            size: members.length,
            counts: units[unit].counts,
          });
          terms.push([column, 1]);
        }
      });
      if (dear !== undefined) {
        const column = this.#people(this.goal.cost(unit, dear));
        this.#countWorst(unit, dear, column);
        terms.push([column, 1]);
        const key = likenessOf(this.model, unit, dear);
        const group = alike.get(key) ?? { units: [], columns: [] };
        alike.set(key, group);
        group.units.push(unit);
        group.columns.push(column);
      }
      const unplaced = this.#slack(ruleOf.unplaced, 1, members.length);
      this.#builder.row(1, 1, [...terms, ...unplaced]);
    });
    alike.forEach(group => this.#addAlike(group));
  }

  /** Says how many people who are alike are in each pool, whoever of them it is. */
  #addAlike({ units, columns }: { units: number[]; columns: number[] }) {
    const { cells, features, outside, ranks } = this.model;
    const [first] = units;
    const there = this.pools.flatMap(({ cell }, pool): [number, number][] => {
      const mayBe =
        outside[first][cell] === 0 &&
        units.some(unit => ranks[unit][cell].worst <= this.goal.maxRank);
      // What exists takes whom it takes by name.
      if (!mayBe || cells[cell].base.length > 0) {
        return [];
      }
      const column = this.#builder.continuous(0, units.length);
      const counts = this.model.units[first].counts.map((count, feature) =>
        features[feature].kind === 'home-team' ? 0 : count,
      );
      this.#columns.push({ pool, column, size: 1, counts });
      return [[column, -1]];
    });
    this.#builder.row(0, 0, [
      ...columns.map((column): [number, number] => [column, 1]),
      ...there,
    ]);
  }

  #people(cost: number): number {
    return this.limits.divisible
      ? this.#builder.continuous(0, 1, cost)
      : this.#builder.integer(0, 1, cost);
  }

  #countWorst(unit: number, cell: number, column: number) {
    const worst = this.goal.worst?.count(unit, cell) ?? 0;
    if (worst > 0) {
      this.#worst.push([column, worst]);
    }
  }

  #addPool(pool: number) {
    const { model } = this;
    const { minSize, maxSize } = model.problem.rules;
    const cell = model.cells[this.pools[pool].cell];
    const teams = this.#teamColumns[pool];
    const columns = this.#columns.filter(entry => entry.pool === pool);
    const people = model.units.length * maxSize + cell.base.length;

    const { linked } = this.limits;
    if (linked) {
      for (const { column, unit } of columns) {
        if (unit !== undefined) {
          this.#builder.row(-Infinity, 0, [
            [column, 1],
            [teams, -1],
          ]);
        }
      }
    }

    const sizes = columns.map(({ size, column }): [number, number] => [
      column,
      size,
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
      const counts = columns.flatMap(
        ({ counts: countsOf, column }): [number, number][] =>
          countsOf[feature] > 0 ? [[column, countsOf[feature]]] : [],
      );
      const base = cell.baseCounts[feature];
      const most = counts.reduce(
        (sum, [column, count]) => sum + count * this.#builder.upperOf(column),
        base,
      );
      if (kind === 'skill') {
        this.#builder.row(0, Infinity, [
          ...counts,
          [teams, base - limit],
          ...this.#slack(feature, people),
        ]);
      } else if (kind === 'home-team') {
        const room = limitOfCell(cell, feature, limit);
        if (linked && most <= room) {
          return;
        }
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
    const present = this.limits.divisible
      ? this.#builder.continuous(0, 1)
      : this.#builder.integer(0, 1);
    this.#builder.row(0, Infinity, [
      ...counts,
      [present, -2],
      ...this.#slack(feature, this.pools[pool].max),
    ]);
    this.#builder.row(-Infinity, 0, [...counts, [present, -most]]);
  }

  #addApart() {
    const columnOf = new Map(
      this.#columns.flatMap(({ unit, pool, column }): [number, number][] =>
        unit === undefined ? [] : [[unit * this.pools.length + pool, column]],
      ),
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

  #addMostWorst() {
    if (this.limits.mostWorst !== undefined) {
      this.#builder.row(0, this.limits.mostWorst, this.#worst);
    }
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

function negated(terms: [number, number][]): [number, number][] {
  return terms.map(([column, coefficient]) => [column, -coefficient]);
}
