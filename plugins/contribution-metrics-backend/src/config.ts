import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { readDurationMs, readSchedule } from '@guildhall/plugin-guildhall-node';

const DAY_MS = 86_400_000;

/** Types that are assets when nothing is configured, of the kinds Component and Resource. */
export const DEFAULT_ASSET_TYPES = [
  'feature-store',
  'feature-view',
  'feature-service',
  'model-registry',
  'ml-model',
  'ml-pipeline',
  'dataset',
];

/** Which entities are assets. */
export interface AssetRule {
  /** Kind, lower case. */
  kind: string;
  /** Values of `spec.type`, lower case; all if left out. */
  types?: string[];
}

/** Settings of the plugin, with defaults. */
export interface PluginOptions {
  assets: AssetRule[];
  samplesRetentionMs: number;
  rollupsRetentionMs: number;
  lineageRetentionMs: number;
  aliasesRetentionMs: number;
  deprecationNearDays: number;
  maxBodyBytes: number;
  schedules: {
    catalog: SchedulerServiceTaskScheduleDefinition;
    evaluation: SchedulerServiceTaskScheduleDefinition;
    retention: SchedulerServiceTaskScheduleDefinition;
  };
}

/** Reads `guildhall.assets` and `guildhall.contributionMetrics`. */
export function readOptions(config: RootConfigService): PluginOptions {
  const own = config.getOptionalConfig('guildhall.contributionMetrics');
  return {
    assets: readAssetRules(config),
    samplesRetentionMs: readDurationMs(own, 'retention.samples', 400 * DAY_MS),
    rollupsRetentionMs: readDurationMs(
      own,
      'retention.rollups',
      1_100 * DAY_MS,
    ),
    lineageRetentionMs: readDurationMs(own, 'retention.lineage', 400 * DAY_MS),
    aliasesRetentionMs: readDurationMs(
      own,
      'retention.aliases',
      1_100 * DAY_MS,
    ),
    deprecationNearDays:
      readDurationMs(own, 'deprecationWarning', 60 * DAY_MS) / DAY_MS,
    maxBodyBytes: own?.getOptionalNumber('maxBodyBytes') ?? 16 * 1024 * 1024,
    schedules: {
      catalog: readSchedule(own, 'schedules.catalog', {
        frequency: { seconds: 30 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 3 },
      }),
      evaluation: readSchedule(own, 'schedules.evaluation', {
        frequency: { seconds: 10 },
        timeout: { minutes: 30 },
        initialDelay: { seconds: 5 },
      }),
      retention: readSchedule(own, 'schedules.retention', {
        frequency: { hours: 24 },
        timeout: { hours: 1 },
        initialDelay: { minutes: 10 },
      }),
    },
  };
}

function readAssetRules(config: Config): AssetRule[] {
  const rules = config.getOptionalConfigArray('guildhall.assets');
  if (!rules) {
    return ['resource', 'component'].map(kind => ({
      kind,
      types: DEFAULT_ASSET_TYPES,
    }));
  }
  return rules.map(rule => ({
    kind: rule.getString('kind').toLowerCase(),
    types: rule
      .getOptionalStringArray('types')
      ?.map(type => type.toLowerCase()),
  }));
}
