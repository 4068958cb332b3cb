import { InputError } from '@backstage/errors';

const DAY_MS = 86_400_000;
const DAYS = /\{([+-]?\d{1,5})\}/g;

/**
 * Writes dates that are told by their distance from a day: `{+90}` is 90 days after it, `{-3}` three days before.
 *
 * @param text - such as `{+20}T09:00`
 * @param start - ms since the epoch; its UTC day counts as `{0}`
 * @throws InputError if there is no such date in the text
 */
export function writeRelativeDates(text: unknown, start: number): string {
  if (typeof text !== 'string' || text.search(DAYS) < 0) {
    throw new InputError(
      `$relativeDates is ${JSON.stringify(
        text,
      )}; write a text with days from the start, such as "{+90}" or "{-7}T09:00"`,
    );
  }
  return text.replace(DAYS, (_, days) =>
    new Date(start + Number(days) * DAY_MS).toISOString().slice(0, 10),
  );
}
