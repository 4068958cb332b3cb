import { createHash } from 'node:crypto';

/** Longest subject of a problem, and longest reference, that is kept. */
export const MAX_REFERENCE = 400;
/** Longest own id of a fact. */
export const MAX_FACT_ID = 200;

/** A short text that is the same for the same text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The text, or its begin with a digest of the whole. */
export function shorten(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text.slice(0, length - 17)}~${digest(text)}`;
}
