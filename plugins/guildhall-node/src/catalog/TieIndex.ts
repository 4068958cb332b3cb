import type { CatalogEntry } from './CatalogView';
import type { Tie } from './ties';

/** Finds the entities that stand for objects. */
export class TieIndex {
  readonly #entries = new Map<
    string,
    Array<{ entry: CatalogEntry; project?: string; instance?: string }>
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
        found.push({ entry, project: tie.project, instance: tie.instance });
        this.#entries.set(key, found);
      }
    }
  }

  /**
   * The entity for an object. One that names no project is meant for any project, and one for a project is found when none is asked
   * for, as long as there is only one place that it could be. Where several instances have such an object, nothing is found.
   *
   * @param others - projects that have an object of the same name, where that is known beyond what entities say
   */
  find(tie: Tie, others: string[] = []): CatalogEntry | undefined {
    const found = this.#entries.get(keyOf(tie)) ?? [];
    const exact = found.filter(({ project }) => project === tie.project);
    if (exact.length > 0) {
      return ofOneInstance(exact);
    }
    const projects = new Set([
      ...found.map(({ project }) => project),
      ...others,
    ]);
    projects.delete(undefined);
    projects.delete(tie.project!);
    return projects.size === (tie.project === undefined ? 1 : 0)
      ? ofOneInstance(found)
      : undefined;
  }
}

function ofOneInstance(
  found: Array<{ entry: CatalogEntry; instance?: string }>,
): CatalogEntry | undefined {
  const instances = new Set(found.map(({ instance }) => instance));
  return instances.size === 1 ? found[0].entry : undefined;
}

function keyOf({ annotation, name }: Tie): string {
  return JSON.stringify([annotation, name]);
}
