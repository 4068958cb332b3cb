import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import Router from 'express-promise-router';
import { at, charter, JAM } from './__testUtils__';
import { entity, PEOPLE } from './__testUtils__/startProjects';
import {
  startHackathons,
  type TestHackathons,
} from './__testUtils__/startHackathons';

const { ada, finn } = PEOPLE;
const ASSET = 'resource:default/user_features';
const SECRET = 'resource:default/secret';
const METRIC = 'contributionmetric:default/freshness';
const DAY = 86_400_000;
/** Of the jam. */
const END = Date.parse('2026-12-04T18:00Z');

interface Metrics {
  requests: URLSearchParams[];
  authorized: boolean[];
  failure?: number;
  /** Name of an asset of which nothing can be read. */
  broken?: string;
}

/** The plugin that keeps metrics. */
function metricsPlugin(metrics: Metrics) {
  return createBackendPlugin({
    pluginId: 'contribution-metrics',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          const router = Router();
          router.use((req, res, next) => {
            metrics.authorized.push(
              Boolean(req.headers.authorization?.startsWith('Bearer ')),
            );
            if (metrics.failure) {
              res.status(metrics.failure).json({});
            } else {
              next();
            }
          });
          router.get('/metrics', (_req, res) => {
            res.json({ items: [] });
          });
          router.get('/entities/:kind/:namespace/:name/series', (req, res) => {
            if (req.params.name === metrics.broken) {
              res.status(500).json({});
              return;
            }
            if (req.params.name === 'secret') {
              res.status(404).json({});
              return;
            }
            const query = new URLSearchParams(req.query as any);
            metrics.requests.push(query);
            const until = Date.parse(query.get('to')!);
            res.json({
              metric: query.get('metric'),
              title: 'Freshness',
              unit: 'hours',
              direction: 'lower-is-better',
              points: [
                { at: new Date(until - 2 * DAY).toISOString(), value: 99 },
                {
                  at: new Date(until - DAY).toISOString(),
                  value: until > END ? 2 : 30,
                },
              ],
            });
          });
          http.use(router);
        },
      });
    },
  });
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'assets in the programme on %p',
  id => {
    let knex: Knex;
    let jams: TestHackathons;
    let metrics: Metrics;

    beforeEach(async () => {
      at(END);
      metrics = { requests: [], authorized: [] };
      knex = await databases.init(id);
      jams = await startHackathons(knex, {
        charters: [
          charter({
            spec: {
              themes: [
                { name: 'freshness', assets: [ASSET], metrics: [METRIC] },
                {
                  name: 'again',
                  assets: ['user_features', 'secret'],
                  metrics: ['freshness'],
                },
              ],
            },
          }),
        ],
        entities: [entity('Resource', 'user_features')],
        features: [metricsPlugin(metrics)],
      });
    });

    afterEach(async () => {
      vi.useRealTimers();
      await jams.stop();
    });

    const programme = async (as: string = ada) =>
      (await jams.call('GET', '/programme', { as })).body;
    const compute = async (time: number) => {
      at(time);
      await jams.run('outcomes');
      return await programme();
    };

    it('reads the metrics of assets before and after, within bounds', async () => {
      const during = await compute(END - DAY);
      expect(during.assets).toEqual([
        {
          hackathonRef: JAM,
          theme: 'freshness',
          assetRef: ASSET,
          title: 'user_features',
          metricRef: METRIC,
          metricTitle: 'Freshness',
          unit: 'hours',
          direction: 'lower-is-better',
          before: { value: 30, at: '2026-11-22T09:00:00.000Z' },
        },
      ]);
      expect(during.readings).toEqual({
        available: true,
        triedAt: new Date(END - DAY).toISOString(),
      });
      expect(metrics.authorized).not.toContain(false);
      metrics.requests = [];
      const after = await compute(END + 10 * DAY);
      expect(after.assets[0]).toMatchObject({
        before: { value: 30 },
        after: { value: 2, at: new Date(END + 9 * DAY).toISOString() },
      });
      // What was measured before is not asked again.
      expect(metrics.requests.map(query => query.get('from'))).toEqual([
        new Date(END).toISOString(),
      ]);
      jams.catalog.hide(finn, ASSET);
      expect((await programme(finn)).assets).toEqual([]);
    });

    it('reads others although one always fails, and keeps what was read of it', async () => {
      await compute(END - DAY);
      await knex('asset_readings').where('asset_ref', SECRET).delete();
      await knex('asset_readings').update({ tried_at: 0 });
      metrics.broken = 'user_features';
      const failed = await compute(END + DAY);
      expect(failed.readings.available).toBe(false);
      await compute(END + 2 * DAY);
      expect(
        await knex('asset_readings')
          .where('asset_ref', SECRET)
          .orderBy('moment')
          .pluck('moment'),
      ).toEqual(['after', 'before']);
      expect((await programme()).assets).toMatchObject([
        { before: { value: 30 } },
      ]);
    });

    it('does without metrics that cannot be read, and tells so', async () => {
      metrics.failure = 503;
      const without = await compute(END + DAY);
      expect(without.assets).toEqual([]);
      expect(without.readings.available).toBe(false);
      expect(without.events).toHaveLength(1);
      metrics.failure = undefined;
      const again = await compute(END + 2 * DAY);
      expect(again.readings.available).toBe(true);
      expect(again.assets).toHaveLength(1);
    });
  },
);
