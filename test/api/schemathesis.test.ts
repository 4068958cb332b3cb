import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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
import { findSchemathesis } from './schemathesis';

const EXAMPLES = 40;
const SEED = 20_260_101;
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

/** Runs schemathesis to its end, whatever it finds. */
async function run(args: string[]): Promise<{ code: number; output: string }> {
  return await new Promise(done => {
    execFile(
      program!,
      args,
      { cwd: directory.path, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        done({
          code: error ? Number(error.code ?? 1) : 0,
          output: stdout + stderr,
        }),
    );
  });
}

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
      await writeFile(
        resolve(directory.path, 'schemathesis.toml'),
        [
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
        ].join('\n'),
      );
      const { code, output } = await run([
        '--config-file=schemathesis.toml',
        'run',
        resolve(
          __dirname,
          '../../plugins/contribution-metrics-backend/src/schema/openapi.yaml',
        ),
        `--url=${plugin.url}`,
        `--header=Authorization: ${mockCredentials.user.header()}`,
        '--checks=all',
        `--max-examples=${EXAMPLES}`,
        `--seed=${SEED}`,
        '--phases=examples,coverage,fuzzing',
        '--generation-database=none',
        // Other characters make URLs longer than Node takes, which it answers itself.
        '--generation-codec=ascii',
        '--continue-on-failure',
        '--no-color',
      ]);
      await plugin.stop();
      expect(code, output).toBe(0);
    }, 600_000);
  },
);
