import type { JudgePanelState } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  type StoredNumber,
  toBoolean,
  toNumber,
  toOptionalNumber,
} from './columns';

/** What was decided about the judging of a hackathon. Times in ms since the epoch. */
export interface StoredPanel {
  hackathonRef: string;
  calibrationProjectId?: string;
  /** Of the last assignment. */
  seed?: number;
  /** When projects were given to judges for the first time. */
  assignedAt?: number;
  assignedBy?: string;
  /** When the judges and their conflicts were worked out last. */
  syncedAt: number;
  version: number;
}

/** Somebody who judges. */
export interface StoredJudge {
  hackathonRef: string;
  userRef: string;
  displayName: string;
  state: JudgePanelState;
  stateReason?: string;
  maxProjects?: number;
  /** Whether what the judge scores counts. */
  counts: boolean;
  countsReason?: string;
  version: number;
  lastActAt?: number;
}

/** What can be changed about a judge. */
export type JudgePatch = Partial<
  Pick<StoredJudge, 'displayName' | 'state' | 'counts'>
> & {
  [K in 'stateReason' | 'countsReason']?: string | null;
} & { maxProjects?: number | null };

interface JudgeRow {
  hackathon_ref: string;
  user_ref: string;
  display_name: string;
  state: JudgePanelState;
  state_reason: string | null;
  max_projects: number | null;
  counts: boolean | number;
  counts_reason: string | null;
  version: number;
  last_act_at: StoredNumber | null;
}

const PANELS = 'judging_panels';
const JUDGES = 'judges';

/** Panels of judges. */
export class DatabaseJudgingPanelStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** What was decided so far; `undefined` when nothing was. */
  async get(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<StoredPanel | undefined> {
    const row = await db(PANELS).where('hackathon_ref', hackathonRef).first();
    return (
      row && {
        hackathonRef,
        calibrationProjectId: row.calibration_project_id ?? undefined,
        seed: row.seed ?? undefined,
        assignedAt: toOptionalNumber(row.assigned_at),
        assignedBy: row.assigned_by ?? undefined,
        syncedAt: toNumber(row.synced_at),
        version: row.version,
      }
    );
  }

  /** Keeps what is given; what is left out stays. `null` empties the calibration. */
  async put(
    hackathonRef: string,
    patch: Partial<
      Pick<StoredPanel, 'seed' | 'assignedAt' | 'assignedBy' | 'syncedAt'>
    > & { calibrationProjectId?: string | null },
    db: Knex,
  ): Promise<void> {
    await db(PANELS)
      .insert({ hackathon_ref: hackathonRef, synced_at: 0, version: 0 })
      .onConflict('hackathon_ref')
      .ignore();
    await db(PANELS)
      .where('hackathon_ref', hackathonRef)
      .update({
        calibration_project_id: patch.calibrationProjectId,
        seed: patch.seed,
        assigned_at: patch.assignedAt,
        assigned_by: patch.assignedBy,
        synced_at: patch.syncedAt,
        version: db.raw('?? + 1', ['version']),
      });
  }

  /** Everybody who is, or was, on a panel, by name. */
  async judges(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<StoredJudge[]> {
    const rows = await db<JudgeRow>(JUDGES)
      .where('hackathon_ref', hackathonRef)
      .orderBy(['display_name', 'user_ref']);
    return rows.map(toJudge);
  }

  async judge(
    hackathonRef: string,
    userRef: string,
    db: Knex = this.#knex,
  ): Promise<StoredJudge | undefined> {
    const row = await db<JudgeRow>(JUDGES)
      .where({ hackathon_ref: hackathonRef, user_ref: userRef })
      .first();
    return row && toJudge(row);
  }

  /** Adds judges; those who are there already stay as they are. */
  async add(
    hackathonRef: string,
    judges: ReadonlyArray<
      Pick<StoredJudge, 'userRef' | 'displayName'> &
        Partial<Pick<StoredJudge, 'state' | 'stateReason'>>
    >,
    db: Knex,
  ): Promise<void> {
    const rows = judges.map(({ userRef, displayName, state, stateReason }) => ({
      hackathon_ref: hackathonRef,
      user_ref: userRef,
      display_name: displayName,
      state: state ?? 'active',
      state_reason: stateReason ?? null,
      counts: true,
    }));
    for (let start = 0; start < rows.length; start += 100) {
      await db(JUDGES)
        .insert(rows.slice(start, start + 100))
        .onConflict(['hackathon_ref', 'user_ref'])
        .ignore();
    }
  }

  /** Changes a judge; `false` when somebody else was faster. */
  async change(
    judge: Pick<StoredJudge, 'hackathonRef' | 'userRef' | 'version'>,
    patch: JudgePatch,
    db: Knex,
  ): Promise<boolean> {
    const changed = await db(JUDGES)
      .where({
        hackathon_ref: judge.hackathonRef,
        user_ref: judge.userRef,
        version: judge.version,
      })
      .update({
        display_name: patch.displayName,
        state: patch.state,
        state_reason: patch.stateReason,
        max_projects: patch.maxProjects,
        counts: patch.counts,
        counts_reason: patch.countsReason,
        version: judge.version + 1,
      });
    return changed === 1;
  }

  /** Notes that a judge did something. */
  async touch(
    hackathonRef: string,
    userRef: string,
    now: number,
    db: Knex,
  ): Promise<void> {
    await db(JUDGES)
      .where({ hackathon_ref: hackathonRef, user_ref: userRef })
      .update({ last_act_at: now });
  }
}

function toJudge(row: JudgeRow): StoredJudge {
  return {
    hackathonRef: row.hackathon_ref,
    userRef: row.user_ref,
    displayName: row.display_name,
    state: row.state,
    stateReason: row.state_reason ?? undefined,
    maxProjects: row.max_projects ?? undefined,
    counts: toBoolean(row.counts),
    countsReason: row.counts_reason ?? undefined,
    version: row.version,
    lastActAt: toOptionalNumber(row.last_act_at),
  };
}
