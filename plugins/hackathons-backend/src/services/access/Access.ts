import type {
  AuthService,
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type BasicPermission,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  isVisible,
  VisibleEntities,
  type Visibility,
} from '@guildhall/plugin-guildhall-node';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  type HackathonPermission,
  type HackathonProjectPermission,
  hackathonsEventManagePermission,
  hackathonsEventReadPermission,
  hackathonsProjectReadPermission,
  timelineOf,
} from '@guildhall/plugin-hackathons-common';
import {
  type HackathonProjectFilter,
  type HackathonProjectResource,
  hackathonProjectResourceRef,
  type HackathonResource,
  hackathonResourceRef,
} from '@guildhall/plugin-hackathons-node';
import type {
  DatabaseHackathonStore,
  StoredHackathon,
} from '../../database/DatabaseHackathonStore';
import { type Caller, callerOf } from './Caller';
import { contextsOf } from './contextsOf';
import type { EventContext } from './EventContext';
import { fullRef, noSuchHackathon } from './refs';
import { resourceOf } from './resourceOf';

/** Which projects a caller may see: all, none, or those that fulfil a condition. */
export type ProjectCondition =
  | 'all'
  | 'none'
  | PermissionCriteria<HackathonProjectFilter>;

/** Decides who may see and do what: one place for HTTP and actions. Permissions are a matter of the policy, roles of the charter; both are needed. */
export class Access {
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #hackathons: DatabaseHackathonStore;
  readonly #visible: VisibleEntities;
  readonly #admins: readonly string[];

  constructor(options: {
    auth: AuthService;
    userInfo: UserInfoService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    catalog: CatalogService;
    hackathons: DatabaseHackathonStore;
    admins: readonly string[];
  }) {
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
    this.#hackathons = options.hackathons;
    this.#admins = options.admins;
    this.#visible = new VisibleEntities({
      catalog: options.catalog,
      filter: [{ kind: 'hackathon' }],
    });
  }

  /** Who a caller is. */
  async caller(credentials: BackstageCredentials): Promise<Caller> {
    return await callerOf(
      { auth: this.#auth, userInfo: this.#userInfo },
      credentials,
    );
  }

  /**
   * Opens a hackathon for a request.
   *
   * @param ref - entity ref, any case
   * @param permission - needed besides that to see it
   * @throws NotFoundError when there is none, or the catalog hides it; NotAllowedError when a permission is missing
   */
  async open(
    ref: string,
    credentials: BackstageCredentials,
    permission: HackathonPermission = hackathonsEventReadPermission,
  ): Promise<EventContext> {
    const [context] = await this.openAll([ref], credentials, permission);
    if (!context) {
      throw noSuchHackathon(ref);
    }
    return context;
  }

  /**
   * Opens those of some hackathons that the caller may see, in a fixed number of statements.
   *
   * @param refs - all that are known if left out
   * @throws NotAllowedError when a single one was asked for and a permission is missing
   */
  async openAll(
    refs: readonly string[] | undefined,
    credentials: BackstageCredentials,
    permission: HackathonPermission = hackathonsEventReadPermission,
  ): Promise<EventContext[]> {
    const wanted = refs?.map(lowerCaseRef);
    // What the catalog has no more is not there, whatever a policy says.
    const stored = wanted
      ? (await this.#hackathons.byRefs(wanted)).filter(
          ({ goneAt }) => goneAt === undefined,
        )
      : await this.#hackathons.all();
    const permissions: HackathonPermission[] = [
      hackathonsEventReadPermission,
      ...(permission === hackathonsEventReadPermission ? [] : [permission]),
    ];
    const [visible, isAllowed] = await Promise.all([
      this.#visibleOf(stored, credentials),
      this.#policyOn(permissions, credentials),
    ]);
    const seen = stored.filter(({ entityRef }) =>
      isVisible(visible, entityRef),
    );
    const contexts = await contextsOf(
      this.#hackathons,
      seen,
      seen.length > 0
        ? await this.caller(credentials)
        : { credentials, claims: [] },
      this.#admins,
    );
    const allowed = contexts.filter(({ resource }) =>
      permissions.every(needed => isAllowed(needed, resource)),
    );
    if (wanted?.length === 1 && contexts.length === 1 && allowed.length === 0) {
      const missing = permissions.find(
        needed => !isAllowed(needed, contexts[0].resource),
      );
      throw new NotAllowedError(
        `Permission ${missing?.name} is needed for ${wanted[0]}`,
      );
    }
    return allowed;
  }

  /**
   * Which of some permissions a caller has on hackathons that were opened.
   *
   * @returns names of permissions by hackathon
   */
  async permitted(
    contexts: readonly EventContext[],
    permissions: readonly HackathonPermission[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, ReadonlySet<string>>> {
    const isAllowed = await this.#policyOn(permissions, credentials);
    return new Map(
      contexts.map(({ ref, resource }) => [
        ref,
        new Set(
          permissions
            .filter(permission => isAllowed(permission, resource))
            .map(({ name }) => name),
        ),
      ]),
    );
  }

  /**
   * Makes sure that a caller may run the hackathon of a charter that the catalog may not have yet: permission and role by what the charter says.
   *
   * @throws NotAllowedError
   */
  async assertOrganiser(
    entity: HackathonEntity,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const resource = resourceOf(entity, [], 'announced', this.#admins);
    const permission = hackathonsEventManagePermission;
    const isAllowed = await this.#policyOn([permission], credentials);
    if (!isAllowed(permission, resource)) {
      throw new NotAllowedError(
        `Permission ${permission.name} is needed for ${resource.entityRef}`,
      );
    }
    if (!this.isOrganiser(entity, await this.caller(credentials))) {
      throw new NotAllowedError(
        `Only organisers of ${
          entity.metadata.title ?? entity.metadata.name
        } can do this`,
      );
    }
  }

  /** Whether somebody organises the hackathon of a charter, by what the charter says. */
  isOrganiser(entity: HackathonEntity, { claims }: Caller): boolean {
    const { organisers } = resourceOf(entity, [], 'announced', this.#admins);
    return claims.some(claim => organisers.includes(claim));
  }

  /**
   * Hackathons as somebody sees them who is not there to be asked for a session, as when a calendar program reads a link. Nothing is
   * checked: the caller of this method knows that the person may see them.
   */
  async contextsFor(
    hackathons: StoredHackathon[],
    caller: Caller,
  ): Promise<EventContext[]> {
    return await contextsOf(this.#hackathons, hackathons, caller, this.#admins);
  }

  /** Hackathons as permission rules see them, in the order asked. */
  async resources(
    refs: readonly string[],
  ): Promise<Array<HackathonResource | undefined>> {
    const stored = await this.#hackathons.byRefs(refs);
    const mentors = await this.#hackathons.mentorsOf(refs);
    const changes = await this.#hackathons.windowChanges(refs);
    const now = Date.now();
    const byRef = new Map(
      stored.map(hackathon => [
        hackathon.entityRef,
        resourceOf(
          hackathon.entity,
          mentors.get(hackathon.entityRef),
          timelineOf(
            hackathon.entity.spec.schedule,
            changes.get(hackathon.entityRef) ?? [],
            now,
          ).phase,
          this.#admins,
        ),
      ]),
    );
    return refs.map(ref => byRef.get(ref));
  }

  /**
   * Makes sure that a caller has a permission on a project. The hackathon must have been opened before.
   *
   * @throws NotAllowedError
   */
  async assertProject(
    permission: HackathonProjectPermission,
    project: HackathonProjectResource,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    const authorize = createConditionAuthorizer<HackathonProjectResource>(
      this.#registry.getPermissionRuleset(hackathonProjectResourceRef),
    );
    if (!authorize(decision, project)) {
      throw new NotAllowedError(
        `Permission ${permission.name} is needed for project ${project.id}`,
      );
    }
  }

  /** Which projects of hackathons that the caller sees may be listed. */
  async projectCondition(
    credentials: BackstageCredentials,
  ): Promise<ProjectCondition> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: hackathonsProjectReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) {
      return 'all';
    }
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return 'none';
    }
    const transform = createConditionTransformer(
      this.#registry.getPermissionRuleset(hackathonProjectResourceRef),
    );
    return transform(
      decision.conditions,
    ) as PermissionCriteria<HackathonProjectFilter>;
  }

  /**
   * Makes sure that a service may read every hackathon: its token may be restricted to other permissions.
   *
   * @throws NotAllowedError
   */
  async assertReadsAll(credentials: BackstageCredentials): Promise<void> {
    const permission = hackathonsEventReadPermission;
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    assertIsAllowed(decision, permission);
  }

  /** @throws NotAllowedError */
  async assertAllowed(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    assertIsAllowed(decision, permission);
  }

  /** How the policy decides about permissions on hackathons, which is asked once for all of them. */
  async #policyOn(
    permissions: readonly HackathonPermission[],
    credentials: BackstageCredentials,
  ): Promise<
    (permission: HackathonPermission, resource: HackathonResource) => boolean
  > {
    const decisions = await this.#permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    const authorize = createConditionAuthorizer<HackathonResource>(
      this.#registry.getPermissionRuleset(hackathonResourceRef),
    );
    return (permission, resource) =>
      authorize(decisions[permissions.indexOf(permission)], resource);
  }

  async #visibleOf(
    stored: StoredHackathon[],
    credentials: BackstageCredentials,
  ): Promise<Visibility> {
    const [decision]: PolicyDecision[] =
      await this.#permissions.authorizeConditional(
        [{ permission: catalogEntityReadPermission }],
        { credentials },
      );
    if (decision.result === AuthorizeResult.ALLOW) {
      return 'all';
    }
    if (decision.result === AuthorizeResult.DENY) {
      return new Set();
    }
    return await this.#visible.of(
      stored.map(({ entityRef }) => entityRef),
      credentials,
    );
  }
}

function assertIsAllowed(
  { result }: PolicyDecision,
  { name }: { name: string },
): void {
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`Permission ${name} is needed`);
  }
}

function lowerCaseRef(ref: string): string {
  return fullRef(ref, 'hackathon');
}
