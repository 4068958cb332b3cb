const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?$/;

/** A time that was read, and how it had to be mended. */
export interface ParsedTime {
  /** Milliseconds since the epoch, UTC. */
  time: number;
  mended?: string;
}

/**
 * Reads the time of an event.
 *
 * Takes ISO 8601 date and time with any precision. Mends a time without zone (UTC) and a number, or a string of digits, that can only be
 * seconds or milliseconds since the epoch. Gives undefined for anything else.
 */
export function parseTime(value: unknown): ParsedTime | undefined {
  if (typeof value === 'number') {
    return fromEpoch(value);
  }
  if (typeof value !== 'string' || value.length > 64) {
    return undefined;
  }
  const text = value.trim();
  if (/^\d{9,13}(\.\d+)?$/.test(text)) {
    return fromEpoch(Number(text));
  }
  const match = DATE_TIME.exec(text);
  if (!match) {
    return undefined;
  }
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map(part => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(time);
  // Date.UTC rolls 31 February over into March.
  if (
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    hour > 23 ||
    minute > 59 ||
    second > 60
  ) {
    return undefined;
  }
  const millis = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000);
  const offset = zoneOffset(match[8]);
  return {
    time: time + millis - (offset ?? 0) * 60_000,
    mended: offset === undefined ? 'has no time zone; taken as UTC' : undefined,
  };
}

/** Minutes east of UTC; undefined when there is no zone. */
function zoneOffset(zone: string | undefined): number | undefined {
  if (!zone) {
    return undefined;
  }
  if (zone.toUpperCase() === 'Z') {
    return 0;
  }
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function fromEpoch(value: number): ParsedTime | undefined {
  // Seconds from 2001 to 2100; the same range in milliseconds doesn't overlap.
  if (value >= 1e9 && value < 4.2e9) {
    return {
      time: Math.round(value * 1000),
      mended: 'is a number; taken as seconds since the epoch',
    };
  }
  if (value >= 1e12 && value < 4.2e12) {
    return {
      time: Math.round(value),
      mended: 'is a number; taken as milliseconds since the epoch',
    };
  }
  return undefined;
}
