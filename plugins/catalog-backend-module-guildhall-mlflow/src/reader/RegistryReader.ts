import type {
  MlflowClient,
  ModelVersion,
  RegisteredModel,
  Run,
} from '@guildhall/plugin-guildhall-node';
import type { RegistrySnapshot } from '../domain/RegistrySnapshot';

/** What was read in earlier rounds. Losing it costs time, nothing else. */
interface Memory {
  /** Whether nothing was remembered. */
  isFull: boolean;
  since: number;
  versions: Map<string, Map<string, ModelVersion>>;
  /** Newest `updatedAt` of the versions. */
  newestChange: number;
  /** Finished runs by id; undefined for those that are not there. */
  runs: Map<string, Run | undefined>;
}

/**
 * Reads what an MLflow server holds. Models and experiments are read in every round; of versions only those that changed, of runs
 * only those that are new.
 */
export class RegistryReader {
  readonly #client: MlflowClient;
  readonly #memoryMs: number;
  readonly #now: () => number;
  #memory: Memory | undefined;

  /**
   * @param options.memoryMs - after which everything is read anew, because MLflow tells nobody of changed tags and deleted versions
   */
  constructor(
    client: MlflowClient,
    options: { memoryMs: number; now?: () => number },
  ) {
    this.#client = client;
    this.#memoryMs = options.memoryMs;
    this.#now = options.now ?? Date.now;
  }

  /**
   * @param wantsAliases - of which models, by name
   * @throws SourceError when anything could not be read
   */
  async read(options: {
    signal: AbortSignal;
    wantsAliases: (model: string) => boolean;
  }): Promise<RegistrySnapshot> {
    const { signal, wantsAliases } = options;
    const memory = this.#recall();
    // Where no model has an alias, asking each of them is left to the full rounds.
    const asksAlone = memory.isFull || this.#client.listsAliases === false;
    const models = [];
    for await (const page of this.#client.registeredModels({
      signal,
      aliasesOf: name => asksAlone && wantsAliases(name),
    })) {
      models.push(...page);
    }
    const experiments = new Map(
      (await this.#client.experiments({ signal })).map(experiment => [
        experiment.id,
        experiment,
      ]),
    );

    await this.#readVersions(memory, signal);
    const versions = new Map(
      models.map(model => [
        model.name,
        withoutDeleted(model, memory.versions.get(model.name)),
      ]),
    );
    const runs = await this.#readRuns(
      memory,
      versions,
      [...experiments.keys()],
      signal,
    );
    // Only what was read to the end is remembered.
    this.#memory = memory;
    return { models, versions, runs, experiments };
  }

  #recall(): Memory {
    const now = this.#now();
    return this.#memory && now - this.#memory.since < this.#memoryMs
      ? {
          ...this.#memory,
          isFull: false,
          versions: new Map(this.#memory.versions),
          runs: new Map(this.#memory.runs),
        }
      : {
          isFull: true,
          since: now,
          versions: new Map(),
          newestChange: 0,
          runs: new Map(),
        };
  }

  async #readVersions(memory: Memory, signal: AbortSignal): Promise<void> {
    const pages = this.#client.modelVersions({
      signal,
      changedSince: memory.newestChange,
    });
    for await (const page of pages) {
      for (const version of page) {
        const versions = new Map(memory.versions.get(version.name));
        memory.versions.set(
          version.name,
          versions.set(version.version, version),
        );
        memory.newestChange = Math.max(
          memory.newestChange,
          version.updatedAt ?? 0,
        );
      }
    }
  }

  async #readRuns(
    memory: Memory,
    versions: RegistrySnapshot['versions'],
    experimentIds: string[],
    signal: AbortSignal,
  ): Promise<Map<string, Run>> {
    const ids = new Set(
      [...versions.values()].flatMap(ofModel =>
        [...ofModel.values()].flatMap(({ runId }) => runId ?? []),
      ),
    );
    const fresh = await this.#client.runsById(
      [...ids].filter(id => !memory.runs.has(id)),
      { experimentIds, signal },
    );
    const runs = new Map<string, Run>();
    for (const id of ids) {
      const run = memory.runs.get(id) ?? fresh.get(id);
      if (run) {
        runs.set(id, run);
      }
      if (!run || isFinished(run)) {
        memory.runs.set(id, run && withoutBallast(run));
      }
    }
    return runs;
  }
}

/**
 * The versions that a model still has. The list of models names the newest ones with the tags of now, so what is newer in our memory
 * was deleted; and what is older than the model itself belonged to another of that name.
 */
function withoutDeleted(
  { latestVersions, createdAt = 0 }: RegisteredModel,
  remembered: Map<string, ModelVersion> = new Map(),
): Map<string, ModelVersion> {
  const newest = Math.max(
    ...latestVersions.map(({ version }) => Number(version)),
  );
  const kept = [...remembered.values()].filter(
    version =>
      (version.createdAt ?? Infinity) >= createdAt &&
      (latestVersions.length === 0 ||
        version.status !== 'READY' ||
        Number(version.version) <= newest),
  );
  return new Map(
    [...kept, ...latestVersions].map(version => [version.version, version]),
  );
}

/** Runs that go on may still get tags and inputs. */
function isFinished({ status }: Run): boolean {
  return status !== 'RUNNING' && status !== 'SCHEDULED';
}

function withoutBallast(run: Run): Run {
  return { ...run, metrics: {} };
}
