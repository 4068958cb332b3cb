import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import feastModule from '@guildhall/plugin-contribution-metrics-backend-module-feast';
import {
  contributionMetricsCollectorExtensionPoint,
  type Collector,
} from '@guildhall/plugin-contribution-metrics-node';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { requirements } from '../support/requirements.mjs';
import { FeastServer } from './support/feastServer';

const VIEW = 'feast.dev/feature-view';
const PROJECT = 'feast.dev/project';
const loans = 'resource:default/reader-loans';
const archived = 'resource:default/archived-loans';
const notices = 'resource:default/overdue-notices';
const pace = 'resource:default/reading-pace';
const returned = 'resource:default/returned-books';
const recommendations = 'component:default/recommendations';
const file = 'resource:default/loans-file';
const unclear = 'resource:default/unclear';

const HOUR = 3_600_000;
/** End of what is materialised: whole seconds, as the command line takes no finer ones. */
const materializedUntil = Math.floor((Date.now() - 5 * HOUR) / 1_000) * 1_000;

describe.skipIf(!requirements.sources().available)('a real Feast', () => {
  let server: FeastServer;
  let collector: Collector;
  let context: FakeCollectorContext;

  beforeAll(async () => {
    server = await FeastServer.start({ monitoring: true });
    await server.feast('library', [
      'materialize',
      ...['--views', 'reader_loans'],
      isoOf(materializedUntil - 240 * HOUR),
      isoOf(materializedUntil),
    ]);
    collector = await collectorOf(server.url);
    context = new FakeCollectorContext();
    context.measures = collector.measures.map(({ id }) => id);
    context.addEntity(loans, { [VIEW]: 'reader_loans', [PROJECT]: 'library' });
    context.addEntity(archived, {
      [VIEW]: 'reader_loans',
      [PROJECT]: 'archive',
    });
    context.addEntity(unclear, { [VIEW]: 'reader_loans' });
    context.addEntity(notices, { [VIEW]: 'overdue_notices' });
    context.addEntity(pace, { [VIEW]: 'reading_pace' });
    context.addEntity(returned, { [VIEW]: 'returned_books' });
    context.addEntity(recommendations, {
      'feast.dev/feature-service': 'recommendations',
    });
    context.addEntity(file, {
      'feast.dev/data-source': 'loans_file',
      [PROJECT]: 'library',
    });
  });

  afterAll(() => server?.stop());

  async function round(): Promise<void> {
    await collector.collect!(context);
  }

  /** Newest value of each measure. */
  function valuesOf(entityRef: string): Record<string, number> {
    return Object.fromEntries(
      context
        .samples({ entityRef })
        .map(({ measure, value }) => [measure, value]),
    );
  }

  it('gives the numbers that Feast has', async () => {
    const before = Date.now();
    await round();
    const after = Date.now();

    const values = valuesOf(loans);
    const { age, 'age-of-ttl': ofTtl, ...rest } = values;
    expect(age).toBeGreaterThanOrEqual((before - materializedUntil) / HOUR);
    expect(age).toBeLessThanOrEqual((after - materializedUntil) / HOUR);
    expect(ofTtl).toBeCloseTo(age * 10, 6);
    expect(rest).toMatchObject({
      materialized: 1,
      features: 3,
      'described-features': expect.closeTo(100 / 3, 6),
      'feature-services': 2,
      online: 1,
      enabled: 1,
      update: 1,
    });
    expect(valuesOf(notices)).toEqual({
      materialized: 0,
      features: 1,
      'described-features': 0,
      'feature-services': 0,
      online: 1,
      enabled: 1,
      update: 1,
    });
    expect(valuesOf(pace)).toEqual({
      features: 1,
      'described-features': 0,
      'feature-services': 1,
      enabled: 1,
      update: 1,
    });
    expect(valuesOf(returned)).not.toHaveProperty('materialized');
    expect(valuesOf(archived)).toMatchObject({ online: 0, features: 1 });
    expect(valuesOf(recommendations)).toEqual({ features: 4, update: 1 });
    expect(context.samples({ entityRef: unclear })).toEqual([]);
    expect(context.reportedProblems()).toMatchObject([
      { kind: 'ambiguous', entityRef: unclear },
    ]);
  });

  it('names owners and stewards', () => {
    expect(
      context
        .ownership()
        .map(({ entityRef, role, principal }) => [entityRef, role, principal]),
    ).toEqual([
      [loans, 'owner', 'ada@library.example'],
      [loans, 'steward-documentation', 'eve@library.example'],
      [notices, 'owner', 'post'],
      [recommendations, 'owner', 'readers@library.example'],
      [file, 'owner', 'archive@library.example'],
    ]);
  });

  it('knows the same lineage as Feast', async () => {
    const names: Record<string, string> = {
      'dataSource:loans_file': file,
      'featureView:reader_loans': loans,
      'featureView:overdue_notices': notices,
      'featureView:reading_pace': pace,
      'featureView:returned_books': returned,
      'featureService:recommendations': recommendations,
    };
    const { relationships } = await server.get('lineage/registry', {
      project: 'library',
    });
    const theirs = relationships
      .map(({ source, target }: any) =>
        [source, target].map(({ type, name }) => names[`${type}:${name}`]),
      )
      .filter((ends: unknown[]) => ends.every(Boolean));
    const ours = context.lineage().map(({ from, to }) => [from, to]);
    expect(theirs).toHaveLength(6);
    expect(ours).toEqual(expect.arrayContaining(theirs));
    expect(ours).toContainEqual([
      loans,
      'feast:production/library/feature-service/reminders',
    ]);
    expect(
      new Set(
        context
          .usage()
          .map(({ entityRef, consumer }) => `${entityRef} by ${consumer}`),
      ),
    ).toEqual(
      new Set([
        `${loans} by ${recommendations}`,
        `${loans} by feast:production/library/feature-service/reminders`,
        `${pace} by ${recommendations}`,
      ]),
    );
  });

  it('sees materialisations, changes of definitions and deletions in the next rounds', async () => {
    const end = Math.floor(Date.now() / 1_000) * 1_000 - HOUR;
    await server.feast('library', [
      'materialize',
      ...['--views', 'overdue_notices'],
      isoOf(end - 24 * HOUR),
      isoOf(end),
    ]);
    await round();
    expect(valuesOf(notices)).toMatchObject({ materialized: 1, update: 1 });
    expect(valuesOf(notices).age).toBeCloseTo((Date.now() - end) / HOUR, 1);
    expect(valuesOf(notices)).not.toHaveProperty('age-of-ttl');
    expect(context.values('update', loans)).toHaveLength(1);

    await server.feast('library', ['apply'], {
      ABOUT: 'All that readers borrow',
      WITH_NOTICES: 'no',
    });
    // What is gone shows when Feast looks at its registry again.
    await server.refresh();
    await round();
    expect(context.values('update', loans)).toHaveLength(2);
    expect(context.values('update', returned)).toHaveLength(1);
    expect(context.values('age', loans)).toHaveLength(3);
    expect(context.values('age', notices)).toHaveLength(1);
    expect(context.reportedProblems('ties')).toMatchObject([
      { kind: 'ambiguous', entityRef: unclear },
      { kind: 'missing-at-source', entityRef: notices },
    ]);
  });

  it('measures rows, nulls and drift where monitoring is switched on', async () => {
    const computed = () =>
      server.post('monitoring/auto_compute', {
        project: 'library',
        feature_view_name: 'reader_loans',
      });
    await computed();
    await round();
    const [steady] = context.values('psi', loans);
    expect(steady).toBeLessThan(0.1);
    expect(context.values('null-rate', loans).at(-1)).toBeCloseTo(20, 6);
    const [metric] = (
      await server.get('monitoring/metrics/feature_views', {
        project: 'library',
        feature_view_name: 'reader_loans',
        granularity: 'daily',
      })
    ).filter((row: any) => !row.is_baseline);
    expect(context.values('row-count', loans).at(-1)).toBe(
      metric.total_row_count,
    );
    const sourceAge =
      (Date.now() - Date.parse(metric.max_event_timestamp)) / HOUR;
    expect(context.values('source-age', loans).at(-1)).toBeCloseTo(
      sourceAge,
      1,
    );

    await server.shiftLoans();
    await computed();
    await round();
    expect(context.values('psi', loans).at(-1)).toBeGreaterThan(0.25);
  });

  it('leaves no trace in what Feast shows of its visitors', async () => {
    const { visits } = await server.get('metrics/recently_visited', {
      project: 'library',
    });
    expect(visits).toEqual([]);
  });

  it('throws when the server is stopped, and writes nothing', async () => {
    await server.stop();
    const before = context.deliveries.length;
    await expect(round()).rejects.toMatchObject({
      name: 'SourceError',
      kind: 'unreachable',
    });
    expect(context.deliveries).toHaveLength(before);
  });
});

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 19);
}

/** The collector that the module adds for a server. */
async function collectorOf(baseUrl: string): Promise<Collector> {
  const collectors: Collector[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        contributionMetricsCollectorExtensionPoint,
        { addCollector: (...added) => collectors.push(...added) },
      ],
    ],
    features: [
      feastModule,
      mockServices.rootConfig.factory({
        data: {
          guildhall: {
            feast: [{ name: 'production', baseUrl, limits: { retries: 0 } }],
          },
        },
      }),
    ],
  });
  await backend.stop();
  return collectors[0];
}
