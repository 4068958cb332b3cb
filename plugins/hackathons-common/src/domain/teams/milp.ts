/** A mixed-integer linear programme to be minimised, with its rows as a sparse matrix. */
export interface Milp {
  cost: number[];
  lower: number[];
  upper: number[];
  integer: boolean[];
  rowLower: number[];
  rowUpper: number[];
  /** Where each row begins in `indices` and `values`, and at the end their length. */
  rowStarts: number[];
  indices: number[];
  values: number[];
}

/** What a solver found in the time that it had. */
export interface MilpSolution {
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  /** One value a column, if `optimal` or `feasible`. */
  values?: number[];
  /** No solution costs less. */
  bound?: number;
}

/** Solves a programme with the time that it may take. */
export type SolveMilp = (
  milp: Milp,
  limits: { seconds: number },
) => Promise<MilpSolution>;

/** Puts a {@link Milp} together column by column and row by row. */
export class MilpBuilder {
  readonly #milp: Milp = {
    cost: [],
    lower: [],
    upper: [],
    integer: [],
    rowLower: [],
    rowUpper: [],
    rowStarts: [0],
    indices: [],
    values: [],
  };

  /** Adds a whole number and gives its index. */
  integer(lower: number, upper: number, cost = 0): number {
    return this.#column(lower, upper, cost, true);
  }

  /** Adds a number that follows from whole ones, and gives its index. */
  continuous(lower: number, upper: number, cost = 0): number {
    return this.#column(lower, upper, cost, false);
  }

  /** The most that a column may be. */
  upperOf(column: number): number {
    return this.#milp.upper[column];
  }

  #column(lower: number, upper: number, cost: number, integer: boolean) {
    const { milp } = this;
    milp.cost.push(cost);
    milp.lower.push(lower);
    milp.upper.push(upper);
    milp.integer.push(integer);
    return milp.cost.length - 1;
  }

  /** Demands `lower <= sum of coefficient * column <= upper`. A column may be named once. */
  row(lower: number, upper: number, terms: readonly [number, number][]): void {
    const { milp } = this;
    for (const [column, coefficient] of terms) {
      milp.indices.push(column);
      milp.values.push(coefficient);
    }
    milp.rowStarts.push(milp.indices.length);
    milp.rowLower.push(lower);
    milp.rowUpper.push(upper);
  }

  get milp(): Milp {
    return this.#milp;
  }
}
