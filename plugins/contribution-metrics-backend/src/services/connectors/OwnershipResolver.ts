import { createHash } from 'node:crypto';
import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type {
  PrincipalFinder,
  ResolvedPrincipal,
} from '@guildhall/plugin-contribution-metrics-node';
import type { PrincipalDirectory } from '@guildhall/plugin-guildhall-node';
import type { DatabaseEntityStore } from '../../database/DatabaseEntityStore';
import type {
  ClaimResolution,
  DatabaseOwnershipStore,
} from '../../database/DatabaseOwnershipStore';
import { retryOnConflict } from '../../database/retry';

const MAX_NAME_LENGTH = 63;
const DIGEST_LENGTH = 8;
/** Refs of what may own something, with names as the catalog allows them; the namespace may be left out. */
const REF =
  /^(user|group|component|resource|system|domain|api):(?:([a-z0-9-]{1,63})\/)?([a-z0-9](?:[a-z0-9_.-]{0,61}[a-z0-9])?)$/;

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
      const ref = REF.exec(word.trim().toLowerCase());
      if (outcome === 'unresolved' && ref) {
        const [, kind, namespace = DEFAULT_NAMESPACE, name] = ref;
        refs.set(word, stringifyEntityRef({ kind, namespace, name }));
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
          principal: ref ?? unknownRef(word),
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

/** A ref that stands for somebody whom the catalog does not have: the word, as far as it can be the name of an entity. */
export function unknownRef(word: string): string {
  const name = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[-_.]+|[-_.]+$/g, '');
  if (name && name.length <= MAX_NAME_LENGTH) {
    return `unknown:default/${name}`;
  }
  // Too long, or nothing is left: the digest keeps different words apart.
  const digest = createHash('sha256').update(word).digest('hex');
  const start = name
    .slice(0, MAX_NAME_LENGTH - DIGEST_LENGTH - 1)
    .replace(/[-_.]+$/g, '');
  return `unknown:default/${start || 'word'}-${digest.slice(0, DIGEST_LENGTH)}`;
}
