import type { CollectorMeasure } from '@guildhall/plugin-contribution-metrics-node';

/** Id of the collector, and prefix of its external ids and measure keys. */
export const COLLECTOR_ID = 'openlineage';

/** What OpenLineage events can measure. Shares are from 0 to 1. */
export const MEASURES = [
  {
    id: 'update',
    title: 'Updates',
    description:
      '1 at the end of each complete run that wrote the dataset, and at each change of its lifecycle',
  },
  {
    id: 'run-success',
    title: 'Run success',
    description:
      '1 for a complete, 0 for a failed run of the job; the mean is the success rate. Aborted runs do not count',
  },
  {
    id: 'run-failures',
    title: 'Failed runs',
    description:
      '1 for a run of the job that failed, or was aborted with an error message; 0 for a complete one. The sum is the number of failures',
  },
  {
    id: 'run-duration',
    title: 'Run duration',
    unit: 's',
    description: 'Time from START to COMPLETE of a run of the job',
  },
  {
    id: 'assertion-pass-rate',
    title: 'Assertions passed',
    description:
      'Share of passed among passed and failed assertions on the dataset; failures of severity warn are left out',
  },
  {
    id: 'assertion-errors',
    title: 'Assertion errors',
    description: 'Failed assertions on the dataset, other than warnings',
  },
  {
    id: 'assertion-warnings',
    title: 'Assertion warnings',
    description: 'Failed assertions on the dataset of severity warn',
  },
  {
    id: 'test-pass-rate',
    title: 'Tests passed',
    description:
      'Share of passed among passed and failed tests of a run of the job; skipped tests and failures of severity warn are left out',
  },
  { id: 'row-count', title: 'Rows', description: 'Rows of the dataset' },
  {
    id: 'null-rate',
    title: 'Null rate',
    description: 'Share of nulls in the worst column of the dataset',
  },
  {
    id: 'last-updated-age',
    title: 'Age of the data',
    unit: 's',
    description:
      'Time between the last update of the dataset and the event that reported it',
  },
] as const satisfies readonly CollectorMeasure[];

/** Id of a measure. */
export type MeasureId = (typeof MEASURES)[number]['id'];
