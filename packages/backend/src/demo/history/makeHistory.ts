import type {
  Sample,
  UsageEvent,
} from '@guildhall/plugin-contribution-metrics-common';
import { CARE } from '../story/care';
import { FEATURE_SERIES } from '../story/features';
import { MODEL_SERIES } from '../story/models';
import { PLATFORM_SERIES } from '../story/platform';
import type { CareStory, SeriesStory, UsageStory } from '../story/types';
import { USAGE } from '../story/usage';
import { valueAt } from './curve';
import { type LineageEvent, makeLineageEvents } from './lineageEvents';
import { randomOf } from './random';

/** Days of history before the start. */
export const HISTORY_DAYS = 90;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A part of the story. All times in ms since the epoch. */
export interface Span {
  /** The moment to which the history leads; the story's days count from here. */
  start: number;
  /** Exclusive. */
  from: number;
  /** Inclusive. */
  until: number;
}

/** All facts of the demo in a span of time. The same span gives the same facts, on every machine. */
export function makeHistory(span: Span): {
  samples: Sample[];
  usage: UsageEvent[];
  lineage: LineageEvent[];
} {
  const series = [...FEATURE_SERIES, ...MODEL_SERIES, ...PLATFORM_SERIES];
  return {
    samples: [
      ...series.flatMap(story => samplesOf(story, span)),
      ...CARE.flatMap(story => careOf(story, span)),
    ],
    usage: USAGE.flatMap(story => usageOf(story, span)),
    lineage: makeLineageEvents(span),
  };
}

function samplesOf(story: SeriesStory, span: Span): Sample[] {
  const { asset, metric, everyHours, atHour = 0, curve, chance } = story;
  const key = `${asset} ${metric}`;
  const end = lastTime(story.until, span);
  return timesOf(everyHours, atHour, span.from, end).map(time => {
    const level = valueAt(curve, key, time, span.start);
    return {
      entityRef: asset,
      metric,
      value: chance ? Number(randomOf(key, time) < level) : level,
      observedAt: new Date(time).toISOString(),
      id: `${metric}/${time}`,
    };
  });
}

function usageOf(story: UsageStory, span: Span): UsageEvent[] {
  const { asset, consumer, curve } = story;
  const key = `${asset} ${consumer}`;
  const first = span.start + (story.from ?? -Infinity) * DAY_MS;
  return timesOf(24, 0, span.from, lastTime(story.until, span)).flatMap(
    time => {
      const count = Math.round(valueAt(curve, key, time, span.start));
      return count > 0 && time >= first
        ? [
            {
              entityRef: asset,
              consumer,
              count,
              observedAt: new Date(time).toISOString(),
              id: `${consumer}/${time}`,
            },
          ]
        : [];
    },
  );
}

function careOf(story: CareStory, span: Span): Sample[] {
  const { asset, updates, reviews, contributions = [] } = story;
  const sample = (metric: string, daysBefore: number, value: number) => {
    const time = workingHour(span.start - daysBefore * DAY_MS, asset);
    return time > span.from && time <= span.until
      ? [
          {
            entityRef: asset,
            metric,
            value,
            observedAt: new Date(time).toISOString(),
            id: `${metric}/${time}`,
          },
        ]
      : [];
  };
  return [
    ...updates.flatMap(day => sample('push:update', day, 1)),
    ...reviews.flatMap(([day, hours]) =>
      sample('push:review-response', day, hours * 3_600),
    ),
    ...contributions.flatMap(day => sample('outside-contributions', day, 1)),
  ];
}

/** Nobody works at the same minute every day, and few at night. */
function workingHour(time: number, key: string): number {
  const day = Math.floor(time / DAY_MS) * DAY_MS;
  const minutes = Math.floor(randomOf(key, day) * 9 * 60);
  return day + 8 * HOUR_MS + minutes * 60_000;
}

function lastTime(untilDay: number | undefined, span: Span): number {
  return Math.min(span.until, span.start + (untilDay ?? Infinity) * DAY_MS);
}

/** Full hours (UTC), so that two starts on one day tell the same story at the same times. */
function timesOf(
  everyHours: number,
  atHour: number,
  from: number,
  until: number,
): number[] {
  const period = everyHours * HOUR_MS;
  const offset = atHour * HOUR_MS;
  const times: number[] = [];
  const first = Math.floor((from - offset) / period) + 1;
  for (let n = first; n * period + offset <= until; n += 1) {
    times.push(n * period + offset);
  }
  return times;
}
