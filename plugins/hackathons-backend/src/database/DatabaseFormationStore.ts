import { randomUUID } from 'node:crypto';
import type {
  FormationMember,
  FormationProblem,
  FormationProposal,
  FormationReport,
  FormationSettings,
  FormationState,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  type StoredNumber,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';
import { pageBy } from './paging';

/** A team of a formation, with what an evaluation said of it. */
export interface StoredFormationTeam {
  id: string;
  name: string;
  option?: string;
  /** Whether it was there before the formation. */
  existing: boolean;
  locked: boolean;
  /** Hours of the working day; left out if less than two time zones are known. */
  sharedHours?: number;
  members: FormationMember[];
  problems: FormationProblem[];
}

/** What came of a formation. */
export interface FormationOutcome {
  /** People who were to be placed. */
  people: number;
  unplaced: FormationMember[];
  options: { name: string; title: string }[];
  problems: FormationProblem[];
  report?: FormationReport;
  causes: string[];
  proposals: FormationProposal[];
  proven?: boolean;
  optimal?: boolean;
  gap?: number;
  solvedSeconds?: number;
  edited: boolean;
  leftOut: string[];
}

/** A formation. Times in ms since the epoch. */
export interface StoredFormation {
  id: string;
  hackathonRef: string;
  state: FormationState;
  settings: FormationSettings;
  teams: StoredFormationTeam[];
  outcome: FormationOutcome;
  failure?: string;
  attempts: number;
  version: number;
  createdBy: string;
  updatedBy: string;
  createdAt: number;
  updatedAt: number;
  solvedAt?: number;
  publishedAt?: number;
}

/** What may change of a formation. */
export type FormationChange = Pick<StoredFormation, 'state' | 'updatedBy'> &
  Partial<
    Pick<
      StoredFormation,
      | 'settings'
      | 'teams'
      | 'outcome'
      | 'failure'
      | 'attempts'
      | 'solvedAt'
      | 'publishedAt'
    >
  >;

interface FormationRow {
  id: string;
  hackathon_ref: string;
  state: string;
  solving_ref: string | null;
  settings: string;
  teams: string;
  outcome: string;
  failure: string | null;
  claim: string | null;
  claimed_until: StoredNumber;
  attempts: number;
  version: number;
  created_by: string;
  updated_by: string;
  created_at: StoredNumber;
  updated_at: StoredNumber;
  solved_at: StoredNumber | null;
  published_at: StoredNumber | null;
}

const TABLE = 'formations';

/** Formations of teams. */
export class DatabaseFormationStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredFormation | undefined> {
    const row = await db<FormationRow>(TABLE).where({ id }).first();
    return row && toFormation(row);
  }

  /**
   * Formations of a hackathon, the newest first.
   *
   * @param after - time of creation and id of the last one of the page before
   */
  async page(
    hackathonRef: string,
    limit: number,
    after?: Array<string | number>,
  ): Promise<StoredFormation[]> {
    const rows = await pageBy(
      this.#knex<FormationRow>(TABLE).where('hackathon_ref', hackathonRef),
      ['created_at', 'id'],
      { limit, after },
      'desc',
    );
    return rows.map(toFormation);
  }

  /** The formation of a hackathon that is being solved. */
  async solving(hackathonRef: string): Promise<StoredFormation | undefined> {
    const row = await this.#knex<FormationRow>(TABLE)
      .where('solving_ref', hackathonRef)
      .first();
    return row && toFormation(row);
  }

  /**
   * Adds a formation that is to be solved.
   *
   * @returns `false` when another one of the hackathon is being solved
   */
  async insert(
    formation: Pick<
      StoredFormation,
      'id' | 'hackathonRef' | 'settings' | 'outcome' | 'createdBy' | 'createdAt'
    >,
  ): Promise<boolean> {
    const added = await this.#knex(TABLE)
      .insert({
        id: formation.id,
        hackathon_ref: formation.hackathonRef,
        state: 'solving',
        solving_ref: formation.hackathonRef,
        settings: JSON.stringify(formation.settings),
        teams: '[]',
        outcome: JSON.stringify(formation.outcome),
        created_by: formation.createdBy,
        updated_by: formation.createdBy,
        created_at: formation.createdAt,
        updated_at: formation.createdAt,
      })
      .onConflict('solving_ref')
      .ignore()
      .returning('id');
    return added.length === 1;
  }

  /**
   * Changes a formation, if it is still what was read.
   *
   * @returns whether it was
   * @throws what the database throws when another formation of the hackathon is being solved and this one should be
   */
  async update(
    formation: Pick<StoredFormation, 'id' | 'version' | 'hackathonRef'>,
    change: FormationChange,
    now: number,
    db: Knex = this.#knex,
  ): Promise<boolean> {
    const updated = await db(TABLE)
      .where({ id: formation.id, version: formation.version })
      .update({
        ...toColumns(change, formation.hackathonRef),
        version: formation.version + 1,
        updated_at: now,
      });
    return updated === 1;
  }

  /** Ids of formations that are to be solved and that nobody solves, or nobody any more. */
  async unclaimed(now: number): Promise<string[]> {
    return await this.#knex(TABLE)
      .where('state', 'solving')
      .where('claimed_until', '<', now)
      .orderBy('created_at')
      .pluck('id');
  }

  /**
   * Claims a formation, so that no other replica solves it before `until`.
   *
   * @returns the formation and the claim; `undefined` when another one was faster
   */
  async claim(
    id: string,
    now: number,
    until: number,
  ): Promise<{ formation: StoredFormation; claim: string } | undefined> {
    const claim = randomUUID();
    const won = await this.#knex(TABLE)
      .where({ id, state: 'solving' })
      .where('claimed_until', '<', now)
      .update({
        claim,
        claimed_until: until,
        attempts: this.#knex.raw('attempts + 1'),
      });
    const formation = won === 1 ? await this.byId(id) : undefined;
    return formation && { formation, claim };
  }

  /**
   * Keeps what came of solving, if the claim still holds.
   *
   * @param work - what belongs into the same transaction
   * @returns whether it did
   */
  async finish(
    formation: StoredFormation,
    claim: string,
    change: FormationChange,
    now: number,
    work: (transaction: Knex.Transaction) => Promise<void>,
  ): Promise<boolean> {
    return await this.#knex.transaction(async transaction => {
      const updated = await transaction(TABLE)
        .where({ id: formation.id, claim, state: 'solving' })
        .update({
          ...toColumns(change, formation.hackathonRef),
          version: transaction.raw('version + 1'),
          updated_at: now,
        });
      if (updated === 1) {
        await work(transaction);
      }
      return updated === 1;
    });
  }

  /** Gives a claim back, so that the formation is solved by whoever comes next. */
  async release(id: string, claim: string): Promise<void> {
    await this.#knex(TABLE)
      .where({ id, claim, state: 'solving' })
      .update({ claim: null, claimed_until: 0 });
  }

  /** Deletes all formations of a hackathon. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE).where('hackathon_ref', hackathonRef).delete();
  }
}

function toColumns(change: FormationChange, hackathonRef: string) {
  const { state } = change;
  return {
    state,
    solving_ref: state === 'solving' ? hackathonRef : null,
    claim: null,
    claimed_until: 0,
    settings: change.settings && JSON.stringify(change.settings),
    teams: change.teams && JSON.stringify(change.teams),
    outcome: change.outcome && JSON.stringify(change.outcome),
    failure: change.failure ?? null,
    attempts: change.attempts,
    solved_at: change.solvedAt,
    published_at: change.publishedAt,
    updated_by: change.updatedBy,
  };
}

function toFormation(row: FormationRow): StoredFormation {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    state: row.state as FormationState,
    settings: toJson<FormationSettings>(row.settings),
    teams: toJson<StoredFormationTeam[]>(row.teams),
    outcome: toJson<FormationOutcome>(row.outcome),
    failure: row.failure ?? undefined,
    attempts: row.attempts,
    version: row.version,
    createdBy: row.created_by,
    updatedBy: row.updated_by,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
    solvedAt: toOptionalNumber(row.solved_at),
    publishedAt: toOptionalNumber(row.published_at),
  };
}
