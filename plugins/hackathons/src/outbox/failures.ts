import { ResponseError } from '@backstage/errors';
import { errorMessage } from '@guildhall/plugin-guildhall-react';

/** Why the server does not take something. */
export interface Problem {
  /** Of the answer: 409 when it was changed meanwhile, or can't be done as things stand. */
  status: number;
  message: string;
}

/** Answers after which the same may be taken a moment later. 401: whoever signs in again goes on. */
const PASSING = [401, 408, 425, 429];
const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

/** What stands against an item for good; nothing if it is worth to send it again, as when the network is away. */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof ResponseError)) {
    return undefined;
  }
  const { status, headers } = error.response;
  const passing =
    status >= 500 ||
    PASSING.includes(status) ||
    // The first request with the key still runs.
    (status === 409 && headers?.get('retry-after') !== null);
  return passing ? undefined : { status, message: errorMessage(error) };
}

/**
 * How long to wait after so many failures in a row, in ms: twice as long each time, up to half a minute. A quarter more
 * or less, so that not all devices of a room come back at once.
 */
export function backOff(failures: number): number {
  const delay = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return delay * (0.75 + Math.random() / 2);
}
