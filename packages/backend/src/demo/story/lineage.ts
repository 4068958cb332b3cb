/** Days before the start of which the portal gets OpenLineage events. Older runs are samples of the demo. */
export const EVENT_DAYS = 7;

const LAKE = 's3://lake';

/** A job that runs again and again. */
export interface JobStory {
  /** Name in the namespace `airflow`. */
  name: string;
  everyHours: number;
  minutes: number;
  /** Owner as OpenLineage writes it. */
  owner: string;
  inputs: string[];
  outputs: string[];
  /** Day from the start after which it fails, and what it says. */
  failsFrom?: number;
  error?: string;
}

/** Namespace of all datasets. */
export const DATASET_NAMESPACE = LAKE;
export const JOB_NAMESPACE = 'airflow';

export const JOBS: JobStory[] = [
  {
    name: 'shop.export_orders',
    everyHours: 24,
    minutes: 40,
    owner: 'team:growth',
    inputs: ['shop/orders_raw'],
    outputs: ['shop/orders'],
  },
  {
    name: 'features.materialize',
    everyHours: 6,
    minutes: 22,
    owner: 'team:feature-platform',
    inputs: ['events/clickstream', 'shop/orders'],
    outputs: ['features/user', 'features/product'],
    failsFrom: -1.05,
    error:
      'Stage 7: column "returned_at" of features/user is text, expected timestamp',
  },
  {
    name: 'models.train_continuously',
    everyHours: 12,
    minutes: 95,
    owner: 'team:ml-platform',
    inputs: ['features/user', 'features/product'],
    outputs: ['models/search-ranker'],
  },
  {
    // No entity in the catalog stands for this job: it is shown by its own name.
    name: 'marts.customer_value',
    everyHours: 24,
    minutes: 12,
    owner: 'team:customer-care',
    inputs: ['shop/orders'],
    outputs: ['marts/customer_value'],
  },
];

/** Checks that ran on an input, with how many of a hundred runs they fail. */
export const ASSERTIONS: Record<
  string,
  Array<{ assertion: string; column?: string; failsPercent: number }>
> = {
  'events/clickstream': [
    { assertion: 'not_null', column: 'session_id', failsPercent: 0 },
    { assertion: 'unique', column: 'event_id', failsPercent: 0 },
    { assertion: 'accepted_range', column: 'dwell_ms', failsPercent: 1 },
    { assertion: 'freshness_below_10_minutes', failsPercent: 1 },
  ],
  'shop/orders': [
    { assertion: 'unique', column: 'order_id', failsPercent: 0 },
    { assertion: 'not_null', column: 'customer_id', failsPercent: 0 },
    { assertion: 'relationship', column: 'product_id', failsPercent: 1 },
    { assertion: 'row_count_near_last_week', failsPercent: 1 },
  ],
};

/** Who stands behind a dataset, by type, as a data catalogue sends it. */
export const OWNERSHIP = {
  dataset: 'shop/orders',
  owners: [
    { name: 'team:growth', type: 'TECHNICAL_OWNER' },
    { name: 'rosa.mendez@example.com', type: 'DOCUMENTATION' },
    { name: 'elif.kaya@example.com', type: 'DATA_QUALITY' },
    { name: 'priya.nair@example.com', type: 'DATA_STEWARD' },
  ],
};
