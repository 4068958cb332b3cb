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
import { InputError, NotAllowedError } from '@backstage/errors';
import type {
  Asset,
  AssetDetail,
  AssetOrder,
  AssetPage,
  AssetQuery,
} from '@guildhall/plugin-contribution-metrics-common';
import { turnsFrom } from '@guildhall/plugin-guildhall-common';
import {
  type CursorPart,
  decodeCursor,
  encodeCursor,
  isVisible,
  type Visibility,
} from '@guildhall/plugin-guildhall-node';
import type {
  AssetCondition,
  DatabaseAssetStore,
  StoredAsset,
} from '../../database/DatabaseAssetStore';
import { type Access, noSuchAsset } from '../Access';

const DEFAULT_LIMIT = 50;
const UPCOMING_TURNS = 5;
const CURSOR_SHAPES: Record<AssetOrder, CursorPart[]> = {
  health: ['int', 'string', 'int'],
  name: ['string', 'int'],
  type: ['string', 'string', 'int'],
  owner: ['string', 'string', 'int'],
  adoption: ['int', 'string', 'int'],
  updated: ['time', 'string', 'int'],
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
    const reader = await this.#access.reader(credentials);
    const condition: AssetCondition = {
      allOf: [reader.condition, ...(await this.#filters(query, credentials))],
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
      items: page.items.map(item => withVisibleReasons(item, reader.visible)),
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
    const visible = await this.#access.visibleOf(
      [
        ...metrics.map(({ metric }) => metric),
        // What is pushed under the name of a definition has its ref as key.
        ...measures.map(({ key }) => key).filter(isMetricRef),
      ],
      credentials,
    );
    return {
      ...withVisibleReasons(item, visible),
      ...detail,
      description: stored.description,
      guide: {
        contact: profile.contact,
        contributing: profile.contributing,
        goals: profile.goals,
        modify: profile.modify,
      },
      rotation: rotationOf(stored),
      metrics: metrics
        .filter(({ metric }) => isVisible(visible, metric))
        .map(evaluation => ({
          ...evaluation,
          guards: evaluation.guards.filter(({ metric }) =>
            isVisible(visible, metric),
          ),
        })),
      measures: measures
        .filter(({ key }) => !isMetricRef(key) || isVisible(visible, key))
        .map(({ lastAt, ...measure }) => ({
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
    const [stored] = entityRef.includes('\0')
      ? []
      : await this.#store.byRefs([entityRef]);
    if (!stored) {
      throw noSuchAsset(entityRef);
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
      query.type.forEach(type => checkText('type', type));
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
    checkText('q', query.q ?? '');
    const words = query.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
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

/** The reasons of an asset name definitions, some of which the caller's catalog may hide. */
function withVisibleReasons(item: Asset, visible: Visibility): Asset {
  return visible === 'all'
    ? item
    : {
        ...item,
        health: {
          ...item.health,
          reasons: item.health.reasons.filter(({ metric }) =>
            isVisible(visible, metric),
          ),
        },
      };
}

function isMetricRef(key: string): boolean {
  return key.startsWith('contributionmetric:');
}

/** PostgreSQL has no NUL in texts, so nothing could be found by it. */
function checkText(parameter: string, text: string): void {
  if (text.includes('\0')) {
    throw new InputError(
      `Query parameter ${parameter} must not hold a NUL character`,
    );
  }
}

/** Reads an entity ref from a query parameter; a bare name is a group. */
function fullRef(parameter: string, ref: string): string {
  try {
    checkText(parameter, ref);
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
