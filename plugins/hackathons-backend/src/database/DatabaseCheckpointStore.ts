import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { ProjectStatus } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toBoolean, toNumber } from './columns';
import { type ProjectScope, within } from './projectConditions';

/** The last version of a report. Times in ms since the epoch. */
export interface StoredReport {
  projectId: string;
  checkpoint: string;
  version: number;
  status: ProjectStatus;
  text?: string;
  demoUrl?: string;
  /** Of the first version. */
  reportedAt: number;
  updatedAt: number;
  by?: string;
  late: boolean;
  lateReason?: string;
}

/** How many reports to a checkpoint have a status, on time or late. */
export interface ReportCount {
  checkpoint: string;
  status: ProjectStatus;
  late: boolean;
  count: number;
}

interface ReportRow {
  project_id: string;
  checkpoint: string;
  version: number;
  status: ProjectStatus;
  text: string | null;
  demo_url: string | null;
  reported_at: StoredNumber;
  updated_at: StoredNumber;
  by_ref: string | null;
  late: boolean | number;
  late_reason: string | null;
}

/** What the teams reported to the checkpoints. Every version is kept. */
export class DatabaseCheckpointStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Last versions of the reports of some projects. */
  async ofProjects(
    projectIds: readonly string[],
  ): Promise<Map<string, StoredReport[]>> {
    const rows = await this.#knex<ReportRow>('checkpoint_reports')
      .where({ current: true } as object)
      .whereIn('project_id', [...projectIds]);
    const found = new Map<string, StoredReport[]>();
    for (const row of rows) {
      const reports = found.get(row.project_id) ?? [];
      found.set(row.project_id, reports);
      reports.push(toReport(row));
    }
    return found;
  }

  /**
   * Keeps a version of a report.
   *
   * @param report - `version` is that of the report before, plus 1
   * @param inside - is done in the same transaction
   * @returns `false` when somebody else was faster
   */
  async add(
    report: StoredReport,
    inside: (transaction: Knex) => Promise<void>,
  ): Promise<boolean> {
    const { projectId, checkpoint, version } = report;
    try {
      return await this.#knex.transaction(async tx => {
        const replaced = await tx('checkpoint_reports')
          .where({
            project_id: projectId,
            checkpoint,
            version: version - 1,
            current: true,
          })
          .update({ current: false });
        if (version > 1 && replaced === 0) {
          return false;
        }
        await tx('checkpoint_reports').insert({
          project_id: projectId,
          checkpoint,
          version,
          current: true,
          status: report.status,
          text: report.text ?? null,
          demo_url: report.demoUrl ?? null,
          reported_at: report.reportedAt,
          updated_at: report.updatedAt,
          by_ref: report.by,
          late: report.late,
          late_reason: report.lateReason ?? null,
        });
        await inside(tx);
        return true;
      });
    } catch (error) {
      if (!isDatabaseConflictError(error)) {
        throw error;
      }
      return false;
    }
  }

  /** Counts of the reports of all projects of a scope. */
  async counts(scope: ProjectScope): Promise<ReportCount[]> {
    const query = this.#knex('checkpoint_reports as r')
      .join('projects as p', 'p.id', 'r.project_id')
      .where('r.current', true);
    within(query, scope);
    const rows = await query
      .select('r.checkpoint', 'r.status', 'r.late')
      .count({ count: '*' })
      .groupBy('r.checkpoint', 'r.status', 'r.late');
    return rows.map((row: any) => ({
      checkpoint: row.checkpoint,
      status: row.status,
      late: toBoolean(row.late),
      count: Number(row.count),
    }));
  }

  /** Deletes who reported in a hackathon, and why late. What was reported stays. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex('checkpoint_reports')
      .whereIn(
        'project_id',
        this.#knex('projects').select('id').where({
          hackathon_ref: hackathonRef,
        }),
      )
      .update({ by_ref: null, late_reason: null });
  }
}

function toReport(row: ReportRow): StoredReport {
  return {
    projectId: row.project_id,
    checkpoint: row.checkpoint,
    version: row.version,
    status: row.status,
    text: row.text ?? undefined,
    demoUrl: row.demo_url ?? undefined,
    reportedAt: toNumber(row.reported_at),
    updatedAt: toNumber(row.updated_at),
    by: row.by_ref ?? undefined,
    late: toBoolean(row.late),
    lateReason: row.late_reason ?? undefined,
  };
}
