import { setTimeout as wait } from 'node:timers/promises';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;
/** Who asks for more is given up for this round. */
export const LONGEST_RETRY_AFTER = 60_000;

/** Time and chance, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Waits; rejects at once with the reason of the signal when that is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's. */
export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  async sleep(milliseconds, signal) {
    try {
      await wait(milliseconds, undefined, { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};

/**
 * Milliseconds before a repetition: exponential back-off with full jitter, or what the server asks for and a little, so that not
 * everybody comes back at once.
 *
 * See "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
 *
 * @param repetition - 0 for the first
 */
export function backoffDelay(
  repetition: number,
  retryAfter: number | undefined,
  random: () => number,
): number {
  const jitter =
    random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** repetition);
  return retryAfter === undefined ? jitter : retryAfter + jitter;
}

/**
 * Milliseconds from now that a `Retry-After` header asks for: seconds or an HTTP date (RFC 9110, section 10.2.3). Undefined when
 * there is none or it can't be read.
 */
export function readRetryAfter(
  header: string | string[] | undefined,
  now: number,
): number | undefined {
  const text = (Array.isArray(header) ? header[0] : header)?.trim();
  if (!text) {
    return undefined;
  }
  if (/^\d+$/.test(text)) {
    return Number(text) * 1000;
  }
  const date = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
