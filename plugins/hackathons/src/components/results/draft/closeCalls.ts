import type { ResultRow } from '@guildhall/plugin-hackathons-common';

/** An award given to one project of a band, while others of the band get nothing. */
export interface CloseCall {
  award: string;
  row: ResultRow;
  /** Those that get no award at all. */
  others: ResultRow[];
}

/**
 * Where an award decides between projects that scores don't tell apart. Finalists are told apart by the final round, so
 * they are no close calls among each other.
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
        other.band === row.band &&
        other.finalRank === row.finalRank &&
        !awarded.has(other.projectId),
    );
    return row && others.length > 0 ? [{ award, row, others }] : [];
  });
}
