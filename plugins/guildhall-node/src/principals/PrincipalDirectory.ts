import type {
  AuthService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { PRINCIPAL_FIELDS, PrincipalIndex } from './PrincipalIndex';
import {
  readIdentityOptions,
  type IdentityOptions,
} from './readIdentityOptions';
import { resolveWord } from './resolveWord';

/** What became of a source's word for somebody. */
export type PrincipalResolution =
  | {
      outcome: 'found';
      /** Full ref of a user or group of the catalog. */
      ref: string;
      /** Full ref of the group itself, or of the user's first group. */
      team?: string;
      by: 'mapping' | 'ref' | 'email' | 'name';
    }
  /** The word means that there is nobody, such as `airflow`. */
  | { outcome: 'nobody' }
  | {
      outcome: 'unresolved';
      /** Why, with the mend. */
      reason: string;
    };

/** Finds users and groups of the catalog by the words that sources have for them. */
export interface PrincipalDirectory {
  /** Resolves words; every word given has an answer. The catalog is read at most every few minutes. */
  resolve(words: Iterable<string>): Promise<Map<string, PrincipalResolution>>;
}

class CatalogPrincipalDirectory implements PrincipalDirectory {
  readonly #options: IdentityOptions;
  readonly #read: () => Promise<PrincipalIndex>;
  readonly #now: () => number;
  #index: { value: PrincipalIndex; readAt: number } | undefined;
  #reading: Promise<PrincipalIndex> | undefined;

  constructor(
    options: IdentityOptions,
    read: () => Promise<PrincipalIndex>,
    now: () => number,
  ) {
    this.#options = options;
    this.#read = read;
    this.#now = now;
  }

  async resolve(
    words: Iterable<string>,
  ): Promise<Map<string, PrincipalResolution>> {
    const asked = new Set(words);
    if (asked.size === 0) {
      return new Map();
    }
    const index = await this.#current();
    return new Map(
      [...asked].map(word => [word, resolveWord(word, this.#options, index)]),
    );
  }

  async #current(): Promise<PrincipalIndex> {
    if (this.#index && this.#now() - this.#index.readAt < this.#options.ttl) {
      return this.#index.value;
    }
    this.#reading ??= this.#refresh().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #refresh(): Promise<PrincipalIndex> {
    const readAt = this.#now();
    const value = await this.#read();
    this.#index = { value, readAt };
    return value;
  }
}

/**
 * Makes the directory that `guildhall.identity` describes. Its `resolve` throws when the catalog can't be read.
 *
 * @throws InputError for settings that can't be used
 */
export function createPrincipalDirectory(options: {
  config: RootConfigService;
  catalog: CatalogService;
  auth: AuthService;
  /** Milliseconds since the epoch; the machine's clock if left out. */
  now?: () => number;
}): PrincipalDirectory {
  const { config, catalog, auth, now = Date.now } = options;
  return new CatalogPrincipalDirectory(
    readIdentityOptions(config),
    () => readIndex(catalog, auth),
    now,
  );
}

async function readIndex(
  catalog: CatalogService,
  auth: AuthService,
): Promise<PrincipalIndex> {
  const index = new PrincipalIndex();
  const pages = catalog.streamEntities(
    { filter: { kind: ['User', 'Group'] }, fields: PRINCIPAL_FIELDS },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for await (const entities of pages) {
    for (const entity of entities) {
      index.add(entity);
    }
  }
  return index;
}
