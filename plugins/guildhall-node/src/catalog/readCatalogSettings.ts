import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { toEntityRef } from '@guildhall/plugin-guildhall-common';
import type { SourceOptions } from '../sources';
import { PatternFilter } from './PatternFilter';

const DAY_MS = 24 * 60 * 60_000;

/** How the objects of one instance appear in the catalog: `catalog` in its entry. */
export interface CatalogSettings {
  namespace: string;
  /** Full ref. */
  defaultOwner: string;
  /** Full ref. */
  system?: string;
  /** `spec.lifecycle` of Components. */
  lifecycle: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** How long entities of vanished objects stay. */
  keepMissingMs: number;
  /** Largest share of the entities that may vanish in one round. */
  maxVanishedShare: number;
  /** Filter of the names of objects. */
  names: PatternFilter;
  /** Filter of the tags of objects, as `key` and `key=value`. */
  tags: PatternFilter;
  /** `catalog` itself, for what only one sort of source has. */
  config: Config;
}

/**
 * Reads how the objects of an instance are to appear in the catalog.
 *
 * @returns undefined when the instance has no `catalog`: then nothing of it appears
 * @throws InputError that names the key, what was found and what is allowed
 */
export function readCatalogSettings(
  source: Pick<SourceOptions, 'config' | 'configKey'>,
): CatalogSettings | undefined {
  const key = `${source.configKey}.catalog`;
  const config = source.config.getOptionalConfig('catalog');
  if (!config) {
    return undefined;
  }
  const namespace = config.getOptionalString('namespace') ?? 'default';
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(
      `${key}.namespace is "${namespace}"; allowed are at most 63 lower-case letters, digits and dashes between them`,
    );
  }
  const ref = (name: string, defaultKind: string) => {
    const value = config.getString(name);
    const full = toEntityRef(value, { defaultKind });
    if (!full) {
      throw new InputError(
        `${key}.${name} is "${value}", which is not an entity ref; write for example "${defaultKind}:default/ml-platform"`,
      );
    }
    return full;
  };
  const maxVanishedShare = config.getOptionalNumber('maxVanishedShare') ?? 0.5;
  if (maxVanishedShare < 0 || maxVanishedShare > 1) {
    throw new InputError(
      `${key}.maxVanishedShare is ${maxVanishedShare}; allowed are numbers from 0 to 1`,
    );
  }
  return {
    namespace,
    defaultOwner: ref('defaultOwner', 'group'),
    system: config.has('system') ? ref('system', 'system') : undefined,
    lifecycle: config.getOptionalString('lifecycle') ?? 'production',
    schedule: config.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : {
          frequency: { hours: 1 },
          timeout: { minutes: 30 },
          initialDelay: { seconds: 30 },
        },
    keepMissingMs: config.has('keepMissing')
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: 'keepMissing' }),
        )
      : 14 * DAY_MS,
    maxVanishedShare,
    names: PatternFilter.fromConfig(config.getOptionalConfig('names')),
    tags: PatternFilter.fromConfig(config.getOptionalConfig('tags')),
    config,
  };
}
