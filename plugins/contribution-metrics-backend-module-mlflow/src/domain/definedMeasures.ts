import type {
  CollectorDefinition,
  CollectorProblem,
} from '@guildhall/plugin-contribution-metrics-node';
import { FIXED_MEASURES } from '../measures';

/** A measure that a ContributionMetric asks for: a metric of the run behind a version. */
export interface RunMetricMeasure {
  /** Full ref of the ContributionMetric that names it. */
  definition: string;
  measure: string;
  /** Name of the metric in MLflow. */
  metric: string;
  /** Whose version; the newest ready one if left out. */
  alias?: string;
  /** Whether the value is the difference to the version before. */
  compare: boolean;
  /** Refs of the assets. */
  assets: Set<string>;
}

/** Reads what ContributionMetrics ask of MLflow. Those that nobody can answer are problems. */
export function readDefinedMeasures(definitions: CollectorDefinition[]): {
  measures: RunMetricMeasure[];
  problems: CollectorProblem[];
} {
  const measures = new Map<string, RunMetricMeasure>();
  const problems: CollectorProblem[] = [];
  for (const definition of definitions) {
    if (FIXED_MEASURES.has(definition.measure)) {
      continue;
    }
    const read = readOne(definition);
    const same = measures.get(definition.measure);
    if (typeof read === 'string') {
      problems.push(wrong(definition, read));
    } else if (!same) {
      measures.set(definition.measure, read);
    } else if (
      same.metric === read.metric &&
      same.alias === read.alias &&
      same.compare === read.compare
    ) {
      read.assets.forEach(asset => same.assets.add(asset));
    } else {
      problems.push(
        wrong(
          definition,
          `${same.definition} names the same measure "${definition.measure}" with other parameters; give one of them another spec.collector.measure`,
        ),
      );
    }
  }
  return { measures: [...measures.values()], problems };
}

/** The measure, or what is wrong with it. */
function readOne(definition: CollectorDefinition): RunMetricMeasure | string {
  const { metric, alias, compare } = definition.parameters;
  if (typeof metric !== 'string' || metric === '') {
    return `"${definition.measure}" is none of the measures of mlflow (${[
      ...FIXED_MEASURES,
    ].join(
      ', ',
    )}), and spec.collector.parameters.metric, which names a metric of MLflow's runs, ${found(
      metric,
    )}`;
  }
  if (alias !== undefined && (typeof alias !== 'string' || alias === '')) {
    return `spec.collector.parameters.alias must be the name of an alias, such as "champion"; it ${found(
      alias,
    )}`;
  }
  if (compare !== undefined && compare !== 'previous') {
    return `spec.collector.parameters.compare can only be "previous"; it ${found(
      compare,
    )}`;
  }
  return {
    definition: definition.entityRef,
    measure: definition.measure,
    metric,
    alias,
    compare: compare === 'previous',
    assets: new Set(definition.assets),
  };
}

function found(value: unknown): string {
  return value === undefined
    ? 'is missing'
    : `is ${JSON.stringify(value).slice(0, 100)}`;
}

function wrong(
  definition: CollectorDefinition,
  message: string,
): CollectorProblem {
  return {
    kind: 'wrong-configuration',
    subject: definition.entityRef,
    message,
    entityRef: definition.entityRef,
  };
}
