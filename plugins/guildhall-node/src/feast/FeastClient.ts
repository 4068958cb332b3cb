import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  createSourceClient,
  SourceError,
  type SourceClient,
  type SourceOptions,
  type SourceQuery,
} from '../sources';
import { readFeatureMetric, readFeatureViewMetric } from './readMetrics';
import {
  readDataSource,
  readFeatureService,
  readFeatureView,
  readProject,
} from './readObjects';
import type {
  DataSource,
  FeastOddity,
  FeastProject,
  FeatureMetric,
  FeatureService,
  FeatureView,
  FeastListHead,
  FeastListReading,
  FeastMetricsReading,
  FeastReading,
  FeatureViewMetric,
  Relationship,
} from './types';
import { numberOf, objectOf, objectsOf, textOf, timeOf } from './values';

const PREFIX = '/api/v1';
/** More is refused by Feast. */
const PAGE_SIZE = 100;
const NEWEST_FIRST = { sort_by: 'last_updated_timestamp', sort_order: 'desc' };

/** How the client is made. */
export interface FeastClientOptions {
  /** Told of every object that could not be understood. */
  onOddity?: (oddity: FeastOddity) => void;
  /**
   * Whether Feast may answer from its own cache, which is at most `cache_ttl_seconds` of its registry old. True if left out: without it
   * Feast reads its whole registry anew for every page.
   */
  allowCache?: boolean;
}

/**
 * Reads the registry of one Feast server over REST. Only lists are asked for: Feast remembers who looks at single objects, and shows it to
 * people. All methods throw a SourceError when the server doesn't answer as it should.
 */
export class FeastClient {
  readonly #client: SourceClient;
  readonly #onOddity: (oddity: FeastOddity) => void;
  readonly #allowCache: boolean;

  /** Connects to a server. */
  static connect(
    source: SourceOptions,
    options: FeastClientOptions = {},
  ): FeastClient {
    return new FeastClient(
      createSourceClient({
        ...source,
        baseUrl: source.baseUrl.replace(/\/api\/v1\/*$/, ''),
      }),
      options,
    );
  }

  /** @param client - asks below the server's root, without `/api/v1` */
  constructor(client: SourceClient, options: FeastClientOptions = {}) {
    this.#client = client;
    this.#onOddity = options.onOddity ?? (() => {});
    this.#allowCache = options.allowCache ?? true;
  }

  /** What was asked so far. */
  get traffic(): SourceClient['traffic'] {
    return this.#client.traffic;
  }

  /** Lets go of all connections. */
  async close(): Promise<void> {
    await this.#client.close();
  }

  /** All projects. */
  async projects(
    options: { signal?: AbortSignal } = {},
  ): Promise<FeastProject[]> {
    const projects = [];
    for await (const page of this.#list(
      '/projects',
      'projects',
      readProject,
      options,
    )) {
      projects.push(...page);
    }
    return projects;
  }

  /**
   * Views of a project by pages; label views have a list of their own.
   *
   * @param reading - `updatedSince` in milliseconds since the epoch, inclusive: views that changed or were materialised since. Old versions
   *   of Feast give all views nevertheless
   */
  featureViews({
    project,
    updatedSince,
    ...options
  }: FeastListReading & { updatedSince?: number }): AsyncGenerator<
    FeatureView[]
  > {
    return this.#list(
      '/feature_views',
      'featureViews',
      item => readFeatureView(project, item),
      {
        ...options,
        project,
        query: {
          updated_since:
            updatedSince === undefined
              ? undefined
              : new Date(updatedSince).toISOString(),
        },
      },
    );
  }

  /** Label views of a project by pages; none if the server doesn't know them. */
  async *labelViews({
    project,
    ...options
  }: FeastListReading): AsyncGenerator<FeatureView[]> {
    try {
      yield* this.#list(
        '/label_views',
        'featureViews',
        item => readFeatureView(project, item),
        { ...options, project },
      );
    } catch (error) {
      if (!(error instanceof SourceError && error.kind === 'not-found')) {
        throw error;
      }
    }
  }

  /** Feature services of a project by pages. */
  featureServices({
    project,
    ...options
  }: FeastListReading): AsyncGenerator<FeatureService[]> {
    return this.#list(
      '/feature_services',
      'featureServices',
      item => readFeatureService(project, item),
      { ...options, project },
    );
  }

  /** Data sources of a project by pages. */
  dataSources({
    project,
    ...options
  }: FeastListReading): AsyncGenerator<DataSource[]> {
    return this.#list(
      '/data_sources',
      'dataSources',
      item => readDataSource(project, item),
      { ...options, project },
    );
  }

  /**
   * How long a list is, and when something in it changed last: one cheap request that tells whether the list has to be read at all.
   *
   * @returns undefined if the server doesn't know this list
   */
  async newest(
    list: 'feature_views' | 'label_views' | 'feature_services' | 'data_sources',
    { project, signal }: FeastReading,
  ): Promise<FeastListHead | undefined> {
    let answer: JsonObject;
    try {
      answer = await this.#get(`/${list}`, {
        query: {
          project,
          page: 1,
          limit: 1,
          ...NEWEST_FIRST,
          allow_cache: this.#allowCache,
        },
        signal,
      });
    } catch (error) {
      if (error instanceof SourceError && error.kind === 'not-found') {
        return undefined;
      }
      throw error;
    }
    const [first] = Object.values(answer).flatMap(objectsOf);
    return {
      // Feast leaves the number out when it is 0.
      total: numberOf(objectOf(answer.pagination).totalCount) ?? 0,
      updatedAt: timeOf(objectOf(first?.meta).lastUpdatedTimestamp),
    };
  }

  /**
   * What is made from what in a project, directly, by pages. Views and services say the same of themselves; this asks Feast to work it out,
   * which takes it long in large projects.
   */
  lineage({ project, signal }: FeastReading): AsyncGenerator<Relationship[]> {
    return this.#list(
      '/lineage/registry',
      'relationships',
      item => {
        const [source, target] = [item.source, item.target].map(end => ({
          type: textOf(objectOf(end).type),
          name: textOf(objectOf(end).name),
        }));
        if (!source.name || !target.name) {
          throw new InputError('It has no two ends');
        }
        return { source, target };
      },
      { project, signal },
      'relationships_pagination',
    );
  }

  /** Daily statistics of views; undefined if monitoring is not switched on. */
  async featureViewMetrics(
    reading: FeastMetricsReading,
  ): Promise<FeatureViewMetric[] | undefined> {
    return this.#metrics('feature_views', reading, readFeatureViewMetric);
  }

  /** Daily statistics of features; undefined if monitoring is not switched on. */
  async featureMetrics(
    reading: FeastMetricsReading,
  ): Promise<FeatureMetric[] | undefined> {
    return this.#metrics('features', reading, readFeatureMetric);
  }

  /** The statistics of features that later ones are compared with; undefined if monitoring is not switched on. */
  async baseline(
    reading: Omit<FeastMetricsReading, 'from'>,
  ): Promise<FeatureMetric[] | undefined> {
    return this.#metrics('baseline', reading, readFeatureMetric);
  }

  async #metrics<T>(
    list: 'feature_views' | 'features' | 'baseline',
    { project, view, from, signal }: FeastMetricsReading,
    read: (item: JsonObject) => T,
  ): Promise<T[] | undefined> {
    let rows: unknown;
    try {
      rows = await this.#client.get(`${PREFIX}/monitoring/metrics/${list}`, {
        query: {
          project,
          feature_view_name: view,
          granularity: list === 'baseline' ? undefined : 'daily',
          data_source_type: 'batch',
          start_date: from,
        },
        signal,
      });
    } catch (error) {
      if (error instanceof SourceError && isSwitchedOff(error)) {
        return undefined;
      }
      throw error;
    }
    if (!Array.isArray(rows)) {
      throw this.#garbage(`monitoring metrics of ${list}`, 'a list');
    }
    // Baselines are kept among the daily numbers.
    const wanted = rows.filter(
      row => list === 'baseline' || (row as JsonObject)?.is_baseline !== true,
    );
    return this.#readAll(wanted, read, project);
  }

  #list<T>(
    path: string,
    key: string,
    read: (item: JsonObject) => T,
    options: {
      project?: string;
      newestFirst?: boolean;
      pageSize?: number;
      fresh?: boolean;
      query?: SourceQuery;
      signal?: AbortSignal;
    },
    paginationKey = 'pagination',
  ): AsyncGenerator<T[]> {
    const {
      project,
      newestFirst,
      pageSize = PAGE_SIZE,
      fresh = false,
      query,
      signal,
    } = options;
    return this.#client.pages<T, number>(
      async (page = 1) => {
        const answer = await this.#get(path, {
          query: {
            project,
            page,
            limit: pageSize,
            ...(newestFirst ? NEWEST_FIRST : {}),
            allow_cache: this.#allowCache && !fresh,
            ...query,
          },
          signal,
        });
        const items = answer[key];
        if (!Array.isArray(items)) {
          throw this.#garbage(path, `a list "${key}"`);
        }
        return {
          items: this.#readAll(items, read, project),
          next:
            objectOf(answer[paginationKey]).hasNext === true
              ? page + 1
              : undefined,
        };
      },
      { ahead: !newestFirst },
    );
  }

  async #get(
    path: string,
    options: { query: SourceQuery; signal?: AbortSignal },
  ): Promise<JsonObject> {
    const answer = objectOf(
      await this.#client.get<unknown>(`${PREFIX}${path}`, options),
    );
    if (textOf(answer.error)) {
      throw new SourceError(
        'refused',
        `${
          this.#client.source.configKey
        }: Feast could not list ${path}: ${textOf(answer.error).slice(
          0,
          200,
        )}. Look at the log of its server`,
      );
    }
    return answer;
  }

  #readAll<T>(
    items: unknown[],
    read: (item: JsonObject) => T,
    project: string | undefined,
  ): T[] {
    return items.flatMap(item => {
      const object = objectOf(item);
      try {
        return read(object);
      } catch (error) {
        this.#onOddity({
          project,
          subject:
            textOf(objectOf(object.spec).name) ||
            textOf(object.feature_view_name) ||
            JSON.stringify(item)?.slice(0, 80),
          message: (error as Error).message,
        });
        return [];
      }
    });
  }

  #garbage(what: string, expected: string): SourceError {
    const { configKey, baseUrl } = this.#client.source;
    return new SourceError(
      'garbage',
      `${configKey}: the answer for ${what} holds no ${expected}; check that ${baseUrl} is the REST server of a Feast registry`,
    );
  }
}

/** Feast without monitoring answers 503; versions that don't have it 404. */
function isSwitchedOff({ status, kind }: SourceError): boolean {
  return status === 503 || kind === 'not-found';
}
