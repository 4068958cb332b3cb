import type { CollectorMeasure } from '@guildhall/plugin-contribution-metrics-node';
import { FEWEST_VALUES } from './domain/drift';

/** What is measured of views and feature services. The ids are stable. */
export const FEAST_MEASURES = [
  {
    id: 'age',
    title: 'Age',
    unit: 'h',
    description:
      'Hours since the end of the newest interval that was materialised; where nothing is materialised, since the newest event that monitoring saw.',
  },
  {
    id: 'age-of-ttl',
    title: 'Age, as part of the time to live',
    unit: '%',
    description:
      'The age of a view in per cent of its own ttl. From 100 on, Feast gives no values. Left out for views that have none.',
  },
  {
    id: 'source-age',
    title: 'Age of the source',
    unit: 'h',
    description: 'Hours since the newest event that monitoring saw.',
  },
  {
    id: 'materialized',
    title: 'Materialised',
    description:
      '1 if a view for the online store was materialised at least once, else 0.',
  },
  {
    id: 'features',
    title: 'Features',
    description: 'Features of a view, or that a feature service selects.',
  },
  {
    id: 'described-features',
    title: 'Described features',
    unit: '%',
    description: 'Features of a view that have a description.',
  },
  {
    id: 'feature-services',
    title: 'Feature services',
    description: 'Feature services that select features of the view.',
  },
  {
    id: 'online',
    title: 'Online',
    description: '1 if the view is kept in the online store, else 0.',
  },
  {
    id: 'enabled',
    title: 'Enabled',
    description: '0 if the view is disabled, else 1.',
  },
  {
    id: 'update',
    title: 'Updates',
    description:
      '1 for every change of the definition. Judges the promised time between updates.',
  },
  {
    id: 'null-rate',
    title: 'Null rate',
    unit: '%',
    description:
      'Share of nulls in the newest daily statistics, of the feature that has most.',
  },
  {
    id: 'row-count',
    title: 'Rows',
    description: 'Rows in the newest daily statistics.',
  },
  {
    id: 'psi',
    title: 'Drift (PSI)',
    description: `Population stability index between the baseline and the newest daily statistics, of the feature that moved most. Needs ${FEWEST_VALUES} values on either side.`,
  },
] as const satisfies CollectorMeasure[];

export type FeastMeasureId = (typeof FEAST_MEASURES)[number]['id'];
