import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';

/** Longest reference that is kept. */
export const MAX_REF_LENGTH = 400;
/** Longest own id of a fact. */
export const MAX_FACT_ID_LENGTH = 200;
/** Longest link. */
export const MAX_URL_LENGTH = 2_000;
const DAY_MS = 86_400_000;
const ISO_DATE_TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

/** Why a field of an item cannot be taken. */
export class FieldProblem {
  constructor(readonly field: string, readonly reason: string) {}
}

/** What was found, short enough for an answer. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text === undefined ? 'nothing' : text.slice(0, 120);
}

/** An item of a batch as an object. */
export function asObject(item: unknown): Record<string, unknown> {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    throw new FieldProblem('', `expected an object, found ${shown(item)}`);
  }
  return item as Record<string, unknown>;
}

/** A full, lower-case entity ref. */
export function checkEntityRef(field: string, value: unknown): string {
  if (
    typeof value !== 'string' ||
    value.length > MAX_REF_LENGTH ||
    value.includes('\0')
  ) {
    throw new FieldProblem(
      field,
      `expected an entity ref such as "resource:default/name", found ${shown(
        value,
      )}`,
    );
  }
  try {
    return stringifyEntityRef(parseEntityRef(value));
  } catch (error) {
    throw new FieldProblem(
      field,
      `expected an entity ref such as "resource:default/name", found ${shown(
        value,
      )}: ${stringifyError(error)}`,
    );
  }
}

/** A finite number. */
export function checkNumber(field: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new FieldProblem(
      field,
      `expected a finite number, found ${shown(value)}`,
    );
  }
  return value;
}

/** A time that is neither in the future nor older than what is kept, in ms. */
export function checkTime(
  field: string,
  value: unknown,
  limits: { now: number; retentionMs: number },
): number {
  if (value === undefined) {
    return limits.now;
  }
  const time =
    typeof value === 'string' && ISO_DATE_TIME.test(value)
      ? Date.parse(value)
      : NaN;
  if (Number.isNaN(time)) {
    throw new FieldProblem(
      field,
      `expected an ISO 8601 time with zone such as "2026-01-31T08:00:00Z", found ${shown(
        value,
      )}`,
    );
  }
  return checkInstant(field, time, limits);
}

/** A time in ms that is neither in the future nor older than what is kept. */
export function checkInstant(
  field: string,
  time: number,
  limits: { now: number; retentionMs: number },
): number {
  if (!Number.isFinite(time)) {
    throw new FieldProblem(field, `expected a time, found ${shown(time)}`);
  }
  if (time > limits.now + DAY_MS) {
    throw new FieldProblem(
      field,
      `is in the future: ${new Date(
        time,
      ).toISOString()}; check the clock of the source`,
    );
  }
  if (time < limits.now - limits.retentionMs) {
    throw new FieldProblem(
      field,
      `is older than the ${Math.round(
        limits.retentionMs / DAY_MS,
      )} days that samples are kept: ${new Date(time).toISOString()}`,
    );
  }
  return Math.round(time);
}

/** The fact's own id, or an empty string. */
export function checkFactId(field: string, value: unknown): string {
  if (value === undefined) {
    return '';
  }
  // NUL cannot be stored in PostgreSQL.
  if (
    typeof value !== 'string' ||
    value.length > MAX_FACT_ID_LENGTH ||
    value.includes('\0')
  ) {
    throw new FieldProblem(
      field,
      `expected a text of at most ${MAX_FACT_ID_LENGTH} characters, found ${shown(
        value,
      )}`,
    );
  }
  return value;
}

/** A link that may be shown. */
export function checkUrl(field: string, value: unknown): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (
    typeof value !== 'string' ||
    value.length > MAX_URL_LENGTH ||
    !/^https?:\/\/[^\s\0]+$/i.test(value)
  ) {
    throw new FieldProblem(
      field,
      `expected an http or https URL, found ${shown(value)}`,
    );
  }
  return value;
}

/** A whole number of uses. */
export function checkCount(field: string, value: unknown): number {
  if (value === undefined) {
    return 1;
  }
  if (!Number.isSafeInteger(value) || (value as number) < 1) {
    throw new FieldProblem(
      field,
      `expected a whole number from 1, found ${shown(value)}`,
    );
  }
  return value as number;
}
