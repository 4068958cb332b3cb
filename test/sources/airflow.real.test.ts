import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import airflowModule from '@guildhall/plugin-contribution-metrics-backend-module-airflow';
import {
  contributionMetricsCollectorExtensionPoint,
  type Collector,
} from '@guildhall/plugin-contribution-metrics-node';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { requirements } from '../support/requirements.mjs';
import { AirflowServer } from './support/airflowServer';

const HOUR = 3_600_000;
const DAG = 'airflow.apache.org/dag-id';
const ref = (name: string) => `resource:default/${name}`;

describe.skipIf(!requirements.airflow().available)('a real Airflow', () => {
  let server: AirflowServer;
  let collector: Collector;
  let context: FakeCollectorContext;
  /** The server's own answers, by id. */
  let dags: Map<string, any>;
  let runs: any[];
  let asset: any;

  beforeAll(async () => {
    server = await AirflowServer.start();
    await server.runDags(['producer', 'failing'], ['consumer']);
    const own = await server.ask('/dags?exclude_stale=false');
    dags = new Map(own.dags.map((dag: any) => [dag.dag_id, dag]));
    runs = (await server.ask('/dags/~/dagRuns')).dag_runs;
    [asset] = (await server.ask('/assets')).assets;

    collector = await collectorOf(server);
    context = new FakeCollectorContext();
    context.measures = collector.measures.map(({ id }) => id);
    for (const id of [...dags.keys(), 'never-was']) {
      context.addEntity(ref(id), { [DAG]: id });
    }
    context.addEntity(ref('features'), {
      'airflow.apache.org/asset': 's3://lake/features',
    });
    context.people.set('data-team', {
      ref: 'group:default/data-team',
      team: 'group:default/data-team',
      by: 'name',
    });
    await collector.collect!(context);
  }, 400_000);

  afterAll(() => server?.stop());

  it('has what the test is about', () => {
    expect([...dags.keys()].sort()).toEqual([
      'consumer',
      'failing',
      'fragile',
      'paused',
      'producer',
      'retired',
    ]);
    expect(
      Object.fromEntries(runs.map(({ dag_id, state }) => [dag_id, state])),
    ).toEqual({ producer: 'success', failing: 'failed', consumer: 'success' });
  });

  it('measures every run as the server tells it', () => {
    expect(
      context
        .samples({ measure: 'run-duration' })
        .map(({ entityRef, value, observedAt }) => [
          entityRef,
          value,
          observedAt,
        ])
        .sort(),
    ).toEqual(
      runs
        .map(({ dag_id, duration, end_date }) => [
          ref(dag_id),
          duration,
          Date.parse(end_date),
        ])
        .sort(),
    );
    const consumed = runs.find(({ dag_id }) => dag_id === 'consumer');
    expect(context.values('start-delay')).toEqual([
      (Date.parse(consumed.start_date) - Date.parse(consumed.run_after)) / 1000,
    ]);
  });

  it('measures the state of every DAG', async () => {
    const last = (measure: string) =>
      Object.fromEntries(
        [...dags.keys()].map(id => [
          id,
          context.values(measure, ref(id)).at(-1),
        ]),
      );
    const own = (field: string) =>
      Object.fromEntries(
        [...dags].map(([id, dag]) => [id, Number(dag[field])]),
      );
    expect(last('paused')).toEqual(own('is_paused'));
    expect(last('stale')).toEqual(own('is_stale'));
    expect(last('stale')).toMatchObject({ retired: 1, producer: 0 });
    expect(last('paused')).toMatchObject({ paused: 1, producer: 0 });
    const { import_errors: errors } = await server.ask('/importErrors');
    expect(errors.map(({ filename }: any) => filename)).toEqual(['fragile.py']);
    expect(last('import-errors')).toMatchObject({ fragile: 1, producer: 0 });

    expect(last('run-success-rate')).toMatchObject({
      producer: 100,
      consumer: 100,
      failing: 0,
      paused: undefined,
    });
    expect(last('last-run-succeeded')).toMatchObject({
      producer: 1,
      failing: 0,
    });
    expect(last('hours-since-last-success')).toMatchObject({
      producer: 0,
      failing: undefined,
    });
  });

  it('names what a platform engineer should look at', () => {
    expect(
      context
        .reportedProblems()
        .map(({ kind, subject }) => `${kind} ${subject}`)
        .sort(),
    ).toEqual(
      [
        'missing-at-source DAG never-was',
        'missing-at-source DAG retired',
        'not-measured DAG fragile, import',
        'not-measured DAG paused',
        ...(dags.get('fragile').is_stale
          ? ['missing-at-source DAG fragile']
          : []),
      ].sort(),
    );
  });

  it('hands on owners and stewards, and nobody for the default owner', () => {
    const named = context
      .ownership()
      .filter(({ principal }) => principal)
      .map(({ entityRef, role, principal }) => [entityRef, role, principal]);
    expect(dags.get('producer').owners.toSorted()).toEqual([
      'bob@example.com',
      'data-team',
    ]);
    expect(named.toSorted()).toEqual([
      [ref('paused'), 'owner', 'alice'],
      [ref('producer'), 'owner', 'bob@example.com'],
      [ref('producer'), 'owner', 'data-team'],
      [ref('producer'), 'steward-governance', 'jane@example.com'],
    ]);
    expect(dags.get('consumer').owners).toEqual(['airflow']);
  });

  it('measures the asset, who makes it and who uses it', () => {
    const features = ref('features');
    const updated = Date.parse(asset.last_asset_event.timestamp);
    expect(context.values('consumers', features)).toEqual([1]);
    expect(context.samples({ measure: 'update' })).toEqual([
      expect.objectContaining({ entityRef: features, observedAt: updated }),
    ]);
    expect(context.values('hours-since-asset-update', features)).toEqual([
      Math.floor((Date.now() - updated) / HOUR),
    ]);
    expect(context.lineage().map(({ from, to }) => [from, to])).toEqual([
      [features, ref('consumer')],
      [ref('producer'), features],
    ]);
    const consumed = runs.find(({ dag_id }) => dag_id === 'consumer');
    expect(context.usage()).toEqual([
      expect.objectContaining({
        entityRef: features,
        consumer: ref('consumer'),
        observedAt: Date.parse(consumed.end_date),
      }),
    ]);
  });

  it('reads only what is new in the next round', async () => {
    const before = context.deliveries.length;
    await collector.collect!(context);
    expect(
      context.deliveries.slice(before).flatMap(({ samples }) => samples ?? []),
    ).toEqual([]);
  });

  it('fetches a new token when the server does not know the old one any more', async () => {
    await server.forgetTokens();
    await expect(collector.collect!(context)).resolves.toBeUndefined();
  });

  it('says that a wrong password is wrong, and that a stopped server is away', async () => {
    const stranger = await collectorOf(server, { password: 'no-password' });
    await expect(stranger.collect!(context)).rejects.toMatchObject({
      kind: 'unauthorized',
      message: expect.not.stringContaining('no-password'),
    });
    await server.stop();
    const samples = context.samples();
    await expect(collector.collect!(context)).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect(context.samples()).toEqual(samples);
  });
});

async function collectorOf(
  server: AirflowServer,
  auth: { password?: string } = {},
): Promise<Collector> {
  const collectors: Collector[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        contributionMetricsCollectorExtensionPoint,
        { addCollector: collector => collectors.push(collector) },
      ],
    ],
    features: [
      airflowModule,
      mockServices.rootConfig.factory({
        data: {
          guildhall: {
            airflow: [
              {
                name: 'production',
                baseUrl: server.url,
                auth: { ...server.readerAuth(), ...auth },
                limits: { retries: 0 },
              },
            ],
          },
        },
      }),
    ],
  });
  await backend.stop();
  return collectors[0];
}
