import type { CollectorMeasure } from '@guildhall/plugin-contribution-metrics-node';

/** Days that the numbers of an experiment look back, today included. */
export const RUN_DAYS = 30;

/** What is measured whether or not somebody asks for it. The ids are stable. */
export const MLFLOW_MEASURES = [
  {
    id: 'versions',
    title: 'Versions',
    description: 'Versions of the model, whatever their state.',
  },
  {
    id: 'ready-versions',
    title: 'Ready versions',
    description: 'Versions whose registration is complete.',
  },
  {
    id: 'failed-versions',
    title: 'Failed versions',
    description: 'Versions whose registration failed.',
  },
  {
    id: 'pending-versions',
    title: 'Stuck versions',
    description: 'Versions whose registration does not come to an end.',
  },
  {
    id: 'days-since-version',
    title: 'Days since the newest version',
    unit: 'd',
    description: 'Whole days since the newest ready version was made.',
  },
  {
    id: 'aliased-versions',
    title: 'Versions with an alias',
    description: 'Different versions that an alias names.',
  },
  {
    id: 'served-version-age-days',
    title: 'Age of the served version',
    unit: 'd',
    description:
      'Whole days since the version was made that the alias of serving names.',
  },
  {
    id: 'update',
    title: 'Updates',
    description:
      '1 for every ready version, at the time when it was made. Judges the promised time between updates.',
  },
  {
    id: 'alias-change',
    title: 'Changes of aliases',
    description: '1 whenever an alias comes, goes, or names another version.',
  },
  {
    id: 'runs',
    title: 'Runs',
    description:
      '1 for every run that ended, at its end; runs inside of others are left out.',
  },
  {
    id: 'failed-runs',
    title: 'Failed runs',
    description: '1 for every run that failed, at its end.',
  },
  {
    id: 'run-duration',
    title: 'Duration of runs',
    unit: 's',
    description: 'How long a run took that succeeded, at its end.',
  },
  {
    id: 'run-success-rate',
    title: 'Runs that succeed',
    unit: '%',
    description: `Runs that succeeded among those that succeeded or failed in the last ${RUN_DAYS} days.`,
  },
  {
    id: 'run-users',
    title: 'People who run it',
    description: `Different users with a run in the last ${RUN_DAYS} days.`,
  },
  {
    id: 'days-since-success',
    title: 'Days since the last success',
    unit: 'd',
    description: 'Whole days since a run succeeded.',
  },
] as const satisfies CollectorMeasure[];

/** Measures that somebody must not redefine. */
export const FIXED_MEASURES: ReadonlySet<string> = new Set(
  MLFLOW_MEASURES.map(({ id }) => id),
);
