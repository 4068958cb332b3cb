import { choice, kindSchema, list, number, record, text } from './schemaParts';

const day = (what: string) => text(`${what}, YYYY-MM-DD`, '2026-03-31');

/** JSON schema of the ContributionMetric kind. */
export const contributionMetricSchema = kindSchema(
  'The definition of a measure: what it means, where it comes from, and what is good.',
  ['owner', 'role', 'direction', 'aggregation', 'window', 'collector'],
  {
    owner: text('entity ref of the owner', 'group:default/ml-platform'),
    system: text('entity ref of the system it belongs to'),
    role: choice('what it says about an asset', [
      'health',
      'adoption',
      'contribution',
    ]),
    unit: text('unit of the values', 'ms'),
    direction: choice('which way is better', [
      'higher-is-better',
      'lower-is-better',
    ]),
    aggregation: choice('how the samples of the window become one value', [
      'last',
      'sum',
      'mean',
      'min',
      'max',
      'count',
      'p50',
      'p95',
      'p99',
    ]),
    window: text('ISO 8601 duration that is aggregated, up to now', 'P1D'),
    appliesTo: {
      type: 'object',
      description: 'catalog filter predicate; all assets if left out',
      examples: [{ kind: 'Resource', 'spec.type': 'feature-view' }],
    },
    collector: record('where the numbers come from', ['id'], {
      id: text('id of a connector, or "push"', 'push'),
      measure: text("the connector's measure"),
      parameters: {
        type: 'object',
        description: 'what the connector needs to know',
      },
    }),
    limits: record('values at which the state turns', [], {
      warning: number('from here on it is a warning'),
      degraded: number('from here on it is degraded'),
    }),
    freshness: record('how old the newest sample may be', [], {
      warnAfter: text('ISO 8601 duration after which it warns', 'PT6H'),
      staleAfter: text('ISO 8601 duration after which it is unknown', 'P1D'),
    }),
    baseline: record('what the value is compared with', [], {
      value: number('the baseline itself'),
      window: record('days whose median is the baseline', ['from', 'to'], {
        from: day('first day'),
        to: day('last day'),
      }),
    }),
    targets: list(
      'values to reach, each by a day',
      record('a target', ['value', 'by'], {
        value: number('the value to reach'),
        by: day('until when'),
        description: text('description'),
      }),
    ),
    review: record('when the definition is looked at again', ['every'], {
      every: text('ISO 8601 duration between reviews', 'P90D'),
      lastReviewed: day('the last review'),
    }),
    guards: list(
      'metrics that must not get worse while this one gets better',
      record('a guard', ['metric'], {
        metric: text('entity ref of a ContributionMetric'),
        tolerance: number(
          "share of the guard's baseline by which it may get worse, from 0",
          { minimum: 0 },
        ),
      }),
    ),
  },
);
