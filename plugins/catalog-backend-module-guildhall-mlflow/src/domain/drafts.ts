import type { StewardDuty } from '@guildhall/plugin-guildhall-common';
import {
  DEFAULT_OWNERSHIP_TAGS,
  experimentUrl,
  modelUrl,
  modelVersionUrl,
  readExperimentOwnership,
  readModelOwnership,
  runUrl,
  tagsFrom,
  type EntityDraft,
  type Experiment,
  type ModelAlias,
  type ModelVersion,
  type NamedPrincipal,
  type RegisteredModel,
  type Run,
  type Tie,
} from '@guildhall/plugin-guildhall-node';
import { readFeatureTies } from './readFeatureTies';
import { newestVersion, type RegistrySnapshot } from './RegistrySnapshot';
import { aliasTie, datasetTie, experimentTie, modelTie } from './ties';

/** Of the version behind an alias: its number. */
export const MODEL_VERSION_ANNOTATION = 'mlflow.org/model-version';

/** Tags that name people become owners and stewards instead. */
const PEOPLE = new Set([
  ...DEFAULT_OWNERSHIP_TAGS.owner,
  ...Object.values(DEFAULT_OWNERSHIP_TAGS.steward).flat(),
]);

/** A registered model, with what its versions behind aliases and its newest version were made from. */
export function toModelDraft(
  model: RegisteredModel,
  snapshot: RegistrySnapshot,
  publicUrl: string,
): EntityDraft {
  const { name } = model;
  const versions = snapshot.versions.get(name);
  const newest = newestVersion(versions?.values());
  const current = [
    ...model.aliases.map(({ version }) => versions?.get(version)),
    newest,
  ].filter(version => version !== undefined);
  return {
    tie: modelTie(name),
    kind: 'Resource',
    type: 'ml-model',
    names: [name, `${name}-model`],
    title: name,
    description: model.description,
    tags: toTags(model.tags),
    links: [{ url: modelUrl(publicUrl, name), title: 'MLflow' }],
    ...toPeople(ownershipOf(model, newest, snapshot)),
    dependsOn: current.flatMap(version => lineageOf(version, snapshot)),
  };
}

/** The version that an alias names now. */
export function toAliasDraft(
  model: RegisteredModel,
  { alias, version: number }: ModelAlias,
  snapshot: RegistrySnapshot,
  publicUrl: string,
): EntityDraft {
  const versions = snapshot.versions.get(model.name);
  const version = versions?.get(number);
  const run = runOf(version, snapshot);
  const { owner } = toPeople(
    ownershipOf(model, newestVersion(versions?.values()), snapshot),
  );
  return {
    tie: aliasTie(model.name, alias),
    kind: 'Resource',
    type: 'ml-model-version',
    names: [`${model.name}-${alias}`],
    title: `${model.name}@${alias}`,
    description: [`Version ${number} of ${model.name}`, version?.description]
      .filter(Boolean)
      .join(': '),
    tags: [`v${number}`, alias, ...toTags(version?.tags ?? {})],
    annotations: { [MODEL_VERSION_ANNOTATION]: number },
    links: [
      {
        url: modelVersionUrl(publicUrl, model.name, number),
        title: `Version ${number} in MLflow`,
      },
      ...(run
        ? [
            {
              url: runUrl(publicUrl, run.experimentId, run.id),
              title: 'Run that made it',
            },
          ]
        : []),
    ],
    owner,
    dependsOn: [modelTie(model.name)],
  };
}

/** An experiment whose runs made versions. */
export function toExperimentDraft(
  experiment: Experiment,
  publicUrl: string,
): EntityDraft {
  const { id, name, tags } = experiment;
  return {
    tie: experimentTie(name),
    kind: 'Component',
    type: 'ml-pipeline',
    names: [name, `${name}-pipeline`],
    title: name,
    description: tags['mlflow.note.content'],
    tags: toTags(tags),
    links: [{ url: experimentUrl(publicUrl, id), title: 'MLflow' }],
    ...toPeople(readExperimentOwnership(experiment)),
  };
}

function ownershipOf(
  model: RegisteredModel,
  newest: ModelVersion | undefined,
  snapshot: RegistrySnapshot,
): NamedPrincipal[] {
  const run = runOf(newest, snapshot);
  return readModelOwnership({
    model,
    newestVersion: newest,
    run,
    experiment: run && snapshot.experiments.get(run.experimentId),
  });
}

/** Features, datasets and the experiment that a version was made from. */
function lineageOf(version: ModelVersion, snapshot: RegistrySnapshot): Tie[] {
  const run = runOf(version, snapshot);
  const experiment = run && snapshot.experiments.get(run.experimentId);
  return [
    ...readFeatureTies(version.tags, run?.tags['feast.project']),
    ...readFeatureTies(run?.tags ?? {}, version.tags['feast.project']),
    ...(run?.datasets ?? []).map(({ name }) => datasetTie(name)),
    ...(experiment ? [experimentTie(experiment.name)] : []),
  ];
}

function runOf(
  version: ModelVersion | undefined,
  { runs }: RegistrySnapshot,
): Run | undefined {
  return version?.runId ? runs.get(version.runId) : undefined;
}

function toPeople(
  named: NamedPrincipal[],
): Pick<EntityDraft, 'owner' | 'stewards'> {
  const stewards: Partial<Record<StewardDuty, string[]>> = {};
  let owner: string | undefined;
  for (const { role, word } of named) {
    if (role === 'owner') {
      owner ??= word;
    } else {
      const duty = role.slice('steward-'.length) as StewardDuty;
      stewards[duty] = [...(stewards[duty] ?? []), word];
    }
  }
  return { owner, stewards };
}

/** Those of MLflow and Feast themselves, and those that name people, are left out. */
function toTags(tags: Record<string, string>): string[] {
  return tagsFrom(
    tags,
    key => /^(mlflow|feast)\./.test(key) || PEOPLE.has(key.toLowerCase()),
  );
}
