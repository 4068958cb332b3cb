import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
  AuthService,
} from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  AssetDetail,
  AssetOrder,
  AssetPage,
  AssetQuery,
} from '@guildhall/plugin-contribution-metrics-common';
import { turnsFrom } from '@guildhall/plugin-guildhall-common';
import type {
  AssetCondition,
  DatabaseAssetStore,
  StoredAsset,
} from '../../database/DatabaseAssetStore';
import type { Access } from '../Access';
import { decodeCursor, encodeCursor } from './cursor';

const DEFAULT_LIMIT = 50;
const UPCOMING_TURNS = 5;
const CURSOR_SHAPES: Record<AssetOrder, Array<'string' | 'number'>> = {
  health: ['number', 'string', 'number'],
  name: ['string', 'number'],
  type: ['string', 'string', 'number'],
  owner: ['string', 'string', 'number'],
  adoption: ['number', 'string', 'number'],
  updated: ['number', 'string', 'number'],
};

/** Answers questions about assets, as far as the caller may know. */
export class AssetQueries {
  readonly #store: DatabaseAssetStore;
  readonly #access: Access;
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    store: DatabaseAssetStore;
    access: Access;
    auth: AuthService;
    userInfo: UserInfoService;
  }) {
    this.#store = options.store;
    this.#access = options.access;
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
  }

  /**
   * One page of assets with totals.
   *
   * @throws InputError for a ref or cursor that is none, NotAllowedError
   */
  async list(
    query: AssetQuery,
    credentials: BackstageCredentials,
  ): Promise<AssetPage> {
    const orderBy = query.orderBy ?? 'health';
    const after = decodeCursor(
      `assets/${orderBy}`,
      query.cursor,
      CURSOR_SHAPES[orderBy],
    );
    const condition: AssetCondition = {
      allOf: [
        await this.#access.readCondition(credentials),
        ...(await this.#filters(query, credentials)),
      ],
    };
    const [page, totals] = await Promise.all([
      this.#store.page({
        condition,
        orderBy,
        after,
        limit: query.limit ?? DEFAULT_LIMIT,
      }),
      this.#store.totals(condition),
    ]);
    return {
      items: page.items,
      nextCursor: encodeCursor(`assets/${orderBy}`, page.next),
      totals,
    };
  }

  /**
   * All about one asset.
   *
   * @throws NotFoundError, NotAllowedError
   */
  async get(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<AssetDetail> {
    const stored = await this.stored(entityRef, credentials);
    const { item, detail, profile } = stored;
    const [metrics, measures] = await Promise.all([
      this.#store.evaluations(stored.id),
      this.#store.measures(stored.id),
    ]);
    return {
      ...item,
      ...detail,
      description: stored.description,
      guide: {
        contact: profile.contact,
        contributing: profile.contributing,
        goals: profile.goals,
        modify: profile.modify,
      },
      rotation: rotationOf(stored),
      metrics,
      measures: measures.map(({ lastAt, ...measure }) => ({
        ...measure,
        lastAt: new Date(lastAt).toISOString(),
      })),
      problems: profile.problems,
      ties: profile.ties,
    };
  }

  /**
   * The stored summary of an asset that the caller may see.
   *
   * @throws NotFoundError, NotAllowedError
   */
  async stored(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<StoredAsset> {
    const [stored] = await this.#store.byRefs([entityRef]);
    if (!stored) {
      throw new NotFoundError(
        `No asset ${entityRef}: either the catalog has no such entity, or its kind and type are not among those of guildhall.assets`,
      );
    }
    await this.#access.assertCanRead(stored.item, credentials);
    return stored;
  }

  async #filters(
    query: AssetQuery,
    credentials: BackstageCredentials,
  ): Promise<AssetCondition[]> {
    const filters: AssetCondition[] = [];
    if (query.type?.length) {
      filters.push({ types: query.type });
    }
    if (query.owner?.length) {
      filters.push({ owners: query.owner.map(ref => fullRef('owner', ref)) });
    }
    if (query.steward?.length) {
      filters.push({
        stewards: query.steward.map(ref => fullRef('steward', ref)),
      });
    }
    if (query.health?.length) {
      filters.push({ health: query.health });
    }
    const words = query.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    if (words.some(word => word.includes('\0'))) {
      throw new InputError('Query parameter q holds a NUL character');
    }
    if (words.length > 0) {
      filters.push({ words: words.slice(0, 20) });
    }
    if (query.mine) {
      filters.push({ people: await this.#claimsOf(credentials) });
    }
    return filters;
  }

  async #claimsOf(credentials: BackstageCredentials): Promise<string[]> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError(
        'Query parameter mine asks for the assets of a user; a service has none',
      );
    }
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials as BackstageCredentials<BackstageUserPrincipal>,
    );
    return ownershipEntityRefs;
  }
}

/** Reads an entity ref from a query parameter; a bare name is a group. */
function fullRef(parameter: string, ref: string): string {
  try {
    if (ref.includes('\0')) {
      throw new TypeError('it holds a NUL character');
    }
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'group',
        defaultNamespace: DEFAULT_NAMESPACE,
      }),
    );
  } catch (error) {
    throw new InputError(
      `Query parameter ${parameter} must be an entity ref such as group:default/team, found ${JSON.stringify(
        ref,
      )}`,
      error,
    );
  }
}

function rotationOf({ profile }: StoredAsset): AssetDetail['rotation'] {
  const { rotation } = profile;
  return (
    rotation && {
      members: rotation.members.map(({ ref }) => ref),
      rule: rotation.rule,
      start: rotation.start,
      timezone: rotation.timezone,
      upcoming: turnsFrom(rotation, new Date(), UPCOMING_TURNS),
    }
  );
}
