import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
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
import {
  isVisible,
  type Visibility,
  VisibleEntities,
} from '@guildhall/plugin-guildhall-node';
import type { AssetRule } from '../config';
import type { AssetCondition } from '../database/DatabaseAssetStore';

/** What a caller may see of the assets. */
export interface AssetReader {
  /** The condition that assets must fulfil. */
  condition: AssetCondition;
  /** What the catalog shows the caller of assets and definitions. */
  visible: Visibility;
}

/** What a caller may push facts of. */
export interface FactWriter {
  /** Whether the caller may push facts of an asset; `all` spares asking. */
  mayPush: 'all' | ((asset: Asset) => boolean);
  /** What the catalog shows the caller of assets and definitions. */
  visible: Visibility;
}

/** Decides who may see and write what: one place for HTTP and actions. */
export class Access {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #visible: VisibleEntities;

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    catalog: CatalogService;
    rules: AssetRule[];
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
    this.#visible = new VisibleEntities({
      catalog: options.catalog,
      filter: [
        { kind: 'contributionmetric' },
        ...options.rules.map(({ kind, types }) =>
          types ? { kind, 'spec.type': types } : { kind },
        ),
      ],
    });
  }

  /**
   * What a caller may see of the assets: by the plugin's own permission, and by what the catalog shows the caller.
   *
   * @throws NotAllowedError when the caller may see none at all
   */
  async reader(credentials: BackstageCredentials): Promise<AssetReader> {
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
    return { condition: { allOf: conditions }, visible };
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
      const visible =
        catalog.result === AuthorizeResult.DENY
          ? new Set()
          : await this.#visible.of([asset.entityRef], credentials);
      if (!visible.has(asset.entityRef)) {
        throw noSuchAsset(asset.entityRef);
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
   * @param refs - full entity refs
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
    return await this.#visible.of(refs, credentials);
  }

  /**
   * What the caller's catalog shows of all assets and definitions, and of some other entities.
   *
   * @param refs - full entity refs
   */
  async visibleAmong(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Visibility> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    const visible = await this.#visibility(decision, credentials);
    if (visible === 'all' || decision.result === AuthorizeResult.DENY) {
      return visible;
    }
    const others = [...new Set(refs)].filter(ref => !visible.has(ref));
    return new Set([
      ...visible,
      ...(await this.#visible.of(others, credentials)),
    ]);
  }

  /**
   * What the caller may push facts of. A service that may push needs to see nothing: the token of
   * a CI job can be restricted to this one permission.
   *
   * @throws NotAllowedError when the caller may push none at all
   */
  async factAuthorizer(credentials: BackstageCredentials): Promise<FactWriter> {
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
    const { type } = credentials.principal as { type?: string };
    const visible =
      type === 'service' ? 'all' : await this.#visibility(catalog, credentials);
    if (own.result === AuthorizeResult.ALLOW && visible === 'all') {
      return { mayPush: 'all', visible };
    }
    const authorize = this.#authorizer();
    return {
      mayPush: asset =>
        isVisible(visible, asset.entityRef) && authorize(own, asset),
      visible,
    };
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
    return await this.#visible.all(credentials);
  }
}

/** The answer for an asset that is not there, and for one that the caller must not know of: nothing tells them apart. */
export function noSuchAsset(entityRef: string): NotFoundError {
  return new NotFoundError(
    `No asset ${entityRef}: either the catalog has no such entity, or its kind and type are not among those of guildhall.assets`,
  );
}
