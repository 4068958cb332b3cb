import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/**
 * Reads a duration, written as an object, an ISO 8601 duration or a text such as `30d`.
 *
 * @param config - the section of the key; undefined when it is not configured
 * @param fallbackMs - when there is none, in milliseconds
 * @returns milliseconds
 */
export function readDurationMs(
  config: Config | undefined,
  key: string,
  fallbackMs: number,
): number {
  return config?.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : fallbackMs;
}

/**
 * Reads when a task runs.
 *
 * @param config - the section of the key; undefined when it is not configured
 * @param fallback - when there is none
 */
export function readSchedule(
  config: Config | undefined,
  key: string,
  fallback: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  return config?.has(key)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(key),
      )
    : fallback;
}
