import type {
  ProjectMetric,
  ProjectRecordKind,
  ProjectRecordResult,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toJson, toNumber } from './columns';
import { pageBy, type PageRange } from './paging';

/** What of a record can be edited. */
export interface RecordContent {
  kind: ProjectRecordKind;
  title: string;
  text?: string;
  result?: ProjectRecordResult;
  url?: string;
  metric?: ProjectMetric;
}

/** A decision, experiment, outcome or artefact. Times in ms since the epoch. */
export interface StoredRecord extends RecordContent {
  id: string;
  projectId: string;
  by?: string;
  at: number;
  updatedBy?: string;
  updatedAt: number;
  version: number;
}

/** How many records there are of each kind. */
export type RecordCounts = Record<ProjectRecordKind, number>;

export const NO_RECORDS: RecordCounts = {
  decision: 0,
  experiment: 0,
  outcome: 0,
  artefact: 0,
};

interface RecordRow {
  id: string;
  project_id: string;
  kind: ProjectRecordKind;
  title: string;
  text: string | null;
  result: ProjectRecordResult | null;
  url: string | null;
  metric: string | null;
  by_ref: string | null;
  at: StoredNumber;
  updated_by: string | null;
  updated_at: StoredNumber;
  version: number;
}

/** What the teams tried, decided and reached. */
export class DatabaseRecordStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(projectId: string, id: string): Promise<StoredRecord | undefined> {
    const [row] = await this.#knex<RecordRow>('project_records').where({
      id,
      project_id: projectId,
    });
    return row && toRecord(row);
  }

  /** A page of a project's records, the newest first. */
  async list(
    projectId: string,
    page: PageRange & { kind?: ProjectRecordKind },
  ): Promise<StoredRecord[]> {
    const { kind } = page;
    const query = this.#knex<RecordRow>('project_records').where({
      project_id: projectId,
      ...(kind && { kind }),
    });
    return (await pageBy(query, ['at', 'id'], page, 'desc')).map(toRecord);
  }

  /** All records of some projects, by project; the newest first. */
  async ofProjects(
    projectIds: readonly string[],
  ): Promise<Map<string, StoredRecord[]>> {
    const rows = await this.#knex<RecordRow>('project_records')
      .whereIn('project_id', [...projectIds])
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    const found = new Map<string, StoredRecord[]>();
    for (const row of rows) {
      const records = found.get(row.project_id) ?? [];
      found.set(row.project_id, records);
      records.push(toRecord(row));
    }
    return found;
  }

  /** How many records a project has of each kind. */
  async counts(projectId: string): Promise<RecordCounts> {
    const rows = await this.#knex('project_records')
      .select('kind')
      .count({ count: '*' })
      .where('project_id', projectId)
      .groupBy('kind');
    const counts = { ...NO_RECORDS };
    rows.forEach((row: any) => {
      counts[row.kind as ProjectRecordKind] = Number(row.count);
    });
    return counts;
  }

  async add(
    record: { id: string; projectId: string },
    content: RecordContent,
    by: string,
    now: number,
  ): Promise<void> {
    await this.#knex('project_records').insert({
      id: record.id,
      project_id: record.projectId,
      ...toColumns(content),
      by_ref: by,
      at: now,
      updated_by: by,
      updated_at: now,
    });
  }

  /** Changes a record; `false` when somebody else was faster. */
  async update(
    id: string,
    version: number,
    content: RecordContent,
    by: string,
    now: number,
  ): Promise<boolean> {
    const changed = await this.#knex('project_records')
      .where({ id, version })
      .update({
        ...toColumns(content),
        version: version + 1,
        updated_by: by,
        updated_at: now,
      });
    return changed === 1;
  }

  async delete(projectId: string, id: string): Promise<void> {
    await this.#knex('project_records')
      .where({ id, project_id: projectId })
      .delete();
  }

  /** Deletes who wrote the records of a hackathon. What they hold stays. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex('project_records')
      .whereIn(
        'project_id',
        this.#knex('projects').select('id').where({
          hackathon_ref: hackathonRef,
        }),
      )
      .update({ by_ref: null, updated_by: null });
  }
}

function toColumns(content: RecordContent) {
  return {
    kind: content.kind,
    title: content.title,
    text: content.text ?? null,
    result: content.result ?? null,
    url: content.url ?? null,
    metric: content.metric ? JSON.stringify(content.metric) : null,
  };
}

function toRecord(row: RecordRow): StoredRecord {
  return {
    id: row.id,
    projectId: row.project_id,
    kind: row.kind,
    title: row.title,
    text: row.text ?? undefined,
    result: row.result ?? undefined,
    url: row.url ?? undefined,
    metric: row.metric === null ? undefined : toJson(row.metric),
    by: row.by_ref ?? undefined,
    at: toNumber(row.at),
    updatedBy: row.updated_by ?? undefined,
    updatedAt: toNumber(row.updated_at),
    version: row.version,
  };
}
