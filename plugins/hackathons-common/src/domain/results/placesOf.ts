/** What decides the place of a project. */
export interface Standing {
  /** By the final round, from 1; only of finalists. */
  finalRank?: number;
  /** By the judges' scores, from 1; missing when nobody scored it. */
  rank?: number;
}

/**
 * The order of projects, with places from 1 that equals share: finalists in the order of the final round, then the others by their scores. Projects
 * that nobody scored come last and have no place.
 */
export function placesOf<T extends Standing>(
  projects: readonly T[],
): Array<{ project: T; place?: number }> {
  const last = Number.MAX_SAFE_INTEGER;
  const order = [...projects].sort(
    (a, b) =>
      (a.finalRank ?? last) - (b.finalRank ?? last) ||
      (a.rank ?? last) - (b.rank ?? last),
  );
  let place = 0;
  return order.map((project, index) => {
    const before = order[index - 1];
    const hasPlace = project.finalRank ?? project.rank;
    const isEqual =
      before !== undefined &&
      (project.finalRank === undefined
        ? before.finalRank === undefined && before.rank === project.rank
        : before.finalRank === project.finalRank);
    place = isEqual ? place : index + 1;
    return { project, ...(hasPlace !== undefined && { place }) };
  });
}
