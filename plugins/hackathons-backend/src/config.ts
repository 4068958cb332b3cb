import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationMs, readSchedule } from '@guildhall/plugin-guildhall-node';

const DAY_MS = 86_400_000;

/** Settings of the plugin, with defaults. */
export interface PluginOptions {
  /** Entity refs of users and groups who count as organisers of every hackathon. */
  admins: string[];
  /** After the end of an event, how long what is personal is kept. */
  personalRetentionMs: number;
  maxBodyBytes: number;
  /** Where people open the portal. */
  appBaseUrl: string;
  schedules: {
    catalog: SchedulerServiceTaskScheduleDefinition;
    /** What happens by itself: notices, expiry, reminders, formations that were interrupted. */
    upkeep: SchedulerServiceTaskScheduleDefinition;
    /** What became of the projects, and the figures over all hackathons. */
    outcomes: SchedulerServiceTaskScheduleDefinition;
    retention: SchedulerServiceTaskScheduleDefinition;
  };
}

/** Reads `guildhall.hackathons`. */
export function readOptions(config: RootConfigService): PluginOptions {
  const own = config.getOptionalConfig('guildhall.hackathons');
  return {
    admins: (own?.getOptionalStringArray('admins') ?? []).map(ref =>
      ref.toLowerCase(),
    ),
    personalRetentionMs: readDurationMs(
      own,
      'retention.personal',
      365 * DAY_MS,
    ),
    maxBodyBytes: own?.getOptionalNumber('maxBodyBytes') ?? 1024 * 1024,
    appBaseUrl: config.getOptionalString('app.baseUrl') ?? '',
    schedules: {
      catalog: readSchedule(own, 'schedules.catalog', {
        frequency: { seconds: 30 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 3 },
      }),
      upkeep: readSchedule(own, 'schedules.upkeep', {
        frequency: { seconds: 15 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 5 },
      }),
      outcomes: readSchedule(own, 'schedules.outcomes', {
        frequency: { hours: 24 },
        timeout: { hours: 1 },
        initialDelay: { minutes: 1 },
      }),
      retention: readSchedule(own, 'schedules.retention', {
        frequency: { hours: 24 },
        timeout: { hours: 1 },
        initialDelay: { minutes: 10 },
      }),
    },
  };
}
