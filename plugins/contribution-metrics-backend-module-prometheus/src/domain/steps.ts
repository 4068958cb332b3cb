/** A part of time, without its beginning and with its end. Milliseconds since the epoch, UTC. */
export interface Span {
  from: number;
  to: number;
}

/** The last whole multiple of a step that is not after a time. */
export function floorTo(time: number, step: number): number {
  return Math.floor(time / step) * step;
}

/**
 * Whole windows from one time to another, oldest first. When the beginning is not at a multiple of the length, because that was
 * changed, the first window is shorter, so that nothing is left out or counted twice.
 */
export function windowsBetween(
  from: number,
  to: number,
  length: number,
): Span[] {
  const windows: Span[] = [];
  for (let start = from; ; ) {
    const end = floorTo(start, length) + length;
    if (end > to) {
      return windows;
    }
    windows.push({ from: start, to: end });
    start = end;
  }
}
