import {
  type BackendFeature,
  type BackstageCredentials,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import {
  asset,
  consumer,
  group,
  metric,
  stewardAnnotations,
  user,
} from './entities';
import { startPlugin, type TestPlugin } from './startPlugin';

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
/** A decision. */
export const deny: PolicyDecision = { result: AuthorizeResult.DENY };
/** Who ada is. */
export const claims = ['user:default/ada', 'group:default/features'];
/** Owned and stewarded by ada. */
export const USER_FEATURES = 'resource:default/user_features';
/** Of another team. */
export const ORDERS = 'resource:default/orders';
/** Hidden from `user:default/limited`. */
export const SECRET = 'resource:default/secret';

/** The catalog; what is `hidden` below is not for `user:default/limited`. */
export const entities = [
  group('features'),
  group('risk'),
  user('ada', 'features'),
  user('limited', 'risk'),
  asset('user_features', { annotations: stewardAnnotations }),
  asset('orders', { owner: 'group:default/risk', type: 'dataset' }),
  asset('secret', { owner: 'group:default/risk' }),
  consumer('shop', 'group:default/risk', [USER_FEATURES, SECRET]),
  consumer('hidden-shop', 'group:default/risk', [USER_FEATURES]),
  consumer('behind', 'group:default/risk', ['component:default/hidden-shop']),
  metric('freshness', { limits: { degraded: 6 } }),
  metric('hidden-metric', { limits: { degraded: 6 } }),
];
const hidden = ['secret', 'hidden-shop', 'hidden-metric', 'unheard-of'];

/** A catalog that hides some entities from one user. */
function filteringCatalog(): CatalogService {
  const all = catalogServiceMock({ entities });
  const some = catalogServiceMock({
    entities: entities.filter(
      ({ metadata }) => !hidden.includes(metadata.name),
    ),
  });
  const shownTo = ({ credentials }: { credentials: BackstageCredentials }) =>
    (credentials.principal as any).userEntityRef === 'user:default/limited'
      ? some
      : all;
  return {
    streamEntities: ((request: any, options: any) =>
      shownTo(options).streamEntities(request)) as any,
    getEntitiesByRefs: ((request: any, options: any) =>
      shownTo(options).getEntitiesByRefs(request)) as any,
  } as Partial<CatalogService> as CatalogService;
}

/**
 * Starts the plugin with two uses of an asset.
 *
 * @param decisionsNow - decisions by permission, or by permission and user; everything else is allowed
 * @param more - collectors
 */
export async function startAccess(
  knex: Knex,
  decisionsNow: () => Record<string, PolicyDecision>,
  more: BackendFeature[] = [],
): Promise<TestPlugin> {
  const decide = async (
    requests: Array<{ permission: { name: string } }>,
    { credentials }: { credentials: BackstageCredentials },
  ) => {
    const { userEntityRef } = credentials.principal as any;
    return requests.map(
      ({ permission }) =>
        decisionsNow()[`${permission.name} ${userEntityRef}`] ??
        decisionsNow()[permission.name] ??
        allow,
    );
  };
  const plugin = await startPlugin({
    knex,
    catalog: filteringCatalog(),
    permissions: { authorize: decide, authorizeConditional: decide } as any,
    features: [
      ...more,
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async ({ principal }: any) => ({
            userEntityRef: principal.userEntityRef,
            ownershipEntityRefs:
              principal.userEntityRef === 'user:default/ada' ? claims : [],
          }),
        }),
      }),
    ],
  });
  await plugin.settle();
  await plugin.call('POST', '/usage', {
    body: {
      events: ['component:default/shop', 'component:default/unheard-of'].map(
        by => ({ entityRef: USER_FEATURES, consumer: by }),
      ),
    },
  });
  await plugin.run('evaluation');
  return plugin;
}
