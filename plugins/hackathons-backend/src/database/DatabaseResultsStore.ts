import type { Knex } from 'knex';
import { type StoredNumber, toJson, toNumber } from './columns';
import { inEvent } from './inEvent';
import type { ProjectScope } from './projectConditions';
import {
  type PublicationRow,
  type PublishedAward,
  type ResultSnapshot,
  type ResultStanding,
  type StoredAward,
  type StoredPublication,
  toPlaceRows,
  toPublication,
} from './resultRows';
import { type SubmittedProject, submittedProjects } from './submittedProjects';

const CHUNK = 100;

/** Publications of results, with the awards that are given. */
export class DatabaseResultsStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Projects of a hackathon with a submission that counts. */
  async submitted(
    hackathonRef: string,
    condition?: ProjectScope['condition'],
  ): Promise<SubmittedProject[]> {
    return await submittedProjects(this.#knex, { hackathonRef, condition });
  }

  /** One of {@link submitted}. */
  async submittedProject(
    hackathonRef: string,
    projectId: string,
    condition?: ProjectScope['condition'],
  ): Promise<SubmittedProject | undefined> {
    const [project] = await submittedProjects(this.#knex, {
      hackathonRef,
      projectId,
      condition,
    });
    return project;
  }

  /** Where awards and publication stand; version 0 before the first change. */
  async standing(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<ResultStanding> {
    const row = await db('results')
      .where('hackathon_ref', hackathonRef)
      .first();
    return {
      publication: row?.publication ?? 0,
      version: row?.version ?? 0,
      policy: row?.policy ?? undefined,
      updatedBy: row?.updated_by ?? undefined,
      updatedAt: row ? toNumber(row.updated_at) : 0,
    };
  }

  /** The policies that were kept, by hackathon. */
  async policies(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, ResultSnapshot['policy']>> {
    const rows = await this.#knex('results')
      .select('hackathon_ref', 'policy')
      .whereNotNull('policy')
      .whereIn('hackathon_ref', [...hackathonRefs]);
    return new Map(rows.map(row => [row.hackathon_ref, row.policy]));
  }

  /** Keeps which comments teams see, as judges are told it when they begin. The first stays. */
  async keepPolicy(
    hackathonRef: string,
    policy: ResultSnapshot['policy'],
    now: number,
  ): Promise<void> {
    await this.#knex('results')
      .insert({ hackathon_ref: hackathonRef, version: 0, updated_at: now })
      .onConflict('hackathon_ref')
      .ignore();
    await this.#knex('results')
      .where('hackathon_ref', hackathonRef)
      .whereNull('policy')
      .update({ policy });
  }

  /** Awards as they would be published now. */
  async awards(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<StoredAward[]> {
    const rows = await db('result_awards')
      .where('hackathon_ref', hackathonRef)
      .orderBy(['award', 'place', 'project_id']);
    return rows.map(row => ({
      award: row.award,
      projectId: row.project_id,
      place: row.place,
      reason: row.reason ?? undefined,
    }));
  }

  /** Keeps all awards as they are to be; `false` when somebody else changed awards or published since `version`. */
  async putAwards(
    hackathonRef: string,
    version: number,
    awards: readonly StoredAward[],
    by: string,
    now: number,
  ): Promise<boolean> {
    return await inEvent(this.#knex, hackathonRef, async tx => {
      if (!(await this.#take(tx, hackathonRef, version, by, now))) {
        return false;
      }
      await tx('result_awards').where('hackathon_ref', hackathonRef).delete();
      await insertAll(
        tx,
        'result_awards',
        awards.map(({ award, projectId, place, reason }) => ({
          hackathon_ref: hackathonRef,
          award,
          project_id: projectId,
          place,
          reason: reason ?? null,
          by_ref: by,
          at: now,
        })),
      );
      return true;
    });
  }

  /**
   * Keeps a publication: all of it or nothing, and once when two come at the same time.
   *
   * @param publication.version - of the awards it was made with
   * @param stillHolds - whether what it was made of is as it was
   * @param within - is done in the same transaction, with the number of the publication
   * @returns `stale` when awards changed or somebody else published, `moved` when something else did
   */
  async publish(
    publication: {
      hackathonRef: string;
      version: number;
      snapshot: ResultSnapshot;
      announcement?: string;
      reason?: string;
      by: string;
    },
    now: number,
    stillHolds: (transaction: Knex) => Promise<boolean>,
    within: (number: number, transaction: Knex) => Promise<void>,
  ): Promise<'published' | 'stale' | 'moved'> {
    const { hackathonRef, version, snapshot, by } = publication;
    return await inEvent(this.#knex, hackathonRef, async tx => {
      if (!(await stillHolds(tx))) {
        return 'moved';
      }
      if (!(await this.#take(tx, hackathonRef, version, by, now))) {
        return 'stale';
      }
      await tx('results')
        .where('hackathon_ref', hackathonRef)
        .increment('publication', 1);
      const { publication: number } = await this.standing(hackathonRef, tx);
      await tx('result_publications').insert({
        hackathon_ref: hackathonRef,
        number,
        snapshot: JSON.stringify(snapshot),
        announcement: publication.announcement ?? null,
        reason: publication.reason ?? null,
        published_by: by,
        published_at: now,
      });
      await tx('result_places').where('hackathon_ref', hackathonRef).delete();
      await insertAll(tx, 'result_places', toPlaceRows(hackathonRef, snapshot));
      await within(number, tx);
      return 'published';
    });
  }

  /** What was published last. */
  async lastPublication(
    hackathonRef: string,
  ): Promise<StoredPublication | undefined> {
    const row = await this.#knex<PublicationRow>('result_publications')
      .where('hackathon_ref', hackathonRef)
      .orderBy('number', 'desc')
      .first();
    return row && toPublication(row);
  }

  /** An earlier publication. */
  async publication(
    hackathonRef: string,
    number: number,
  ): Promise<StoredPublication | undefined> {
    const row = await this.#knex<PublicationRow>('result_publications')
      .where({ hackathon_ref: hackathonRef, number })
      .first();
    return row && toPublication(row);
  }

  /** All publications without what they say, the newest first. */
  async publications(
    hackathonRef: string,
  ): Promise<Omit<StoredPublication, 'snapshot' | 'announcement'>[]> {
    const rows = await this.#knex<PublicationRow>('result_publications')
      .select('number', 'reason', 'published_by', 'published_at')
      .where('hackathon_ref', hackathonRef)
      .orderBy('number', 'desc')
      .limit(1000);
    return rows.map(row => ({
      number: row.number,
      reason: row.reason ?? undefined,
      by: row.published_by ?? undefined,
      at: toNumber(row.published_at),
    }));
  }

  /** When hackathons published last, by hackathon; those that did not are left out. */
  async publishedAt(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, { number: number; at: number }>> {
    const rows = await this.#knex('results as r')
      .join('result_publications as p', join =>
        join
          .on('p.hackathon_ref', 'r.hackathon_ref')
          .andOn('p.number', 'r.publication'),
      )
      .select('r.hackathon_ref', 'p.number', 'p.published_at')
      .whereIn('r.hackathon_ref', [...hackathonRefs]);
    return new Map(
      rows.map(
        (row: {
          hackathon_ref: string;
          number: number;
          published_at: StoredNumber;
        }) => [
          row.hackathon_ref,
          { number: row.number, at: toNumber(row.published_at) },
        ],
      ),
    );
  }

  /** What hackathons published last, by hackathon; those that did not are left out. Projects that nobody scored have no place. */
  async published(hackathonRefs: readonly string[]): Promise<
    Map<
      string,
      {
        publishedAt: number;
        places: { projectId: string; place?: number }[];
      }
    >
  > {
    const [times, rows] = await Promise.all([
      this.publishedAt(hackathonRefs),
      this.#knex('result_places')
        .select('hackathon_ref', 'project_id', 'place')
        .whereIn('hackathon_ref', [...hackathonRefs])
        .orderBy(['hackathon_ref', 'place', 'project_id']),
    ]);
    return new Map(
      [...times].map(([ref, { at }]) => [
        ref,
        {
          publishedAt: at,
          places: rows
            .filter(row => row.hackathon_ref === ref)
            .map(row => ({
              projectId: row.project_id,
              place: row.place ?? undefined,
            })),
        },
      ]),
    );
  }

  /** Awards that were published, by project; those without any are left out. */
  async awardsOf(
    projectIds: readonly string[],
  ): Promise<Map<string, PublishedAward[]>> {
    const rows = await this.#knex('result_places')
      .select('project_id', 'awards')
      .whereIn('project_id', [...projectIds]);
    return new Map(
      rows
        .map(
          row =>
            [row.project_id, toJson<PublishedAward[]>(row.awards)] as const,
        )
        .filter(([, awards]) => awards.length > 0),
    );
  }

  /** Notes which publication somebody has read. */
  async markRead(
    hackathonRef: string,
    userRef: string,
    publication: number,
  ): Promise<void> {
    await this.#knex('result_reads')
      .insert({
        hackathon_ref: hackathonRef,
        user_ref: userRef,
        publication,
      })
      .onConflict(['hackathon_ref', 'user_ref'])
      .merge();
  }

  /** The publication that somebody has read; 0 for none. */
  async readPublication(
    hackathonRef: string,
    userRef: string,
  ): Promise<number> {
    const row = await this.#knex('result_reads')
      .select('publication')
      .where({ hackathon_ref: hackathonRef, user_ref: userRef })
      .first();
    return row?.publication ?? 0;
  }

  /** Deletes who decided, who read, and how judges scored. Places, scores and awards of the projects stay. */
  async erase(hackathonRef: string): Promise<void> {
    const of = (table: string) =>
      this.#knex(table).where('hackathon_ref', hackathonRef);
    await of('result_reads').delete();
    await of('results').update({ updated_by: null });
    await of('result_awards').update({ by_ref: null });
    for (const { number, snapshot } of await of('result_publications').select(
      'number',
      'snapshot',
    )) {
      await of('result_publications')
        .where('number', number)
        .update({
          snapshot: JSON.stringify({
            ...toJson<ResultSnapshot>(snapshot),
            diagnostics: [],
          }),
          published_by: null,
        });
    }
  }

  /** Takes the next version; `false` when somebody else was faster. */
  async #take(
    tx: Knex,
    hackathonRef: string,
    version: number,
    by: string,
    now: number,
  ): Promise<boolean> {
    await tx('results')
      .insert({
        hackathon_ref: hackathonRef,
        version: 0,
        updated_by: by,
        updated_at: now,
      })
      .onConflict('hackathon_ref')
      .ignore();
    const taken = await tx('results')
      .where({ hackathon_ref: hackathonRef, version })
      .update({ version: version + 1, updated_by: by, updated_at: now });
    return taken === 1;
  }
}

async function insertAll(
  tx: Knex,
  table: string,
  rows: object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx(table).insert(rows.slice(start, start + CHUNK));
  }
}
