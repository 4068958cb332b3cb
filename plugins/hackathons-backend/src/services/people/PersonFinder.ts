import type { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, RELATION_MEMBER_OF } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** What the catalog knows of somebody. */
export interface Person {
  displayName: string;
  /** Entity refs of the groups that the person belongs to. */
  homeTeams: string[];
}

/** Looks people up in the catalog, as the plugin itself: who somebody is doesn't depend on who asks. */
export class PersonFinder {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** Somebody as the catalog has them now. Who isn't in it has the name of the ref, and no home team. */
  async find(userRef: string): Promise<Person> {
    const entity = await this.#catalog.getEntityByRef(userRef, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
    const profile = entity?.spec?.profile as
      | { displayName?: unknown }
      | undefined;
    const names = [profile?.displayName, entity?.metadata.title];
    const name = names.find(text => typeof text === 'string' && text.trim());
    return {
      displayName: name ? String(name).trim() : parseEntityRef(userRef).name,
      homeTeams: [
        ...new Set(
          (entity?.relations ?? [])
            .filter(({ type }) => type === RELATION_MEMBER_OF)
            .map(({ targetRef }) => targetRef.toLowerCase())
            .filter(ref => ref.startsWith('group:')),
        ),
      ].sort(),
    };
  }
}
