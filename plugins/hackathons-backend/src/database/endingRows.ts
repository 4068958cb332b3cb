import type {
  EndingAnswer,
  EndingKind,
} from '@guildhall/plugin-hackathons-common';
import { type StoredNumber, toNumber, toOptionalNumber } from './columns';

/** How a project ended, as it is kept. Times in ms since the epoch. */
export interface StoredEnding {
  id: string;
  projectId: string;
  hackathonRef: string;
  version: number;
  ending: EndingKind;
  reason?: string;
  learnt?: string;
  /** Entity ref of a user or group. */
  proposedTo?: string;
  transitionRef?: string;
  /** Of a transition. */
  answer?: EndingAnswer;
  answeredBy?: string;
  answerReason?: string;
  answeredAt?: number;
  by?: string;
  at: number;
}

/** A project in a list of endings. */
export interface ListedEnding {
  projectId: string;
  hackathonRef: string;
  title: string;
  teamId: string;
  teamName: string;
  theme?: string;
  entityRef?: string;
  ending?: StoredEnding;
  /** Where the next page begins. */
  position: [string, string];
}

/** A version as the table has it. */
export interface EndingRow {
  id: string;
  project_id: string;
  hackathon_ref: string;
  version: number;
  ending: EndingKind;
  reason: string | null;
  learnt: string | null;
  proposed_to: string | null;
  transition_ref: string | null;
  answer: EndingAnswer | null;
  answered_by: string | null;
  answer_reason: string | null;
  answered_at: StoredNumber | null;
  by_ref: string | null;
  at: StoredNumber;
}

/** The columns of a version, which is the last one. */
export function toRow(ending: StoredEnding) {
  return {
    id: ending.id,
    project_id: ending.projectId,
    hackathon_ref: ending.hackathonRef,
    version: ending.version,
    latest: true,
    ending: ending.ending,
    reason: ending.reason ?? null,
    learnt: ending.learnt ?? null,
    proposed_to: ending.proposedTo ?? null,
    transition_ref: ending.transitionRef ?? null,
    answer: ending.answer ?? null,
    answered_by: ending.answeredBy ?? null,
    answer_reason: ending.answerReason ?? null,
    answered_at: ending.answeredAt ?? null,
    by_ref: ending.by ?? null,
    at: ending.at,
  };
}

/** A version. */
export function toEnding(row: EndingRow): StoredEnding {
  return {
    id: row.id,
    projectId: row.project_id,
    hackathonRef: row.hackathon_ref,
    version: row.version,
    ending: row.ending,
    reason: row.reason ?? undefined,
    learnt: row.learnt ?? undefined,
    proposedTo: row.proposed_to ?? undefined,
    transitionRef: row.transition_ref ?? undefined,
    answer: row.answer ?? undefined,
    answeredBy: row.answered_by ?? undefined,
    answerReason: row.answer_reason ?? undefined,
    answeredAt: toOptionalNumber(row.answered_at),
    by: row.by_ref ?? undefined,
    at: toNumber(row.at),
  };
}

/** A row of a list, which may have no ending. */
export function toListed(row: any): ListedEnding {
  return {
    projectId: row.listed_id,
    hackathonRef: row.listed_hackathon,
    title: row.title,
    teamId: row.team_id,
    teamName: row.team_name ?? '',
    theme: row.theme ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    ending: row.id ? toEnding(row) : undefined,
    position: [row.title_key, row.listed_id],
  };
}
