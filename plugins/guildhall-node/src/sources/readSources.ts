import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { SourceOptions } from './types';

/** What a sort of source has when nothing is configured. */
export interface SourceDefaults {
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads a list of systems, such as `guildhall.mlflow`. An absent key gives an empty list.
 *
 * @param key - such as `guildhall.mlflow`
 * @throws InputError that names the key, what was found and what is allowed; never a secret
 */
export function readSources(
  _config: RootConfigService,
  _key: string,
  _defaults: SourceDefaults,
): SourceOptions[] {
  throw new Error('Not there yet');
}
