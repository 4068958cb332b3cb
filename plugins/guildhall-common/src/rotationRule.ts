import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/**
 * Hand-overs are worked out in wall-clock time, as numbers of milliseconds since 1970-01-01T00:00 on the wall, and
 * become instants only at the end. So a hand-over at 02:30 takes place on the day on which the clock jumps over
 * 02:30, and nothing depends on the time zone of the process.
 */
export type WallTime = number;

const DAY = 24 * 60 * 60 * 1000;
const START = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;
const UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/;
const PARTS = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'WKST',
  'BYDAY',
  'BYMONTH',
  'BYMONTHDAY',
  'BYYEARDAY',
  'BYWEEKNO',
  'BYSETPOS',
];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const MAX_LENGTH = 300;
const MAX_INTERVAL = 1000;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
/** A rule is asked for at most this span at once, so that the limits below hold for the densest rule. */
const MAX_SPAN = 40 * 365 * DAY;
const MAX_ITERATIONS = 20_000;
const MAX_CANDIDATES = 60_000;
const MAX_CACHED_RULES = 100;

const problemCache = new Map<string, string | undefined>();

/** Parses the local start of a rotation; `undefined` when it is not `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`. */
export function parseRotationStart(start: string): WallTime | undefined {
  if (!START.test(start)) {
    return undefined;
  }
  try {
    const wall = toWall(Temporal.PlainDateTime.from(start));
    return wall >= EARLIEST && wall < LATEST ? wall : undefined;
  } catch {
    return undefined;
  }
}

/** The wall-clock time at a moment in a zone. */
export function wallTimeAt(at: Date, timezone: string): WallTime {
  return toWall(
    Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO(timezone)
      .toPlainDateTime(),
  );
}

/** The moment of a wall-clock time: the first of two, and after the gap when the clock jumps over it. */
export function instantOf(wall: WallTime, timezone: string): Date {
  const local = new Date(wall).toISOString().slice(0, -1);
  return new Date(
    Temporal.PlainDateTime.from(local).toZonedDateTime(timezone, {
      disambiguation: 'compatible',
    }).epochMilliseconds,
  );
}

/** The day of a wall-clock time, `YYYY-MM-DD`. */
export function dayOf(wall: WallTime): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/**
 * Says what is wrong with a recurrence rule.
 *
 * @param rule - RFC 5545 recurrence rule without `DTSTART`
 * @returns the second half of a sentence that begins with the rule, or `undefined` when the rule can be used
 */
export function findRuleProblem(rule: string): string | undefined {
  if (!problemCache.has(rule)) {
    remember(problemCache, rule, inspectRule(rule));
  }
  return problemCache.get(rule);
}

function inspectRule(rule: string): string | undefined {
  const parsed = parseRule(rule);
  if (typeof parsed === 'string') {
    return parsed;
  }
  try {
    const start = Date.UTC(2026, 0, 1);
    const next = createRule(parsed, start).next(new Date(start));
    return next
      ? undefined
      : 'which never takes place; use another rule, for example "FREQ=WEEKLY;BYDAY=MO"';
  } catch (error) {
    return /exceeded/i.test(String(error))
      ? 'which never takes place, or takes too long to work out; use a simpler rule, for example "FREQ=WEEKLY;BYDAY=MO"'
      : `which is not a recurrence rule of RFC 5545 (${
          (error as Error).message
        }); write for example "FREQ=WEEKLY;BYDAY=MO"`;
  }
}

function createRule(parsed: ParsedRule, start: WallTime): RRuleTemporal {
  return new RRuleTemporal({
    rruleString: parsed.rruleString,
    dtstart:
      Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('UTC'),
    strict: true,
    includeDtstart: true,
    cache: false,
    maxIterations: MAX_ITERATIONS,
    maxCandidateEvaluations: MAX_CANDIDATES,
  });
}

/** Keeps the newest entries only. */
function remember<T>(cache: Map<string, T>, key: string, value: T): void {
  cache.delete(key);
  cache.set(key, value);
  if (cache.size > MAX_CACHED_RULES) {
    cache.delete(cache.keys().next().value!);
  }
}

type ParsedRule = { rruleString: string; until?: string; count: number };

function parseRule(rule: string): ParsedRule | string {
  const example = 'for example "FREQ=WEEKLY;BYDAY=MO" or "FREQ=MONTHLY"';
  if (rule.length > MAX_LENGTH) {
    return `which is longer than ${MAX_LENGTH} characters; use a simpler rule, ${example}`;
  }
  const parts = new Map<string, string>();
  for (const part of rule
    .trim()
    .replace(/^RRULE:/i, '')
    .split(';')) {
    const [name, value, ...rest] = part.trim().toUpperCase().split('=');
    if (!name || !value || rest.length) {
      return `which is not a recurrence rule of RFC 5545 ("${part}" is not NAME=VALUE); write ${example}`;
    }
    if (/^BY(HOUR|MINUTE|SECOND)$/.test(name)) {
      return `in which ${name} is not allowed; give the time of day in the start of the rotation, for example "2026-01-05T09:00"`;
    }
    if (!PARTS.includes(name)) {
      return `in which ${name} is not known; known are ${PARTS.join(', ')}`;
    }
    if (parts.has(name)) {
      return `in which ${name} stands twice; keep one`;
    }
    parts.set(name, value);
  }
  const frequency = parts.get('FREQ');
  if (!frequency || !FREQUENCIES.includes(frequency)) {
    return `in which FREQ is ${
      frequency ?? 'missing'
    }; the lead passes on once a day at most, so write one of ${FREQUENCIES.join(
      ', ',
    )}, ${example}`;
  }
  const interval = parts.get('INTERVAL');
  if (
    interval &&
    !(Number(interval) >= 1 && Number(interval) <= MAX_INTERVAL)
  ) {
    return `in which INTERVAL is ${interval}; write a number from 1 to ${MAX_INTERVAL}`;
  }
  const count = parts.get('COUNT');
  if (count && !/^[1-9]\d*$/.test(count)) {
    return `in which COUNT is ${count}; write a whole number from 1 on, or leave it out`;
  }
  const until = parts.get('UNTIL');
  if (until && (count || !isUntil(until))) {
    return count
      ? 'in which COUNT and UNTIL stand together; keep one of them'
      : `in which UNTIL is ${until}; write for example "UNTIL=20261231"`;
  }
  // Both ends are applied here, because with them the library would always count from the start.
  parts.delete('UNTIL');
  parts.delete('COUNT');
  return {
    rruleString: `RRULE:${[...parts].map(pair => pair.join('=')).join(';')}`,
    until,
    count: count ? Number(count) : Infinity,
  };
}

function toWall(local: Temporal.PlainDateTime): WallTime {
  return local.toZonedDateTime('UTC').epochMilliseconds;
}

function isUntil(until: string): boolean {
  return untilWall(until, 'UTC') !== undefined;
}

/** A day counts whole, `Z` is universal time, anything else is local. */
function untilWall(until: string, timezone: string): WallTime | undefined {
  const match = UNTIL.exec(until);
  if (!match) {
    return undefined;
  }
  const [, year, month, day, hour, minute, second, utc] = match;
  try {
    const local = Temporal.PlainDateTime.from(
      `${year}-${month}-${day}T${hour ?? '23'}:${minute ?? '59'}:${
        second ?? '59'
      }`,
    );
    return utc
      ? wallTimeAt(
          new Date(local.toZonedDateTime('UTC').epochMilliseconds),
          timezone,
        )
      : toWall(local);
  } catch {
    return undefined;
  }
}

/** The hand-overs of one rule, worked out as far as somebody asked. */
class HandOvers {
  readonly #rule: RRuleTemporal;
  readonly #last: WallTime;
  readonly #count: number;
  readonly #walls: WallTime[] = [];
  #horizon: WallTime;

  constructor(parsed: ParsedRule, start: WallTime, timezone: string) {
    const until = parsed.until && untilWall(parsed.until, timezone);
    this.#last = Math.min(LATEST, until || LATEST);
    this.#count = parsed.count;
    this.#horizon = start - 1;
    this.#rule = createRule(parsed, start);
  }

  through(horizon: WallTime): WallTime[] {
    const end = Math.min(horizon, this.#last);
    while (this.#horizon < end && this.#walls.length < this.#count) {
      const next = Math.min(end, this.#horizon + MAX_SPAN);
      const found = this.#rule.between(
        new Date(this.#horizon + 1),
        new Date(next),
        true,
      );
      this.#walls.push(...found.map(date => date.epochMilliseconds));
      this.#walls.splice(this.#count);
      this.#horizon = next;
    }
    return this.#walls;
  }
}

const handOverCache = new Map<string, HandOvers>();

/**
 * All hand-overs of a rule from its start to (at least) a wall-clock time, in order. The start is the first.
 *
 * @throws RangeError when the rule or the start cannot be used
 */
export function handOversThrough(
  rotation: { rule: string; start: string; timezone: string },
  horizon: WallTime,
): WallTime[] {
  const key = JSON.stringify([
    rotation.rule,
    rotation.start,
    rotation.timezone,
  ]);
  let handOvers = handOverCache.get(key);
  if (!handOvers) {
    const parsed = parseRule(rotation.rule);
    const start = parseRotationStart(rotation.start);
    if (typeof parsed === 'string' || start === undefined) {
      throw new RangeError(
        typeof parsed === 'string'
          ? `The rotation's rule is ${JSON.stringify(rotation.rule)}, ${parsed}`
          : `The rotation's start is ${JSON.stringify(
              rotation.start,
            )}; write for example "2026-01-05"`,
      );
    }
    handOvers = new HandOvers(parsed, start, rotation.timezone);
  }
  remember(handOverCache, key, handOvers);
  return handOvers.through(horizon);
}
