import type {
  CollectorEntity,
  CollectorProblem,
  EntityFinder,
} from '@guildhall/plugin-contribution-metrics-node';
import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';

const { airflowInstance, airflowDag, airflowAsset } = TIE_ANNOTATIONS;

/** Which entities stand for what of an Airflow. */
export interface Ties {
  /** By id of the DAG; entities that are no assets too, because they may use some. */
  dags: Map<string, CollectorEntity[]>;
  /** By name or URI of the Airflow asset. */
  assets: Map<string, CollectorEntity[]>;
  /** Annotations that can't be followed. */
  problems: CollectorProblem[];
}

/**
 * Reads the annotations of all entities.
 *
 * @param own - name of the instance
 * @param all - names of all instances; the first has the entities that name none, and tells of those that name an unknown one
 */
export async function readTies(
  entities: EntityFinder,
  own: string,
  all: string[],
): Promise<Ties> {
  const problems = new Map<string, CollectorProblem>();
  const wrong = (
    { entityRef }: CollectorEntity,
    annotation: string,
    message: string,
  ) => {
    const subject = `${entityRef} ${annotation}`;
    problems.set(subject, {
      kind: 'wrong-configuration',
      subject,
      message,
      entityRef,
    });
  };
  const read = async (annotation: string) => {
    const ties = new Map<string, CollectorEntity[]>();
    for (const entity of await entities.listByAnnotation(annotation)) {
      const instance = entity.annotations[airflowInstance]?.trim() || all[0];
      if (instance !== own) {
        if (own === all[0] && !all.includes(instance)) {
          wrong(
            entity,
            airflowInstance,
            `${airflowInstance} is "${instance}", which is not under guildhall.airflow; give one of ${all.join(
              ', ',
            )}, or add the instance`,
          );
        }
        continue;
      }
      const names = namesIn(entity.annotations[annotation]);
      if (names.length !== 1) {
        wrong(
          entity,
          annotation,
          names.length === 0
            ? `${annotation} is empty; give a name, or leave it out`
            : `${annotation} names ${names.length} of them; the numbers of an entity come from one, so only "${names[0]}" is measured. Give each its own entity, or write %2C for a comma in a name`,
        );
      }
      if (names.length > 0) {
        ties.set(names[0], [...(ties.get(names[0]) ?? []), entity]);
      }
    }
    return ties;
  };
  return {
    dags: await read(airflowDag),
    assets: await read(airflowAsset),
    problems: [...problems.values()],
  };
}

/** Names are separated by commas, with `%2C` for a comma inside of a name. */
function namesIn(value: string | undefined): string[] {
  const names = (value ?? '')
    .split(',')
    .map(name => name.trim().replace(/%2c/gi, ','))
    .filter(Boolean);
  return [...new Set(names)];
}
