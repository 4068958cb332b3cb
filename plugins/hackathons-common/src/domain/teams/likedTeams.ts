import type { TeamModel } from './model';

/**
 * As many teams as fit all people, for what most of them like best, and those that exist. Without shared hours, where each place
 * has one cell.
 *
 * @returns the cell of each team
 */
export function likedTeams({ cells, problem, ranks, units }: TeamModel) {
  const free = units.reduce((sum, { members }) => sum + members.length, 0);
  const { minSize, maxSize } = problem.rules;
  const wanted = Math.ceil(free / ((minSize + maxSize) / 2));
  const liked = cells.map((_, cell) =>
    units.reduce(
      (sum, { members }, unit) =>
        sum + members.length / Math.max(1, ranks[unit][cell].sum) ** 2,
      0,
    ),
  );
  const counts = cells.map(({ team }) => (team ? 1 : 0));
  for (let team = 0; team < wanted; team += 1) {
    const open = cells.flatMap((cell, index) =>
      !cell.team && counts[index] < cell.maxTeams ? [index] : [],
    );
    const [best] = open.sort(
      (a, b) => liked[b] / (counts[b] + 1) - liked[a] / (counts[a] + 1),
    );
    if (best !== undefined) {
      counts[best] += 1;
    }
  }
  return counts.flatMap((count, cell) =>
    Array.from({ length: count }, () => cell),
  );
}
