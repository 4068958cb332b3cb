import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  STEWARD_DUTIES,
  type StewardDuty,
} from '@guildhall/plugin-guildhall-common';
import {
  readSources,
  type SourceOptions,
} from '@guildhall/plugin-guildhall-node';

const KEY = 'guildhall.airflow';

/** What tags begin with that name a steward. */
export type StewardTagPrefixes = Record<StewardDuty, string[]>;

const DEFAULT_PREFIXES: StewardTagPrefixes = {
  documentation: ['steward-documentation:'],
  testing: ['steward-testing:'],
  governance: ['steward-governance:', 'steward:'],
};

/** What the collector of one Airflow needs to know. */
export interface AirflowOptions {
  source: SourceOptions;
  /** Names of all instances; entities that name none belong to the first. */
  instances: string[];
  stewardTagPrefixes: StewardTagPrefixes;
}

/**
 * Reads `guildhall.airflow`.
 *
 * @throws InputError that names the key, what was found and the mend
 */
export function readAirflowOptions(
  config: RootConfigService,
): AirflowOptions[] {
  const sources = readSources(config, KEY, {
    schedule: {
      frequency: { minutes: 10 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 30 },
      scope: 'global',
    },
  });
  const instances = sources.map(({ name }) => name);
  return sources.map(source => ({
    source,
    instances,
    stewardTagPrefixes: readPrefixes(source.config, source.configKey),
  }));
}

function readPrefixes(config: Config, configKey: string): StewardTagPrefixes {
  const prefixes = { ...DEFAULT_PREFIXES };
  for (const duty of STEWARD_DUTIES) {
    const key = `stewardTagPrefixes.${duty}`;
    prefixes[duty] = config.getOptionalStringArray(key) ?? prefixes[duty];
    if (prefixes[duty].some(prefix => prefix.trim() === '')) {
      throw new InputError(
        `${configKey}.${key} holds an empty prefix, which every tag begins with; give one such as "steward:"`,
      );
    }
  }
  return prefixes;
}
