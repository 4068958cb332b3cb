import {
  readRunFeatures,
  type ModelVersion,
  type RegisteredModel,
} from '@guildhall/plugin-guildhall-node';
import { matchFeastTies } from '../domain/feast';
import { MINUTE, windowStart } from '../domain/time';
import {
  emptyTally,
  FreshTally,
  isReady,
  numberOf,
  takeChanges,
  type KnownVersion,
  type VersionTally,
} from '../domain/versions';
import { advanceAliases } from './advanceAliases';
import { modelVersionUrl } from '@guildhall/plugin-guildhall-node';
import type { Round } from './Round';

/** How far back is looked for what other replicas of the server wrote a little later. */
const OVERLAP = 10 * MINUTE;
/** Models that are read one by one; if there are more, all versions are read. */
const MAX_SINGLE_READINGS = 50;

/** Reads the versions of one model during a round. */
interface VersionReading {
  model: RegisteredModel;
  before: VersionTally | undefined;
  fresh: FreshTally | undefined;
  changes: ModelVersion[];
  /** What was seen of versions that an alias names. */
  aliased: Map<string, KnownVersion>;
}

/** Names of tied models by the runs that made versions of them. */
export type ModelsOfRuns = Map<string, Set<string>>;

/**
 * Brings what is remembered of the versions and aliases of models up to date, and writes what happened to them.
 *
 * Usually only versions that changed are read. All of them are read now and then, because neither a deletion nor a changed tag is
 * a change for MLflow.
 *
 * @returns runs whose versions are new since the last round, and the models of all runs if all versions were read
 */
export async function readVersions(
  round: Round,
  present: Map<string, RegisteredModel>,
): Promise<{ newRuns: Set<string>; modelsOfRuns?: ModelsOfRuns }> {
  const { client, memory, signal } = round;
  const { progress } = memory;
  const newRuns = new Set<string>();
  if (present.size === 0) {
    return { newRuns };
  }
  let modelsOfRuns: ModelsOfRuns | undefined;
  const until = progress.versionsUntil;
  let newest = until ?? 0;
  const readings = new Map<string, VersionReading>();
  const readAll = async (changedSince?: number) => {
    readings.clear();
    modelsOfRuns = changedSince === undefined ? new Map() : undefined;
    for (const [name, model] of present) {
      readings.set(name, open(round, model, changedSince === undefined));
    }
    for await (const page of client.modelVersions({ changedSince, signal })) {
      for (const version of page) {
        newest = Math.max(newest, Math.min(version.updatedAt ?? 0, round.now));
        const reading = readings.get(version.name);
        if (reading) {
          await see(round, reading, version, newRuns);
          addModelOfRun(modelsOfRuns, version);
        }
      }
    }
  };

  if (round.full || until === undefined) {
    await readAll();
  } else {
    await readAll(until - OVERLAP);
    const unexplained = [...readings.values()].filter(isUnexplained(round));
    if (unexplained.length > MAX_SINGLE_READINGS) {
      await readAll();
    } else {
      await Promise.all(
        unexplained.map(async ({ model }) => {
          const reading = open(round, model, true);
          readings.set(model.name, reading);
          for await (const page of client.modelVersions({
            model: model.name,
            signal,
          })) {
            for (const version of page) {
              await see(round, reading, version, newRuns);
            }
          }
        }),
      );
    }
  }
  progress.versionsUntil = newest;

  for (const [name, reading] of readings) {
    const { model, before, fresh, changes } = reading;
    const versions =
      fresh?.tally ??
      takeChanges(before ?? emptyTally(), changes, knowWith(round));
    memory.models.set(name, {
      createdAt: model.createdAt,
      updatedAt: model.updatedAt,
      versions,
      aliases: await advanceAliases(round, model, [
        ...reading.aliased.values(),
        ...versions.newest,
      ]),
    });
  }
  return { newRuns, modelsOfRuns };
}

/** Adds a version to those of its run. */
export function addModelOfRun(
  models: ModelsOfRuns | undefined,
  { name, runId }: ModelVersion,
): void {
  if (models && runId) {
    models.set(runId, (models.get(runId) ?? new Set()).add(name));
  }
}

function open(
  round: Round,
  model: RegisteredModel,
  fresh: boolean,
): VersionReading {
  const known = round.memory.models.get(model.name);
  return {
    model,
    before: known?.versions,
    fresh: fresh ? new FreshTally(knowWith(round)) : undefined,
    changes: [],
    aliased: new Map(),
  };
}

/** Whether a model is new to us, or changed without a version that would say how: one may have been deleted. */
function isUnexplained(round: Round): (reading: VersionReading) => boolean {
  return ({ model, changes }) => {
    const known = round.memory.models.get(model.name);
    const { updatedAt = 0 } = model;
    return (
      !known ||
      (updatedAt > (known.updatedAt ?? 0) &&
        !changes.some(version => (version.updatedAt ?? 0) >= updatedAt))
    );
  };
}

async function see(
  round: Round,
  reading: VersionReading,
  version: ModelVersion,
  newRuns: Set<string>,
): Promise<void> {
  const { model, before, fresh, changes, aliased } = reading;
  const number = numberOf(version);
  if (number === undefined) {
    return;
  }
  if (fresh) {
    fresh.add(version);
  } else {
    changes.push(version);
  }
  if (model.aliases.some(alias => alias.version === version.version)) {
    aliased.set(version.version, knowWith(round)(version));
  }
  const isNew = number > (before?.top ?? 0);
  const wasUnready = before?.unready.some(
    other => other.version === version.version,
  );
  if (isReady(version) && (isNew || wasUnready)) {
    await writeUpdate(round, version);
  }
  if (before && isNew && version.runId) {
    newRuns.add(version.runId);
  }
  if (isNew) {
    await writeServiceOf(round, version);
  }
}

/** What is remembered of a version: of its tags, those that name people. */
function knowWith({ options }: Round): (version: ModelVersion) => KnownVersion {
  const { owner, steward } = options.tags;
  const names = new Set(
    [...owner, ...Object.values(steward).flat()].map(name =>
      name.toLowerCase(),
    ),
  );
  return ({ version, createdAt, runId, userId, tags }) => ({
    version,
    createdAt,
    runId,
    userId,
    tags: Object.fromEntries(
      Object.entries(tags).filter(([key]) => names.has(key.toLowerCase())),
    ),
  });
}

async function writeUpdate(
  { now, options, ties, writer }: Round,
  { name, version, createdAt }: ModelVersion,
): Promise<void> {
  if (
    createdAt === undefined ||
    createdAt < windowStart(now, options.historyDays)
  ) {
    return;
  }
  for (const { asset, entityRef } of ties.models.get(name) ?? []) {
    if (asset) {
      await writer.add({
        samples: [
          {
            entityRef,
            measure: 'update',
            value: 1,
            observedAt: createdAt,
            id: version,
            url: modelVersionUrl(options.source.publicUrl, name, version),
          },
        ],
      });
    }
  }
}

/** Feast says by a tag of a version which service its features come from. */
async function writeServiceOf(
  { now, ties, writer }: Round,
  { name, tags }: ModelVersion,
): Promise<void> {
  const { project, services } = readRunFeatures(tags);
  const consumer = ties.models.get(name)?.[0];
  for (const service of services) {
    const match = matchFeastTies(ties.services.get(service) ?? [], project);
    // What is ambiguous here is told by the run, which names the project.
    if (consumer && 'entities' in match) {
      for (const { entityRef } of match.entities) {
        await writer.add({
          lineage: [
            {
              from: entityRef,
              to: consumer.entityRef,
              observedAt: now,
            },
          ],
        });
      }
    }
  }
}
