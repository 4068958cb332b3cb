import { readDurationFromConfig, type Config } from '@backstage/config';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  readOwnershipTags,
  readSources,
  type OwnershipTags,
  type SourceOptions,
} from '@guildhall/plugin-guildhall-node';

const KEY = 'guildhall.mlflow';
const HOUR = 3_600_000;

/** What the collector of one MLflow server needs to know. */
export interface MlflowOptions {
  source: SourceOptions;
  /** Whether entities that name no instance belong to it. */
  first: boolean;
  /** Names of all instances. */
  instances: string[];
  tags: OwnershipTags;
  /** Aliases that mark the version that is served, first one first. */
  servingAliases: string[];
  /** Age from which a registration that has not ended is stuck. */
  stuckAfterMs: number;
  /** Days of versions and runs that are read when something is new. */
  historyDays: number;
  /** How often everything is read anew. */
  fullReadingMs: number;
}

/**
 * Reads `guildhall.mlflow`.
 *
 * @throws InputError that names the key, what was found and the mend
 */
export function readMlflowOptions(config: RootConfigService): MlflowOptions[] {
  const sources = readSources(config, KEY, {
    schedule: {
      frequency: { minutes: 15 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 30 },
    },
  });
  const instances = sources.map(({ name }) => name);
  return sources.map((source, index) => {
    const { config: own, configKey } = source;
    return {
      source,
      first: index === 0,
      instances,
      tags: readOwnershipTags(own),
      servingAliases: own.getOptionalStringArray('servingAliases') ?? [
        'champion',
        'production',
      ],
      stuckAfterMs: readDuration(own, 'stuckAfter', configKey) ?? HOUR,
      historyDays: readDays(own, configKey),
      fullReadingMs: readDuration(own, 'fullReading', configKey) ?? 24 * HOUR,
    };
  });
}

function readDuration(
  config: Config,
  key: string,
  configKey: string,
): number | undefined {
  if (!config.has(key)) {
    return undefined;
  }
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (!(milliseconds > 0)) {
    throw new InputError(
      `${configKey}.${key} must be longer than nothing, such as PT1H`,
    );
  }
  return milliseconds;
}

function readDays(config: Config, configKey: string): number {
  const days = config.getOptionalNumber('historyDays') ?? 90;
  if (!Number.isInteger(days) || days < 1 || days > 1_000) {
    throw new InputError(
      `${configKey}.historyDays must be a whole number from 1 to 1000, found ${days}`,
    );
  }
  return days;
}
