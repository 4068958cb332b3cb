import type {
  CriterionScore,
  JudgeLookState,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { toJson } from './columns';
import type { SubmissionContent } from './DatabaseSubmissionStore';
import {
  type LookRow,
  type LookValues,
  type StoredLook,
  toLook,
  toLookColumns,
} from './judgingLookRows';
import { pageBy } from './paging';

/** What narrows a list of looks. */
export interface LookFilter {
  judge?: string;
  project?: string;
  state?: JudgeLookState;
  /** With those that were released. */
  released?: boolean;
}

/** How many looks a judge has, without those that were released and the calibration. */
export interface LookCounts {
  assigned: number;
  scored: number;
  skipped: number;
  open: number;
}

const LOOKS = 'judge_looks';
const SCORES = 'judge_scores';

/** Which judge looks at which project, with the scores. */
export class DatabaseJudgingLookStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredLook | undefined> {
    return (await this.byIds([id], db))[0];
  }

  /** Some looks, in no order. */
  async byIds(
    ids: readonly string[],
    db: Knex = this.#knex,
  ): Promise<StoredLook[]> {
    const rows = await db<LookRow>(LOOKS).whereIn('id', [...ids]);
    return await this.#full(rows, db);
  }

  /** Looks by judge and place in the queue. In a fixed number of statements. */
  async list(
    hackathonRef: string,
    filter: LookFilter = {},
    page: {
      limit?: number;
      after?: { judge: string; position: number; id: string };
    } = {},
    db: Knex = this.#knex,
  ): Promise<StoredLook[]> {
    const query = db<LookRow>(LOOKS).where('hackathon_ref', hackathonRef);
    if (filter.judge) {
      query.where('judge_ref', filter.judge);
    }
    if (filter.project) {
      query.where('project_id', filter.project);
    }
    if (filter.state) {
      query.where('state', filter.state);
    } else if (!filter.released) {
      query.whereNot('state', 'released');
    }
    const { limit, after } = page;
    const rows = await pageBy(query, ['judge_ref', 'position', 'id'], {
      limit,
      after: after && [after.judge, after.position, after.id],
    });
    return await this.#full(rows, db);
  }

  /** All rows of a hackathon, released ones included, without scores and titles: for assignment. */
  async rows(hackathonRef: string, db: Knex): Promise<LookRow[]> {
    return await db<LookRow>(LOOKS)
      .where('hackathon_ref', hackathonRef)
      .orderBy(['judge_ref', 'position', 'id']);
  }

  /**
   * Changes a look, unless somebody else was faster.
   *
   * @param look - as it was read
   * @param values - everything that a judge decides about it
   * @returns whether it was changed
   */
  async change(
    look: Pick<StoredLook, 'id' | 'version' | 'hackathonRef'>,
    values: LookValues,
    now: number,
    db: Knex,
  ): Promise<boolean> {
    const changed = await db(LOOKS)
      .where({ id: look.id, version: look.version })
      .whereNot('state', 'released')
      .update({
        ...toLookColumns(values),
        version: look.version + 1,
        updated_at: now,
      });
    if (changed !== 1) {
      return false;
    }
    await db(SCORES).where('look_id', look.id).delete();
    if (values.scores.length > 0) {
      await db(SCORES).insert(
        values.scores.map(({ criterion, score }) => ({
          look_id: look.id,
          criterion,
          score,
        })),
      );
    }
    return true;
  }

  /**
   * Takes looks from their judges. Scores are deleted; the caller keeps them in the log.
   *
   * @param options.scored - whether those that are scored are released, too: they stay otherwise, however close it was
   * @returns ids of those that were released
   */
  async release(
    ids: readonly string[],
    options: { reason: string; scored: boolean; now: number },
    db: Knex,
  ): Promise<string[]> {
    const query = db(LOOKS)
      .whereIn('id', [...ids])
      .whereNot('state', 'released');
    if (!options.scored) {
      query.whereNot('state', 'scored');
    }
    const rows = await query
      .update({
        state: 'released',
        undoable: 0,
        comment_to_team: null,
        note_to_organisers: null,
        share_with_team: false,
        skip_reason: null,
        skip_text: null,
        scored_at: null,
        released_at: options.now,
        released_reason: options.reason,
        version: db.raw('?? + 1', ['version']),
        updated_at: options.now,
      })
      .returning('id');
    const released = rows.map(row => row.id);
    await db(SCORES).whereIn('look_id', released).delete();
    return released;
  }

  /** Gives projects to judges; what was released before is assigned again. */
  async assign(
    looks: ReadonlyArray<
      Pick<
        StoredLook,
        'id' | 'hackathonRef' | 'judgeRef' | 'projectId' | 'reason' | 'position'
      >
    >,
    now: number,
    db: Knex,
  ): Promise<void> {
    const rows = looks.map(look => ({
      id: look.id,
      hackathon_ref: look.hackathonRef,
      judge_ref: look.judgeRef,
      project_id: look.projectId,
      state: 'assigned',
      reason: look.reason,
      position: look.position,
      share_with_team: false,
      assigned_at: now,
      updated_at: now,
    }));
    for (let start = 0; start < rows.length; start += 100) {
      const insert = db(LOOKS)
        .insert(rows.slice(start, start + 100))
        .onConflict(['hackathon_ref', 'judge_ref', 'project_id'])
        .merge({
          state: 'assigned',
          reason: db.raw('excluded.reason'),
          position: db.raw('excluded.position'),
          absences: 0,
          version: db.raw('?? + 1', [`${LOOKS}.version`]),
          assigned_at: now,
          released_at: null,
          released_reason: null,
          updated_at: now,
        } as object);
      await insert;
    }
  }

  /** How often the team of a project was not there. */
  async absences(projectId: string, db: Knex): Promise<number> {
    const [{ sum }] = await db(LOOKS)
      .where('project_id', projectId)
      .sum({ sum: 'absences' });
    return Number(sum ?? 0);
  }

  /** The last place in a judge's queue; 0 when it is empty. */
  async lastPosition(
    hackathonRef: string,
    judgeRef: string,
    db: Knex,
  ): Promise<number> {
    const [{ max }] = await db(LOOKS)
      .where({ hackathon_ref: hackathonRef, judge_ref: judgeRef })
      .max({ max: 'position' });
    return Number(max ?? 0);
  }

  /** How far judges are, by judge. */
  async counts(
    hackathonRef: string,
    judge?: string,
  ): Promise<Map<string, LookCounts>> {
    const query = this.#knex(LOOKS)
      .select('judge_ref', 'state')
      .count({ count: '*' })
      .where('hackathon_ref', hackathonRef)
      .whereNot('state', 'released')
      .whereNot('reason', 'calibration')
      .groupBy('judge_ref', 'state');
    if (judge) {
      query.where('judge_ref', judge);
    }
    const found = new Map<string, LookCounts>();
    for (const row of (await query) as any[]) {
      const counts = found.get(row.judge_ref) ?? noLooks();
      const count = Number(row.count);
      counts.assigned += count;
      if (row.state === 'scored') {
        counts.scored += count;
      } else if (row.state === 'skipped') {
        counts.skipped += count;
      } else {
        counts.open += count;
      }
      found.set(row.judge_ref, counts);
    }
    return found;
  }

  /** How many looks are not scored yet, by hackathon. */
  async openByHackathon(): Promise<
    Array<{ hackathonRef: string; count: number }>
  > {
    const rows = await this.#knex(LOOKS)
      .select('hackathon_ref')
      .count({ count: '*' })
      .where('state', 'assigned')
      .groupBy('hackathon_ref');
    return rows.map((row: any) => ({
      hackathonRef: row.hackathon_ref,
      count: Number(row.count),
    }));
  }

  /** Adds scores and what was handed in to rows. */
  async #full(rows: LookRow[], db: Knex): Promise<StoredLook[]> {
    if (rows.length === 0) {
      return [];
    }
    const ids = rows.map(({ id }) => id);
    const scores = await db(SCORES)
      .whereIn('look_id', ids)
      .orderBy(['look_id', 'criterion']);
    const projects = await db('projects as p')
      .leftJoin('submissions as s', join =>
        join
          .on('s.project_id', 'p.id')
          .andOn('s.version', 'p.current_submission'),
      )
      .select('p.id', 'p.title', 's.content', 's.theme')
      .whereIn('p.id', [...new Set(rows.map(row => row.project_id))]);
    const scoresOf = new Map<string, CriterionScore[]>();
    for (const { look_id: id, criterion, score } of scores) {
      const list = scoresOf.get(id) ?? [];
      list.push({ criterion, score });
      scoresOf.set(id, list);
    }
    const projectOf = new Map(
      projects.map(row => {
        const content = row.content
          ? toJson<SubmissionContent>(row.content)
          : undefined;
        return [
          row.id as string,
          {
            title: content?.title ?? (row.title as string),
            pitch: content?.pitch,
            theme: (row.theme as string | null) ?? undefined,
          },
        ];
      }),
    );
    return rows.map(row =>
      toLook(
        row,
        scoresOf.get(row.id) ?? [],
        projectOf.get(row.project_id) ?? { title: '' },
      ),
    );
  }
}

/** Counts of a judge without a look. */
export function noLooks(): LookCounts {
  return { assigned: 0, scored: 0, skipped: 0, open: 0 };
}
