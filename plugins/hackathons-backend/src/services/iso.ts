/** A time in ms since the epoch as the API gives it. */
export function iso(time: number): string {
  return new Date(time).toISOString();
}

/** A time that may be missing. */
export function optionalIso(time: number | undefined): string | undefined {
  return time === undefined ? undefined : iso(time);
}
