import type {
  GivenAward,
  ResultMethod,
  ResultStability,
} from '@guildhall/plugin-hackathons-common';
import {
  type StoredNumber,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';

/** Where a project stands, as it is published. */
export interface ResultRecord {
  projectId: string;
  title: string;
  pitch?: string;
  teamId: string;
  teamName: string;
  place?: number;
  rank?: number;
  band?: number;
  score?: number;
  standardError?: number;
  plainMean?: number;
  looks: number;
  finalRank?: number;
  finalBand?: number;
  votes?: number;
  /** Estimated scores by criterion. */
  criteria: Record<string, number>;
}

/** What a criterion was when the results were published. */
export interface ResultCriterion {
  name: string;
  title?: string;
  description?: string;
  /** Part of the whole. */
  weight: number;
  min: number;
  max: number;
  anchors: { score: number; text: string }[];
  mean?: number;
}

/** How a judge scored. */
export interface JudgeRecord {
  judge: string;
  displayName: string;
  severity?: number;
  consistency?: number;
  looks: number;
  counts: boolean;
}

/** The order of a final round. */
export interface FinalRecord {
  projectId: string;
  worth: number;
  standardError?: number;
  rank: number;
  band: number;
  judges: number;
  putBefore?: number;
}

/** Everything that a publication says, and what of it judges and teams see of their own. */
export interface ResultSnapshot {
  policy: 'never' | 'judges-choose' | 'always';
  looksPerProject: number;
  judges: number;
  looks: number;
  /** Best first. */
  rows: ResultRecord[];
  awards: GivenAward[];
  stability?: Omit<ResultStability, 'decisive'>;
  method: ResultMethod;
  criteria: ResultCriterion[];
  /** Most votes first. */
  peoplesChoice?: { projectId: string; votes: number }[];
  finalRound?: FinalRecord[];
  /** Empty once it was erased. */
  diagnostics: JudgeRecord[];
}

/** A publication. Time in ms since the epoch. */
export interface StoredPublication {
  number: number;
  snapshot: ResultSnapshot;
  announcement?: string;
  reason?: string;
  by?: string;
  at: number;
}

/** Where awards and publication of a hackathon stand. */
export interface ResultStanding {
  /** Number of the last publication; 0 before the first. */
  publication: number;
  version: number;
  /** What judges were told first of who sees their comments. */
  policy?: ResultSnapshot['policy'];
  updatedBy?: string;
  updatedAt: number;
}

/** Who gets an award. */
export interface StoredAward {
  award: string;
  projectId: string;
  place: number;
  reason?: string;
}

/** An award of a project that was published. */
export interface PublishedAward {
  award: string;
  title: string;
  place: number;
}

/** A final round. Times in ms since the epoch. */
export interface StoredFinalRound {
  state: 'open' | 'closed';
  finalists: string[];
  /** As it was decided last, when it was closed or published. */
  outcome?: FinalRecord[];
  openedAt: number;
  closedAt?: number;
  version: number;
  /** Rankings are not kept any more. */
  isErased: boolean;
}

/** An outcome of a final round when it was decided. Time in ms since the epoch. */
export interface DecidedOutcome {
  at: number;
  occasion: 'closing' | 'publication';
  outcome: FinalRecord[];
}

/** How a judge ranks the finalists, best first. */
export interface StoredRanking {
  judge: string;
  ranking: string[];
  version: number;
  updatedAt: number;
}

export interface PublicationRow {
  hackathon_ref: string;
  number: number;
  snapshot: string;
  announcement: string | null;
  reason: string | null;
  published_by: string | null;
  published_at: StoredNumber;
}

export interface FinalRoundRow {
  state: StoredFinalRound['state'];
  finalists: string;
  outcome: string | null;
  opened_by: string | null;
  opened_at: StoredNumber;
  closed_at: StoredNumber | null;
  version: number;
}

export function toPublication(row: PublicationRow): StoredPublication {
  return {
    number: row.number,
    snapshot: toJson<ResultSnapshot>(row.snapshot),
    announcement: row.announcement ?? undefined,
    reason: row.reason ?? undefined,
    by: row.published_by ?? undefined,
    at: toNumber(row.published_at),
  };
}

export function toFinalRound(row: FinalRoundRow): StoredFinalRound {
  return {
    state: row.state,
    finalists: toJson<string[]>(row.finalists),
    outcome: row.outcome ? toJson<FinalRecord[]>(row.outcome) : undefined,
    openedAt: toNumber(row.opened_at),
    closedAt: toOptionalNumber(row.closed_at),
    version: row.version,
    isErased: row.opened_by === null,
  };
}

/** Rows of `result_places`: place and awards of each project, for those who ask by project. */
export function toPlaceRows(hackathonRef: string, snapshot: ResultSnapshot) {
  const awards = new Map<string, PublishedAward[]>();
  for (const { award, title, places } of snapshot.awards) {
    for (const { projectId, place } of places) {
      awards.set(projectId, [
        ...(awards.get(projectId) ?? []),
        { award, title, place },
      ]);
    }
  }
  return snapshot.rows.map(({ projectId, place }) => ({
    project_id: projectId,
    hackathon_ref: hackathonRef,
    place: place ?? null,
    awards: JSON.stringify(awards.get(projectId) ?? []),
  }));
}
