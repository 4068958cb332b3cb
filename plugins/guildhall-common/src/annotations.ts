/** Prefix of everything that Guildhall defines in the catalog. */
export const GUILDHALL_DOMAIN = 'guildhall.dev';

/** Annotations that Guildhall reads from assets. All are optional. */
export const ANNOTATIONS = {
  /** Entity refs of those who keep the documentation, comma-separated. */
  stewardDocumentation: 'guildhall.dev/steward-documentation',
  /** Entity refs of those who keep the tests, comma-separated. */
  stewardTesting: 'guildhall.dev/steward-testing',
  /** Entity refs of those who keep rules and access, comma-separated. */
  stewardGovernance: 'guildhall.dev/steward-governance',
  /** Where to ask first: a URL, `#channel` or an entity ref. */
  contact: 'guildhall.dev/contact',
  /** Promised time to the first review, ISO 8601 duration. */
  reviewResponse: 'guildhall.dev/review-response',
  /** Promised time between updates, ISO 8601 duration. */
  updateCadence: 'guildhall.dev/update-cadence',
  /** URL of, or short text on, what help is wanted. */
  contributionGoals: 'guildhall.dev/contribution-goals',
  /** URL of the contribution guide. */
  contributing: 'guildhall.dev/contributing',
  /** Who may change the asset: short text, or entity refs. */
  modify: 'guildhall.dev/modify',
  /** Members of the rotation, in order; each may carry `@from..until` dates. */
  rotationMembers: 'guildhall.dev/rotation-members',
  /** RFC 5545 recurrence rule of the hand-overs. */
  rotationRule: 'guildhall.dev/rotation-rule',
  /** First day (or local date and time) of the rotation. */
  rotationStart: 'guildhall.dev/rotation-start',
  /** IANA time zone of the hand-overs. */
  rotationTimezone: 'guildhall.dev/rotation-timezone',
  /** Date on which the asset stops being supported. */
  deprecatedOn: 'guildhall.dev/deprecated-on',
  /** Entity ref of the replacement. */
  replacedBy: 'guildhall.dev/replaced-by',
  /** Why the asset goes away. */
  deprecationReason: 'guildhall.dev/deprecation-reason',
  /** Entity ref of the hackathon that the entity came out of. */
  hackathon: 'guildhall.dev/hackathon',
  /** Set by entity providers: since when the source does not have it any more, ISO 8601. */
  missingSince: 'guildhall.dev/missing-since',
} as const;

/** Annotations of other systems, by which their facts find the asset. */
export const TIE_ANNOTATIONS = {
  /** Name under `guildhall.mlflow`; the first one if left out. */
  mlflowInstance: 'mlflow.org/instance',
  mlflowRegisteredModel: 'mlflow.org/registered-model',
  mlflowExperiment: 'mlflow.org/experiment',
  /** Name of a dataset, as runs log it. */
  mlflowDataset: 'mlflow.org/dataset',
  /** Name under `guildhall.feast`; the first one if left out. */
  feastInstance: 'feast.dev/instance',
  feastProject: 'feast.dev/project',
  feastFeatureView: 'feast.dev/feature-view',
  feastFeatureService: 'feast.dev/feature-service',
  feastDataSource: 'feast.dev/data-source',
  /** Name under `guildhall.airflow`; the first one if left out. */
  airflowInstance: 'airflow.apache.org/instance',
  airflowDag: 'airflow.apache.org/dag-id',
  /** Name or URI of an Airflow asset. */
  airflowAsset: 'airflow.apache.org/asset',
  openlineageDataset: 'openlineage.io/dataset',
  openlineageJob: 'openlineage.io/job',
} as const;

/** Prefix of the annotations that tie an asset to Prometheus series. */
export const PROMETHEUS_ANNOTATION_PREFIX = 'prometheus.io/';

/** The duties of a steward. */
export const STEWARD_DUTIES = [
  'documentation',
  'testing',
  'governance',
] as const;

export type StewardDuty = (typeof STEWARD_DUTIES)[number];

/** The annotation that names the stewards of each duty. */
export const STEWARD_ANNOTATIONS: Record<StewardDuty, string> = {
  documentation: ANNOTATIONS.stewardDocumentation,
  testing: ANNOTATIONS.stewardTesting,
  governance: ANNOTATIONS.stewardGovernance,
};

/** Type of the status items by which the catalog says that an annotation could not be used. */
export const ANNOTATION_STATUS_TYPE = 'guildhall.dev/annotation';
