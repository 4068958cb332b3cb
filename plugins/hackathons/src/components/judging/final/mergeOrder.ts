/** An order of finalists, and who they were when it was begun. */
export interface OrderSoFar {
  /** Ids, best first. */
  order: string[];
  /** Titles of the finalists then, by id. */
  known: Record<string, string>;
  /** Ids of those that came in since, and were given a place. */
  placed: string[];
}

/** An order of the finalists that there are now. */
export interface MergedOrder {
  /** Ids of all of them. */
  order: string[];
  /** Ids of those that came in since, and have no place yet: they are last. */
  unranked: string[];
  /** Ids of those that came in since. */
  added: string[];
  /** Titles of those that are gone. */
  gone: string[];
}

/**
 * Brings an order to the finalists that there are now: who is gone is left out, who came in is last.
 *
 * @param finalists - ids, in the order in which they are told
 */
export function mergeOrder(
  { order, known, placed }: OrderSoFar,
  finalists: readonly string[],
): MergedOrder {
  const there = new Set(finalists);
  const kept = order.filter(id => there.has(id));
  const added = finalists.filter(id => !(id in known));
  return {
    order: [...kept, ...finalists.filter(id => !kept.includes(id))],
    added,
    unranked: added.filter(id => !placed.includes(id)),
    gone: Object.entries(known)
      .filter(([id]) => !there.has(id))
      .map(([, title]) => title),
  };
}
