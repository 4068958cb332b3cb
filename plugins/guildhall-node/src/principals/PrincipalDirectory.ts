import type {
  AuthService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

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

/** Makes the directory that `guildhall.identity` describes. */
export function createPrincipalDirectory(_options: {
  config: RootConfigService;
  catalog: CatalogService;
  auth: AuthService;
}): PrincipalDirectory {
  throw new Error('Not there yet');
}
