import type {
  CollectorDefinition,
  CollectorEntity,
  CollectorProblem,
} from '@guildhall/plugin-contribution-metrics-node';
import { PROMETHEUS_ANNOTATION_PREFIX } from '@guildhall/plugin-guildhall-common';
import type { Metric } from './Metric';
import { shown } from './ParameterReader';
import { readMetric } from './readMetric';

/** Names the Prometheus that has the series of an asset. */
export const INSTANCE_ANNOTATION = `${PROMETHEUS_ANNOTATION_PREFIX}instance`;

/** A metric and those of its assets whose series are in one Prometheus. */
export interface Assignment {
  metric: Metric;
  assets: CollectorEntity[];
}

/** What one Prometheus has to do. */
export interface Workload {
  assignments: Assignment[];
  /** What is wrong with metrics and annotations that this Prometheus answers for. */
  problems: CollectorProblem[];
}

/**
 * Works out what one of the configured systems is asked for. Whatever is wrong is told by exactly one of them: the one that is named, or else
 * the first.
 *
 * @param definitions - all metrics of the collector
 * @param entities - their assets by ref
 * @param own - name of the system
 * @param instances - names of all systems in the order of the configuration
 */
export function planWorkload(
  definitions: CollectorDefinition[],
  entities: Map<string, CollectorEntity>,
  own: string,
  instances: string[],
): Workload {
  const [first] = instances;
  const assignments: Assignment[] = [];
  const problems: CollectorProblem[] = [];
  for (const { definition, conflict } of uniteMeasures(definitions)) {
    const named = definition.parameters.instance;
    const responsible =
      typeof named === 'string' && instances.includes(named) ? named : first;
    const add = (parameter: string, message: string) => {
      if (responsible === own) {
        problems.push({
          kind: 'wrong-configuration',
          subject: `${definition.entityRef} · ${parameter}`.slice(0, 400),
          message: `${definition.entityRef}: ${parameter} ${message}`,
          entityRef: definition.entityRef,
        });
      }
    };
    if (conflict) {
      add(
        'spec.collector.measure',
        `is ${shown(
          definition.measure,
        )}, which ${conflict} has too, with other parameters; give each its own measure, or both the same parameters`,
      );
      continue;
    }
    const read = readMetric(definition, instances);
    if (read.problems) {
      read.problems.forEach(({ parameter, message }) =>
        add(`spec.collector.parameters.${parameter}`, message),
      );
      continue;
    }
    const { metric } = read;
    const assets = metric.assets.flatMap(ref => {
      const entity = entities.get(ref);
      return entity?.asset ? [entity] : [];
    });
    if (tellsNothingApart(metric) && assets.length > 1) {
      add(
        'spec.collector.parameters.query',
        `gives one number, but the metric applies to ${assets.length} assets; give match, or a placeholder such as \${feast.dev/feature-view} in the query, or narrow spec.appliesTo to one asset`,
      );
      continue;
    }
    const mine = assets.filter(
      asset => instanceOf(asset, metric, instances) === own,
    );
    if (mine.length > 0) {
      assignments.push({ metric, assets: mine });
    }
  }
  if (own === first) {
    problems.push(...unknownInstances(entities, instances));
  }
  return { assignments, problems };
}

function tellsNothingApart({ match, query }: Metric): boolean {
  return match.length === 0 && query.annotations.length === 0;
}

function instanceOf(
  { annotations }: CollectorEntity,
  metric: Metric,
  instances: string[],
): string {
  return (
    metric.instance ??
    (annotations[INSTANCE_ANNOTATION]?.trim() || instances[0])
  );
}

function unknownInstances(
  entities: Map<string, CollectorEntity>,
  instances: string[],
): CollectorProblem[] {
  return [...entities.values()].flatMap(({ entityRef, annotations, asset }) => {
    const named = annotations[INSTANCE_ANNOTATION]?.trim();
    return !asset || !named || instances.includes(named)
      ? []
      : [
          {
            kind: 'wrong-configuration' as const,
            subject: `${entityRef} · ${INSTANCE_ANNOTATION}`.slice(0, 400),
            message: `${entityRef}: the annotation ${INSTANCE_ANNOTATION} is ${shown(
              named,
            )}; under guildhall.prometheus there are ${instances.join(', ')}`,
            entityRef,
          },
        ];
  });
}

/**
 * Metrics that name the same measure share its numbers. With the same parameters they are asked for once, for all of their assets; with
 * other parameters they would overwrite each other.
 */
function uniteMeasures(
  definitions: CollectorDefinition[],
): Array<{ definition: CollectorDefinition; conflict?: string }> {
  const byMeasure = new Map<string, CollectorDefinition>();
  const conflicts: Array<{
    definition: CollectorDefinition;
    conflict: string;
  }> = [];
  const inOrder = [...definitions].sort((a, b) =>
    a.entityRef < b.entityRef ? -1 : 1,
  );
  for (const definition of inOrder) {
    const other = byMeasure.get(definition.measure);
    if (!other) {
      byMeasure.set(definition.measure, definition);
    } else if (textOf(other.parameters) === textOf(definition.parameters)) {
      byMeasure.set(definition.measure, {
        ...other,
        assets: [...new Set([...other.assets, ...definition.assets])],
      });
    } else {
      conflicts.push({ definition, conflict: other.entityRef });
    }
  }
  return [
    ...[...byMeasure.values()].map(definition => ({ definition })),
    ...conflicts,
  ];
}

/** The same text for the same value, in whatever order its keys come. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
