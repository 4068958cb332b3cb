import type {
  CollectorEntity,
  CollectorProblem,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  experimentUrl,
  readExperimentOwnership,
  type Experiment,
} from '@guildhall/plugin-guildhall-node';
import { sumDays } from '../domain/runDays';
import { MAX_REFERENCE, shorten } from '../domain/text';
import { daysBetween } from '../domain/time';
import type { EntityReports } from './EntityReports';
import type { Round } from './Round';

/** An experiment that entities are tied to. */
export interface TiedExperiment {
  experiment: Experiment;
  entities: CollectorEntity[];
}

/** The experiments that entities are tied to, by id, and those that are not there. */
export async function readExperiments(round: Round): Promise<{
  tied: Map<string, TiedExperiment>;
  problems: CollectorProblem[];
}> {
  const { memory, ties } = round;
  const tied = new Map<string, TiedExperiment>();
  const problems: CollectorProblem[] = [];
  if (ties.experiments.size === 0) {
    memory.experiments.clear();
    return { tied, problems };
  }
  const byId = await round.experiments();
  const byName = new Map(
    [...byId.values()].map(experiment => [experiment.name, experiment]),
  );
  for (const [name, entities] of ties.experiments) {
    const experiment = byName.get(name) ?? byId.get(name);
    if (experiment) {
      const others = tied.get(experiment.id)?.entities ?? [];
      tied.set(experiment.id, {
        experiment,
        entities: [...others, ...entities],
      });
      continue;
    }
    for (const { entityRef } of entities) {
      problems.push({
        kind: 'missing-at-source',
        subject: shorten(`${entityRef} ${name}`, MAX_REFERENCE),
        message: explain(round, name, byId),
        entityRef,
      });
    }
  }
  for (const [id, { name }] of memory.experiments) {
    if (!tied.has(id) && !ties.experiments.has(name)) {
      memory.experiments.delete(id);
    }
  }
  for (const [id, { experiment }] of tied) {
    const known = memory.experiments.get(id) ?? { days: [] };
    memory.experiments.set(id, { ...known, name: experiment.name });
  }
  return { tied, problems };
}

/** Says what is known of each experiment. */
export function measureExperiments(
  { memory, now, options }: Round,
  tied: ReadonlyMap<string, TiedExperiment>,
  reports: EntityReports,
): void {
  for (const [id, { experiment, entities }] of tied) {
    const known = memory.experiments.get(id)!;
    const { successRate, users } = sumDays(known, now);
    const url = experimentUrl(options.source.publicUrl, id);
    const people = readExperimentOwnership(experiment, options.tags);
    for (const { asset, entityRef } of entities) {
      if (!asset) {
        continue;
      }
      reports.people(entityRef, people);
      reports.number(entityRef, 'run-success-rate', successRate, url);
      reports.number(entityRef, 'run-users', users, url);
      reports.number(
        entityRef,
        'days-since-success',
        known.lastSuccessAt === undefined
          ? undefined
          : daysBetween(known.lastSuccessAt, now),
        url,
      );
    }
  }
}

function explain(
  { memory }: Round,
  name: string,
  byId: ReadonlyMap<string, Experiment>,
): string {
  const [id] =
    [...memory.experiments].find(
      ([known, experiment]) => experiment.name === name && byId.has(known),
    ) ?? [];
  const renamed = id === undefined ? undefined : byId.get(id);
  return renamed
    ? `The experiment "${name}" was renamed to "${renamed.name}"; write that into mlflow.org/experiment`
    : `There is no experiment "${name}" (any more), or the account may not read it; correct mlflow.org/experiment, or remove it if the experiment was deleted`;
}
