import { SourceError, type SourceClient } from '../sources';
import {
  readExperiment,
  readList,
  readModelVersion,
  readNextPage,
  readRegisteredModel,
  readRun,
} from './normalize';
import type { Experiment, ModelVersion, RegisteredModel, Run } from './types';

const API = '/api/2.0/mlflow';

/** Objects of a page. MLflow takes at most 1,000 models, experiments and runs; runs are the heavy ones. */
const PAGE = 1_000;
const RUNS_PAGE = 500;
/** Changes are few; a smaller page costs the server less. */
const CHANGES_PAGE = 200;
/** Ids that one search names. */
const EXPERIMENTS_PER_SEARCH = 1_000;
const IDS_PER_SEARCH = 100;
/** The same where they are part of the URL, of which some servers take no more than 4 kB. */
const IDS_PER_URL = 50;

/** What every call takes. */
export interface MlflowCall {
  signal?: AbortSignal;
}

/**
 * Reads the registry and the runs of an MLflow server, page by page. Objects that make no sense are left out; answers that make
 * none throw.
 */
export class MlflowClient {
  readonly #source: SourceClient;
  #listsAliases: boolean | undefined;

  constructor(source: SourceClient) {
    this.#source = source;
  }

  /**
   * Whether lists of models name their aliases: true once one did, false when a single model had some that the list left out,
   * undefined as long as there are none to be seen.
   */
  get listsAliases(): boolean | undefined {
    return this.#listsAliases;
  }

  /**
   * All models, by name. Prompts, which share the registry, are left out.
   *
   * Some servers leave aliases out of lists. When no model of the list has any, the models that `aliasesOf` picks (all if left out)
   * are asked for one by one.
   *
   * @throws SourceError
   */
  async *registeredModels(
    options: MlflowCall & { aliasesOf?: (name: string) => boolean } = {},
  ): AsyncGenerator<RegisteredModel[]> {
    const { signal, aliasesOf = () => true } = options;
    let held: RegisteredModel[][] = [];
    let listed = false;
    const pages = this.#pages(
      'registered_models',
      readRegisteredModel,
      pageToken =>
        this.#source.get(`${API}/registered-models/search`, {
          query: { max_results: PAGE, page_token: pageToken },
          signal,
        }),
    );
    for await (const page of pages) {
      listed ||= page.some(model => model.aliases.length > 0);
      held.push(page);
      if (listed) {
        this.#listsAliases = true;
        yield* held;
        held = [];
      }
    }
    for (const page of held) {
      yield await Promise.all(
        page.map(async model => {
          const single = aliasesOf(model.name)
            ? await this.#aliasesAlone(model, signal)
            : model;
          return single;
        }),
      );
    }
  }

  /**
   * One model with its aliases, or undefined if it is not there or is a prompt.
   *
   * @throws SourceError
   */
  async registeredModel(
    name: string,
    { signal }: MlflowCall = {},
  ): Promise<RegisteredModel | undefined> {
    try {
      const answer = await this.#source.get<{ registered_model?: unknown }>(
        `${API}/registered-models/get`,
        { query: { name }, signal },
      );
      return readRegisteredModel(answer?.registered_model);
    } catch (error) {
      if (error instanceof SourceError && error.kind === 'not-found') {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * Versions, last changed first. Changes of tags and aliases are no changes for MLflow: they leave the time as it is.
   *
   * @param options.changedSince - leaves out, and doesn't read, what changed before; milliseconds since the epoch
   * @param options.model - only those of this model
   * @throws SourceError
   */
  async *modelVersions(
    options: MlflowCall & { changedSince?: number; model?: string } = {},
  ): AsyncGenerator<ModelVersion[]> {
    const { signal, changedSince = 0, model } = options;
    const filter = model === undefined ? undefined : nameFilter(model);
    const pages = this.#searchVersions(
      {
        filter,
        order_by: ['last_updated_timestamp DESC'],
        max_results: options.changedSince === undefined ? PAGE : CHANGES_PAGE,
      },
      signal,
      // Changes end somewhere in the list.
      { ahead: options.changedSince === undefined },
    );
    for await (const page of pages) {
      const fresh = page.filter(
        ({ name, updatedAt }) =>
          (model === undefined || name === model) &&
          (updatedAt === undefined || updatedAt >= changedSince),
      );
      if (fresh.length > 0) {
        yield fresh;
      }
      if (
        page.some(({ updatedAt }) => (updatedAt ?? Infinity) < changedSince)
      ) {
        return;
      }
    }
  }

  /**
   * One version, or undefined if it is not there.
   *
   * @throws SourceError
   */
  async modelVersion(
    name: string,
    version: string,
    { signal }: MlflowCall = {},
  ): Promise<ModelVersion | undefined> {
    try {
      const answer = await this.#source.get<{ model_version?: unknown }>(
        `${API}/model-versions/get`,
        { query: { name, version }, signal },
      );
      return readModelVersion(answer?.model_version);
    } catch (error) {
      if (error instanceof SourceError && error.kind === 'not-found') {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * The versions that runs made, in as few requests as possible.
   *
   * @throws SourceError
   */
  async *modelVersionsOfRuns(
    runIds: Iterable<string>,
    { signal }: MlflowCall = {},
  ): AsyncGenerator<ModelVersion[]> {
    for (const some of chunks(usableIds(runIds), IDS_PER_URL)) {
      const wanted = new Set(some);
      const filter = `run_id IN (${quoted(some)})`;
      for await (const page of this.#searchVersions({ filter }, signal)) {
        yield page.filter(({ runId }) => runId && wanted.has(runId));
      }
    }
  }

  /**
   * Runs of experiments that ended since a time, last ended first in each thousand of experiments. Deleted ones are left out.
   *
   * @param options.since - milliseconds since the epoch
   * @throws SourceError
   */
  async *runs(
    options: MlflowCall & { experimentIds: string[]; since: number },
  ): AsyncGenerator<Run[]> {
    const filter = `attributes.end_time >= ${Math.trunc(options.since)}`;
    yield* this.#searchRuns(options.experimentIds, filter, options.signal);
  }

  /**
   * Runs by id, in as few requests as possible. Deleted ones are left out.
   *
   * @param options.experimentIds - where to look; in all experiments if left out
   * @throws SourceError
   */
  async runsById(
    ids: Iterable<string>,
    options: MlflowCall & { experimentIds?: string[] } = {},
  ): Promise<Map<string, Run>> {
    const { signal } = options;
    const found = new Map<string, Run>();
    const wanted = usableIds(ids);
    if (wanted.length === 0) {
      return found;
    }
    const experimentIds =
      options.experimentIds ??
      (await this.experiments({ signal })).map(({ id }) => id);
    for (const some of chunks(wanted, IDS_PER_SEARCH)) {
      const filter = `attributes.run_id IN (${quoted(some)})`;
      for await (const page of this.#searchRuns(
        experimentIds,
        filter,
        signal,
      )) {
        for (const run of page) {
          found.set(run.id, run);
        }
      }
    }
    return found;
  }

  /**
   * All experiments that are not deleted.
   *
   * @throws SourceError
   */
  async experiments({ signal }: MlflowCall = {}): Promise<Experiment[]> {
    const experiments: Experiment[] = [];
    for await (const page of this.#pages(
      'experiments',
      readExperiment,
      pageToken =>
        this.#source.post(
          `${API}/experiments/search`,
          { max_results: PAGE, page_token: pageToken },
          { signal },
        ),
    )) {
      experiments.push(...page);
    }
    return experiments;
  }

  async *#searchVersions(
    query: { filter?: string; order_by?: string[]; max_results?: number },
    signal: AbortSignal | undefined,
    options?: { ahead: boolean },
  ): AsyncGenerator<ModelVersion[]> {
    yield* this.#pages(
      'model_versions',
      readModelVersion,
      pageToken =>
        this.#source.get(`${API}/model-versions/search`, {
          query: { max_results: PAGE, ...query, page_token: pageToken },
          signal,
        }),
      options,
    );
  }

  async *#searchRuns(
    experimentIds: string[],
    filter: string,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Run[]> {
    for (const some of chunks(experimentIds, EXPERIMENTS_PER_SEARCH)) {
      yield* this.#pages('runs', readRun, pageToken =>
        this.#source.post(
          `${API}/runs/search`,
          {
            experiment_ids: some,
            filter,
            run_view_type: 'ACTIVE_ONLY',
            max_results: RUNS_PAGE,
            order_by: ['attributes.end_time DESC'],
            page_token: pageToken,
          },
          { signal },
        ),
      );
    }
  }

  async #aliasesAlone(
    model: RegisteredModel,
    signal: AbortSignal | undefined,
  ): Promise<RegisteredModel> {
    const alone = await this.registeredModel(model.name, { signal });
    if (!alone || alone.aliases.length === 0) {
      return model;
    }
    this.#listsAliases = false;
    return { ...model, aliases: alone.aliases };
  }

  async *#pages<T>(
    key: string,
    read: (value: unknown) => T | undefined,
    ask: (pageToken: string | undefined) => Promise<unknown>,
    options: { ahead: boolean } = { ahead: true },
  ): AsyncGenerator<T[]> {
    yield* this.#source.pages<T, string>(async pageToken => {
      const answer = await ask(pageToken);
      return {
        items: readList(answer, key).flatMap(value => read(value) ?? []),
        next: readNextPage(answer),
      };
    }, options);
  }
}

/** MLflow's filters have no escapes: a name with both quotes can't be searched for, and all versions are read instead. */
function nameFilter(name: string): string | undefined {
  if (!name.includes("'")) {
    return `name='${name}'`;
  }
  return name.includes('"') ? undefined : `name="${name}"`;
}

/** Ids are letters and numbers; anything else would be part of the filter's language. */
function usableIds(ids: Iterable<string>): string[] {
  return [...new Set(ids)].filter(id => /^[\w-]+$/.test(id));
}

function quoted(ids: string[]): string {
  return ids.map(id => `'${id}'`).join(',');
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
