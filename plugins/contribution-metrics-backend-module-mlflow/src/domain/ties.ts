import type {
  CollectorEntity,
  CollectorProblem,
  EntityFinder,
} from '@guildhall/plugin-contribution-metrics-node';
import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import type { FeastTie } from './feast';

/** Which entities stand for what of an MLflow server, and of the feature stores that its runs read. */
export interface Ties {
  /** By name of the registered model. */
  models: Map<string, CollectorEntity[]>;
  /** By name or id of the experiment. */
  experiments: Map<string, CollectorEntity[]>;
  /** By name of the dataset. */
  datasets: Map<string, CollectorEntity[]>;
  /** By name of the feature view. */
  views: Map<string, FeastTie[]>;
  /** By name of the feature service. */
  services: Map<string, FeastTie[]>;
  /** Annotations that can't be followed. */
  problems: CollectorProblem[];
}

/** Which of the configured servers it is. */
export interface Instance {
  name: string;
  /** Whether entities that name no instance belong to it. */
  first: boolean;
  /** Names of all. */
  instances: string[];
}

/** Reads the annotations of all entities. */
export async function readTies(
  entities: EntityFinder,
  instance: Instance,
): Promise<Ties> {
  const {
    mlflowRegisteredModel,
    mlflowExperiment,
    mlflowDataset,
    feastFeatureView,
    feastFeatureService,
  } = TIE_ANNOTATIONS;
  const problems: CollectorProblem[] = [];
  return {
    models: await readMlflow(mlflowRegisteredModel, 'one'),
    experiments: await readMlflow(mlflowExperiment, 'one'),
    datasets: await readMlflow(mlflowDataset, 'several'),
    views: await readFeast(feastFeatureView),
    services: await readFeast(feastFeatureService),
    problems,
  };

  async function readMlflow(
    annotation: string,
    names: 'one' | 'several',
  ): Promise<Map<string, CollectorEntity[]>> {
    const ties = new Map<string, CollectorEntity[]>();
    for (const entity of await entities.listByAnnotation(annotation)) {
      if (!isOfInstance(entity)) {
        continue;
      }
      const values = annotationValues(entity, annotation);
      if (names === 'one' && values.length > 1) {
        problems.push({
          kind: 'wrong-configuration',
          subject: `${entity.entityRef} ${annotation}`,
          message: `${annotation} names ${values.length} of them; numbers of one asset come from one, so only "${values[0]}" is measured. Give each its own entity, or write %2C for a comma in a name`,
          entityRef: entity.entityRef,
        });
        values.splice(1);
      }
      values.forEach(value => append(ties, value, entity));
    }
    return ties;
  }

  async function readFeast(
    annotation: string,
  ): Promise<Map<string, FeastTie[]>> {
    const ties = new Map<string, FeastTie[]>();
    for (const entity of await entities.listByAnnotation(annotation)) {
      const tie = {
        entity,
        instance: entity.annotations[TIE_ANNOTATIONS.feastInstance]?.trim(),
        project: entity.annotations[TIE_ANNOTATIONS.feastProject]?.trim(),
      };
      for (const value of annotationValues(entity, annotation)) {
        append(ties, value, tie);
      }
    }
    return ties;
  }

  function isOfInstance(entity: CollectorEntity): boolean {
    const named = entity.annotations[TIE_ANNOTATIONS.mlflowInstance]?.trim();
    if (!named) {
      return instance.first;
    }
    // One of the collectors has to tell, and only one.
    if (
      instance.first &&
      !instance.instances.includes(named) &&
      !problems.some(({ entityRef }) => entityRef === entity.entityRef)
    ) {
      problems.push({
        kind: 'wrong-configuration',
        subject: `${entity.entityRef} ${TIE_ANNOTATIONS.mlflowInstance}`,
        message: `${
          TIE_ANNOTATIONS.mlflowInstance
        } names "${named}", which is not under guildhall.mlflow; there are ${instance.instances.join(
          ', ',
        )}. Correct the annotation or add the instance`,
        entityRef: entity.entityRef,
      });
    }
    return named === instance.name;
  }
}

/** Everything that is tied, as texts that can be compared between rounds. */
export function listTies(ties: Ties): string[] {
  const keys: string[] = [];
  for (const sort of ['models', 'experiments', 'datasets'] as const) {
    for (const [name, entities] of ties[sort]) {
      keys.push(
        ...entities.map(({ entityRef }) => [sort, name, entityRef].join(' ')),
      );
    }
  }
  for (const sort of ['views', 'services'] as const) {
    for (const [name, found] of ties[sort]) {
      keys.push(
        ...found.map(({ entity, instance, project }) =>
          [sort, name, instance, project, entity.entityRef].join(' '),
        ),
      );
    }
  }
  return keys;
}

/** Names of an annotation: separated by commas, with `%2C` for a comma inside of a name. */
function annotationValues(
  entity: CollectorEntity,
  annotation: string,
): string[] {
  const values = (entity.annotations[annotation] ?? '')
    .split(',')
    .map(value => value.trim().replace(/%2c/gi, ','))
    .filter(Boolean);
  return [...new Set(values)];
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
