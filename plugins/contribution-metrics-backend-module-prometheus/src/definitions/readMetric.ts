import type { CollectorDefinition } from '@guildhall/plugin-contribution-metrics-node';
import { isPlainSelector } from '../domain/promql';
import type { LabelMatch } from '../domain/Question';
import { isAnnotation, QueryTemplate } from '../domain/QueryTemplate';
import type { Metric, MetricMode, WordSource } from './Metric';
import {
  isoDuration,
  ParameterReader,
  shown,
  type ParameterProblem,
} from './ParameterReader';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LONGEST_QUERY = 5_000;
/** Steps that are made up for after an outage, at most: ten full answers of Prometheus. */
const MOST_STEPS = 110_000;

/** A metric, or what is wrong with it. */
export type ReadMetric =
  | { metric: Metric; problems?: undefined }
  | { metric?: undefined; problems: ParameterProblem[] };

/**
 * Reads `spec.collector.parameters` of a ContributionMetric. All problems are found at once.
 *
 * @param instances - names of the configured systems
 */
export function readMetric(
  definition: CollectorDefinition,
  instances: string[],
): ReadMetric {
  const reader = new ParameterReader(definition.parameters, [
    'query',
    'match',
    'instance',
    'range',
    'usage',
  ]);
  const match = readMatch(reader);
  const mode = readMode(reader);
  const query = readQuery(reader, match, mode);
  const instance = readInstance(reader, instances);
  if (!query || reader.problems.length > 0) {
    return { problems: reader.problems };
  }
  return {
    metric: {
      ref: definition.entityRef,
      measure: definition.measure,
      query,
      match,
      instance,
      mode,
      assets: definition.assets,
    },
  };
}

function readQuery(
  reader: ParameterReader,
  match: LabelMatch[],
  mode: MetricMode,
): QueryTemplate | undefined {
  const text = reader.text(
    'query',
    '"sum by (feature_view) (up)"',
    LONGEST_QUERY,
  );
  if (text === undefined) {
    return undefined;
  }
  let query: QueryTemplate;
  try {
    query = QueryTemplate.parse(text);
    if (mode.type === 'usage' && !isPlainSelector(text)) {
      reader.add(
        'query',
        `is ${shown(
          text,
        )}; with usage, give the counter alone, such as requests_total{code="200"}, without functions, operators and ranges: how much it grows is worked out here`,
      );
    }
  } catch (error) {
    reader.add('query', (error as Error).message);
    return undefined;
  }
  if (query.annotations.length > 0 && match.length > 0) {
    reader.add(
      'match',
      `stands beside the placeholder \${${query.annotations[0]}} in the query; give match to ask once for all assets, or placeholders to ask once for each`,
    );
  }
  return query;
}

function readMatch(reader: ParameterReader): LabelMatch[] {
  if (!reader.has('match')) {
    return [];
  }
  const example = '{ feature_view: feast.dev/feature-view }';
  return reader.texts('match', example).map(([label, annotation]) => {
    if (!isAnnotation(annotation)) {
      reader.add(
        `match.${label}`,
        `is ${shown(
          annotation,
        )}; name the annotation of the assets that holds the value of the label, such as feast.dev/feature-view`,
      );
    }
    return { label, annotation };
  });
}

function readInstance(
  reader: ParameterReader,
  instances: string[],
): string | undefined {
  if (!reader.has('instance')) {
    return undefined;
  }
  const name = reader.text('instance', shown(instances[0]));
  if (name !== undefined && !instances.includes(name)) {
    reader.add(
      'instance',
      `is ${shown(name)}; under guildhall.prometheus there are ${instances.join(
        ', ',
      )}`,
    );
  }
  return name;
}

function readMode(reader: ParameterReader): MetricMode {
  if (reader.has('range') && reader.has('usage')) {
    reader.add(
      'usage',
      'stands beside range; give one of them, and a second metric for the other',
    );
  }
  if (reader.has('usage')) {
    return readUsage(reader) ?? { type: 'instant' };
  }
  if (reader.has('range')) {
    return readRange(reader) ?? { type: 'instant' };
  }
  return { type: 'instant' };
}

function readRange(reader: ParameterReader): MetricMode | undefined {
  const range = reader.object('range', ['step', 'history']);
  if (!range) {
    return undefined;
  }
  const step = range.duration('step', {
    fallback: 5 * MINUTE,
    least: 10_000,
    most: DAY,
  });
  const history = range.duration('history', {
    fallback: 7 * DAY,
    least: MINUTE,
    most: 400 * DAY,
  });
  if (history < step || history / step > MOST_STEPS) {
    range.add(
      'history',
      `is ${isoDuration(history)} at steps of ${isoDuration(
        step,
      )}; it must hold 1 to ${MOST_STEPS} steps: change one of them`,
    );
  }
  return { type: 'range', step, history };
}

function readUsage(reader: ParameterReader): MetricMode | undefined {
  const usage = reader.object('usage', [
    'consumer',
    'team',
    'window',
    'history',
  ]);
  if (!usage) {
    return undefined;
  }
  const consumer = readWord(
    usage,
    'consumer',
    '{ label: client } or { text: component:default/checkout }',
  );
  const team = usage.has('team')
    ? readWord(usage, 'team', '{ label: team } or { text: group:default/risk }')
    : undefined;
  const window = usage.duration('window', {
    fallback: HOUR,
    least: MINUTE,
    most: DAY,
  });
  if (DAY % window !== 0) {
    usage.add(
      'window',
      `is ${isoDuration(
        window,
      )}; give one that fits a whole number of times into a day, such as PT1H`,
    );
  }
  const history = usage.duration('history', {
    fallback: 7 * DAY,
    least: MINUTE,
    most: 90 * DAY,
  });
  if (history < window) {
    usage.add(
      'history',
      `is ${isoDuration(history)}, less than the window of ${isoDuration(
        window,
      )}; give at least that`,
    );
  }
  return consumer && { type: 'usage', consumer, team, window, history };
}

function readWord(
  usage: ParameterReader,
  name: string,
  example: string,
): WordSource | undefined {
  const word = usage.object(name, ['label', 'text']);
  if (!word) {
    return undefined;
  }
  if (word.has('label') === word.has('text')) {
    usage.add(
      name,
      `needs either a label or a text, not ${
        word.has('label') ? 'both' : 'neither'
      }; give ${example}`,
    );
    return undefined;
  }
  const key = word.has('label') ? 'label' : 'text';
  const value = word.text(key, example);
  if (value === undefined) {
    return undefined;
  }
  return key === 'label' ? { label: value } : { text: value };
}
