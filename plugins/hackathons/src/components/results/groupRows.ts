import type { ResultRow } from '@guildhall/plugin-hackathons-common';

/** Rows that stand together in the ranking. */
export interface RowGroup {
  /** A band of finalists, by the orders of judges; a band by the scores; or what nobody scored. */
  kind: 'final' | 'band' | 'unscored';
  /** From 1. Those of a band are too close to call. */
  band?: number;
  rows: ResultRow[];
}

/** The rows of a ranking, best first, by what can be said about their order: finalists first, then the others, band by band. */
export function groupRows(rows: readonly ResultRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const kind = kindOf(row);
    const band = kind === 'final' ? row.finalBand : row.band;
    const last = groups.at(-1);
    if (last?.kind === kind && last.band === band) {
      last.rows.push(row);
    } else {
      groups.push({ kind, band, rows: [row] });
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
