import { InputError } from '@backstage/errors';
import type { EventNote } from './types';

/** A JSON object of which nothing is known. */
export type Fields = { readonly [key: string]: unknown };

const MAX_NOTES = 50;

/** An own field of an object. Inherited ones, such as those of a polluted prototype, are never seen; `null` is as good as missing. */
export function field(fields: Fields | undefined, key: string): unknown {
  return fields && Object.hasOwn(fields, key)
    ? fields[key] ?? undefined
    : undefined;
}

/** The value if it is a JSON object. */
export function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

/** Own fields that are not null. */
export function entries(fields: Fields | undefined): Array<[string, unknown]> {
  return fields
    ? Object.entries(fields).filter(([, value]) => value !== null)
    : [];
}

/** What was found, short enough for a message. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  if (typeof value === 'object') {
    return 'an object';
  }
  if (typeof value === 'string' && value.length > 60) {
    return `${JSON.stringify(value.slice(0, 40))}… (${
      value.length
    } characters)`;
  }
  return JSON.stringify(value);
}

/** Why an event is refused: the path, what was found there, and what to send. */
export function refusal(
  path: string,
  value: unknown,
  mend: string,
): InputError {
  return new InputError(`${path}: found ${describeValue(value)}; ${mend}`);
}

/** Collects what was mended or left out of one event. */
export class NoteList {
  readonly #notes: EventNote[] = [];
  #suppressed = 0;

  /** At most 50 are kept; the rest is counted. */
  add(code: string, message: string): void {
    if (this.#notes.length < MAX_NOTES) {
      this.#notes.push({ code, message });
    } else {
      this.#suppressed += 1;
    }
  }

  list(): EventNote[] {
    return this.#suppressed === 0
      ? this.#notes
      : [
          ...this.#notes,
          { code: 'more-notes', message: `and ${this.#suppressed} more` },
        ];
  }
}

/** A number, also one that is written as a string. */
export function readNumber(
  value: unknown,
  path: string,
  notes: NoteList,
): number | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return value;
  }
  if (
    typeof value === 'string' &&
    value.length <= 40 &&
    /^\s*[+-]?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/.test(value) &&
    Number.isFinite(Number(value))
  ) {
    notes.add('number-as-text', `${path}: a number written as text; taken`);
    return Number(value);
  }
  notes.add(
    'not-a-number',
    `${path}: found ${describeValue(value)}, not a number; left out`,
  );
  return undefined;
}

/** A list; anything else is left out with a note. */
export function readList(
  value: unknown,
  path: string,
  notes: NoteList,
): unknown[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (Array.isArray(value)) {
    return value;
  }
  notes.add(
    'not-a-list',
    `${path}: found ${describeValue(value)}, not a list; left out`,
  );
  return [];
}
