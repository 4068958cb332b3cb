/** An assignment of rows to columns, each of which takes several rows. */
export interface AssignmentProblem {
  rows: number;
  columns: number;
  /** Cost of a pair; `undefined` when it must not be. */
  cost(row: number, column: number): number | undefined;
  /** How many rows a column takes. */
  capacity(column: number): number;
  /** Cost of the k-th row (from 0) of a column, whichever it is. Must not fall with k. */
  marginal(column: number, k: number): number;
}

/**
 * Assigns as many rows as possible, and of all such assignments one of least cost.
 *
 * Successive shortest paths over a network with convex arc costs (Ahuja, Magnanti and Orlin, Network Flows, 1993, sections 9.7 and
 * 14.4): one row after the other finds the cheapest way to a place, on which rows before it may move. The distances are Bellman and
 * Ford's, because moving a row gives its cost back. A row without a place goes to one that costs more than all others together, which
 * makes their number the smallest possible. O(rows² · columns) in practice.
 *
 * @returns the column of each row; `undefined` when there was none left
 */
export function assign(problem: AssignmentProblem): Array<number | undefined> {
  const { rows, columns } = problem;
  const costs = costTable(problem);
  // One more column, in which there is place for everybody.
  const nowhere = columns;
  const penalty = costOfNowhere(problem, costs);
  const costOf = (row: number, column: number) =>
    column === nowhere ? penalty : costs[row][column];
  const columnOf = new Array<number>(rows).fill(-1);
  const members: number[][] = Array.from({ length: columns + 1 }, () => []);

  for (let row = 0; row < rows; row += 1) {
    const distance = new Array<number>(columns + 1);
    /** The row that moves into a column on the way, and from where. */
    const mover = new Array<number>(columns + 1).fill(row);
    const from = new Array<number>(columns + 1).fill(-1);
    for (let column = 0; column <= columns; column += 1) {
      distance[column] = costOf(row, column);
    }
    const queue = [...distance.keys()];
    const queued = new Array<boolean>(columns + 1).fill(true);
    while (queue.length > 0) {
      const column = queue.shift()!;
      queued[column] = false;
      if (distance[column] === Infinity) {
        continue;
      }
      for (const other of members[column]) {
        const left = distance[column] - costOf(other, column);
        for (let to = 0; to <= columns; to += 1) {
          const reached = left + costOf(other, to);
          if (reached < distance[to]) {
            distance[to] = reached;
            mover[to] = other;
            from[to] = column;
            if (!queued[to]) {
              queued[to] = true;
              queue.push(to);
            }
          }
        }
      }
    }
    let best = nowhere;
    let least = distance[nowhere];
    for (let column = 0; column < columns; column += 1) {
      const used = members[column].length;
      const total = distance[column] + problem.marginal(column, used);
      if (used < problem.capacity(column) && total < least) {
        best = column;
        least = total;
      }
    }
    for (let column = best; column !== -1; column = from[column]) {
      const moved = mover[column];
      const before = columnOf[moved];
      if (before !== -1) {
        members[before].splice(members[before].indexOf(moved), 1);
      }
      members[column].push(moved);
      columnOf[moved] = column;
    }
  }
  return columnOf.map(column => (column === nowhere ? undefined : column));
}

function costTable({ rows, columns, cost }: AssignmentProblem): number[][] {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from(
      { length: columns },
      (_column, column) => cost(row, column) ?? Infinity,
    ),
  );
}

/** More than any assignment could cost. */
function costOfNowhere(problem: AssignmentProblem, costs: number[][]): number {
  let highest = 0;
  for (const row of costs) {
    for (const cost of row) {
      highest = Number.isFinite(cost)
        ? Math.max(highest, Math.abs(cost))
        : highest;
    }
  }
  let load = 0;
  for (let column = 0; column < problem.columns; column += 1) {
    const most = Math.min(problem.capacity(column), problem.rows);
    if (most > 0) {
      load = Math.max(
        load,
        Math.abs(problem.marginal(column, 0)),
        Math.abs(problem.marginal(column, most - 1)),
      );
    }
  }
  return 2 * (highest + load) * problem.rows + 1;
}
