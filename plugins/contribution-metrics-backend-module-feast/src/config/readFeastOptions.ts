import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  readFeastTagNames,
  readSources,
  type FeastTagNames,
  type SourceOptions,
} from '@guildhall/plugin-guildhall-node';

const DAY = 86_400_000;
const DEFAULT_SCHEDULE = {
  frequency: { minutes: 15 },
  timeout: { minutes: 30 },
};
/** One entry of `guildhall.feast`. */
export interface FeastOptions {
  source: SourceOptions;
  tagNames: FeastTagNames;
  /** Milliseconds after which everything is read anew. */
  fullReadingMs: number;
  allowCache: boolean;
  monitoring: boolean;
}

/**
 * Reads `guildhall.feast`. No entries give an empty list.
 *
 * @throws InputError that names the key, what was found and the mend
 */
export function readFeastOptions(config: RootConfigService): FeastOptions[] {
  return readSources(config, 'guildhall.feast', {
    schedule: DEFAULT_SCHEDULE,
  }).map(source => ({
    source,
    tagNames: readFeastTagNames(source.config),
    fullReadingMs: readFullReading(source),
    allowCache: source.config.getOptionalBoolean('allowCache') ?? true,
    monitoring: source.config.getOptionalBoolean('monitoring') ?? true,
  }));
}

function readFullReading({ config, configKey }: SourceOptions): number {
  if (!config.has('fullReading')) {
    return DAY;
  }
  const value = durationToMilliseconds(
    readDurationFromConfig(config, { key: 'fullReading' }),
  );
  if (!(value > 0 && value <= 31 * DAY)) {
    throw new InputError(
      `${configKey}.fullReading is ${
        value / 1000
      } s; give more than nothing and at most 31 days, such as { hours: 24 }`,
    );
  }
  return value;
}
