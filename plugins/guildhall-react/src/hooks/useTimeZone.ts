/** The reader's own time zone by its IANA name, such as `Europe/Vienna`. */
export function useTimeZone(): string {
  // Asked anew each time: a laptop may have travelled while the page was open.
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
