import type { ResultRow } from '@guildhall/plugin-hackathons-common';

/** Rows that stand together in the ranking. */
export interface RowGroup {
  /** The finalists, whom judges put in order; a band, too close to call; or what nobody scored. */
  kind: 'final' | 'band' | 'unscored';
  /** From 1; the number of the band. */
  band?: number;
  rows: ResultRow[];
}

/** The rows of a ranking, best first, by what can be said about their order: finalists first, then band by band. */
export function groupRows(rows: readonly ResultRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const kind = kindOf(row);
    const last = groups.at(-1);
    if (last?.kind === kind && (kind !== 'band' || last.band === row.band)) {
      last.rows.push(row);
    } else {
      groups.push({ kind, band: row.band, rows: [row] });
    }
  }
  return groups;
}

function kindOf(row: ResultRow): RowGroup['kind'] {
  if (row.finalRank !== undefined) {
    return 'final';
  }
  return row.band === undefined ? 'unscored' : 'band';
}
