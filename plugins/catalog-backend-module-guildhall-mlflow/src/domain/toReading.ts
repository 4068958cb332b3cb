import {
  tieKey,
  type EntityDraft,
  type OwnershipTags,
  type PatternFilter,
  type SourceReading,
  type Tie,
} from '@guildhall/plugin-guildhall-node';
import { toAliasDraft, toExperimentDraft, toModelDraft } from './drafts';
import type { RegistrySnapshot } from './RegistrySnapshot';
import { aliasTie, experimentTie, modelTie } from './ties';

/** Which objects of MLflow appear in the catalog. */
export interface WantedObjects {
  models: boolean;
  aliases: boolean;
  experiments: boolean;
  /** Of models. */
  names: PatternFilter;
  /** Of models. */
  tags: PatternFilter;
}

/** How objects of MLflow are described. */
export interface Description {
  /** Where people look at MLflow. */
  publicUrl: string;
  /** Tags that name people. */
  people: OwnershipTags;
}

/**
 * What of an MLflow server is to appear in the catalog: models, the versions behind their aliases, and the experiments whose
 * runs made versions of these models.
 */
export function toReading(
  snapshot: RegistrySnapshot,
  wanted: WantedObjects,
  description: Description,
): SourceReading {
  const drafts: EntityDraft[] = [];
  const unwanted = new Set<string>();
  const add = (isWanted: boolean, tie: Tie, make: () => EntityDraft) => {
    if (isWanted) {
      drafts.push(make());
    } else {
      unwanted.add(tieKey(tie));
    }
  };

  const makers = new Set<string>();
  for (const model of [...snapshot.models].sort(byName)) {
    const isWanted =
      wanted.names.accepts(model.name) && wanted.tags.acceptsTags(model.tags);
    if (isWanted) {
      for (const { runId } of snapshot.versions.get(model.name)?.values() ??
        []) {
        const run = runId ? snapshot.runs.get(runId) : undefined;
        if (run) {
          makers.add(run.experimentId);
        }
      }
    }
    add(isWanted && wanted.models, modelTie(model.name), () =>
      toModelDraft(model, snapshot, description),
    );
    for (const alias of model.aliases) {
      add(isWanted && wanted.aliases, aliasTie(model.name, alias.alias), () =>
        toAliasDraft(model, alias, snapshot, description),
      );
    }
  }
  for (const experiment of [...snapshot.experiments.values()].sort(byName)) {
    add(
      wanted.experiments && makers.has(experiment.id),
      experimentTie(experiment.name),
      () => toExperimentDraft(experiment, description),
    );
  }
  return { drafts, isUnwanted: tie => unwanted.has(tieKey(tie)) };
}

/** Names are given in this order, so it is always the same. */
function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
