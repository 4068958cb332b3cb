import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { toJson, toNumber } from './columns';
import { inEvent } from './inEvent';
import {
  type DecidedOutcome,
  type FinalRecord,
  type FinalRoundRow,
  type StoredFinalRound,
  type StoredRanking,
  toFinalRound,
} from './resultRows';

/** Outcomes that are read at most. */
const DECIDED = 20;

/** Final rounds, and how judges rank the finalists. */
export class DatabaseFinalRoundStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<StoredFinalRound | undefined> {
    const row = await db<FinalRoundRow>('final_rounds')
      .where('hackathon_ref', hackathonRef)
      .first();
    return row && toFinalRound(row);
  }

  /**
   * Opens a round, or opens it again. Rankings stay as long as the finalists do.
   *
   * @param version - that was read; 0 when there was none
   * @param within - is done in the same transaction
   * @returns `false` when somebody else was faster
   */
  async open(
    round: { hackathonRef: string; version: number; finalists: string[] },
    by: string,
    now: number,
    within: (transaction: Knex) => Promise<void>,
  ): Promise<boolean> {
    const { hackathonRef, version } = round;
    const finalists = JSON.stringify([...round.finalists].sort());
    return await inEvent(this.#knex, hackathonRef, async tx => {
      const before = await tx('final_rounds')
        .where('hackathon_ref', hackathonRef)
        .first();
      if ((before?.version ?? 0) !== version) {
        return false;
      }
      const row = {
        hackathon_ref: hackathonRef,
        state: 'open',
        finalists,
        outcome: null,
        opened_by: by,
        opened_at: now,
        closed_by: null,
        closed_at: null,
        version: version + 1,
      };
      await tx('final_rounds').insert(row).onConflict('hackathon_ref').merge();
      if (before && before.finalists !== finalists) {
        await tx('final_rankings')
          .where('hackathon_ref', hackathonRef)
          .delete();
      }
      await within(tx);
      return true;
    });
  }

  /** All rankings of a round, by judge. */
  async rankings(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<StoredRanking[]> {
    const rows = await db('final_rankings')
      .where('hackathon_ref', hackathonRef)
      .orderBy('judge_ref');
    return rows.map(row => ({
      judge: row.judge_ref,
      ranking: toJson<string[]>(row.ranking),
      version: row.version,
      updatedAt: toNumber(row.updated_at),
    }));
  }

  /** How one judge ranks. */
  async rankingOf(
    hackathonRef: string,
    judge: string,
  ): Promise<StoredRanking | undefined> {
    const row = await this.#knex('final_rankings')
      .where({ hackathon_ref: hackathonRef, judge_ref: judge })
      .first();
    return (
      row && {
        judge,
        ranking: toJson<string[]>(row.ranking),
        version: row.version,
        updatedAt: toNumber(row.updated_at),
      }
    );
  }

  /**
   * Keeps how a judge ranks; what was there before stays in the log.
   *
   * @param ranking.version - that was read; 0 for the first
   * @param ranking.round - version of the round it was made for
   * @returns `stale` when it was changed elsewhere, `closed` when the round was closed or has other finalists
   */
  async putRanking(
    ranking: {
      hackathonRef: string;
      judge: string;
      projectIds: string[];
      version: number;
      round: number;
    },
    now: number,
  ): Promise<'kept' | 'stale' | 'closed'> {
    const { hackathonRef, judge, version } = ranking;
    return await inEvent(this.#knex, hackathonRef, async tx => {
      const round = await this.get(hackathonRef, tx);
      if (round?.state !== 'open' || round.version !== ranking.round) {
        return 'closed';
      }
      const before = await tx('final_rankings')
        .select('version')
        .where({ hackathon_ref: hackathonRef, judge_ref: judge })
        .first();
      if ((before?.version ?? 0) !== version) {
        return 'stale';
      }
      const text = JSON.stringify(ranking.projectIds);
      await tx('final_rankings')
        .insert({
          hackathon_ref: hackathonRef,
          judge_ref: judge,
          ranking: text,
          version: version + 1,
          updated_at: now,
        })
        .onConflict(['hackathon_ref', 'judge_ref'])
        .merge();
      await tx('final_ranking_log').insert({
        hackathon_ref: hackathonRef,
        judge_ref: judge,
        ranking: text,
        at: now,
      });
      return 'kept';
    });
  }

  /**
   * Closes a round with what the rankings say.
   *
   * @param decide - gives the order of the finalists, or throws, knowing all rankings
   * @returns `false` when somebody else was faster
   */
  async close(
    hackathonRef: string,
    version: number,
    by: string,
    now: number,
    decide: (rankings: StoredRanking[]) => FinalRecord[],
  ): Promise<boolean> {
    return await inEvent(this.#knex, hackathonRef, async tx => {
      const round = await this.get(hackathonRef, tx);
      if (round?.state !== 'open' || round.version !== version) {
        return false;
      }
      const outcome = decide(await this.rankings(hackathonRef, tx));
      await tx('final_rounds')
        .where('hackathon_ref', hackathonRef)
        .update({
          state: 'closed',
          closed_by: by,
          closed_at: now,
          version: version + 1,
        });
      await this.decide(
        hackathonRef,
        { at: now, occasion: 'closing', outcome, by },
        tx,
      );
      return true;
    });
  }

  /** Keeps an outcome as the one that was decided last; the one before stays in the log. Nothing is added when they are the same. */
  async decide(
    hackathonRef: string,
    { at, occasion, outcome, by }: DecidedOutcome & { by: string },
    tx: Knex,
  ): Promise<void> {
    const round = await this.get(hackathonRef, tx);
    if (!round || isDeepStrictEqual(round.outcome, outcome)) {
      return;
    }
    await tx('final_rounds')
      .where('hackathon_ref', hackathonRef)
      .update({ outcome: JSON.stringify(outcome) });
    await tx('final_outcome_log').insert({
      hackathon_ref: hackathonRef,
      at,
      occasion,
      by_ref: by,
      outcome: JSON.stringify(outcome),
    });
  }

  /** What was decided so far, the newest first, as many as anybody reads. */
  async decided(hackathonRef: string): Promise<DecidedOutcome[]> {
    const rows = await this.#knex('final_outcome_log')
      .where('hackathon_ref', hackathonRef)
      .orderBy('id', 'desc')
      .limit(DECIDED);
    return rows.map(row => ({
      at: toNumber(row.at),
      occasion: row.occasion,
      outcome: toJson<FinalRecord[]>(row.outcome),
    }));
  }

  /** Deletes how judges ranked and who opened and closed. The outcomes stay. */
  async erase(hackathonRef: string): Promise<void> {
    const of = (table: string) =>
      this.#knex(table).where('hackathon_ref', hackathonRef);
    await of('final_rankings').delete();
    await of('final_ranking_log').delete();
    await of('final_outcome_log').update({ by_ref: null });
    await of('final_rounds').update({ opened_by: null, closed_by: null });
  }
}
