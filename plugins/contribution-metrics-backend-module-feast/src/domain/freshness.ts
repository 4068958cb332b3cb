const HOUR = 3_600_000;

/** What is known of how old the values of a view are. Times are milliseconds since the epoch. */
export interface FreshnessInput {
  materializedUntil?: number;
  /** Newest event that monitoring saw. */
  newestEventAt?: number;
  ttlMs?: number;
}

/** How old the values of a view are; hours and per cent. What is not known is left out. */
export interface Freshness {
  age?: number;
  'age-of-ttl'?: number;
  'source-age'?: number;
}

/** An interval that ends in the future counts as new. */
export function freshnessOf(
  { materializedUntil, newestEventAt, ttlMs }: FreshnessInput,
  now: number,
): Freshness {
  const since = (time: number | undefined) =>
    time === undefined ? undefined : Math.max(0, now - time);
  const age = since(materializedUntil ?? newestEventAt);
  return {
    age: age === undefined ? undefined : age / HOUR,
    'age-of-ttl': age === undefined || !ttlMs ? undefined : (age / ttlMs) * 100,
    'source-age':
      newestEventAt === undefined ? undefined : since(newestEventAt)! / HOUR,
  };
}
