import type { Knex } from 'knex';
import {
  type StoredNumber,
  toBoolean,
  toNumber,
  toOptionalNumber,
} from './columns';
import { DatabaseNoticeStore, type Notice } from './DatabaseNoticeStore';
import { pageBy, type PageRange } from './paging';

/** What became of a signature. */
export type SignatureState =
  | 'granted'
  | 'waiting'
  | 'declined'
  | 'revoked'
  | 'expired'
  | 'withdrawn';

/** A signature of a data-access agreement. Times in ms since the epoch. */
export interface StoredSignature {
  id: string;
  hackathonRef: string;
  agreement: string;
  /** Version of the agreement that was signed. */
  agreementVersion: string;
  /** SHA-256 of the terms that were signed, in hex. */
  digest: string;
  userRef: string;
  /** Whether access ends when the person is registered no more. */
  asParticipant: boolean;
  state: SignatureState;
  latest: boolean;
  signedAt: number;
  expiresAt: number;
  decidedBy?: string;
  decidedAt?: number;
  reason?: string;
  version: number;
}

/** A signature, and whether who signed is registered. */
export interface SignatureOfPerson extends StoredSignature {
  registered: boolean;
}

/** What a decision changes. */
export interface SignatureChange {
  state: SignatureState;
  decidedBy?: string;
  decidedAt?: number;
  reason?: string;
}

interface Row {
  id: string;
  hackathon_ref: string;
  agreement: string;
  agreement_version: string;
  digest: string;
  user_ref: string;
  as_participant: boolean | number;
  state: SignatureState;
  latest: boolean | number;
  signed_at: StoredNumber;
  expires_at: StoredNumber;
  decided_by: string | null;
  decided_at: StoredNumber | null;
  reason: string | null;
  version: number;
}

const TABLE = 'agreement_signatures';

/** Who signed which data-access agreement. A signature that was followed by a newer one is kept. */
export class DatabaseAgreementStore {
  readonly #knex: Knex;
  readonly #notices: DatabaseNoticeStore;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#notices = new DatabaseNoticeStore(knex);
  }

  /** All hackathons by the form of their charters, those that the catalog has no more included. */
  async charters(): Promise<
    Array<{ entityRef: string; digest: string; gone: boolean }>
  > {
    const rows = await this.#knex('hackathons').select(
      'entity_ref',
      'digest',
      'gone_at',
    );
    return rows.map(row => ({
      entityRef: row.entity_ref,
      digest: row.digest,
      gone: row.gone_at !== null,
    }));
  }

  async byId(id: string): Promise<StoredSignature | undefined> {
    const row = await this.#knex<Row>(TABLE).where({ id }).first();
    return row && toSignature(row);
  }

  /** The latest signatures of some people, or of all agreements of one. */
  async latest(query: {
    hackathonRefs: readonly string[];
    userRefs: readonly string[];
    agreements?: readonly string[];
  }): Promise<SignatureOfPerson[]> {
    const rows = this.#knex(`${TABLE} as s`)
      .leftJoin('registrations as r', join =>
        join
          .on('r.hackathon_ref', 's.hackathon_ref')
          .andOn('r.user_ref', 's.user_ref'),
      )
      .select('s.*', 'r.state as registration_state')
      .where('s.latest', true)
      .whereIn('s.hackathon_ref', [...query.hackathonRefs])
      .whereIn('s.user_ref', [...query.userRefs]);
    if (query.agreements) {
      rows.whereIn('s.agreement', [...query.agreements]);
    }
    return (await rows).map(row => ({
      ...toSignature(row),
      registered: row.registration_state === 'registered',
    }));
  }

  /** How many latest signatures there are, by agreement, state and what was signed. */
  async counts(hackathonRef: string): Promise<
    Array<{
      agreement: string;
      state: SignatureState;
      agreementVersion: string;
      digest: string;
      count: number;
    }>
  > {
    const rows: any[] = await this.#knex(TABLE)
      .select('agreement', 'state', 'agreement_version', 'digest')
      .count({ count: '*' })
      .where({ hackathon_ref: hackathonRef, latest: true })
      .groupBy('agreement', 'state', 'agreement_version', 'digest');
    return rows.map(row => ({
      agreement: row.agreement,
      state: row.state,
      agreementVersion: row.agreement_version,
      digest: row.digest,
      count: Number(row.count),
    }));
  }

  /**
   * A page, the newest first.
   *
   * @param query.agreements - only of these
   */
  async page(
    hackathonRef: string,
    query: PageRange & {
      agreements?: readonly string[];
      state?: SignatureState;
      history?: boolean;
    },
  ): Promise<StoredSignature[]> {
    const rows = this.#knex<Row>(TABLE).where('hackathon_ref', hackathonRef);
    if (query.agreements) {
      rows.whereIn('agreement', [...query.agreements]);
    }
    if (query.state) {
      rows.where('state', query.state);
    }
    if (!query.history) {
      rows.where('latest', true);
    }
    const found = await pageBy(rows, ['signed_at', 'id'], query, 'desc');
    return found.map(toSignature);
  }

  /**
   * Keeps a signature in place of the person's latest one.
   *
   * @param follows - that latest one, if there is one
   * @returns whether it was kept; not when another one came in between
   */
  async add(
    signature: StoredSignature,
    follows: StoredSignature | undefined,
    notices: readonly Notice[],
    now: number,
  ): Promise<boolean> {
    return await this.#knex.transaction(async trx => {
      if (follows) {
        const moved = await trx(TABLE)
          .where({ id: follows.id, version: follows.version, latest: true })
          .update({ latest: false });
        if (moved === 0) {
          return false;
        }
      }
      const kept = await trx(TABLE)
        .insert({
          id: signature.id,
          hackathon_ref: signature.hackathonRef,
          agreement: signature.agreement,
          agreement_version: signature.agreementVersion,
          digest: signature.digest,
          user_ref: signature.userRef,
          as_participant: signature.asParticipant,
          state: signature.state,
          latest: true,
          signed_at: signature.signedAt,
          expires_at: signature.expiresAt,
          version: signature.version,
        })
        .onConflict()
        .ignore()
        .returning('id');
      if (kept.length === 0) {
        return false;
      }
      await this.#notices.add(notices, now, trx);
      return true;
    });
  }

  /**
   * Changes the state of a signature.
   *
   * @returns whether it was as it was read
   */
  async change(
    read: StoredSignature,
    change: SignatureChange,
    notices: readonly Notice[],
    now: number,
  ): Promise<boolean> {
    return await this.#knex.transaction(async trx => {
      const changed = await trx(TABLE)
        .where({ id: read.id, version: read.version, latest: true })
        .update({
          state: change.state,
          decided_by: change.decidedBy ?? null,
          decided_at: change.decidedAt ?? null,
          reason: change.reason ?? null,
          version: read.version + 1,
        });
      if (changed === 1) {
        await this.#notices.add(notices, now, trx);
      }
      return changed === 1;
    });
  }

  /** Has access of somebody end with the registration, or at once when there is none. */
  async bindToRegistration(
    hackathonRef: string,
    userRef: string,
    transaction: Knex,
  ): Promise<void> {
    await transaction(TABLE)
      .where({ hackathon_ref: hackathonRef, user_ref: userRef, latest: true })
      .update({ as_participant: true });
  }

  /** Has the end of what is granted or waits follow the charter. */
  async moveExpiry(
    hackathonRef: string,
    agreement: string,
    expiresAt: number,
  ): Promise<void> {
    await this.#knex(TABLE)
      .where({ hackathon_ref: hackathonRef, agreement, latest: true })
      .whereIn('state', ['granted', 'waiting'])
      .whereNot('expires_at', expiresAt)
      .update({ expires_at: expiresAt });
  }

  /** What is granted or waits although its time is over. */
  async overdue(now: number, limit: number): Promise<StoredSignature[]> {
    const rows = await this.#knex<Row>(TABLE)
      .where('latest', true)
      .whereIn('state', ['granted', 'waiting'])
      .where('expires_at', '<=', now)
      .orderBy('expires_at')
      .limit(limit);
    return rows.map(toSignature);
  }

  /** What was signed in another form than the agreement has now, of people who were not told of that. */
  async stale(
    hackathonRef: string,
    terms: { name: string; version: string; digest: string },
    limit: number,
  ): Promise<StoredSignature[]> {
    const rows = await this.#knex<Row>(TABLE)
      .where({
        hackathon_ref: hackathonRef,
        agreement: terms.name,
        latest: true,
      })
      .whereIn('state', ['granted', 'waiting'])
      .where(other =>
        other
          .whereNot('agreement_version', terms.version)
          .orWhereNot('digest', terms.digest),
      )
      .where(untold =>
        untold.whereNull('told_stale').orWhereNot('told_stale', formOf(terms)),
      )
      .limit(limit);
    return rows.map(toSignature);
  }

  /** Notes, with the notices, that people were told that they have to sign again. */
  async markToldStale(
    ids: readonly string[],
    terms: { version: string; digest: string },
    notices: readonly Notice[],
    now: number,
  ): Promise<void> {
    await this.#knex.transaction(async trx => {
      await trx(TABLE)
        .whereIn('id', [...ids])
        .update({ told_stale: formOf(terms) });
      await this.#notices.add(notices, now, trx);
    });
  }

  /** What waits for an approver of one agreement. */
  async waiting(
    hackathonRef: string,
    terms: { name: string; version: string; digest: string },
    limit: number,
  ): Promise<StoredSignature[]> {
    const rows = await this.#knex<Row>(TABLE)
      .where({
        hackathon_ref: hackathonRef,
        agreement: terms.name,
        agreement_version: terms.version,
        digest: terms.digest,
        latest: true,
        state: 'waiting',
      })
      .limit(limit);
    return rows.map(toSignature);
  }

  /** Deletes the signatures of a hackathon. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE).where('hackathon_ref', hackathonRef).delete();
  }
}

function formOf(terms: { version: string; digest: string }): string {
  return `${terms.digest} ${terms.version}`;
}

function toSignature(row: Row): StoredSignature {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    agreement: row.agreement,
    agreementVersion: row.agreement_version,
    digest: row.digest,
    userRef: row.user_ref,
    asParticipant: toBoolean(row.as_participant),
    state: row.state,
    latest: toBoolean(row.latest),
    signedAt: toNumber(row.signed_at),
    expiresAt: toNumber(row.expires_at),
    decidedBy: row.decided_by ?? undefined,
    decidedAt: toOptionalNumber(row.decided_at),
    reason: row.reason ?? undefined,
    version: row.version,
  };
}
