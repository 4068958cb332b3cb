import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntityFinder,
  PrincipalFinder,
} from '@guildhall/plugin-contribution-metrics-node';

const LONGEST_REF = 400;

/** Finds out who is meant by the words that series have for consumers and teams. Asks once for each word. */
export class ConsumerDirectory {
  readonly #entities: EntityFinder;
  readonly #principals: PrincipalFinder;
  readonly #instance: string;
  readonly #consumers = new Map<string, string>();
  readonly #teams = new Map<string, string | undefined>();

  /** @param instance - name of the Prometheus, for consumers that the catalog does not have */
  constructor(
    entities: EntityFinder,
    principals: PrincipalFinder,
    instance: string,
  ) {
    this.#entities = entities;
    this.#principals = principals;
    this.#instance = instance;
  }

  /** Looks words up, so that the other methods know them. */
  async learn(consumers: Iterable<string>, teams: Iterable<string>) {
    await Promise.all([
      this.#learnConsumers(consumers),
      this.#learnTeams(teams),
    ]);
  }

  /** Ref of an entity of the catalog, or an id of our own. */
  consumer(word: string): string {
    return (
      this.#consumers.get(word) ??
      `prometheus:${this.#instance}/${word}`.slice(0, LONGEST_REF)
    );
  }

  /** Ref of a group; undefined when nobody is found. */
  team(word: string): string | undefined {
    return this.#teams.get(word);
  }

  async #learnConsumers(words: Iterable<string>): Promise<void> {
    const refs = new Map<string, string>();
    for (const word of words) {
      const ref = this.#consumers.has(word) ? undefined : refOf(word);
      if (ref) {
        refs.set(word, ref);
      }
    }
    if (refs.size === 0) {
      return;
    }
    const found = await this.#entities.findByRefs([...new Set(refs.values())]);
    for (const [word, ref] of refs) {
      if (found.has(ref)) {
        this.#consumers.set(word, ref);
      }
    }
  }

  async #learnTeams(words: Iterable<string>): Promise<void> {
    const unknown = [...new Set(words)].filter(word => !this.#teams.has(word));
    if (unknown.length === 0) {
      return;
    }
    const found = await this.#principals.resolve(unknown);
    for (const word of unknown) {
      this.#teams.set(word, found.get(word)?.team);
    }
  }
}

/** A word as the ref of an entity: of a Component, when it is only a name. */
function refOf(word: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(word, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
