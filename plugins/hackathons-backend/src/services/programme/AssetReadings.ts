import { ResponseError } from '@backstage/errors';
import {
  type ContributionMetricsApi,
  ContributionMetricsClient,
} from '@guildhall/plugin-contribution-metrics-common';
import type {
  ReadingKey,
  StoredReading,
} from '../../database/DatabaseReadingStore';
import type { Core } from '../areas';
import { fullRef } from '../access';
import { iso } from '../iso';
import { OPEN_MS, type TimedEvent } from './Figures';

const DAY_MS = 86_400_000;
/** How far before the event a value may be measured. */
const BEFORE_MS = 90 * DAY_MS;
/** How long after the event values are looked for. */
const AFTER_MS = 180 * DAY_MS;
/** Requests of one round. What is left is read in the next ones. */
const MAX_REQUESTS = 200;
const TIMEOUT_MS = 10_000;
const STATE = 'readings';

/** Whether the metrics could be read when it was last tried. */
export interface ReadingState {
  available: boolean;
  /** ms since the epoch. */
  triedAt: number;
}

/** Something to read, and between which times. */
type Wanted = ReadingKey & { from: number; to: number; triedAt: number };

/** Reads, from the plugin that keeps metrics, how the assets that events aim at did before and after. */
export class AssetReadings {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** One round of at most 200 requests. A plugin that doesn't answer is told of once, and asked again in the next round. */
  async run(
    events: readonly TimedEvent[],
    now: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { programme, readings } = this.#core.stores;
    const stored = await readings.of(
      events.map(({ hackathon }) => hackathon.entityRef),
    );
    const wanted = wantedReadings(events, stored, now);
    if (wanted.length === 0) {
      return;
    }
    const metrics = this.#client(signal);
    const before = await programme.state<ReadingState>(STATE);
    try {
      // Tells a plugin that is not there from an asset that it doesn't know.
      await metrics.listMetrics({ limit: 1 });
      for (const reading of wanted) {
        try {
          await readings.put(await read(metrics, reading, now));
        } catch (error) {
          // Others come first next time, so that one that always fails keeps none from being read.
          await readings.noteTry(reading, now);
          throw error;
        }
      }
      await programme.putState(STATE, { available: true, triedAt: now });
    } catch (error) {
      if (signal.aborted) {
        // The server ends, or the time of the task is over: that says nothing of the other plugin.
        return;
      }
      await programme.putState(STATE, { available: false, triedAt: now });
      if (before?.available !== false) {
        this.#core.logger.warn(
          'The metrics of the assets that hackathons aim at could not be read; the programme is shown without them, and it is tried again',
          error as Error,
        );
      }
    }
  }

  /** Whether the metrics could be read when it was last tried; `undefined` when there was nothing to read yet. */
  async state(): Promise<ReadingState | undefined> {
    return await this.#core.stores.programme.state<ReadingState>(STATE);
  }

  #client(signal: AbortSignal): ContributionMetricsApi {
    const { auth, discovery } = this.#core;
    return new ContributionMetricsClient({
      discoveryApi: discovery,
      fetchApi: {
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
          }),
      },
      token: async () => {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'contribution-metrics',
        });
        return token;
      },
    });
  }
}

/** What is to be read in a round, what was never tried first. */
function wantedReadings(
  events: readonly TimedEvent[],
  stored: readonly StoredReading[],
  now: number,
): Wanted[] {
  const known = new Map(stored.map(reading => [keyOf(reading), reading]));
  const wanted: Wanted[] = [];
  for (const { hackathon, start, end } of events) {
    const { spec, metadata } = hackathon.entity;
    const isOpen = now <= end + OPEN_MS;
    for (const { assets = [], metrics = [] } of spec.themes ?? []) {
      for (const asset of assets) {
        for (const metric of metrics) {
          const pair = {
            hackathonRef: hackathon.entityRef,
            assetRef: fullRef(asset, 'resource', metadata.namespace),
            metricRef: fullRef(
              metric,
              'contributionmetric',
              metadata.namespace,
            ),
          };
          const consider = (reading: ReadingKey, from: number, to: number) => {
            const before = known.get(keyOf(reading));
            // What was measured before an event doesn't change any more.
            const isSettled =
              reading.moment === 'before' && before?.value !== undefined;
            if (!before || (isOpen && !isSettled)) {
              wanted.push({
                ...reading,
                from,
                to,
                triedAt: before?.triedAt ?? 0,
              });
            }
          };
          consider({ ...pair, moment: 'before' }, start - BEFORE_MS, start);
          if (now > end) {
            consider(
              { ...pair, moment: 'after' },
              end,
              Math.min(now, end + AFTER_MS),
            );
          }
        }
      }
    }
  }
  // Themes may share an asset and a metric.
  const once = new Map(wanted.map(reading => [keyOf(reading), reading]));
  return [...once.values()]
    .sort((a, b) => a.triedAt - b.triedAt)
    .slice(0, MAX_REQUESTS);
}

async function read(
  metrics: ContributionMetricsApi,
  { from, to, triedAt: _, ...key }: Wanted,
  now: number,
): Promise<StoredReading> {
  try {
    const series = await metrics.getSeries(key.assetRef, {
      metric: key.metricRef,
      from: iso(from),
      to: iso(to),
      resolution: 'day',
    });
    const last = series.points.at(-1);
    return {
      ...key,
      title: series.title,
      unit: series.unit,
      direction: series.direction,
      value: last?.value,
      measuredAt: last && Date.parse(last.at),
      triedAt: now,
    };
  } catch (error) {
    if (error instanceof ResponseError && error.statusCode < 500) {
      // An asset or metric that is not known there has no value.
      return { ...key, triedAt: now };
    }
    throw error;
  }
}

function keyOf({ hackathonRef, assetRef, metricRef, moment }: ReadingKey) {
  return [hackathonRef, assetRef, metricRef, moment].join('\n');
}
