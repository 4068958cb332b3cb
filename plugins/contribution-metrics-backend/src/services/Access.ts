import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type BasicPermission,
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  type Asset,
  contributionMetricsAssetReadPermission,
  contributionMetricsFactCreatePermission,
} from '@guildhall/plugin-contribution-metrics-common';
import { contributionMetricsAssetResourceRef } from '@guildhall/plugin-contribution-metrics-node';
import type { AssetCondition } from '../database/DatabaseAssetStore';

const VISIBLE_TTL_MS = 30_000;
const VISIBLE_MAX_USERS = 500;

/** What a caller may see of the catalog: everything, or these refs. */
export type Visibility = 'all' | ReadonlySet<string>;

/** Decides who may see and write what: one place for HTTP and actions. */
export class Access {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #catalog: CatalogService;
  readonly #visible = new Map<
    string,
    { until: number; refs: Promise<Set<string>> }
  >();

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    catalog: CatalogService;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
    this.#catalog = options.catalog;
  }

  /**
   * The condition that assets must fulfil for a caller to see them: the plugin's own permission, and what the catalog shows the caller.
   *
   * @throws NotAllowedError when the caller may see none at all
   */
  async readCondition(
    credentials: BackstageCredentials,
  ): Promise<AssetCondition> {
    const [own, catalog] = await this.#permissions.authorizeConditional(
      [
        { permission: contributionMetricsAssetReadPermission },
        { permission: catalogEntityReadPermission },
      ],
      { credentials },
    );
    const conditions: AssetCondition[] = [];
    if (own.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(
        `Permission ${contributionMetricsAssetReadPermission.name} is needed to see ML assets`,
      );
    }
    if (own.result === AuthorizeResult.CONDITIONAL) {
      const transform = createConditionTransformer(
        this.#registry.getPermissionRuleset(
          contributionMetricsAssetResourceRef,
        ),
      );
      conditions.push(transform(own.conditions) as AssetCondition);
    }
    const visible = await this.#visibility(catalog, credentials);
    if (visible !== 'all') {
      conditions.push({ refs: [...visible] });
    }
    return { allOf: conditions };
  }

  /**
   * Makes sure that a caller may see an asset.
   *
   * @throws NotFoundError when the catalog hides the entity, NotAllowedError when the plugin's own permission does
   */
  async assertCanRead(
    asset: Asset,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [own, catalog] = await this.#permissions.authorizeConditional(
      [
        { permission: contributionMetricsAssetReadPermission },
        { permission: catalogEntityReadPermission },
      ],
      { credentials },
    );
    if (catalog.result !== AuthorizeResult.ALLOW) {
      const entity = await this.#catalog.getEntityByRef(asset.entityRef, {
        credentials,
      });
      if (!entity) {
        throw new NotFoundError(`No asset ${asset.entityRef}`);
      }
    }
    if (!this.#authorizer()(own, asset)) {
      throw new NotAllowedError(
        `Permission ${contributionMetricsAssetReadPermission.name} is needed to see ${asset.entityRef}`,
      );
    }
  }

  /**
   * Which of some entities the caller's catalog shows.
   *
   * @param refs - full entity refs; external ids are never hidden
   */
  async visibleOf(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Visibility> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) {
      return 'all';
    }
    if (decision.result === AuthorizeResult.DENY) {
      return new Set();
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: refs,
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    );
    return new Set(refs.filter((_, index) => items[index]));
  }

  /**
   * A function that tells whether the caller may push facts of an asset.
   *
   * @throws NotAllowedError when the caller may push none at all
   */
  async factAuthorizer(
    credentials: BackstageCredentials,
  ): Promise<'all' | ((asset: Asset) => boolean)> {
    const [own, catalog] = await this.#permissions.authorizeConditional(
      [
        { permission: contributionMetricsFactCreatePermission },
        { permission: catalogEntityReadPermission },
      ],
      { credentials },
    );
    if (own.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(
        `Permission ${contributionMetricsFactCreatePermission.name} is needed to push facts`,
      );
    }
    const visible = await this.#visibility(catalog, credentials);
    if (own.result === AuthorizeResult.ALLOW && visible === 'all') {
      return 'all';
    }
    const authorize = this.#authorizer();
    return asset =>
      (visible === 'all' || visible.has(asset.entityRef)) &&
      authorize(own, asset);
  }

  /** @throws NotAllowedError */
  async assertAllowed(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Permission ${permission.name} is needed`);
    }
  }

  #authorizer() {
    return createConditionAuthorizer<Asset>(
      this.#registry.getPermissionRuleset(contributionMetricsAssetResourceRef),
    );
  }

  async #visibility(
    decision: PolicyDecision,
    credentials: BackstageCredentials,
  ): Promise<Visibility> {
    if (decision.result === AuthorizeResult.ALLOW) {
      return 'all';
    }
    if (decision.result === AuthorizeResult.DENY) {
      return new Set();
    }
    const principal = credentials.principal as { userEntityRef?: string };
    const user = principal.userEntityRef ?? '';
    const now = Date.now();
    const known = this.#visible.get(user);
    if (known && known.until > now) {
      return await known.refs;
    }
    if (this.#visible.size >= VISIBLE_MAX_USERS) {
      this.#visible.clear();
    }
    const refs = this.#streamVisible(credentials);
    this.#visible.set(user, { until: now + VISIBLE_TTL_MS, refs });
    refs.catch(() => this.#visible.delete(user));
    return await refs;
  }

  async #streamVisible(
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const refs = new Set<string>();
    const pages = this.#catalog.streamEntities(
      {
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        pageSize: 1_000,
      },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) {
        refs.add(stringifyEntityRef(entity));
      }
    }
    return refs;
  }
}
