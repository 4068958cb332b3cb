import type { ProvisionedSandbox } from '@guildhall/plugin-hackathons-node';
import { addressProblem } from './safeAddress';

/** How long one call of a provisioner may take. */
export const CALL_MS = 2 * 60_000;
const FIRST_DELAY_MS = 15_000;
const LONGEST_DELAY_MS = 3_600_000;
const MAX_FAILURE = 500;
const MAX_INSTRUCTIONS = 5_000;

/** Calls a provisioner, for a limited time whether or not it listens to its signal. */
export async function limited<T>(
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`No answer within ${CALL_MS / 1000} seconds`);
      controller.abort(error);
      reject(error);
    }, CALL_MS);
  });
  try {
    return await Promise.race([call(controller.signal), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws Error when what a provisioner gave must not be shown */
export function checked(made: ProvisionedSandbox): ProvisionedSandbox {
  const problem = made.url === undefined ? undefined : addressProblem(made.url);
  if (problem) {
    throw new Error(`The address that the provisioner gave ${problem}`);
  }
  if ((made.instructions?.length ?? 0) > MAX_INSTRUCTIONS) {
    throw new Error(
      `The instructions that the provisioner gave have ${made.instructions?.length} characters, allowed are ${MAX_INSTRUCTIONS}`,
    );
  }
  return made;
}

/** The message of an error in one short line; what stands before an `@` in an address is left out. */
export function failureOf(error: Error): string {
  return String(error?.message ?? error)
    .replace(/\/\/[^\s/@]+@/g, '//')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, MAX_FAILURE);
}

/** Doubles with every attempt. */
export function delayAfter(attempts: number): number {
  return Math.min(
    FIRST_DELAY_MS * 2 ** Math.max(0, attempts - 1),
    LONGEST_DELAY_MS,
  );
}
