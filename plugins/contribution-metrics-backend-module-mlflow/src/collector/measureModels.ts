import type { CollectorProblem } from '@guildhall/plugin-contribution-metrics-node';
import {
  modelUrl,
  modelVersionUrl,
  readModelOwnership,
  type Experiment,
  type ModelVersion,
  type NamedPrincipal,
  type RegisteredModel,
} from '@guildhall/plugin-guildhall-node';
import { MAX_REFERENCE, shorten } from '../domain/text';
import { daysBetween } from '../domain/time';
import {
  isFailed,
  newestOf,
  numberOf,
  type KnownVersion,
} from '../domain/versions';
import type { EntityReports } from './EntityReports';
import type { ModelMemory, RunMemory } from './memory';
import { measureRunMetrics, runsOfMeasures } from './measureRunMetrics';
import { recallRuns } from './recallRuns';
import type { Round } from './Round';

/** The owners of models by name, in MLflow's words. */
export type ModelOwners = Map<string, string>;

/** Says what is known of each model: numbers, aliases, owners and stewards, and metrics of runs that somebody asks for. */
export async function measureModels(
  round: Round,
  present: Map<string, RegisteredModel>,
  reports: EntityReports,
): Promise<{ owners: ModelOwners; problems: CollectorProblem[] }> {
  const { memory } = round;
  const owners: ModelOwners = new Map();
  const problems: CollectorProblem[] = [];
  const wanted = new Set<string>();
  for (const [name, model] of present) {
    const known = memory.models.get(name)!;
    runsOfMeasures(round, name, known).forEach(id => wanted.add(id));
    const { runId } = newestVersion(model, known) ?? {};
    if (runId && !peopleOf(round, model, known).some(isTaggedOwner)) {
      wanted.add(runId);
    }
  }
  const runs = await recallRuns(round, wanted);
  const experiments =
    runs.size > 0 ? await round.experiments() : new Map<string, Experiment>();

  for (const [name, model] of present) {
    const known = memory.models.get(name)!;
    const run = runs.get(newestVersion(model, known)?.runId ?? '');
    const people = peopleOf(round, model, known, {
      run,
      experiment: run && experiments.get(run.experimentId),
    });
    const owner = people.find(({ role }) => role === 'owner');
    if (owner) {
      owners.set(name, owner.word);
    }
    problems.push(...listUnready(round, name, known));
    for (const { asset, entityRef } of round.ties.models.get(name) ?? []) {
      if (asset) {
        reports.people(entityRef, people);
        sayNumbers(round, model, known, entityRef, reports);
      }
    }
    problems.push(...measureRunMetrics(round, name, known, runs, reports));
  }
  return { owners, problems };
}

function sayNumbers(
  { now, options }: Round,
  model: RegisteredModel,
  { versions, aliases }: ModelMemory,
  entityRef: string,
  reports: EntityReports,
): void {
  const { publicUrl } = options.source;
  const url = modelUrl(publicUrl, model.name);
  const urlOf = (version: string) =>
    modelVersionUrl(publicUrl, model.name, version);
  const say = (measure: string, value: number | undefined, where = url) =>
    reports.number(entityRef, measure, value, where);
  const failed = versions.unready.filter(isFailed).length;

  say('versions', versions.total);
  say('ready-versions', versions.ready);
  say('failed-versions', failed);
  say(
    'pending-versions',
    versions.unready.filter(isStuck(now, options)).length,
  );
  const [newest] = versions.newest;
  if (newest?.createdAt !== undefined) {
    say(
      'days-since-version',
      daysBetween(newest.createdAt, now),
      urlOf(newest.version),
    );
  }
  say(
    'aliased-versions',
    new Set(model.aliases.map(({ version }) => version)).size,
  );
  const served = options.servingAliases
    .map(name => aliases.find(({ alias }) => alias === name)?.holder)
    .find(holder => holder !== undefined);
  if (served?.createdAt !== undefined) {
    say(
      'served-version-age-days',
      daysBetween(served.createdAt, now),
      urlOf(served.version),
    );
  }
  reports.aliases(
    entityRef,
    model.aliases.map(({ alias, version }) => ({
      alias,
      version,
      url: urlOf(version),
    })),
  );
}

/** Versions that never became ready although nothing newer took their place. */
function listUnready(
  { now, options, ties }: Round,
  name: string,
  { versions }: ModelMemory,
): CollectorProblem[] {
  const [newest] = versions.newest;
  const top = newest ? numberOf(newest) ?? 0 : 0;
  return versions.unready
    .filter(
      version =>
        (numberOf(version) ?? 0) > top &&
        (isFailed(version) || isStuck(now, options)(version)),
    )
    .sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0))
    .map(version => ({
      kind: 'not-measured',
      subject: shorten(`${name} version ${version.version}`, MAX_REFERENCE),
      message: isFailed(version)
        ? `The registration of version ${version.version} failed, so it is no update; MLflow says why. Register it again, or delete it`
        : `The registration of version ${version.version} has not ended since ${
            version.createdAt === undefined
              ? 'it began'
              : new Date(version.createdAt).toISOString()
          }, so it is no update yet; see whether somebody still works on it, or delete it`,
      entityRef: ties.models.get(name)?.[0].entityRef,
      url: modelVersionUrl(options.source.publicUrl, name, version.version),
    }));
}

function isStuck(
  now: number,
  { stuckAfterMs }: { stuckAfterMs: number },
): (version: { status: string; createdAt?: number }) => boolean {
  return version =>
    !isFailed(version) && (version.createdAt ?? 0) < now - stuckAfterMs;
}

/** The newest version, with the tags of this round if the list of models gives them: changed tags are no change for MLflow. */
function newestVersion(
  model: RegisteredModel,
  { versions }: ModelMemory,
): ModelVersion | undefined {
  const known = versions.newest.map(version => toVersion(model.name, version));
  return newestOf([...model.latestVersions, ...known]);
}

function toVersion(name: string, known: KnownVersion): ModelVersion {
  return { name, status: 'READY', ...known, tags: known.tags ?? {} };
}

function peopleOf(
  { options }: Round,
  model: RegisteredModel,
  known: ModelMemory,
  from: { run?: RunMemory; experiment?: Experiment } = {},
): NamedPrincipal[] {
  return readModelOwnership(
    {
      model,
      newestVersion: newestVersion(model, known),
      ...from,
    },
    options.tags,
  );
}

function isTaggedOwner({ role, detail }: NamedPrincipal): boolean {
  return role === 'owner' && detail.startsWith('tag ');
}
