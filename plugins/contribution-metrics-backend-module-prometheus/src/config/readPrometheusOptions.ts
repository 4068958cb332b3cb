import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  readSources,
  type SourceOptions,
} from '@guildhall/plugin-guildhall-node';

/** One Prometheus. */
export interface PrometheusOptions {
  source: SourceOptions;
  /** Milliseconds after which nothing is expected to be added to what Prometheus has. */
  settle: number;
  /** Assets that are asked for one by one, in one metric. */
  assetsPerMetric: number;
}

const KEY = 'guildhall.prometheus';
const DAY = 86_400_000;
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 20 },
  scope: 'global',
};

/**
 * Reads `guildhall.prometheus`.
 *
 * @throws InputError that names the key, what was found and what is allowed
 */
export function readPrometheusOptions(
  config: RootConfigService,
): PrometheusOptions[] {
  return readSources(config, KEY, { schedule: DEFAULT_SCHEDULE }).map(
    source => ({
      source,
      settle: readSettle(source.config, source.configKey),
      assetsPerMetric: readCount(source.config, source.configKey),
    }),
  );
}

function readSettle(config: Config, key: string): number {
  if (!config.has('settle')) {
    return 60_000;
  }
  const value = durationToMilliseconds(
    readDurationFromConfig(config, { key: 'settle' }),
  );
  if (!(value >= 0 && value <= DAY)) {
    throw new InputError(
      `${key}.settle is ${
        value / 1000
      } s; give a duration from nothing to a day, such as { minutes: 1 }`,
    );
  }
  return value;
}

function readCount(config: Config, key: string): number {
  const value = config.getOptionalNumber('assetsPerMetric') ?? 200;
  if (!Number.isInteger(value) || value < 1 || value > 10_000) {
    throw new InputError(
      `${key}.assetsPerMetric is ${value}; give a whole number from 1 to 10000`,
    );
  }
  return value;
}
