const UNITS = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  h: 'hour',
  m: 'minute',
  s: 'second',
} as const;

/** An ISO 8601 duration in words, such as "2 days" for `P2D`; the duration itself when it cannot be read. */
export function formatDuration(duration: string): string {
  const [date, time = ''] = duration.replace(/^P/, '').split('T');
  const parts = [
    ...date.matchAll(/([\d.]+)([YMWD])/g),
    ...time.toLowerCase().matchAll(/([\d.]+)([hms])/g),
  ].map(([, value, unit]) =>
    new Intl.NumberFormat(undefined, {
      style: 'unit',
      unit: UNITS[unit as keyof typeof UNITS],
      unitDisplay: 'long',
    }).format(Number(value)),
  );
  return parts.length ? formatList(parts) : duration;
}

/** A day `YYYY-MM-DD` as the reader writes it. */
export function formatDay(day: string): string {
  return new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** A moment in the reader's time zone, or in the named one. */
export function formatMoment(at: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(at);
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(undefined, {
    maximumFractionDigits: 6,
  }).format(value);
}

export function formatList(parts: string[]): string {
  return new Intl.ListFormat(undefined, { type: 'unit' }).format(parts);
}
