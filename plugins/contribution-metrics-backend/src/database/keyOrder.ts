/** What the keys of append-only tables have in common. */
interface FactKey {
  entityId: number;
  observedAt: number;
  factId: string;
}

/**
 * Rows of one source in the order of their key. Writers that all keep to one order never wait for each other in a circle.
 *
 * @param second - the part of the key after the entity
 */
export function inKeyOrder<T extends FactKey>(
  rows: readonly T[],
  second: (row: T) => number,
): T[] {
  return [...rows].sort(
    (a, b) =>
      a.entityId - b.entityId ||
      second(a) - second(b) ||
      a.observedAt - b.observedAt ||
      (a.factId < b.factId ? -1 : Number(a.factId > b.factId)),
  );
}
