import type { StewardDuty } from '@guildhall/plugin-guildhall-common';
import type { Experiment, ModelVersion, RegisteredModel, Run } from './types';

/** Which tags name people, first one first. Case doesn't matter. */
export interface OwnershipTags {
  owner: string[];
  steward: Record<StewardDuty, string[]>;
}

/** Tags that are read when nothing is configured. */
export const DEFAULT_OWNERSHIP_TAGS: OwnershipTags = {
  owner: ['owner', 'owned_by', 'team'],
  steward: {
    documentation: ['steward.documentation'],
    testing: ['steward.testing'],
    governance: ['steward.governance', 'steward', 'data_steward'],
  },
};

/** Somebody who has a role, in the source's own word. */
export interface NamedPrincipal {
  role: 'owner' | `steward-${StewardDuty}`;
  word: string;
  /** Where the source says so, such as `tag owner of version 7`. */
  detail: string;
}

/** Something with tags, and its name for people. */
type Tagged = { tags: Record<string, string>; what: string };

/**
 * Who owns and stewards a model. MLflow has no field for either, so the first of these decides: a tag of the model, a tag of its
 * newest version, the user of the version's run, the user of the version, a tag of the run's experiment.
 */
export function readModelOwnership(
  from: {
    model: RegisteredModel;
    newestVersion?: ModelVersion;
    /** The run of the newest version. */
    run?: Pick<Run, 'userId'>;
    /** The experiment of the run. */
    experiment?: Experiment;
  },
  tags: OwnershipTags = DEFAULT_OWNERSHIP_TAGS,
): NamedPrincipal[] {
  const { model, newestVersion, run, experiment } = from;
  const version = newestVersion && `version ${newestVersion.version}`;
  const ofModel: Tagged = { tags: model.tags, what: 'the model' };
  const ofVersion: Tagged[] =
    newestVersion && version
      ? [{ tags: newestVersion.tags, what: version }]
      : [];
  const ofExperiment: Tagged[] = experiment
    ? [{ tags: experiment.tags, what: 'the experiment' }]
    : [];

  const owner =
    readTagged([ofModel, ...ofVersion], tags.owner) ??
    readUser(run?.userId, `user of the run of ${version}`) ??
    readUser(newestVersion?.userId, `user of ${version}`) ??
    readTagged(ofExperiment, tags.owner);

  return [
    ...(owner ? [{ role: 'owner' as const, ...owner }] : []),
    ...readStewards([ofModel, ...ofVersion, ...ofExperiment], tags),
  ];
}

/** Who owns and stewards an experiment: what its tags say. */
export function readExperimentOwnership(
  experiment: Experiment,
  tags: OwnershipTags = DEFAULT_OWNERSHIP_TAGS,
): NamedPrincipal[] {
  const tagged = [{ tags: experiment.tags, what: 'the experiment' }];
  const owner = readTagged(tagged, tags.owner);
  return [
    ...(owner ? [{ role: 'owner' as const, ...owner }] : []),
    ...readStewards(tagged, tags),
  ];
}

function readStewards(tagged: Tagged[], tags: OwnershipTags): NamedPrincipal[] {
  return Object.entries(tags.steward).flatMap(([duty, names]) => {
    const found = readTagged(tagged, names);
    return found
      ? [{ role: `steward-${duty as StewardDuty}` as const, ...found }]
      : [];
  });
}

function readTagged(
  tagged: Tagged[],
  names: string[],
): { word: string; detail: string } | undefined {
  for (const { tags, what } of tagged) {
    for (const name of names) {
      const key = Object.hasOwn(tags, name)
        ? name
        : Object.keys(tags).find(
            candidate => candidate.toLowerCase() === name.toLowerCase(),
          );
      const word = key === undefined ? '' : tags[key].trim();
      if (key !== undefined && word) {
        return { word, detail: `tag ${key} of ${what}` };
      }
    }
  }
  return undefined;
}

function readUser(
  user: string | undefined,
  detail: string,
): { word: string; detail: string } | undefined {
  return user ? { word: user, detail } : undefined;
}
