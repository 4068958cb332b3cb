import { isoDate, parseDuration } from './time';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A number for a sentence in English: three significant digits, whole numbers in full.
 *
 * @param digits - significant digits
 */
export function formatNumber(value: number, digits = 3): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e12)) {
    return value
      .toExponential(Math.max(0, digits - 1))
      .replace(/\.?0+e/, 'e')
      .replace('e+', 'e');
  }
  const whole = Math.max(1, Math.floor(Math.log10(magnitude || 1)) + 1);
  return formatterOf(Math.max(digits, whole)).format(value);
}

const formatters = new Map<number, Intl.NumberFormat>();

/** Making a formatter costs far more than using it, and every evaluation writes numbers. */
function formatterOf(maximumSignificantDigits: number): Intl.NumberFormat {
  let formatter = formatters.get(maximumSignificantDigits);
  if (!formatter) {
    formatter = new Intl.NumberFormat('en-US', { maximumSignificantDigits });
    formatters.set(maximumSignificantDigits, formatter);
  }
  return formatter;
}

/** A number with its unit. */
export function formatValue(
  value: number,
  unit?: string,
  digits?: number,
): string {
  const number = formatNumber(value, digits);
  return unit ? `${number} ${unit}` : number;
}

/** Two numbers with as many digits as it takes to tell them apart, if they differ. */
export function formatPair(
  a: number,
  b: number,
  unit?: string,
): [string, string] {
  let digits = 3;
  while (
    a !== b &&
    digits < 15 &&
    formatNumber(a, digits) === formatNumber(b, digits)
  ) {
    digits += 1;
  }
  return [formatValue(a, unit, digits), formatValue(b, unit, digits)];
}

/** A UTC day such as `31 Mar 2027`. */
export function formatDay(day: number): string {
  const [year, month, date] = isoDate(day).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

function plural(count: number, unit: string): string {
  return `${formatNumber(count, 15)} ${unit}${count === 1 ? '' : 's'}`;
}

/** An ISO 8601 duration in words, such as `24 hours` or `1 month`. */
export function formatDuration(duration: string, field: string): string {
  const parsed = parseDuration(duration, field);
  const parts: Array<[number, string]> = [
    [parsed.years, 'year'],
    [parsed.months, 'month'],
    [parsed.weeks, 'week'],
    [parsed.days, 'day'],
    [parsed.hours, 'hour'],
    [parsed.minutes, 'minute'],
    [parsed.seconds + parsed.milliseconds / 1000, 'second'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => plural(count, unit))
    .join(' ');
}

/**
 * An age in whole units, such as `26 hours` or `3 days`; `over` stands before it where rounding down would hide that it
 * passed the limit.
 *
 * @param age - ms
 * @param limit - ms; the age is known to be longer
 */
export function formatAge(age: number, limit?: number): string {
  const [unit, length] = unitOf(age);
  const count = Math.floor(age / length);
  const over = limit !== undefined && count * length <= limit;
  return `${over ? 'over ' : ''}${plural(count, unit)}`;
}

function unitOf(age: number): [string, number] {
  if (age < 2 * MINUTE) {
    return ['second', 1000];
  }
  if (age < 2 * HOUR) {
    return ['minute', MINUTE];
  }
  return age < 3 * DAY ? ['hour', HOUR] : ['day', DAY];
}
