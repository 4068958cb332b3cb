import type { StewardDuty } from '@guildhall/plugin-guildhall-common';
import {
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
  type OwnershipTags,
  type RegisteredModel,
  type Run,
  type Tie,
} from '@guildhall/plugin-guildhall-node';
import { readFeatureTies } from './readFeatureTies';
import { newestVersion, type RegistrySnapshot } from './RegistrySnapshot';
import type { Description } from './toReading';
import { aliasTie, datasetTie, experimentTie, modelTie } from './ties';

/** Of the version behind an alias: its number. */
export const MODEL_VERSION_ANNOTATION = 'mlflow.org/model-version';

/** A registered model, with what its versions behind aliases and its newest version were made from. */
export function toModelDraft(
  model: RegisteredModel,
  snapshot: RegistrySnapshot,
  { publicUrl, people }: Description,
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
    tags: toTags(model.tags, people),
    links: [{ url: modelUrl(publicUrl, name), title: 'MLflow' }],
    ...toPeople(ownershipOf(model, newest, snapshot, people)),
    dependsOn: current.flatMap(version => lineageOf(version, snapshot)),
  };
}

/** The version that an alias names now. */
export function toAliasDraft(
  model: RegisteredModel,
  { alias, version: number }: ModelAlias,
  snapshot: RegistrySnapshot,
  { publicUrl, people }: Description,
): EntityDraft {
  const versions = snapshot.versions.get(model.name);
  const version = versions?.get(number);
  const run = runOf(version, snapshot);
  const { owner } = toPeople(
    ownershipOf(model, newestVersion(versions?.values()), snapshot, people),
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
    tags: [`v${number}`, alias, ...toTags(version?.tags ?? {}, people)],
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
  { publicUrl, people }: Description,
): EntityDraft {
  const { id, name, tags } = experiment;
  return {
    tie: experimentTie(name),
    alsoKnownAs: [experimentTie(id)],
    kind: 'Component',
    type: 'ml-pipeline',
    names: [name, `${name}-pipeline`],
    title: name,
    description: tags['mlflow.note.content'],
    tags: toTags(tags, people),
    links: [{ url: experimentUrl(publicUrl, id), title: 'MLflow' }],
    ...toPeople(readExperimentOwnership(experiment, people)),
  };
}

function ownershipOf(
  model: RegisteredModel,
  newest: ModelVersion | undefined,
  snapshot: RegistrySnapshot,
  people: OwnershipTags,
): NamedPrincipal[] {
  const run = runOf(newest, snapshot);
  const experiment = run && snapshot.experiments.get(run.experimentId);
  return readModelOwnership(
    { model, newestVersion: newest, run, experiment },
    people,
  );
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
function toTags(
  tags: Record<string, string>,
  { owner, steward }: OwnershipTags,
): string[] {
  const people = new Set(
    [...owner, ...Object.values(steward).flat()].map(key => key.toLowerCase()),
  );
  return tagsFrom(
    tags,
    key => /^(mlflow|feast)\./.test(key) || people.has(key.toLowerCase()),
  );
}
