import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type {
  AliasPage,
  AssetDetail,
  ConnectorProblemPage,
  Consumer,
  ConsumerPage,
} from '@guildhall/plugin-contribution-metrics-common';
import type { Browser, BrowserContext } from 'playwright-core';
import {
  portalEnvironment,
  type RealServers,
  startRealServers,
} from '../../examples/real/servers.mjs';
import { stopChildren } from '../../scripts/lib/children.mjs';
import {
  enterPortal,
  launchChromium,
  settle,
} from '../browser/support/browser';
import { type Portal, startPortal } from '../browser/support/portal';
import { requirements } from '../support/requirements.mjs';

/** Models, pipelines, feature views and services, tables and stores of the example. */
const ASSETS = 19;
const needed = [
  requirements.sources(),
  requirements.prometheus(),
  requirements.chromium(),
];

describe.skipIf(needed.some(({ available }) => !available))(
  'the example with real servers',
  () => {
    let folder: string;
    let servers: RealServers;
    let portal: Portal;
    let browser: Browser;
    let context: BrowserContext;

    const ask = async <T>(path: string): Promise<T> => {
      const response = await portal.callAsCi(path);
      return await response.json();
    };
    const asset = (name: string) =>
      ask<AssetDetail>(`/entities/resource/default/${name}`);
    const measure = ({ measures }: AssetDetail, key: string) =>
      measures.find(candidate => candidate.key === key)?.lastValue;
    const metric = ({ metrics }: AssetDetail, name: string) =>
      metrics.find(
        candidate => candidate.metric === `contributionmetric:default/${name}`,
      )!;
    const mlflow = async (path: string): Promise<any> => {
      const response = await fetch(`${servers.mlflow}/api/2.0/mlflow${path}`);
      return await response.json();
    };
    /** Waits until a page of one of the servers says all that. */
    const expectPage = async (url: string, expected: RegExp[]) => {
      const page = await browser.newPage();
      await page.goto(url);
      const said = page.locator('body');
      await vi.waitFor(
        async () => {
          const text = await said.innerText();
          for (const pattern of expected) {
            expect(text).toMatch(pattern);
          }
        },
        { timeout: 30_000, interval: 250 },
      );
      await page.close();
    };

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'guildhall-example-'));
      servers = await startRealServers({
        python: requirements.sources().path!,
        prometheus: requirements.prometheus().path!,
        folder,
        step: (_title, work) => work(),
      });
      portal = await startPortal({
        config: resolve(__dirname, '../../examples/real/app-config.yaml'),
        env: portalEnvironment(servers),
        isReady: async ({ callAsCi }) => {
          const response = await callAsCi('/assets?limit=200');
          if (!response.ok) {
            return false;
          }
          const { totals } = await response.json();
          const uses = await callAsCi(
            '/entities/resource/default/product_stats/consumers',
          );
          // One model has no champion, so it stays unknown. The clients are counted last, when a whole minute is over.
          return (
            totals.assets === ASSETS &&
            totals.byHealth.unknown === 1 &&
            uses.ok &&
            (await uses.json()).items.some(
              ({ ref }: Consumer) => ref === 'component:default/shop-front',
            )
          );
        },
      });
      browser = await launchChromium(requirements.chromium().path!);
      context = await enterPortal(browser, portal.url);
    }, 600_000);

    afterAll(async () => {
      await browser?.close();
      await portal?.stop();
      await stopChildren();
      await rm(folder, { recursive: true, force: true });
    });

    it('shows the models as MLflow has them', async () => {
      const { registered_models: models } = await mlflow(
        '/registered-models/search',
      );
      const { model_versions: versions } = await mlflow(
        '/model-versions/search?max_results=1000',
      );
      expect(models.map(({ name }: any) => name)).toEqual([
        'churn',
        'payment-fraud',
        'product ranking',
      ]);
      for (const model of models) {
        const shown = await asset(model.name.replace(' ', '-'));
        const own = versions.filter(({ name }: any) => name === model.name);
        expect(measure(shown, 'mlflow:versions')).toBe(own.length);
        const { items } = await ask<AliasPage>(
          `/entities/${shown.entityRef.replace(':', '/')}/aliases`,
        );
        expect(items.map(({ alias, version }) => [alias, version])).toEqual(
          (model.aliases ?? []).map(({ alias, version }: any) => [
            alias,
            version,
          ]),
        );
      }
    });

    it("shows what MLflow's page of a model shows, and the metric of the run behind its champion", async () => {
      const { items } = await ask<AliasPage>(
        '/entities/resource/default/churn/aliases',
      );
      const { version: champion } = items.find(
        ({ alias }) => alias === 'champion',
      )!;
      await expectPage(`${servers.mlflow}/#/models/churn`, [
        new RegExp(`Version ${champion}\\b[^@]*@\\s*champion`),
      ]);
      const { run_id: runId } = (
        await mlflow('/registered-models/alias?name=churn&alias=champion')
      ).model_version;
      const { run } = await mlflow(`/runs/get?run_id=${runId}`);
      const churn = await asset('churn');
      expect(metric(churn, 'auc')).toMatchObject({
        value: run.data.metrics.find(({ key }: any) => key === 'auc').value,
        sources: [
          { url: `${servers.mlflow}/#/models/churn/versions/${champion}` },
        ],
      });
      expect(churn).toMatchObject({
        owner: 'group:default/growth',
        stewards: { governance: ['user:default/grace'] },
      });
    });

    it('measures runs of an experiment as MLflow lists them', async () => {
      const { experiments } = await mlflow('/experiments/search?max_results=9');
      const { experiment_id: id } = experiments.find(
        ({ name }: any) => name === 'fraud-training',
      );
      const response = await fetch(
        `${servers.mlflow}/api/2.0/mlflow/runs/search`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ experiment_ids: [id] }),
        },
      );
      const { runs } = await response.json();
      const finished = runs.filter(
        ({ info }: any) => info.status === 'FINISHED',
      );
      const pipeline = await ask<AssetDetail>(
        '/entities/component/default/fraud-training',
      );
      expect(metric(pipeline, 'run-success').value).toBeCloseTo(
        (100 * finished.length) / runs.length,
        5,
      );
      expect(runs.length).toBeGreaterThan(finished.length);
    });

    it.each([
      ['shop', 'shop-customer_orders'],
      ['shop', 'customer_visits'],
      ['shop', 'product_stats'],
      ['risk', 'customer_orders'],
    ])("shows what Feast's page shows, in %s: %s", async (project, name) => {
      const shown = await asset(name);
      const view = shown.ties.find(
        ({ annotation }) => annotation === 'feast.dev/feature-view',
      )!.value;
      const services = measure(shown, 'feast:feature-services');
      const features = measure(shown, 'feast:features');
      expect(features).toBeGreaterThan(0);
      await expectPage(`${servers.feastUi}/p/${project}/feature-view/${view}`, [
        new RegExp(`Consuming Services\\s+${services}\\s`),
        // The menu counts the features of the project; this heading those of the view.
        new RegExp(
          `Features \\(${features}\\)[^]*table contains ${features} rows`,
        ),
      ]);
    });

    it('knows how old the values of a view are', async () => {
      const response = await fetch(
        `${servers.feast}/api/v1/feature_views?project=shop`,
      );
      const { featureViews } = await response.json();
      const { meta, spec } = featureViews.find(
        (view: any) => view.spec.name === 'customer_visits',
      );
      const filled = Date.parse(meta.materializationIntervals.at(-1).endTime);
      const freshness = metric(await asset('customer_visits'), 'freshness');
      const age = (Date.parse(freshness.observedAt!) - filled) / 1_000;
      expect(freshness.value).toBeCloseTo((100 * age) / parseInt(spec.ttl, 10));
      const aged = freshness.value! > 75 ? 'warning' : 'healthy';
      expect(freshness.state).toBe(freshness.value! > 100 ? 'degraded' : aged);
    });

    it('shows what Prometheus answers for the same moment', async () => {
      const shown = await asset('product_stats');
      const { value, observedAt } = metric(shown, 'retrieval-p95');
      const query = `1000 * histogram_quantile(0.95, sum by (le) (rate(shop_feature_retrieval_seconds_bucket{feature_view="product_stats"}[1m])))`;
      const response = await fetch(
        `${servers.prometheus}/api/v1/query?${new URLSearchParams({
          query,
          time: observedAt!,
        })}`,
      );
      const { data } = await response.json();
      expect(value).toBeCloseTo(Number(data.result[0].value[1]), 6);
    });

    it('counts the clients and the models that use a view', async () => {
      const { items } = await ask<ConsumerPage>(
        '/entities/resource/default/shop-customer_orders/consumers',
      );
      expect(items.map(({ ref }) => ref).sort()).toEqual([
        'component:default/checkout',
        'resource:default/churn',
        'resource:default/churn_features',
      ]);
      expect(items.find(({ name }) => name === 'churn')).toMatchObject({
        uses30d: 3,
        team: 'group:default/growth',
      });
    });

    it('says who could not be found', async () => {
      const page = await context.newPage();
      await page.goto('/ml-assets/connectors');
      await settle(page);
      await page.getByText('Feast of the shop').first().waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/failing/i);
      await page.close();
      const { items } = await ask<ConnectorProblemPage>(
        '/connectors/feast.shop/problems',
      );
      expect(items).toMatchObject([
        {
          kind: 'unresolved-principal',
          subject: 'Catalogue team',
          entityRefs: ['resource:default/product_stats'],
        },
      ]);
    });
  },
);
