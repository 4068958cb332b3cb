import type { CatalogEntry } from './CatalogView';
import type { Tie } from './ties';

/** Finds the entities that stand for objects. */
export class TieIndex {
  readonly #entries = new Map<
    string,
    Array<{ entry: CatalogEntry; project?: string }>
  >();

  /**
   * @param entries - the candidates; among several for one object the first counts
   * @param counts - whether a tie of a candidate counts here
   */
  constructor(
    entries: CatalogEntry[],
    counts: (tie: CatalogEntry['ties'][number]) => boolean,
  ) {
    for (const entry of entries) {
      for (const tie of entry.ties.filter(counts)) {
        const key = keyOf(tie);
        const found = this.#entries.get(key) ?? [];
        found.push({ entry, project: tie.project });
        this.#entries.set(key, found);
      }
    }
  }

  /**
   * The entity for an object. One that names no project is meant for any project, and one for a project is found when none is asked
   * for, as long as there is only one that it could be.
   *
   * @param others - projects that have an object of the same name, where that is known beyond what entities say
   */
  find(tie: Tie, others: string[] = []): CatalogEntry | undefined {
    const found = this.#entries.get(keyOf(tie)) ?? [];
    const exact = found.find(({ project }) => project === tie.project);
    if (exact) {
      return exact.entry;
    }
    const projects = new Set([
      ...found.map(({ project }) => project),
      ...others,
    ]);
    projects.delete(undefined);
    if (tie.project === undefined) {
      return projects.size === 1 ? found[0].entry : undefined;
    }
    projects.delete(tie.project);
    return projects.size === 0 ? found[0]?.entry : undefined;
  }
}

function keyOf({ annotation, name }: Tie): string {
  return JSON.stringify([annotation, name]);
}
