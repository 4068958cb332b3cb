import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  asset,
  consumer,
  group,
  metric,
  stewardAnnotations,
  user,
} from '../../plugins/contribution-metrics-backend/src/__testUtils__/entities';
import { startPlugin } from '../../plugins/contribution-metrics-backend/src/__testUtils__/startPlugin';
import { spec } from '../../plugins/contribution-metrics-backend/src/schema/openapi.generated';
import { findSchemathesis, runSchemathesis } from './schemathesis';

const EXAMPLES = 40;
const VIEW = 'resource:default/user_features';
const program = findSchemathesis();
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const directory = createMockDirectory();

const entities = [
  group('features'),
  group('ranking'),
  user('ada', 'features'),
  asset('user_features', { annotations: stewardAnnotations }),
  asset('orders', { owner: 'user:default/gone', type: 'dataset' }),
  consumer('ranker', 'group:default/ranking', [VIEW]),
  metric('freshness', {
    limits: { warning: 4, degraded: 6 },
    baseline: { value: 5 },
    targets: [{ value: 2, by: '2999-01-01' }],
    review: { every: 'P90D', lastReviewed: '2026-01-01' },
    guards: [{ metric: 'errors' }],
  }),
  metric('errors', { unit: '%' }),
];

describe.skipIf(!program).each(databases.eachSupportedId())(
  'the running API on %s',
  id => {
    it('keeps to its OpenAPI document, whatever is asked', async () => {
      const plugin = await startPlugin({
        entities,
        knex: await databases.init(id),
        features: [
          mockServices.httpAuth.factory({
            defaultCredentials: mockCredentials.none(),
          }),
        ],
      });
      await plugin.settle();
      const samples = [1, 2, 3].map(day => ({
        entityRef: VIEW,
        metric: 'freshness',
        value: day,
        observedAt: new Date(Date.now() - day * 86_400_000).toISOString(),
        url: 'https://ci.example/1',
      }));
      const pushed = await plugin.call('POST', '/samples', {
        body: { samples },
      });
      expect(pushed.body.accepted).toBe(3);
      await plugin.call('POST', '/usage', {
        body: {
          events: [{ entityRef: VIEW, consumer: 'component:default/ranker' }],
        },
      });
      await plugin.run('evaluation');

      // Random names hit nothing, so some of the requests name what is there.
      const { code, output } = await runSchemathesis(program!, {
        directory: directory.path,
        spec,
        url: plugin.url,
        authorization: mockCredentials.user.header(),
        config: [
          `[parameters]`,
          `"path.kind" = "resource"`,
          `"path.namespace" = "default"`,
          `"path.name" = ["user_features", "orders"]`,
          `"query.metric" = ["freshness", "errors", "none"]`,
          // A text may be a valid string and yet no entity ref, cursor or time that is kept.
          `[checks]`,
          `positive_data_acceptance.expected-statuses = ["2xx", "400", "404"]`,
          `[[operations]]`,
          `include-path = "/metrics/{namespace}/{name}"`,
          `parameters = { "path.namespace" = "default", "path.name" = ["freshness", "errors"] }`,
        ],
        examples: EXAMPLES,
      });
      await plugin.stop();
      expect(code, output).toBe(0);
    }, 600_000);
  },
);
