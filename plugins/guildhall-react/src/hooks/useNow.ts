import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/**
 * The present time, renewed each minute, and at the very moment when `at` comes.
 *
 * @param at - an instant in ISO 8601 at which something changes
 */
export function useNow(at?: string): Date {
  const [now, setNow] = useState(() => new Date());
  const instant = at === undefined ? NaN : Date.parse(at);
  useEffect(() => {
    const left = instant - Date.now();
    const timer = setTimeout(
      () => setNow(new Date()),
      left > 0 ? Math.min(left, MINUTE) : MINUTE,
    );
    return () => clearTimeout(timer);
  }, [instant, now]);
  return now;
}
