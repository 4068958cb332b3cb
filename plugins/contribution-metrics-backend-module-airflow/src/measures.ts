import type { CollectorMeasure } from '@guildhall/plugin-contribution-metrics-node';

/** Days of runs that the success rate looks at. */
export const WINDOW_DAYS = 30;
/** Runs of a DAG that are remembered at most. */
export const WINDOW_RUNS = 1_000;

/** What is measured of DAGs and of Airflow's assets. The ids are stable. */
export const AIRFLOW_MEASURES = [
  {
    id: 'run-success-rate',
    title: 'Successful runs',
    unit: '%',
    description: `Successful runs among those that ended in the last ${WINDOW_DAYS} days, at most the last ${WINDOW_RUNS}.`,
  },
  {
    id: 'last-run-succeeded',
    title: 'Last run succeeded',
    description: '1 if the run that ended last was successful, else 0.',
  },
  {
    id: 'hours-since-last-success',
    title: 'Hours since the last success',
    unit: 'h',
    description: 'Since the last successful run ended.',
  },
  {
    id: 'run-duration',
    title: 'Duration of runs',
    unit: 's',
    description: 'From start to end, for each run, at its end.',
  },
  {
    id: 'start-delay',
    title: 'Delay of starts',
    unit: 's',
    description:
      'From when a run was due to its start, for each run by schedule or asset, at its start.',
  },
  {
    id: 'import-errors',
    title: 'Import errors',
    description: 'Errors of the file that defines the DAG.',
  },
  {
    id: 'paused',
    title: 'Paused',
    description: '1 if nothing starts until somebody resumes it, else 0.',
  },
  {
    id: 'stale',
    title: 'Stale',
    description: '1 if Airflow does not find it in its files any more, else 0.',
  },
  {
    id: 'hours-since-asset-update',
    title: 'Hours since the asset was updated',
    unit: 'h',
    description: 'Since the last event of the Airflow asset.',
  },
  {
    id: 'update',
    title: 'Updates',
    description:
      '1 for each event of the Airflow asset that was the last one when it was looked at. Judges the promised time between updates.',
  },
  {
    id: 'consumers',
    title: 'Consuming DAGs',
    description:
      'Different DAGs that are scheduled by the Airflow asset or have a task that reads it.',
  },
] as const satisfies CollectorMeasure[];

export type AirflowMeasureId = (typeof AIRFLOW_MEASURES)[number]['id'];
