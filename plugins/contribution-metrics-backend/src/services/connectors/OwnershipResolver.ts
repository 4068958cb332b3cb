import type {
  PrincipalFinder,
  ResolvedPrincipal,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  type PrincipalDirectory,
  retryOnConflict,
  unknownRef,
} from '@guildhall/plugin-guildhall-node';
import type { DatabaseEntityStore } from '../../database/DatabaseEntityStore';
import type {
  ClaimResolution,
  DatabaseOwnershipStore,
} from '../../database/DatabaseOwnershipStore';

/** Finds out whom the words of sources mean. */
export class OwnershipResolver implements PrincipalFinder {
  readonly #directory: PrincipalDirectory;
  readonly #entities: DatabaseEntityStore;
  readonly #store: DatabaseOwnershipStore;

  constructor(options: {
    directory: PrincipalDirectory;
    entities: DatabaseEntityStore;
    ownership: DatabaseOwnershipStore;
  }) {
    this.#directory = options.directory;
    this.#entities = options.entities;
    this.#store = options.ownership;
  }

  /** Users and groups by word. */
  async resolve(words: string[]): Promise<Map<string, ResolvedPrincipal>> {
    const found = new Map<string, ResolvedPrincipal>();
    for (const [word, answer] of await this.#directory.resolve(words)) {
      if (answer.outcome === 'found') {
        const { ref, team, by } = answer;
        found.set(word, { ref, team, by });
      }
    }
    return found;
  }

  /**
   * Owners by word; every word has an answer. Beside users and groups, other entities of the catalog may own something, if they are
   * given by their refs. A ref that the catalog does not have stays as it is: it will be right as soon as there is one.
   */
  async resolveOwners(
    words: Iterable<string>,
  ): Promise<Map<string, ClaimResolution>> {
    const answers = await this.#directory.resolve(words);
    const refs = new Map<string, string>();
    for (const [word, { outcome }] of answers) {
      if (outcome === 'unresolved') {
        refs.set(word, unknownRef(word));
      }
    }
    const known = await this.#entities.keysOf([...new Set(refs.values())]);
    const owners = new Map<string, ClaimResolution>();
    for (const [word, answer] of answers) {
      const ref = refs.get(word);
      if (answer.outcome === 'found') {
        owners.set(word, { outcome: 'found', principal: answer.ref });
      } else if (answer.outcome === 'nobody') {
        owners.set(word, { outcome: 'nobody', principal: '' });
      } else if (ref && known.get(ref)?.inCatalog) {
        owners.set(word, { outcome: 'found', principal: ref });
      } else {
        owners.set(word, {
          outcome: 'unresolved',
          principal: ref!,
          // PostgreSQL has no NUL in texts.
          reason: answer.reason.replaceAll('\0', ''),
        });
      }
    }
    return owners;
  }

  /** Tries all words again that sources said: people come and go, and the configuration may know more. */
  async renew(): Promise<void> {
    const before = await this.#store.words();
    const now = await this.resolveOwners(before.keys());
    const changed = new Map(
      [...now].filter(([word, { outcome, principal, reason }]) => {
        const known = before.get(word)!;
        return (
          known.outcome !== outcome ||
          known.principal !== principal ||
          known.reason !== reason
        );
      }),
    );
    await retryOnConflict(() => this.#store.resolveWords(changed));
  }
}
