import type {
  CriterionScore,
  JudgeLookState,
  JudgeSkipReason,
  JudgingLook,
} from '@guildhall/plugin-hackathons-common';
import {
  type StoredNumber,
  toBoolean,
  toNumber,
  toOptionalNumber,
} from './columns';

/** What a judge decides about a look, and what is kept so that it can be undone. */
export interface LookValues {
  state: Exclude<JudgeLookState, 'released'>;
  position: number;
  skipReason?: JudgeSkipReason;
  skipText?: string;
  /** How often the team was not there. */
  absences: number;
  commentToTeam?: string;
  shareWithTeam: boolean;
  noteToOrganisers?: string;
  scores: CriterionScore[];
  /** ms since the epoch. */
  scoredAt?: number;
  /** How many acts can be undone. */
  undoable: number;
}

/** A project that a judge looks at. Times in ms since the epoch. */
export interface StoredLook extends Omit<LookValues, 'state'> {
  id: string;
  hackathonRef: string;
  judgeRef: string;
  projectId: string;
  /** As it was handed in. */
  title: string;
  pitch?: string;
  theme?: string;
  state: JudgeLookState;
  reason: JudgingLook['reason'];
  version: number;
  assignedAt: number;
  releasedAt?: number;
  releasedReason?: string;
  updatedAt: number;
}

/** A row of `judge_looks`. */
export interface LookRow {
  id: string;
  hackathon_ref: string;
  judge_ref: string;
  project_id: string;
  state: JudgeLookState;
  reason: JudgingLook['reason'];
  position: number;
  skip_reason: JudgeSkipReason | null;
  skip_text: string | null;
  absences: number;
  comment_to_team: string | null;
  share_with_team: boolean | number;
  note_to_organisers: string | null;
  undoable: number;
  version: number;
  assigned_at: StoredNumber;
  scored_at: StoredNumber | null;
  released_at: StoredNumber | null;
  released_reason: string | null;
  updated_at: StoredNumber;
}

/** What a row and its scores say. */
export function toLook(
  row: LookRow,
  scores: CriterionScore[],
  project: Pick<StoredLook, 'title' | 'pitch' | 'theme'>,
): StoredLook {
  return {
    ...project,
    id: row.id,
    hackathonRef: row.hackathon_ref,
    judgeRef: row.judge_ref,
    projectId: row.project_id,
    state: row.state,
    reason: row.reason,
    position: row.position,
    skipReason: row.skip_reason ?? undefined,
    skipText: row.skip_text ?? undefined,
    absences: row.absences,
    commentToTeam: row.comment_to_team ?? undefined,
    shareWithTeam: toBoolean(row.share_with_team),
    noteToOrganisers: row.note_to_organisers ?? undefined,
    scores,
    scoredAt: toOptionalNumber(row.scored_at),
    undoable: row.undoable,
    version: row.version,
    assignedAt: toNumber(row.assigned_at),
    releasedAt: toOptionalNumber(row.released_at),
    releasedReason: row.released_reason ?? undefined,
    updatedAt: toNumber(row.updated_at),
  };
}

/** The columns of what a judge decides. */
export function toLookColumns(values: LookValues) {
  return {
    state: values.state,
    position: values.position,
    skip_reason: values.skipReason ?? null,
    skip_text: values.skipText ?? null,
    absences: values.absences,
    comment_to_team: values.commentToTeam ?? null,
    share_with_team: values.shareWithTeam,
    note_to_organisers: values.noteToOrganisers ?? null,
    scored_at: values.scoredAt ?? null,
    undoable: values.undoable,
  };
}
