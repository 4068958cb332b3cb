const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const steps: Array<[Intl.RelativeTimeFormatUnit, number, number]> = [
  ['second', SECOND, 45 * SECOND],
  ['minute', MINUTE, 50 * MINUTE],
  ['hour', HOUR, 36 * HOUR],
  ['day', DAY, 14 * DAY],
  ['week', 7 * DAY, 60 * DAY],
  ['month', 30.4 * DAY, 540 * DAY],
  ['year', 365 * DAY, Infinity],
];

/** A number with three significant digits and whole numbers in full, in the reader's locale. */
export function formatNumber(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e12)) {
    return value
      .toExponential(2)
      .replace(/\.?0+e/, 'e')
      .replace('e+', 'e');
  }
  const whole = Math.max(1, Math.floor(Math.log10(magnitude || 1)) + 1);
  return new Intl.NumberFormat(undefined, {
    maximumSignificantDigits: Math.max(3, whole),
  }).format(value);
}

/** A share of one, such as `94 %`; never rounded up to the whole. */
export function formatShare(part: number, whole: number): string {
  const share = whole === 0 ? 0 : part / whole;
  const shown = share < 1 ? Math.min(share, 0.99) : share;
  return new Intl.NumberFormat(undefined, {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(shown);
}

/** A value with its unit as the definition spells it, so that a number reads the same in every place. */
export function formatValue(
  value: number | undefined,
  unit: string | undefined,
): string {
  if (value === undefined) {
    return '–';
  }
  return unit ? `${formatNumber(value)}\u00a0${unit}` : formatNumber(value);
}

/** How long something takes or took, in the one unit that fits best. */
export function formatSeconds(seconds: number): string {
  if (seconds > 0 && seconds < 0.1) {
    return new Intl.NumberFormat(undefined, {
      style: 'unit',
      unit: 'millisecond',
      unitDisplay: 'long',
      maximumFractionDigits: 0,
    }).format(Math.max(1, seconds * 1000));
  }
  const [unit, size] = [...steps]
    .filter(([name]) => name !== 'month' && name !== 'year' && name !== 'week')
    .reverse()
    .find(
      ([name, length]) =>
        Math.abs(seconds) >= length * (name === 'day' ? 2 : 1),
    ) ?? ['second', SECOND];
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: seconds / size < 10 ? 1 : 0,
  }).format(seconds / size);
}

const isoDuration =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const isoUnits = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** An ISO 8601 duration in words, such as `7 days`; the text itself when it is none. */
export function formatIsoDuration(duration: string): string {
  const parts = isoDuration.exec(duration)?.slice(1);
  const words = parts?.flatMap((amount, index) =>
    amount
      ? [
          new Intl.NumberFormat(undefined, {
            style: 'unit',
            unit: isoUnits[index],
            unitDisplay: 'long',
          }).format(Number(amount)),
        ]
      : [],
  );
  return words?.length ? words.join(' ') : duration;
}

/** A time beside another, such as `2 hours ago` or `in 3 weeks`. */
export function formatRelative(at: string, now: Date = new Date()): string {
  const seconds = (Date.parse(at) - now.getTime()) / 1000;
  const [unit, size] =
    steps.find(([, , below]) => Math.abs(seconds) < below) ?? steps.at(-1)!;
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(
    Math.round(seconds / size),
    unit,
  );
}

/** A day. Dates without time are that day wherever the reader is. */
export function formatDate(value: string): string {
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = new Date(value);
  const thisYear = date.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: thisYear ? undefined : 'numeric',
    timeZone: dateOnly ? 'UTC' : undefined,
  }).format(date);
}

/** From when to when: the days, and the times of day when it took less than two days. */
export function formatPeriod(from: string, to: string): string {
  const [start, end] = [new Date(from), new Date(to)];
  const thisYear = [start, end].every(
    date => date.getFullYear() === new Date().getFullYear(),
  );
  const short = (end.getTime() - start.getTime()) / 1000 < 2 * DAY;
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: thisYear ? undefined : 'numeric',
    hour: short ? 'numeric' : undefined,
    minute: short ? '2-digit' : undefined,
  }).formatRange(start, end);
}

/** A moment, to the minute. */
export function formatDateTime(value: string): string {
  return new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(value));
}

/**
 * How far away an instant is, in whole units that have passed or are left: never more than there is. Hours up to two
 * days, so that a clock that is put forward or back plays no part.
 */
export function formatTimeLeft(at: string, now: Date = new Date()): string {
  const seconds = (Date.parse(at) - now.getTime()) / 1000;
  const distance = Math.abs(seconds);
  let step: [Intl.RelativeTimeFormatUnit, number] = ['day', DAY];
  if (distance < MINUTE) {
    step = ['second', SECOND];
  } else if (distance < HOUR) {
    step = ['minute', MINUTE];
  } else if (distance < 2 * DAY) {
    step = ['hour', HOUR];
  }
  const [unit, size] = step;
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'always' }).format(
    Math.trunc(seconds / size),
    unit,
  );
}

/**
 * A moment to the minute as the clocks of a time zone show it, with day of the week and the zone.
 *
 * @param timeZone - IANA name, such as `Europe/Vienna`
 */
export function formatInstant(
  at: string,
  timeZone: string,
  now: Date = new Date(),
): string {
  const date = new Date(at);
  const yearOf = (moment: Date) =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(moment);
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: yearOf(date) === yearOf(now) ? undefined : 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(date);
}
