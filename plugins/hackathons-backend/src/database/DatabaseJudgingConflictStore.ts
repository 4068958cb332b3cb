import type { JudgeConflictKind } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  type StoredNumber,
  toBoolean,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';
import { pageBy, type PageRange } from './paging';

/** That a judge must not judge a project. Times in ms since the epoch. */
export interface StoredConflict {
  id: string;
  hackathonRef: string;
  judgeRef: string;
  projectId: string;
  kind: JudgeConflictKind;
  reason?: string;
  /** Groups in common, entity refs. */
  groups?: string[];
  /** Left out for what was worked out. */
  by?: string;
  /** Whether it was the team that declared it. */
  byTeam?: boolean;
  at: number;
  liftedAt?: number;
  liftedBy?: string;
  liftedReason?: string;
}

interface ConflictRow {
  id: string;
  hackathon_ref: string;
  judge_ref: string;
  project_id: string;
  kind: JudgeConflictKind;
  reason: string | null;
  shared_groups: string | null;
  by_ref: string | null;
  by_team: boolean | number;
  at: StoredNumber;
  lifted_at: StoredNumber | null;
  lifted_by: string | null;
  lifted_reason: string | null;
}

const CONFLICTS = 'judge_conflicts';

/** Conflicts of interest, those that were lifted included. */
export class DatabaseJudgingConflictStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredConflict | undefined> {
    const row = await db<ConflictRow>(CONFLICTS).where({ id }).first();
    return row && toConflict(row);
  }

  /** Those that stand, of all judges or one. */
  async active(
    hackathonRef: string,
    filter: { judge?: string; project?: string } = {},
    db: Knex = this.#knex,
  ): Promise<StoredConflict[]> {
    const query = db<ConflictRow>(CONFLICTS)
      .where('hackathon_ref', hackathonRef)
      .whereNull('lifted_at');
    if (filter.judge) {
      query.where('judge_ref', filter.judge);
    }
    if (filter.project) {
      query.where('project_id', filter.project);
    }
    return (await query.orderBy(['at', 'id'])).map(toConflict);
  }

  /** A page, the newest first. */
  async page(
    hackathonRef: string,
    filter: PageRange & {
      judge?: string;
      /** Only those that are about, or were declared by, somebody. */
      concerns?: string;
      /** Without those of the kind that tells who is in a team. */
      blind?: boolean;
      lifted?: boolean;
    },
  ): Promise<StoredConflict[]> {
    const { judge, concerns } = filter;
    const query = this.#knex<ConflictRow>(CONFLICTS).where(
      'hackathon_ref',
      hackathonRef,
    );
    if (judge) {
      query.where('judge_ref', judge);
    }
    if (concerns) {
      query.where(clause =>
        clause.where('judge_ref', concerns).orWhere('by_ref', concerns),
      );
    }
    if (filter.blind) {
      query.whereNot('kind', 'same-group');
    }
    if (!filter.lifted) {
      query.whereNull('lifted_at');
    }
    return (await pageBy(query, ['at', 'id'], filter, 'desc')).map(toConflict);
  }

  /** What a team declared about judges of its project: those that stand first, the newest first. */
  async ofTeam(projectId: string, limit: number): Promise<StoredConflict[]> {
    const rows = await this.#knex<ConflictRow>(CONFLICTS)
      .where({ project_id: projectId, by_team: true })
      .orderByRaw('CASE WHEN lifted_at IS NULL THEN 0 ELSE 1 END')
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    return rows.map(toConflict);
  }

  /** How many projects each judge must not judge. */
  async counts(hackathonRef: string): Promise<Map<string, number>> {
    const rows = await this.#knex(CONFLICTS)
      .select('judge_ref')
      .countDistinct({ count: 'project_id' })
      .where('hackathon_ref', hackathonRef)
      .whereNull('lifted_at')
      .groupBy('judge_ref');
    return new Map(rows.map((row: any) => [row.judge_ref, Number(row.count)]));
  }

  async add(conflicts: readonly StoredConflict[], db: Knex): Promise<void> {
    const rows = conflicts.map(conflict => ({
      id: conflict.id,
      hackathon_ref: conflict.hackathonRef,
      judge_ref: conflict.judgeRef,
      project_id: conflict.projectId,
      kind: conflict.kind,
      reason: conflict.reason ?? null,
      shared_groups: conflict.groups ? JSON.stringify(conflict.groups) : null,
      by_ref: conflict.by ?? null,
      by_team: conflict.byTeam ?? false,
      at: conflict.at,
    }));
    for (let start = 0; start < rows.length; start += 100) {
      await db(CONFLICTS).insert(rows.slice(start, start + 100));
    }
  }

  /**
   * Lifts conflicts.
   *
   * @param lifting.by - left out for what was worked out and no longer holds
   * @returns how many stood
   */
  async lift(
    ids: readonly string[],
    lifting: { by?: string; reason: string; at: number },
    db: Knex,
  ): Promise<number> {
    return await db(CONFLICTS)
      .whereIn('id', [...ids])
      .whereNull('lifted_at')
      .update({
        lifted_at: lifting.at,
        lifted_by: lifting.by ?? null,
        lifted_reason: lifting.reason,
      });
  }
}

function toConflict(row: ConflictRow): StoredConflict {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    judgeRef: row.judge_ref,
    projectId: row.project_id,
    kind: row.kind,
    reason: row.reason ?? undefined,
    groups: row.shared_groups ? toJson(row.shared_groups) : undefined,
    by: row.by_ref ?? undefined,
    byTeam: toBoolean(row.by_team),
    at: toNumber(row.at),
    liftedAt: toOptionalNumber(row.lifted_at),
    liftedBy: row.lifted_by ?? undefined,
    liftedReason: row.lifted_reason ?? undefined,
  };
}
