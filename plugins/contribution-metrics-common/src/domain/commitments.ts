import type { Commitment } from '../types';
import { medianOf } from './numbers';
import { DAY_MS, dayOf, isoTime, parseDuration, shift } from './time';

const OBSERVED_DAYS = 90;

/** What an asset promises and what was seen of it. */
export interface CommitmentInput {
  /** ISO 8601 durations. */
  promised: { reviewResponse?: string; updateCadence?: string };
  /** Times of the updates in the last 90 days and of the last one before, in any order. */
  updates: readonly number[];
  /** First reviews: when they were given, and how long they took. */
  reviewResponses: ReadonlyArray<{ at: number; seconds: number }>;
  /** Where the observations come from. */
  sources: { reviewResponse?: string; updateCadence?: string };
  /** ms since the epoch. */
  now: number;
}

type Observation = { seconds?: number; observations: number; lastAt?: number };

/**
 * Sets each promise of an asset beside what was observed in the last 90 days.
 *
 * - Review response: the median time to a first review, robust against the one that took a month.
 * - Update cadence: the median gap between days with an update, the gap that leads into the 90 days included; but never
 *   less than the time since the last update, so that an asset that fell asleep does not look lively. `observations`
 *   counts the days with an update.
 *
 * A promise is kept if what was observed is not longer. A month or year of a promise is as long as the one that ends now.
 *
 * @returns one entry for each promise; `kept` is null when nothing was observed
 * @throws InputError if a promise is not a duration
 */
export function evaluateCommitments(input: CommitmentInput): Commitment[] {
  const { promised, sources, now } = input;
  const commitments: Commitment[] = [];
  if (promised.reviewResponse) {
    commitments.push(
      commitment(
        'review-response',
        promised.reviewResponse,
        observeReviews(input),
        sources.reviewResponse,
        now,
      ),
    );
  }
  if (promised.updateCadence) {
    commitments.push(
      commitment(
        'update-cadence',
        promised.updateCadence,
        observeUpdates(input),
        sources.updateCadence,
        now,
      ),
    );
  }
  return commitments;
}

function commitment(
  kind: Commitment['kind'],
  promised: string,
  observed: Observation,
  source: string | undefined,
  now: number,
): Commitment {
  const start = shift(now, parseDuration(promised, kind), -1);
  const promisedSeconds = (now - start) / 1000;
  const { seconds, observations, lastAt } = observed;
  return {
    kind,
    promised,
    promisedSeconds,
    ...(seconds !== undefined && { observedSeconds: seconds }),
    observations,
    ...(lastAt !== undefined && { lastAt: isoTime(lastAt) }),
    kept: seconds === undefined ? null : seconds <= promisedSeconds,
    ...(source && { source }),
  };
}

function observeReviews(input: CommitmentInput): Observation {
  const known = input.reviewResponses.filter(
    ({ at, seconds }) => at <= input.now && seconds >= 0,
  );
  const recent = known.filter(
    ({ at }) => at > input.now - OBSERVED_DAYS * DAY_MS,
  );
  const seconds = medianOf(recent.map(review => review.seconds));
  return {
    seconds: seconds === undefined ? undefined : Math.round(seconds),
    observations: recent.length,
    lastAt: latest(known.map(review => review.at)),
  };
}

function observeUpdates(input: CommitmentInput): Observation {
  const updates = input.updates.filter(at => at <= input.now);
  const lastAt = latest(updates);
  if (lastAt === undefined) {
    return { observations: 0 };
  }
  const from = dayOf(input.now) - OBSERVED_DAYS + 1;
  const days = [...new Set(updates.map(dayOf))].sort((a, b) => a - b);
  const gaps = days
    .map((day, i) => ({ day, gap: day - days[i - 1] }))
    .filter(({ day, gap }) => day >= from && gap > 0);
  const median = medianOf(gaps.map(({ gap }) => gap)) ?? 0;
  const sinceLast = (input.now - lastAt) / 1000;
  return {
    seconds: Math.round(Math.max((median * DAY_MS) / 1000, sinceLast)),
    observations: days.filter(day => day >= from).length,
    lastAt,
  };
}

function latest(times: readonly number[]): number | undefined {
  return times.length === 0
    ? undefined
    : times.reduce((a, b) => Math.max(a, b));
}
