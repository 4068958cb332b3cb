import { toEntityName, withHash } from './names';

/** Somebody who needs a name. */
export interface NameWish {
  /** The same in every round. */
  key: string;
  kind: string;
  /** In the words of the source, best first. */
  names: string[];
  /** The name that it has already; it keeps it. */
  current?: string;
}

/** Every name that {@link assignNames} might give, best first; the last one has a hash. */
export function possibleNames(wish: NameWish): string[] {
  const names = wish.names.map(toEntityName);
  return [...new Set([...names, withHash(names[0], wish.key)])];
}

/**
 * Gives everybody a name that is valid, unique (the catalog does not mind case) and the same in every round. Who has a name
 * keeps it. Among those who have none, the ones whose wish is valid as it is come first; apart from that the order counts.
 *
 * @param isTaken - whether somebody else in the catalog has the name
 * @returns the name by key; who is missing from it can have none
 */
export function assignNames(
  wishes: NameWish[],
  isTaken: (kind: string, name: string) => boolean,
): Map<string, string> {
  const given = new Map<string, string>();
  const used = new Set<string>();
  const give = (wish: NameWish, name: string) => {
    const id = `${wish.kind}:${name}`.toLowerCase();
    if (used.has(id) || isTaken(wish.kind, name)) {
      return false;
    }
    used.add(id);
    given.set(wish.key, name);
    return true;
  };
  const nameless = wishes.filter(
    wish => wish.current === undefined || !give(wish, wish.current),
  );
  const isValid = ({ names: [name] }: NameWish) => toEntityName(name) === name;
  for (const wish of [
    ...nameless.filter(isValid),
    ...nameless.filter(other => !isValid(other)),
  ]) {
    possibleNames(wish).some(name => give(wish, name));
  }
  return given;
}
