/** Fewest people of whom figures are shown: of fewer, one could tell who is behind them. */
export const SMALLEST_GROUP = 5;

/** Whether figures of so many people say too much about each of them. */
export function isTooFew(people: number): boolean {
  return people < SMALLEST_GROUP;
}
