import type {
  FeedbackMood,
  FeedbackVisibility,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toNumber } from './columns';
import { pageBy, type PageRange } from './paging';

/** Feedback to a project. Time in ms since the epoch. */
export interface StoredFeedback {
  id: string;
  projectId: string;
  checkpoint?: string;
  text: string;
  visibility: FeedbackVisibility;
  mood?: FeedbackMood;
  by?: string;
  at: number;
}

/** Which feedback somebody sees: of some visibilities, and their own. */
export interface FeedbackReader {
  visibilities: FeedbackVisibility[];
  userRef?: string;
}

interface FeedbackRow {
  id: string;
  project_id: string;
  checkpoint: string | null;
  text: string;
  visibility: FeedbackVisibility;
  mood: FeedbackMood | null;
  by_ref: string | null;
  at: StoredNumber;
}

/** What mentors, judges and organisers told the teams. */
export class DatabaseFeedbackStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** A page of what a reader sees, the newest first. */
  async list(
    projectId: string,
    reader: FeedbackReader,
    page: PageRange,
  ): Promise<StoredFeedback[]> {
    const query = this.#knex<FeedbackRow>('project_feedback')
      .where('project_id', projectId)
      .where(clause => {
        clause.whereIn('visibility', reader.visibilities);
        if (reader.userRef) {
          clause.orWhere('by_ref', reader.userRef);
        }
      });
    const rows = await pageBy(query, ['at', 'id'], page, 'desc');
    return rows.map(row => ({
      id: row.id,
      projectId: row.project_id,
      checkpoint: row.checkpoint ?? undefined,
      text: row.text,
      visibility: row.visibility,
      mood: row.mood ?? undefined,
      by: row.by_ref ?? undefined,
      at: toNumber(row.at),
    }));
  }

  /** @param inside - is done in the same transaction */
  async add(
    feedback: StoredFeedback,
    inside: (transaction: Knex) => Promise<void>,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx('project_feedback').insert({
        id: feedback.id,
        project_id: feedback.projectId,
        checkpoint: feedback.checkpoint ?? null,
        text: feedback.text,
        visibility: feedback.visibility,
        mood: feedback.mood ?? null,
        by_ref: feedback.by,
        at: feedback.at,
      });
      await inside(tx);
    });
  }

  /** Notes that somebody has read what came up to a time. */
  async markRead(
    projectId: string,
    userRef: string,
    now: number,
  ): Promise<void> {
    await this.#knex('project_feedback_reads')
      .insert({ project_id: projectId, user_ref: userRef, read_at: now })
      .onConflict(['project_id', 'user_ref'])
      .merge();
  }

  /** How much feedback for the team came since somebody last read it. */
  async countUnread(projectId: string, userRef: string): Promise<number> {
    const [{ count }] = await this.#knex('project_feedback as f')
      .leftJoin('project_feedback_reads as r', join =>
        join.on('r.project_id', 'f.project_id').andOnVal('r.user_ref', userRef),
      )
      .where({ 'f.project_id': projectId, 'f.visibility': 'team' })
      .where(clause =>
        clause.whereNull('r.read_at').orWhereRaw('r.read_at < f.at'),
      )
      .count({ count: '*' });
    return Number(count);
  }

  /** Deletes who gave feedback in a hackathon and who read it. What was said stays. */
  async erase(hackathonRef: string): Promise<void> {
    const ids = () =>
      this.#knex('projects').select('id').where({
        hackathon_ref: hackathonRef,
      });
    await this.#knex('project_feedback_reads')
      .whereIn('project_id', ids())
      .delete();
    await this.#knex('project_feedback')
      .whereIn('project_id', ids())
      .update({ by_ref: null });
  }
}
