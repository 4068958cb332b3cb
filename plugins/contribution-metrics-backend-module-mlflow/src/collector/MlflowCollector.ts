import { randomBytes } from 'node:crypto';
import {
  type Collector,
  type CollectorContext,
  type CollectorMeasure,
  FactWriter,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  createSourceClient,
  MlflowClient,
  type Experiment,
} from '@guildhall/plugin-guildhall-node';
import type { MlflowOptions } from '../config/readMlflowOptions';
import { readDefinedMeasures } from '../domain/definedMeasures';
import { digest } from '../domain/text';
import { listTies, readTies } from '../domain/ties';
import { MLFLOW_MEASURES } from '../measures';
import { EntityReports } from './EntityReports';
import { loadMemory, saveMemory } from './memory';
import { measureModels } from './measureModels';
import { measureExperiments, readExperiments } from './readExperiments';
import { listMissingModels, readModels } from './readModels';
import { readRuns } from './readRuns';
import { readVersions } from './readVersions';
import type { Round } from './Round';
import { UseWriter } from './UseWriter';

/** Measures the models and experiments of one MLflow server, and the features and datasets that its runs use. */
export class MlflowCollector implements Collector {
  readonly id = 'mlflow';
  readonly instance: string;
  readonly title: string;
  readonly description =
    'Registered models, their versions and aliases, runs of experiments, and what runs use';
  readonly url: string;
  readonly owner: string | undefined;
  readonly measures: CollectorMeasure[] = [...MLFLOW_MEASURES];
  readonly takesDefinedMeasures = true;
  readonly schedule: Collector['schedule'];
  readonly #options: MlflowOptions;
  readonly #clock: () => number;

  private constructor(options: MlflowOptions, clock: () => number) {
    const { source } = options;
    this.instance = source.name;
    this.title = source.title ?? `MLflow ${source.name}`;
    this.url = source.publicUrl;
    this.owner = source.owner;
    this.schedule = source.schedule;
    this.#options = options;
    this.#clock = clock;
  }

  /**
   * Makes the collector of one server. Nothing is asked before the first round.
   *
   * @param clock - for tests; milliseconds since the epoch
   */
  static create(
    options: MlflowOptions,
    clock: () => number = Date.now,
  ): MlflowCollector {
    return new MlflowCollector(options, clock);
  }

  /** @throws SourceError when the server doesn't give what it is asked for; nothing is remembered then */
  async collect(
    context: CollectorContext & { signal: AbortSignal },
  ): Promise<void> {
    const source = createSourceClient(this.#options.source);
    try {
      const client = new MlflowClient(source);
      const round = await this.#begin(context, client);
      await collectAll(round);
      const { requests, bytes } = source.traffic;
      context.logger.debug(
        `A ${
          round.full ? 'full ' : ''
        }round took ${requests} requests and ${bytes} bytes`,
      );
    } finally {
      await source.close();
    }
  }

  async #begin(
    context: CollectorContext & { signal: AbortSignal },
    client: MlflowClient,
  ): Promise<Round> {
    const options = this.#options;
    const { signal } = context;
    const now = this.#clock();
    const memory = await loadMemory(context.cursors, () =>
      randomBytes(16).toString('hex'),
    );
    const ties = await readTies(context.entities, {
      name: options.source.name,
      first: options.first,
      instances: options.instances,
    });
    await context.problems.replace('annotations', ties.problems);
    const defined = readDefinedMeasures(await context.definitions.list());
    // One of the collectors has to tell, and only one.
    await context.problems.replace(
      'definitions',
      options.first ? defined.problems : [],
    );
    const { progress } = memory;
    const before = new Set(progress.ties);
    progress.ties = listTies(ties).map(digest);
    const full =
      progress.fullAt === undefined ||
      now - progress.fullAt >= options.fullReadingMs;
    if (full) {
      progress.fullAt = now;
    }
    let experiments: Promise<Map<string, Experiment>> | undefined;
    return {
      options,
      context,
      signal,
      client,
      memory,
      writer: new FactWriter(context.sink),
      last: [],
      ties,
      measures: defined.measures,
      now,
      full,
      newTies: progress.ties.some(tie => !before.has(tie)),
      experiments: () => {
        experiments ??= client
          .experiments({ signal })
          .then(all => new Map(all.map(one => [one.id, one])));
        return experiments;
      },
    };
  }
}

async function collectAll(round: Round): Promise<void> {
  const { context, last, memory, writer } = round;
  const reports = new EntityReports(round.now);

  const present = await readModels(round);
  const { newRuns, modelsOfRuns } = await readVersions(round, present);
  const models = await measureModels(round, present, reports);

  const { tied, problems } = await readExperiments(round);
  const uses = new UseWriter(round, tied, models.owners, modelsOfRuns);
  await readRuns(round, tied, uses);
  await uses.writeLate(newRuns);
  measureExperiments(round, tied, reports);

  await reports.write(round);
  await writer.flush();
  await writer.add({ samples: last });
  await writer.flush();
  forgetRefused(round);
  await context.problems.replace('models', [
    ...listMissingModels(round),
    ...models.problems,
  ]);
  await context.problems.replace('experiments', problems);
  await context.problems.replace('uses', uses.listAmbiguous());
  await saveMemory(context.cursors, memory);
}

/** What the plugin did not take is told again, from the beginning, when it may be. */
function forgetRefused({
  context,
  memory,
  options,
  ties,
  writer,
}: Round): void {
  const { refused } = writer;
  writer.warnOfRejected(context.logger, `mlflow.${options.source.name}`);
  if (refused.size === 0) {
    return;
  }
  for (const entityRef of refused) {
    memory.written.delete(entityRef);
  }
  for (const [name, entities] of ties.models) {
    if (entities.some(({ entityRef }) => refused.has(entityRef))) {
      memory.models.delete(name);
    }
  }
  // Without its ties, the next round reads the history of runs again.
  memory.progress.ties = [];
}
