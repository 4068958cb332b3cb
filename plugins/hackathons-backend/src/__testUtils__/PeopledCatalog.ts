import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog whose entities come and go, which hides some of them from some users, and by which it is known who belongs where. */
export class PeopledCatalog {
  readonly #entities = new Map<string, Entity>();
  readonly #hidden = new Map<string, Set<string>>();
  /** Makes the next requests fail. */
  failure: Error | undefined;

  constructor(entities: Entity[]) {
    this.put(...entities);
  }

  /** Adds entities, or replaces those of the same ref. */
  put(...entities: Entity[]): void {
    for (const entity of entities) {
      this.#entities.set(stringifyEntityRef(entity), entity);
    }
  }

  /** The entity of a ref, however hidden. */
  get(ref: string): Entity | undefined {
    return this.#entities.get(ref);
  }

  remove(ref: string): void {
    this.#entities.delete(ref);
  }

  /** Hides entities from a user, and only them. */
  hide(userRef: string, ...refs: string[]): void {
    this.#hidden.set(userRef, new Set(refs));
  }

  /** Hides nothing from anybody any more. */
  showAll(): void {
    this.#hidden.clear();
  }

  /** Whether some entities are hidden from a user. */
  hidesFrom(userRef: string | undefined): boolean {
    return userRef !== undefined && this.#hidden.has(userRef);
  }

  /** The catalog as plugins see it. */
  get service(): CatalogService {
    const forward =
      (method: keyof CatalogService) =>
      (...args: any[]) => {
        if (this.failure) {
          throw this.failure;
        }
        return (this.#shownTo(args.at(-1)?.credentials)[method] as any)(
          ...args,
        );
      };
    return Object.fromEntries(
      (
        [
          'getEntities',
          'getEntitiesByRefs',
          'getEntityByRef',
          'queryEntities',
          'streamEntities',
        ] as const
      ).map(method => [method, forward(method)]),
    ) as unknown as CatalogService;
  }

  /** Users have the groups of their entities. */
  get userInfo(): UserInfoService {
    return {
      getUserInfo: async credentials => {
        const { userEntityRef } = credentials.principal as {
          userEntityRef: string;
        };
        const spec = this.#entities.get(userEntityRef)?.spec;
        return {
          userEntityRef,
          ownershipEntityRefs: [
            userEntityRef,
            ...((spec?.memberOf as string[]) ?? []),
          ],
        };
      },
    };
  }

  #shownTo(credentials: BackstageCredentials | undefined): CatalogService {
    const { userEntityRef = '' } = (credentials?.principal ?? {}) as {
      userEntityRef?: string;
    };
    const hidden = this.#hidden.get(userEntityRef);
    return catalogServiceMock({
      entities: [...this.#entities.values()].filter(
        entity => !hidden?.has(stringifyEntityRef(entity)),
      ),
    });
  }
}
