import type {
  CollectorEntity,
  CollectorProblem,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  readExperimentOwnership,
  readRunFeatures,
  type Run,
} from '@guildhall/plugin-guildhall-node';
import { matchFeastTies } from '../domain/feast';
import { MAX_REFERENCE, shorten } from '../domain/text';
import { DAY, windowStart } from '../domain/time';
import type { AmbiguousName } from './memory';
import type { ModelOwners } from './measureModels';
import type { TiedExperiment } from './readExperiments';
import { addModelOfRun, type ModelsOfRuns } from './readVersions';
import type { Round } from './Round';

/** How long a name that means several entities is told after it was last used. */
const TELL_DAYS = 30;

/** Who used something, as far as it is known. */
interface Consumer {
  ref: string;
  /** The entity, if it is one. */
  entity?: CollectorEntity;
  /** Words for the team behind it, best first. */
  words: string[];
}

/** Writes which assets were used by runs: features as Feast's tags say, and datasets as the inputs say. */
export class UseWriter {
  readonly #round: Round;
  readonly #tied: ReadonlyMap<string, TiedExperiment>;
  readonly #owners: ModelOwners;
  readonly #modelsOfRuns: ModelsOfRuns | undefined;
  readonly #teams = new Map<string, string | undefined>();
  readonly #edges = new Set<string>();

  /** @param modelsOfRuns - asked for if left out */
  constructor(
    round: Round,
    tied: ReadonlyMap<string, TiedExperiment>,
    owners: ModelOwners,
    modelsOfRuns?: ModelsOfRuns,
  ) {
    this.#round = round;
    this.#tied = tied;
    this.#owners = owners;
    this.#modelsOfRuns = modelsOfRuns;
  }

  /** Whether any asset could be used by a run. */
  get wanted(): boolean {
    const { datasets, services, views } = this.#round.ties;
    return datasets.size + services.size + views.size > 0;
  }

  /** Writes the uses of runs that ended. */
  async write(runs: Run[]): Promise<void> {
    if (!this.wanted) {
      return;
    }
    const oldest = windowStart(
      this.#round.now,
      this.#round.options.historyDays,
    );
    const uses = new Map<Run, CollectorEntity[]>();
    for (const run of runs) {
      const used = this.#usedBy(run);
      if (used.length > 0 && (run.endedAt ?? 0) >= oldest) {
        uses.set(run, used);
      }
    }
    if (uses.size === 0) {
      return;
    }
    const consumers = await this.#findConsumers([...uses.keys()]);
    await this.#resolveTeams([...consumers.values()].flat());
    for (const [run, used] of uses) {
      for (const consumer of consumers.get(run) ?? []) {
        for (const entity of used) {
          await this.#writeOne(run, entity, consumer);
        }
      }
    }
  }

  /** Writes the uses of runs that were read before, and of which a version was registered since. */
  async writeLate(runIds: ReadonlySet<string>): Promise<void> {
    if (!this.wanted || runIds.size === 0) {
      return;
    }
    const { client, now, signal } = this.#round;
    const runs = await client.runsById(runIds, {
      experimentIds: [...(await this.#round.experiments()).keys()],
      signal,
    });
    await this.write(
      [...runs.values()].filter(({ endedAt }) => endedAt && endedAt <= now),
    );
  }

  /** Names that mean several entities, as long as they do and are in use. */
  listAmbiguous(): CollectorProblem[] {
    const { memory, now, options, ties } = this.#round;
    const { progress } = memory;
    const problems: CollectorProblem[] = [];
    progress.ambiguous = progress.ambiguous.filter(found => {
      const match = matchFeastTies(
        ties[found.sort].get(found.name) ?? [],
        found.project,
      );
      if ('entities' in match || found.at < now - TELL_DAYS * DAY) {
        return false;
      }
      const what = found.sort === 'views' ? 'feature view' : 'feature service';
      const refs = match.ambiguous.map(
        ({ entity, project }) =>
          `${entity.entityRef}${project ? ` (project ${project})` : ''}`,
      );
      problems.push({
        kind: 'ambiguous',
        subject: shorten(
          `${what} ${found.name}${found.project ? ` of ${found.project}` : ''}`,
          MAX_REFERENCE,
        ),
        message: `Run ${found.runId} of ${
          options.source.name
        } uses the ${what} "${found.name}"${
          found.project ? ` of project ${found.project}` : ' of no project'
        }, which may be any of ${refs.join(', ')}; its use is not counted. ${
          found.project
            ? 'Give the projects of different feature stores different names'
            : 'Give the run the tag feast.project'
        }, and each entity feast.dev/project`,
      });
      return true;
    });
    return problems;
  }

  #usedBy(run: Run): CollectorEntity[] {
    const { ties } = this.#round;
    const { project, services, views } = readRunFeatures(run.tags);
    const used = new Map<string, CollectorEntity>();
    const add = (entities: CollectorEntity[]) =>
      entities.forEach(entity => used.set(entity.entityRef, entity));
    for (const { name } of run.datasets) {
      add(ties.datasets.get(name) ?? []);
    }
    for (const [sort, names] of [
      ['views', views],
      ['services', services],
    ] as const) {
      for (const name of names) {
        const match = matchFeastTies(ties[sort].get(name) ?? [], project);
        if ('entities' in match) {
          add(match.entities);
        } else {
          this.#noteAmbiguous({
            sort,
            name,
            project,
            runId: run.id,
            at: run.endedAt ?? 0,
          });
        }
      }
    }
    return [...used.values()];
  }

  #noteAmbiguous(found: AmbiguousName): void {
    const { ambiguous } = this.#round.memory.progress;
    const known = ambiguous.find(
      ({ sort, name, project }) =>
        sort === found.sort && name === found.name && project === found.project,
    );
    if (!known) {
      ambiguous.push(found);
    } else if (known.at < found.at) {
      Object.assign(known, found);
    }
  }

  /** The models that runs made, else their experiments. */
  async #findConsumers(runs: Run[]): Promise<Map<Run, Consumer[]>> {
    const { options, ties } = this.#round;
    const modelsOf = this.#modelsOfRuns ?? (await this.#askForModels(runs));
    const experiments = await this.#round.experiments();
    return new Map(
      runs.map(run => {
        const words = run.userId ? [run.userId] : [];
        const models = [...(modelsOf.get(run.id) ?? [])].map(name => {
          const [entity] = ties.models.get(name)!;
          const owner = this.#owners.get(name);
          return {
            ref: entity.entityRef,
            entity,
            words: owner ? [...words, owner] : words,
          };
        });
        if (models.length > 0) {
          return [run, models];
        }
        const experiment = experiments.get(run.experimentId);
        const [entity] = this.#tied.get(run.experimentId)?.entities ?? [];
        const external = `mlflow:${options.source.name}/experiment/${
          experiment?.name ?? run.experimentId
        }`;
        const owner =
          experiment &&
          readExperimentOwnership(experiment, options.tags).find(
            ({ role }) => role === 'owner',
          )?.word;
        return [
          run,
          [
            {
              ref: entity?.entityRef ?? shorten(external, MAX_REFERENCE),
              entity,
              words: owner ? [...words, owner] : words,
            },
          ],
        ];
      }),
    );
  }

  async #askForModels(runs: Run[]): Promise<ModelsOfRuns> {
    const { client, signal, ties } = this.#round;
    const models: ModelsOfRuns = new Map();
    const ids = ties.models.size > 0 ? runs.map(({ id }) => id) : [];
    for await (const page of client.modelVersionsOfRuns(ids, { signal })) {
      for (const version of page) {
        if (ties.models.has(version.name)) {
          addModelOfRun(models, version);
        }
      }
    }
    return models;
  }

  async #resolveTeams(consumers: Consumer[]): Promise<void> {
    const words = new Set(
      consumers
        .filter(({ entity }) => !entity?.owner)
        .flatMap(consumer => consumer.words)
        .filter(word => !this.#teams.has(word)),
    );
    if (words.size === 0) {
      return;
    }
    const found = await this.#round.context.principals.resolve([...words]);
    for (const word of words) {
      this.#teams.set(word, found.get(word)?.team);
    }
  }

  async #writeOne(
    run: Run,
    { asset, entityRef }: CollectorEntity,
    consumer: Consumer,
  ): Promise<void> {
    if (!asset || entityRef === consumer.ref || run.endedAt === undefined) {
      return;
    }
    const { writer } = this.#round;
    // The catalog knows the team of an entity with an owner.
    const team = consumer.entity?.owner
      ? undefined
      : consumer.words
          .map(word => this.#teams.get(word))
          .find(found => found !== undefined);
    await writer.add({
      usage: [
        {
          entityRef,
          consumer: consumer.ref,
          team,
          observedAt: run.endedAt,
          id: run.id,
        },
      ],
    });
    const edge = JSON.stringify([entityRef, consumer.ref]);
    if (consumer.entity && !this.#edges.has(edge)) {
      this.#edges.add(edge);
      await writer.add({
        lineage: [
          {
            from: entityRef,
            to: consumer.ref,
            observedAt: run.endedAt,
          },
        ],
      });
    }
  }
}
