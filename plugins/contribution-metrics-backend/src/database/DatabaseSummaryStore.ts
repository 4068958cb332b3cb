import type {
  Evaluation,
  HealthState,
} from '@guildhall/plugin-contribution-metrics-common';
import type { AssetProfile } from '@guildhall/plugin-guildhall-common';
import { bulkInsert, rowSource } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** An asset whose summary has to be made. */
export interface DueAsset {
  id: number;
  ref: string;
  name: string;
  title?: string;
  description?: string;
  type: string;
  teamRef?: string;
  profile: AssetProfile;
}

/** What an evaluation writes. */
export interface AssetSummary {
  entityId: number;
  ref: string;
  name: string;
  type: string;
  ownerRef: string;
  healthState: HealthState;
  healthOrder: number;
  adoptionOrder: number;
  updatedAt: number;
  ownerKnown: boolean;
  hasSteward: boolean;
  hasDefinition: boolean;
  deprecatedInUse: boolean;
  searchText: string;
  item: string;
  detail: string;
  dueAt: number;
  people: Array<{ role: string; ref: string }>;
  evaluations: Array<{
    metricId: number;
    state: HealthState;
    rank: number;
    since: number;
    evaluation: Evaluation;
  }>;
  consumers: Array<{
    consumerId: number;
    team?: string;
    own: boolean;
    via: string[];
    uses30d: number;
    firstAt: number;
    lastAt: number;
  }>;
}

/** Says which assets have to be evaluated, and writes what comes out. */
export class DatabaseSummaryStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Assets that have no summary yet get one that is due. */
  async addMissingAssets(): Promise<void> {
    await this.#knex.raw(
      `INSERT INTO assets (entity_id, ref, name, type, health_state, health_order, adoption_order, owner_known, has_steward,
          has_definition, deprecated_in_use, search_text, item, detail, evaluated, due_at)
       SELECT e.id, e.ref, lower(e.name), e.type, 'unknown', 0, 0, 0, 0, 0, 0, '', '', '', 0, 0
         FROM entities e WHERE e.is_asset = 1 AND NOT EXISTS (SELECT 1 FROM assets a WHERE a.entity_id = e.id)
       ON CONFLICT DO NOTHING`,
    );
  }

  /** Has all assets, or those given, evaluated again. */
  async markDue(entityIds?: number[]): Promise<void> {
    if (!entityIds) {
      await this.#knex('assets').update({ due_at: 0 });
      return;
    }
    if (entityIds.length === 0) {
      return;
    }
    const source = rowSource(
      this.#knex,
      [['id', 'int']],
      entityIds.map(id => [id]),
    );
    await this.#knex.raw(
      `UPDATE assets SET due_at = 0 WHERE entity_id IN (SELECT id FROM ${source.sql})`,
      source.bindings,
    );
  }

  /**
   * Claims assets that are due, longest overdue first: until `write` they are due again only after `claimMs`,
   * or at once when something new arrives about them.
   */
  async claimDue(
    now: number,
    limit: number,
    claimMs: number,
  ): Promise<DueAsset[]> {
    const rows = await this.#knex('assets')
      .join('entities', 'entities.id', 'assets.entity_id')
      .where('entities.is_asset', 1)
      .where('assets.due_at', '<=', now)
      .orderBy(['assets.due_at', 'assets.entity_id'])
      .limit(limit)
      .select('entities.*');
    await this.#knex('assets')
      .whereIn(
        'entity_id',
        rows.map(row => row.id),
      )
      .update({ due_at: now + claimMs });
    return rows.map(row => ({
      id: row.id,
      ref: row.ref,
      name: row.name,
      title: row.title ?? undefined,
      description: row.description ?? undefined,
      type: row.type,
      teamRef: row.team_ref ?? undefined,
      profile: JSON.parse(row.profile),
    }));
  }

  /** Health of assets before this evaluation. */
  async healthBefore(assets: number[]): Promise<Map<number, HealthState>> {
    const rows = await this.#knex('assets')
      .whereIn('entity_id', assets)
      .where('evaluated', 1)
      .select('entity_id', 'health_state');
    return new Map(rows.map(row => [row.entity_id, row.health_state]));
  }

  /** Writes summaries, evaluations, consumers and people of assets. */
  async write(summaries: AssetSummary[]): Promise<void> {
    const ids = summaries.map(summary => summary.entityId);
    await this.#knex.transaction(async tx => {
      for (const table of ['asset_people', 'consumers', 'evaluations']) {
        await tx(table).whereIn('entity_id', ids).delete();
      }
      await bulkInsert(
        tx,
        'asset_people',
        [
          ['entity_id', 'int'],
          ['role', 'text'],
          ['ref', 'text'],
        ],
        summaries.flatMap(({ entityId, people }) =>
          people.map(({ role, ref }) => [entityId, role, ref]),
        ),
        'DO NOTHING',
      );
      await bulkInsert(
        tx,
        'evaluations',
        [
          ['entity_id', 'int'],
          ['metric_id', 'int'],
          ['state', 'text'],
          ['rank', 'int'],
          ['since', 'bigint'],
          ['evaluation', 'text'],
        ],
        summaries.flatMap(({ entityId, evaluations }) =>
          evaluations.map(row => [
            entityId,
            row.metricId,
            row.state,
            row.rank,
            row.since,
            JSON.stringify(row.evaluation),
          ]),
        ),
        'DO NOTHING',
      );
      await bulkInsert(
        tx,
        'consumers',
        [
          ['entity_id', 'int'],
          ['consumer_id', 'int'],
          ['team_ref', 'text'],
          ['own', 'int'],
          ['via', 'text'],
          ['uses_30d', 'bigint'],
          ['first_at', 'bigint'],
          ['last_at', 'bigint'],
        ],
        summaries.flatMap(({ entityId, consumers }) =>
          consumers.map(row => [
            entityId,
            row.consumerId,
            row.team,
            row.own ? 1 : 0,
            row.via.join(','),
            row.uses30d,
            row.firstAt,
            row.lastAt,
          ]),
        ),
        'DO NOTHING',
      );
      const source = rowSource(
        tx,
        [
          ['entity_id', 'int'],
          ['ref', 'text'],
          ['name', 'text'],
          ['type', 'text'],
          ['owner_ref', 'text'],
          ['health_state', 'text'],
          ['health_order', 'int'],
          ['adoption_order', 'int'],
          ['updated_at', 'bigint'],
          ['owner_known', 'int'],
          ['has_steward', 'int'],
          ['has_definition', 'int'],
          ['deprecated_in_use', 'int'],
          ['search_text', 'text'],
          ['item', 'text'],
          ['detail', 'text'],
          ['due_at', 'bigint'],
        ],
        summaries.map(row => [
          row.entityId,
          row.ref,
          row.name,
          row.type,
          row.ownerRef,
          row.healthState,
          row.healthOrder,
          row.adoptionOrder,
          row.updatedAt,
          row.ownerKnown ? 1 : 0,
          row.hasSteward ? 1 : 0,
          row.hasDefinition ? 1 : 0,
          row.deprecatedInUse ? 1 : 0,
          row.searchText,
          row.item,
          row.detail,
          row.dueAt,
        ]),
      );
      // Only rows that are still there: the catalog may have lost the asset meanwhile.
      await tx.raw(
        `UPDATE assets SET name = v.name, type = v.type, owner_ref = v.owner_ref, health_state = v.health_state,
           health_order = v.health_order, adoption_order = v.adoption_order, updated_at = v.updated_at,
           owner_known = v.owner_known, has_steward = v.has_steward, has_definition = v.has_definition,
           deprecated_in_use = v.deprecated_in_use, search_text = v.search_text, item = v.item, detail = v.detail, evaluated = 1,
           due_at = CASE WHEN assets.due_at = 0 THEN 0 ELSE v.due_at END
         FROM ${source.sql} WHERE assets.entity_id = v.entity_id`,
        source.bindings,
      );
    });
  }
}
