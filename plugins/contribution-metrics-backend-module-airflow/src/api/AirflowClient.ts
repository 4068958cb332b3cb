import {
  SourceError,
  type SourceClient,
} from '@guildhall/plugin-guildhall-node';
import {
  readAsset,
  readDag,
  readImportError,
  readRun,
  type AirflowAsset,
  type Dag,
  type ImportError,
  type Run,
} from './types';

const API = '/api/v2';
/** What Airflow gives at most, unless it is told otherwise. */
const PAGE = 100;
/** DAGs whose runs are asked for together. */
const DAGS = 100;

/** A list, and how many of its entries could not be read. */
export interface Listing<T> {
  items: T[];
  unreadable: number;
}

/** Reads lists from Airflow's REST API, version 2. All methods throw SourceError. */
export class AirflowClient {
  readonly #client: SourceClient;
  readonly #signal: AbortSignal;

  constructor(client: SourceClient, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  /** Sees whether there is an Airflow that lets us read. */
  async check(): Promise<void> {
    await this.#page('/dags', 'dags', { limit: 1 });
  }

  /** All DAGs, those that are paused or stale included. */
  async dags(): Promise<Listing<Dag>> {
    return this.#list('/dags', 'dags', readDag, {
      exclude_stale: false,
      order_by: 'dag_id',
    });
  }

  /** All assets that are in use. */
  async assets(): Promise<Listing<AirflowAsset>> {
    return this.#list('/assets', 'assets', readAsset, { order_by: 'id' });
  }

  /** All files that could not be imported. */
  async importErrors(): Promise<Listing<ImportError>> {
    return this.#list('/importErrors', 'import_errors', readImportError, {
      order_by: 'id',
    });
  }

  /**
   * Runs of DAGs that ended at a time or later, oldest end first, each once.
   *
   * @param since - milliseconds since the epoch
   */
  async *runs(dagIds: string[], since: number): AsyncGenerator<Run[]> {
    for (let start = 0; start < dagIds.length; start += DAGS) {
      yield* this.#runsOf(dagIds.slice(start, start + DAGS), since);
    }
  }

  /**
   * Goes on from the end of the last run that it saw rather than from a count: while it reads, runs end, and those that are
   * repeated leave their place.
   */
  async *#runsOf(dagIds: string[], since: number): AsyncGenerator<Run[]> {
    const seen = new Set<string>();
    const pages = this.#client.pages<Run, string>(async token => {
      const [from, offset] = token?.split(' ') ?? [
        new Date(since).toISOString(),
        '0',
      ];
      const answer = await this.#client.post<Record<string, unknown>>(
        `${API}/dags/~/dagRuns/list`,
        {
          dag_ids: dagIds,
          states: ['success', 'failed'],
          end_date_gte: from,
          order_by: 'end_date',
          page_limit: PAGE,
          page_offset: Number(offset),
        },
        { signal: this.#signal },
      );
      const entries = this.#entries(answer, 'dag_runs', '/dags/~/dagRuns/list');
      const runs = entries.flatMap(entry => readRun(entry) ?? []);
      const items = runs.filter(run => {
        const key = `${run.dagId}\0${run.id}\0${run.endedAtText}`;
        return !seen.has(key) && seen.add(key);
      });
      const last = runs.at(-1)?.endedAtText;
      const total = answer.total_entries;
      const done =
        entries.length === 0 ||
        (typeof total === 'number' && Number(offset) + entries.length >= total);
      return {
        items,
        next: done
          ? undefined
          : nextRuns(from, Number(offset), entries.length, last),
      };
    });
    yield* pages;
  }

  async #list<T>(
    path: string,
    key: string,
    read: (entry: unknown) => T | undefined,
    query: Record<string, string | boolean>,
  ): Promise<Listing<T>> {
    const listing: Listing<T> = { items: [], unreadable: 0 };
    const pages = this.#client.pages<unknown, number>(async (offset = 0) => {
      const { entries, total } = await this.#page(path, key, {
        ...query,
        limit: PAGE,
        offset,
      });
      // The server may give fewer than it was asked for.
      const next = offset + entries.length;
      const more = entries.length > 0 && next < (total ?? Infinity);
      return { items: entries, next: more ? next : undefined };
    });
    for await (const entries of pages) {
      for (const entry of entries) {
        const item = read(entry);
        if (item === undefined) {
          listing.unreadable++;
        } else {
          listing.items.push(item);
        }
      }
    }
    return listing;
  }

  async #page(
    path: string,
    key: string,
    query: Record<string, string | number | boolean>,
  ): Promise<{ entries: unknown[]; total?: number }> {
    const answer = await this.#client.get<Record<string, unknown>>(
      `${API}${path}`,
      { query, signal: this.#signal },
    );
    const total = answer?.total_entries;
    return {
      entries: this.#entries(answer, key, path),
      total: typeof total === 'number' ? total : undefined,
    };
  }

  #entries(
    answer: Record<string, unknown> | null,
    key: string,
    path: string,
  ): unknown[] {
    const entries = answer?.[key];
    if (!Array.isArray(entries)) {
      const { name, configKey } = this.#client.source;
      throw new SourceError(
        'garbage',
        `Source "${name}" (${configKey}): the answer of ${API}${path} has no list "${key}"; see whether ${configKey}.baseUrl is the address of an Airflow 3`,
      );
    }
    return entries;
  }
}

/** Where to go on: at the last end, or behind the runs that all ended at the same moment. */
function nextRuns(
  from: string,
  offset: number,
  count: number,
  last: string | undefined,
): string {
  return last === undefined || last === from
    ? `${from} ${offset + count}`
    : `${last} 0`;
}
