import type { JsonObject } from '@backstage/types';

/*
 * Feast answers with protobuf's JSON: what has its default value is left out, 64-bit integers are strings, durations are seconds
 * with an `s`, times are RFC 3339. These readers give the default for everything that is missing or of another sort.
 */

/** A text, or an empty one. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** An object, or an empty one. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The objects of a list. */
export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The texts of a list that are not empty. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(each => typeof each === 'string' && each !== '')
    : [];
}

/** The texts of a map. */
export function tagsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** A finite number, given as one or as a text. */
export function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? number
    : undefined;
}

/** The numbers of a list; undefined if one isn't finite, as its place would be lost. */
export function numbersOf(value: unknown): number[] | undefined {
  const numbers = Array.isArray(value) ? value.map(numberOf) : [];
  return numbers.length > 0 && numbers.every(each => each !== undefined)
    ? (numbers as number[])
    : undefined;
}

/** Milliseconds of a duration such as `86400s`; undefined for none, 0 and less. */
export function durationOf(value: unknown): number | undefined {
  const seconds =
    typeof value === 'string' && value.endsWith('s')
      ? numberOf(value.slice(0, -1))
      : undefined;
  return seconds !== undefined && seconds > 0 ? seconds * 1_000 : undefined;
}

/**
 * Milliseconds since the epoch of a time, UTC if it names no zone; undefined for none and for the epoch itself, which is what an unset
 * time becomes.
 */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value) || !value.includes('T');
  const time = Date.parse(zoned ? value : `${value}Z`);
  return Number.isFinite(time) && time > 0 ? time : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
