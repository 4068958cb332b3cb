import { randomUUID } from 'node:crypto';
import type { SubmissionInput } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  type StoredNumber,
  toBoolean,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';
import { NO_RECORDS, type RecordCounts } from './DatabaseRecordStore';
import { inEvent } from './inEvent';

const LEAVERS = 'submission_leavers';

/** What was handed in, as it was. */
export type SubmissionContent = Omit<SubmissionInput, 'lateReason'>;

/** A version of what was handed in. Times in ms since the epoch. */
export interface StoredSubmission {
  id: string;
  projectId: string;
  version: number;
  content: SubmissionContent;
  records: RecordCounts;
  teamName: string;
  theme?: string;
  submittedBy?: string;
  submittedAt: number;
  late: boolean;
  lateReason?: string;
  withdrawnAt?: number;
  /** Whether it is the one that counts. */
  current: boolean;
}

interface SubmissionRow {
  id: string;
  project_id: string;
  version: number;
  content: string;
  records: string;
  team_name: string;
  theme: string | null;
  submitted_by: string | null;
  submitted_at: StoredNumber;
  late: boolean | number;
  late_reason: string | null;
  withdrawn_at: StoredNumber | null;
  current_submission: number | null;
}

/** All versions of what the teams handed in. */
export class DatabaseSubmissionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Keeps a version, which counts from then on. Two at once get two versions.
   *
   * @param within - is done in the same transaction
   */
  async add(
    submission: Omit<
      StoredSubmission,
      'id' | 'version' | 'current' | 'withdrawnAt'
    >,
    within: (transaction: Knex) => Promise<void>,
  ): Promise<StoredSubmission> {
    const { projectId } = submission;
    return await this.#knex.transaction(async tx => {
      // Holds the row, so that the next one gets the next number.
      await tx('projects').where('id', projectId).increment('submission_count');
      const { submission_count: version } = await tx('projects')
        .where('id', projectId)
        .first('submission_count');
      const id = randomUUID();
      await tx('submissions').insert({
        id,
        project_id: projectId,
        version,
        content: JSON.stringify(submission.content),
        records: JSON.stringify(submission.records),
        team_name: submission.teamName,
        theme: submission.theme ?? null,
        submitted_by: submission.submittedBy,
        submitted_at: submission.submittedAt,
        late: submission.late,
        late_reason: submission.lateReason ?? null,
      });
      await tx('projects')
        .where('id', projectId)
        .update({ current_submission: version });
      await within(tx);
      return { ...submission, id, version, current: true };
    });
  }

  /** Versions of a project, the newest first. */
  async list(
    projectId: string,
    page: { limit: number; before?: number },
  ): Promise<StoredSubmission[]> {
    const query = this.#knex('submissions as s')
      .join('projects as p', 'p.id', 's.project_id')
      .select('s.*', 'p.current_submission')
      .where('s.project_id', projectId);
    if (page.before !== undefined) {
      query.where('s.version', '<', page.before);
    }
    const rows = await query.orderBy('s.version', 'desc').limit(page.limit);
    return rows.map(toSubmission);
  }

  /** The addresses of repositories in the submissions of some projects that count, by project. */
  async repositoriesOf(
    projectIds: readonly string[],
  ): Promise<Map<string, string[]>> {
    const rows = await this.#knex('submissions as s')
      .join('projects as p', join =>
        join
          .on('p.id', 's.project_id')
          .andOn('p.current_submission', 's.version'),
      )
      .select('s.project_id', 's.content')
      .whereIn('s.project_id', [...projectIds]);
    return new Map(
      rows.flatMap(row => {
        const { repositoryUrl } = toJson<SubmissionContent>(row.content);
        return repositoryUrl ? [[row.project_id, [repositoryUrl]]] : [];
      }),
    );
  }

  /** Whether somebody who may be in no team any more had a part in what counts now: submitted it, or left its team after that. */
  async hadPart(hackathonRef: string, userRef: string): Promise<boolean> {
    const row = await this.#knex('projects as p')
      .join('submissions as s', join =>
        join
          .on('s.project_id', 'p.id')
          .andOn('s.version', 'p.current_submission'),
      )
      .leftJoin(`${LEAVERS} as l`, join =>
        join.on('l.project_id', 'p.id').andOnVal('l.user_ref', userRef),
      )
      .where('p.hackathon_ref', hackathonRef)
      .where(part =>
        part.where('s.submitted_by', userRef).orWhereNotNull('l.user_ref'),
      )
      .first('s.id');
    return row !== undefined;
  }

  /**
   * Takes back a version, while nobody publishes results.
   *
   * @param within - is done before, in the same transaction
   * @returns `false` when it doesn't count any more
   */
  async withdraw(
    submission: { hackathonRef: string; projectId: string; version: number },
    by: string,
    now: number,
    within: (transaction: Knex) => Promise<void>,
  ): Promise<boolean> {
    const { hackathonRef, projectId, version } = submission;
    return await inEvent(this.#knex, hackathonRef, async tx => {
      await within(tx);
      const changed = await tx('projects')
        .where({ id: projectId, current_submission: version })
        .update({ current_submission: null });
      if (changed === 1) {
        await tx('submissions')
          .where({ project_id: projectId, version })
          .update({ withdrawn_at: now, withdrawn_by: by });
      }
      return changed === 1;
    });
  }

  /** Deletes who submitted in a hackathon, and why late. What was submitted stays. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex('submissions')
      .whereIn(
        'project_id',
        this.#knex('projects').select('id').where({
          hackathon_ref: hackathonRef,
        }),
      )
      .update({ submitted_by: null, withdrawn_by: null, late_reason: null });
    await this.#knex(LEAVERS).where('hackathon_ref', hackathonRef).delete();
  }
}

/** Notes who leaves a team whose submission counts. */
export async function noteLeaver(
  db: Knex,
  leaver: { hackathonRef: string; userRef: string; teamId: string },
  now: number,
): Promise<void> {
  const project = await db('projects')
    .where('team_id', leaver.teamId)
    .whereNotNull('current_submission')
    .first('id');
  if (project) {
    await db(LEAVERS)
      .insert({
        hackathon_ref: leaver.hackathonRef,
        user_ref: leaver.userRef,
        project_id: project.id,
        left_at: now,
      })
      .onConflict(['hackathon_ref', 'user_ref', 'project_id'])
      .ignore();
  }
}

function toSubmission(row: SubmissionRow): StoredSubmission {
  return {
    id: row.id,
    projectId: row.project_id,
    version: row.version,
    content: toJson(row.content),
    records: { ...NO_RECORDS, ...toJson<Partial<RecordCounts>>(row.records) },
    teamName: row.team_name,
    theme: row.theme ?? undefined,
    submittedBy: row.submitted_by ?? undefined,
    submittedAt: toNumber(row.submitted_at),
    late: toBoolean(row.late),
    lateReason: row.late_reason ?? undefined,
    withdrawnAt: toOptionalNumber(row.withdrawn_at),
    current: row.current_submission === row.version,
  };
}
