import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import mlflowModule from '@guildhall/plugin-contribution-metrics-backend-module-mlflow';
import {
  contributionMetricsCollectorExtensionPoint,
  type Collector,
} from '@guildhall/plugin-contribution-metrics-node';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { requirements } from '../support/requirements.mjs';
import { MlflowServer } from './support/mlflowServer';

interface Trained {
  run: string;
  version: string;
}

/** What the script made. */
interface Made {
  churn: Trained[];
  failed: Trained;
  killed: Trained;
  idea: Trained;
  odd: Trained & { name: string };
  both: Trained & { name: string };
  doomed: Trained;
  'old-name': Trained;
  orphan: Trained;
  running: string;
}

const MODEL = 'mlflow.org/registered-model';
const churn = 'resource:default/churn';
const pipeline = 'component:default/churn-training';
const users = 'resource:default/user-features';
const items = 'resource:default/item-features';
const service = 'resource:default/churn-service';
const customers = 'resource:default/customers';

describe.skipIf(!requirements.sources().available)('a real MLflow', () => {
  let server: MlflowServer;
  let made: Made;
  let collector: Collector;
  let context: FakeCollectorContext;

  beforeAll(async () => {
    server = await MlflowServer.start();
    made = await server.run<Made>('mlflow_seed.py');
    collector = await collectorOf(server.url);
    context = new FakeCollectorContext();
    context.measures = undefined;
    context.addEntity(
      churn,
      { [MODEL]: 'churn' },
      { owner: 'group:default/growth' },
    );
    context.addEntity(pipeline, { 'mlflow.org/experiment': 'churn-training' });
    context.addEntity(users, {
      'feast.dev/feature-view': 'user_features',
      'feast.dev/project': 'shop',
    });
    context.addEntity(items, {
      'feast.dev/feature-view': 'item_features',
      'feast.dev/project': 'shop',
    });
    context.addEntity(service, { 'feast.dev/feature-service': 'churn_v1' });
    context.addEntity(customers, { 'mlflow.org/dataset': 'customers' });
    context.addEntity('resource:default/odd', { [MODEL]: made.odd.name });
    context.addEntity('resource:default/both', { [MODEL]: made.both.name });
    context.addEntity('resource:default/doomed', { [MODEL]: 'doomed' });
    context.addEntity('resource:default/renamed', { [MODEL]: 'old-name' });
    context.addEntity('resource:default/orphan', { [MODEL]: 'orphan' });
    context.addEntity('resource:default/empty', { [MODEL]: 'empty' });
    context.addEntity('resource:default/greeting', { [MODEL]: 'greeting' });
    for (const [measure, parameters] of [
      ['champion-auc', { metric: 'auc', alias: 'champion' }],
      ['newest-auc', { metric: 'auc' }],
      ['auc-gain', { metric: 'auc', alias: 'champion', compare: 'previous' }],
      ['endless', { metric: 'endless' }],
    ] as const) {
      context.metrics.push({
        entityRef: `contributionmetric:default/${measure}`,
        measure,
        parameters,
        assets: [churn],
      });
    }
    context.people.set('ada@example.com', {
      ref: 'user:default/ada',
      team: 'group:default/growth',
      by: 'email',
    });
    context.people.set('cy@example.com', {
      ref: 'user:default/cy',
      team: 'group:default/ideas',
      by: 'email',
    });
  });
  afterAll(() => server?.stop());

  const last = (measure: string, entityRef = churn) =>
    context.values(measure, entityRef).at(-1);
  const auc = async ({ run }: Trained) => {
    const answer = await server.get('runs/get', { run_id: run });
    return answer.run.data.metrics.find((one: any) => one.key === 'auc').value;
  };
  const collect = () => collector.collect!(context);

  it('measures models, experiments and what runs use', async () => {
    await collect();

    const { model_versions: versions } = await server.get(
      'model-versions/search',
      { filter: "name='churn'" },
    );
    expect(last('versions')).toBe(versions.length);
    expect(last('ready-versions')).toBe(3);
    expect(last('failed-versions')).toBe(0);
    expect(last('days-since-version')).toBe(0);
    expect(last('aliased-versions')).toBe(2);
    expect(last('served-version-age-days')).toBe(0);
    expect(
      context
        .samples({ entityRef: churn, measure: 'update' })
        .map(({ id, observedAt }) => [id, observedAt]),
    ).toEqual(
      versions
        .map((one: any) => [one.version, Number(one.creation_timestamp)])
        .reverse(),
    );
    expect(
      context.aliases(churn).map(({ alias, version }) => [alias, version]),
    ).toEqual([
      ['challenger', '3'],
      ['champion', '1'],
    ]);
    expect(context.aliases(churn)[0].url).toBe(
      `${server.url}/#/models/churn/versions/3`,
    );
    expect(context.values('alias-change')).toEqual([]);

    // Names that filters and URLs could stumble over.
    for (const name of ['odd', 'both', 'doomed', 'orphan']) {
      expect(last('versions', `resource:default/${name}`)).toBe(1);
    }
    expect(last('versions', 'resource:default/empty')).toBe(0);
    expect(last('days-since-version', 'resource:default/empty')).toBe(
      undefined,
    );

    const people = new Map(
      context
        .ownership()
        .map(({ entityRef, role, principal, detail }) => [
          `${entityRef} ${role}`,
          `${principal}: ${detail}`,
        ]),
    );
    expect(people.get(`${churn} owner`)).toBe(
      'churn-team: tag owned_by of the model',
    );
    expect(people.get(`${churn} steward-governance`)).toBe(
      'dana@example.com: tag data_steward of version 3',
    );
    expect(people.get('resource:default/orphan owner')).toBe(
      'eve@example.com: user of the run of version 1',
    );
    expect(people.get(`${pipeline} owner`)).toBe(
      'growth@example.com: tag owner of the experiment',
    );
    expect(people.has('resource:default/empty owner')).toBe(false);
  });

  it('gives the metrics that are asked for', async () => {
    expect(last('champion-auc')).toBe(await auc(made.churn[0]));
    expect(last('newest-auc')).toBe(await auc(made.churn[2]));
    // Nobody held the alias before.
    expect(last('auc-gain')).toBeUndefined();
    expect(last('endless')).toBeUndefined();
    expect(context.reportedProblems('models').map(one => one.message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('has no number "endless" (it has auc)'),
      ]),
    );
  });

  it('counts the runs of an experiment as the server does', async () => {
    const { experiment } = await server.get('experiments/get-by-name', {
      experiment_name: 'churn-training',
    });
    const { runs } = await server.send('runs/search', {
      experiment_ids: [experiment.experiment_id],
      max_results: 100,
    });
    const ended = runs.filter((one: any) => one.info.end_time);
    const of = (status: string) =>
      ended.filter((one: any) => one.info.status === status);
    expect(runs).toHaveLength(ended.length + 1);
    expect(context.values('runs', pipeline)).toHaveLength(ended.length);
    expect(context.values('failed-runs', pipeline)).toEqual([1]);
    expect(last('run-success-rate', pipeline)).toBeCloseTo(
      (100 * of('FINISHED').length) / (of('FINISHED').length + 1),
    );
    expect(context.values('run-duration', pipeline).sort()).toEqual(
      of('FINISHED')
        .map((one: any) => (one.info.end_time - one.info.start_time) / 1000)
        .sort(),
    );
    expect(last('run-users', pipeline)).toBe(3);
    expect(last('days-since-success', pipeline)).toBe(0);
    expect(JSON.stringify([...context.memory])).not.toContain('bo@example');
  });

  it('finds who uses features and datasets', () => {
    const idea = 'mlflow:production/experiment/ad hoc: «Ideen» 100%';
    const uses = context
      .usage()
      .map(({ entityRef, consumer, team, id }) => [
        entityRef,
        consumer,
        team,
        id,
      ]);
    expect(uses).toHaveLength(9);
    expect(uses).toEqual(
      expect.arrayContaining([
        ...made.churn
          .slice(0, 2)
          .flatMap(({ run }) =>
            [users, items, service].map(used => [used, churn, undefined, run]),
          ),
        [customers, churn, undefined, made.churn[0].run],
        [customers, idea, 'group:default/ideas', made.idea.run],
        // The run names no project, but there is only one such view.
        [users, idea, 'group:default/ideas', made.idea.run],
      ]),
    );
    expect(context.lineage().map(({ from, to }) => [from, to])).toEqual(
      expect.arrayContaining([
        [users, churn],
        [items, churn],
        [service, churn],
        [customers, churn],
      ]),
    );
    expect(context.lineage()).toHaveLength(4);
  });

  it('takes no prompt for a model', () => {
    expect(context.samples({ entityRef: 'resource:default/greeting' })).toEqual(
      [],
    );
    expect(context.reportedProblems('models')).toContainEqual(
      expect.objectContaining({
        kind: 'missing-at-source',
        entityRef: 'resource:default/greeting',
      }),
    );
  });

  it('repeats nothing when nothing happened', async () => {
    const before = context.deliveries.length;
    await collect();
    expect(context.deliveries).toHaveLength(before);
  });

  it('sees what changed, went and was renamed', async () => {
    const now = Date.now();
    await server.send('registered-models/alias', {
      name: 'churn',
      alias: 'champion',
      version: '2',
    });
    await server.send(
      'registered-models/alias',
      { name: 'churn', alias: 'challenger' },
      'DELETE',
    );
    await server.send(
      'model-versions/delete',
      { name: 'churn', version: '3' },
      'DELETE',
    );
    await server.send('registered-models/delete', { name: 'doomed' }, 'DELETE');
    await server.send('registered-models/rename', {
      name: 'old-name',
      new_name: 'new name',
    });
    await server.send('registered-models/set-tag', {
      name: 'orphan',
      key: 'team',
      value: 'found',
    });
    await server.send('runs/delete', { run_id: made.churn[0].run });
    await server.send('runs/update', {
      run_id: made.running,
      status: 'FINISHED',
      end_time: Date.now(),
    });
    await collect();

    expect(last('versions')).toBe(2);
    expect(last('aliased-versions')).toBe(1);
    expect(context.values('alias-change', churn)).toEqual([1, 1]);
    const [ended, ...lasting] = context.aliases(churn).reverse();
    expect(lasting.concat(ended).filter(span => span.to === undefined)).toEqual(
      [expect.objectContaining({ alias: 'champion', version: '2' })],
    );
    expect(last('champion-auc')).toBe(await auc(made.churn[1]));
    expect(
      context.usage().filter(({ id }) => id === made.running),
    ).toHaveLength(3);
    expect(
      context.ownership().find(one => one.entityRef.endsWith('/orphan')),
    ).toMatchObject({ principal: 'found', detail: 'tag team of the model' });

    const messages = new Map(
      context
        .reportedProblems('models')
        .map(({ entityRef, message }) => [entityRef, message]),
    );
    expect(messages.get('resource:default/doomed')).toContain(
      'There is no registered model "doomed"',
    );
    expect(messages.get('resource:default/renamed')).toContain(
      'was renamed to "new name"',
    );
    expect(
      context
        .samples({ entityRef: 'resource:default/doomed' })
        .filter(({ observedAt }) => observedAt > now),
    ).toEqual([]);
  });

  it('keeps its numbers when the server is gone', async () => {
    const before = context.samples().length;
    const stopped = await collectorOf('http://127.0.0.1:9');
    await expect(stopped.collect!(context)).rejects.toMatchObject({
      name: 'SourceError',
      kind: 'unreachable',
    });
    expect(context.samples()).toHaveLength(before);
  });
});

async function collectorOf(baseUrl: string): Promise<Collector> {
  const added: Collector[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        contributionMetricsCollectorExtensionPoint,
        { addCollector: (...collectors) => added.push(...collectors) },
      ],
    ],
    features: [
      mlflowModule,
      mockServices.rootConfig.factory({
        data: {
          guildhall: {
            mlflow: [{ name: 'production', baseUrl, limits: { retries: 0 } }],
          },
        },
      }),
    ],
  });
  await backend.stop();
  return added[0];
}
