import {
  ASSERTIONS,
  DATASET_NAMESPACE,
  EVENT_DAYS,
  JOB_NAMESPACE,
  type JobStory,
  JOBS,
  OWNERSHIP,
} from '../story/lineage';
import { randomOf, uuidOf } from './random';
import type { Span } from './makeHistory';

/** An event as specification 2-0-2 of OpenLineage has it. */
export type LineageEvent = Record<string, unknown>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PRODUCER = 'https://github.com/guildhall-dev/guildhall/examples/demo';
const SPEC = 'https://openlineage.io/spec';

/** Runs of the demo's jobs, and what a data catalogue says of a dataset. */
export function makeLineageEvents(span: Span): LineageEvent[] {
  const from = Math.max(span.from, span.start - EVENT_DAYS * DAY_MS);
  const runs = JOBS.flatMap(job => {
    const period = job.everyHours * HOUR_MS;
    const events: LineageEvent[] = [];
    for (
      let begin = (Math.floor(from / period) + 1) * period;
      begin + job.minutes * 60_000 <= span.until;
      begin += period
    ) {
      events.push(...runOf(job, begin, span.start));
    }
    return events;
  });
  const described = from < span.start ? [ownershipAt(from + HOUR_MS)] : [];
  return [...described, ...runs];
}

function runOf(job: JobStory, begin: number, start: number): LineageEvent[] {
  const { name, minutes, owner, inputs, outputs, failsFrom, error } = job;
  const stretch = 0.8 + 0.4 * randomOf(name, begin);
  const end = begin + Math.round(minutes * stretch * 60_000);
  const failed = failsFrom !== undefined && begin > start + failsFrom * DAY_MS;
  const runId = uuidOf(name, begin);
  const common = {
    producer: PRODUCER,
    schemaURL: `${SPEC}/2-0-2/OpenLineage.json#/$defs/RunEvent`,
    job: {
      namespace: JOB_NAMESPACE,
      name,
      facets: {
        ownership: facet('OwnershipJobFacet', {
          owners: [{ name: owner, type: 'team' }],
        }),
      },
    },
  };
  return [
    {
      ...common,
      eventType: 'START',
      eventTime: new Date(begin).toISOString(),
      run: { runId },
      inputs: inputs.map(dataset),
    },
    {
      ...common,
      eventType: failed ? 'FAIL' : 'COMPLETE',
      eventTime: new Date(end).toISOString(),
      run: {
        runId,
        facets: failed
          ? {
              errorMessage: facet('ErrorMessageRunFacet', {
                message: error ?? 'failed',
                programmingLanguage: 'PYTHON',
              }),
            }
          : {},
      },
      inputs: inputs.map(input => ({
        ...dataset(input),
        ...(ASSERTIONS[input] && {
          inputFacets: {
            dataQualityAssertions: assertionsOf(input, name, begin),
          },
        }),
      })),
      outputs: failed ? [] : outputs.map(dataset),
    },
  ];
}

function assertionsOf(
  input: string,
  job: string,
  begin: number,
): Record<string, unknown> {
  return facet('DataQualityAssertionsDatasetFacet', {
    assertions: ASSERTIONS[input].map(
      ({ assertion, column, failsPercent }) => ({
        assertion,
        ...(column && { column }),
        success: randomOf(job, input, assertion, begin) * 100 >= failsPercent,
        severity: 'error',
      }),
    ),
  });
}

function ownershipAt(time: number): LineageEvent {
  return {
    eventTime: new Date(time).toISOString(),
    producer: PRODUCER,
    schemaURL: `${SPEC}/2-0-2/OpenLineage.json#/$defs/DatasetEvent`,
    dataset: {
      ...dataset(OWNERSHIP.dataset),
      facets: {
        ownership: facet('OwnershipDatasetFacet', { owners: OWNERSHIP.owners }),
      },
    },
  };
}

function dataset(name: string): { namespace: string; name: string } {
  return { namespace: DATASET_NAMESPACE, name };
}

function facet(
  name: string,
  content: Record<string, unknown>,
): Record<string, unknown> {
  return {
    _producer: PRODUCER,
    _schemaURL: `${SPEC}/facets/1-1-0/${name}.json#/$defs/${name}`,
    ...content,
  };
}
