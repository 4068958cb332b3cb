import type { ThemeProposalState } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toJson, toNumber } from './columns';
import { countRowsBy } from './counting';
import { pageBy, readPage } from './paging';
import { toSearchText, whereContains } from './search';
import { updateVersion } from './updateVersion';

/** A theme that a debrief proposes for another hackathon. Times in ms since the epoch. */
export interface StoredProposal {
  id: string;
  hackathonRef: string;
  pointId?: string;
  /** A name that a theme of a charter can have. */
  name: string;
  title: string;
  description?: string;
  /** Entity refs. */
  assets: string[];
  state: ThemeProposalState;
  /** The hackathon that took it. */
  takenBy?: string;
  byRef: string;
  updatedBy: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** Which proposals are listed. */
export interface ProposalFilter {
  hackathonRefs: readonly string[];
  state?: ThemeProposalState;
  q?: string;
}

interface ProposalRow {
  id: string;
  hackathon_ref: string;
  point_id: string | null;
  name: string;
  title: string;
  description: string | null;
  assets: string;
  search_text: string;
  state: ThemeProposalState;
  taken_by: string | null;
  by_ref: string;
  updated_by: string;
  version: number;
  created_at: StoredNumber;
  updated_at: StoredNumber;
}

const TABLE = 'theme_proposals';

/** Themes that debriefs propose. */
export class DatabaseThemeProposalStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredProposal | undefined> {
    const row = await db<ProposalRow>(TABLE).where({ id }).first();
    return row && toProposal(row);
  }

  /** The last proposal of each of some points. */
  async ofPoints(
    pointIds: readonly string[],
    db: Knex = this.#knex,
  ): Promise<Map<string, StoredProposal>> {
    const rows = await db<ProposalRow>(TABLE)
      .whereIn('point_id', [...pointIds])
      .orderBy(['created_at', 'id']);
    return new Map(rows.map(row => [row.point_id!, toProposal(row)]));
  }

  /** Proposals, the newest first. */
  async page(
    filter: ProposalFilter,
    limit: number,
    after?: Array<string | number>,
  ): Promise<{ items: StoredProposal[]; total: number }> {
    const list = () => filtered(this.#knex(TABLE), filter);
    const page = pageBy(list(), ['created_at', 'id'], { limit, after }, 'desc');
    return await readPage(page, list(), toProposal);
  }

  async insert(proposal: StoredProposal, db: Knex = this.#knex): Promise<void> {
    await db(TABLE).insert(toRow(proposal));
  }

  /**
   * Keeps a change.
   *
   * @param proposal - with the version that was read; it grows by one
   * @returns the proposal as it is then; `undefined` when somebody else was faster
   */
  async update(
    proposal: StoredProposal,
    db: Knex = this.#knex,
  ): Promise<StoredProposal | undefined> {
    return await updateVersion(db, TABLE, proposal, toRow);
  }

  /** Proposals that were not dropped, by hackathon. */
  async totals(hackathonRefs: readonly string[]): Promise<Map<string, number>> {
    const proposals = this.#knex(TABLE)
      .whereIn('hackathon_ref', [...hackathonRefs])
      .whereNot('state', 'dropped');
    return await countRowsBy(proposals, 'hackathon_ref');
  }
}

function filtered(
  query: Knex.QueryBuilder,
  filter: ProposalFilter,
): Knex.QueryBuilder {
  query.whereIn('hackathon_ref', [...filter.hackathonRefs]);
  if (filter.state !== undefined) {
    query.where('state', filter.state);
  }
  whereContains(query, 'search_text', filter.q);
  return query;
}

function toProposal(row: ProposalRow): StoredProposal {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    pointId: row.point_id ?? undefined,
    name: row.name,
    title: row.title,
    description: row.description ?? undefined,
    assets: toJson(row.assets),
    state: row.state,
    takenBy: row.taken_by ?? undefined,
    byRef: row.by_ref,
    updatedBy: row.updated_by,
    version: row.version,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}

function toRow(proposal: StoredProposal): ProposalRow {
  return {
    id: proposal.id,
    hackathon_ref: proposal.hackathonRef,
    point_id: proposal.pointId ?? null,
    name: proposal.name,
    title: proposal.title,
    description: proposal.description ?? null,
    assets: JSON.stringify(proposal.assets),
    search_text: toSearchText([proposal.title, proposal.description]),
    state: proposal.state,
    taken_by: proposal.takenBy ?? null,
    by_ref: proposal.byRef,
    updated_by: proposal.updatedBy,
    version: proposal.version,
    created_at: proposal.createdAt,
    updated_at: proposal.updatedAt,
  };
}
