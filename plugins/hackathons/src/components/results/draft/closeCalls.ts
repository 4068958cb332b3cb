import type { ResultRow } from '@guildhall/plugin-hackathons-common';

/** An award given to one project of a band, while others of the band get nothing. */
export interface CloseCall {
  award: string;
  row: ResultRow;
  /** Those that get no award at all. */
  others: ResultRow[];
}

/**
 * Where an award decides between projects that are too close to call: finalists by the orders of judges, all others by the
 * scores.
 */
export function closeCalls(
  given: ReadonlyArray<{ award: string; projectId: string }>,
  rows: readonly ResultRow[],
): CloseCall[] {
  const awarded = new Set(given.map(({ projectId }) => projectId));
  return given.flatMap(({ award, projectId }) => {
    const row = rows.find(each => each.projectId === projectId);
    const others = rows.filter(
      other =>
        row !== undefined &&
        isClose(row, other) &&
        !awarded.has(other.projectId),
    );
    return row && others.length > 0 ? [{ award, row, others }] : [];
  });
}

function isClose(one: ResultRow, other: ResultRow): boolean {
  return one.finalRank === undefined && other.finalRank === undefined
    ? one.band === other.band
    : one.finalBand === other.finalBand;
}
