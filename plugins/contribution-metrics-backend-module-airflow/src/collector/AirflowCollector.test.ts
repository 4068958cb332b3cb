import { AirflowBench } from '../__testUtils__/AirflowBench';
import { json, type Json } from '../__testUtils__/FakeAirflow';

describe('AirflowCollector', () => {
  let bench: AirflowBench;

  beforeEach(async () => {
    bench = await AirflowBench.start();
  });
  afterEach(() => bench.airflow.stop());

  describe('the state of a DAG', () => {
    it('pages through more DAGs than come at once', async () => {
      bench.airflow.pageLimit = 50;
      for (let index = 0; index < 123; index++) {
        bench.airflow.addDag(`dag-${index}`);
      }
      bench.tie('late', { 'dag-id': 'dag-122' });
      await bench.collect();
      expect(bench.last('late', 'paused')).toBe(0);
      expect(
        bench.airflow.asked.filter(({ path }) => path === 'GET /api/v2/dags'),
      ).toHaveLength(3);
    });

    it('never shows a paused, stale or broken DAG as well', async () => {
      const { airflow } = bench;
      airflow.addDag('paused', { is_paused: true });
      airflow.addDag('stale', { is_stale: true });
      airflow.addDag('broken', { has_import_errors: true });
      airflow.addDag('marked', { has_import_errors: true });
      airflow.importErrors.push(
        {
          filename: 'broken.py',
          bundle_name: 'dags-folder',
          timestamp: '2026-03-31T00:00:00Z',
          stack_trace: 'password="hush"',
        },
        { filename: 'broken.py', bundle_name: 'other' },
        { filename: 'lost.py', bundle_name: 'dags-folder' },
      );
      for (const name of ['paused', 'stale', 'broken', 'marked', 'gone']) {
        airflow.addRun(name, '2026-03-31T00:00:00Z');
        bench.tie(name, { 'dag-id': name });
      }
      await bench.collect();

      expect(bench.last('paused', 'paused')).toBe(1);
      expect(bench.last('paused', 'last-run-succeeded')).toBe(1);
      expect(bench.last('stale', 'stale')).toBe(1);
      expect(bench.last('stale', 'last-run-succeeded')).toBeUndefined();
      expect(bench.last('stale', 'run-success-rate')).toBeUndefined();
      expect(bench.last('stale', 'hours-since-last-success')).toBe(24);
      expect(bench.last('broken', 'import-errors')).toBe(1);
      expect(bench.last('marked', 'import-errors')).toBe(1);
      expect(
        bench.context.samples({ entityRef: 'resource:default/gone' }),
      ).toEqual([]);
      expect(bench.problems()).toEqual([
        'not-measured DAG paused',
        'missing-at-source DAG stale',
        'not-measured DAG broken, import',
        'not-measured DAG marked, import',
        'missing-at-source DAG gone',
      ]);
      const texts = bench.context
        .reportedProblems()
        .map(({ message }) => message);
      expect(texts.join()).not.toContain('hush');
      expect(texts[2]).toContain('"broken.py" since 2026-03-31T00:00:00.000Z');
      expect(texts[4]).toContain('cannot import: broken.py, lost.py');

      airflow.dags[0].is_paused = false;
      bench.now += 60_000;
      await bench.collect();
      expect(bench.last('paused', 'paused')).toBe(0);
      expect(bench.problems()).not.toContain('not-measured DAG paused');
    });

    it('goes on without the right to see import errors', async () => {
      bench.airflow.addDag('training');
      bench.airflow.addDag('unmarked', { has_import_errors: undefined });
      bench.tie('training', { 'dag-id': 'training' });
      bench.tie('unmarked', { 'dag-id': 'unmarked' });
      bench.airflow.intervene = (path, response) => {
        if (path.endsWith('/importErrors')) {
          json(response, { detail: 'Forbidden' }, 403);
          return true;
        }
        return false;
      };
      await bench.collect();
      expect(bench.last('training', 'import-errors')).toBe(0);
      expect(bench.last('unmarked', 'import-errors')).toBeUndefined();
      expect(bench.problems()).toEqual(['wrong-configuration import errors']);
    });

    it('measures the others when an entry is odd', async () => {
      const { airflow } = bench;
      airflow.dags.push(null as unknown as Json, { dag_id: 7 });
      airflow.addDag('odd', {
        owners: null,
        tags: 'x',
        is_paused: 'yes',
        is_stale: null,
      });
      airflow.addDag('__proto__');
      airflow.addDag('good');
      airflow.importErrors.push('?');
      airflow.runs.push({ dag_id: 'good', state: 'success', end_date: 'x' });
      airflow.addRun('good', '2026-03-31T00:00:00Z', {
        duration: null,
        start_date: null,
      });
      airflow.addRun('__proto__', '2026-03-31T00:00:00Z');
      for (const name of ['odd', 'good', '__proto__']) {
        bench.tie(name.replaceAll('_', '-').slice(1, -1), { 'dag-id': name });
      }
      await bench.collect();
      await bench.collect();
      expect(bench.last('oo', 'last-run-succeeded')).toBe(1);
      expect(bench.last('-proto-', 'last-run-succeeded')).toBe(1);
      expect(bench.last('d', 'paused')).toBeUndefined();
      expect(bench.problems()).toEqual([
        'not-measured DAGs',
        'not-measured import errors',
      ]);
    });
  });

  describe('people', () => {
    const people = () =>
      bench.context
        .ownership()
        .filter(({ principal }) => principal)
        .map(({ role, principal }) => [role, principal]);

    it('hands on several owners and the stewards of tags, in their own words', async () => {
      bench.airflow.addDag('training', {
        owners: ['data-team', 'bob@example.com, airflow', 'Airflow'],
        tags: [
          { name: 'steward:jane@example.com' },
          { name: 'steward-testing: team:qa ' },
          { name: 'steward:' },
          { name: 'ml' },
        ],
      });
      bench.tie('training', { 'dag-id': 'training' });
      await bench.collect();
      expect(people()).toEqual([
        ['owner', 'data-team'],
        ['owner', 'bob@example.com'],
        ['steward-testing', 'team:qa'],
        ['steward-governance', 'jane@example.com'],
      ]);
      expect(bench.context.ownership().at(-1)?.detail).toBe(
        'tag "steward:jane@example.com" of the DAG training',
      );
    });

    it('takes the default owner for nobody, and withdraws who was there before', async () => {
      const { airflow } = bench;
      airflow.addDag('training', { owners: ['bob'] });
      bench.tie('training', { 'dag-id': 'training' });
      await bench.collect();
      expect(people()).toEqual([['owner', 'bob']]);

      airflow.dags[0].owners = ['airflow'];
      bench.now += 60_000;
      await bench.collect();
      expect(people()).toEqual([]);
      expect(bench.context.deliveries.at(-1)?.ownership?.[0]).toMatchObject({
        role: 'owner',
        detail: expect.stringContaining('default owner "airflow"'),
      });
    });

    it('knows other tags', async () => {
      await bench.airflow.stop();
      bench = await AirflowBench.start({
        stewardTagPrefixes: { governance: ['custodian='] },
      });
      bench.airflow.addDag('training', {
        tags: [{ name: 'custodian=jane' }, { name: 'steward:bob' }],
      });
      bench.tie('training', { 'dag-id': 'training' });
      await bench.collect();
      expect(people()).toEqual([['steward-governance', 'jane']]);
    });
  });

  describe('assets', () => {
    it('measures freshness, consumers, use and lineage', async () => {
      const { airflow, context } = bench;
      airflow.addDag('producer');
      airflow.addDag('report', { owners: ['nobody-known', 'bi'] });
      airflow.addDag('score');
      airflow.addDag('retired', { is_stale: true });
      airflow.addAsset('features', {
        uri: 's3://lake/features,v2',
        producing_tasks: [{ dag_id: 'producer', task_id: 'make' }],
        scheduled_dags: [{ dag_id: 'report' }],
        consuming_tasks: [
          { dag_id: 'report', task_id: 'a' },
          { dag_id: 'score', task_id: 'b' },
          { dag_id: 'retired', task_id: 'c' },
        ],
        last_asset_event: { id: 41, timestamp: '2026-03-31T20:00:00.5Z' },
      });
      airflow.addAsset('unused');
      airflow.addRun('report', '2026-03-31T20:00:00Z');
      airflow.addRun('report', '2026-03-31T21:00:00Z', { state: 'failed' });
      airflow.addRun('producer', '2026-03-31T19:00:00Z');
      context.people.set('bi', {
        ref: 'group:default/bi',
        team: 'group:default/bi',
        by: 'name',
      });
      bench.tie('features', { asset: 's3://lake/features%2Cv2' });
      bench.tie('score', { 'dag-id': 'score' }, false);
      bench.tie('lost', { asset: 'lost' });
      bench.tie('unused', { asset: 'unused' });
      await bench.collect();

      expect(bench.last('features', 'consumers')).toBe(2);
      expect(bench.last('features', 'hours-since-asset-update')).toBe(4);
      expect(bench.last('features', 'update')).toBe(1);
      expect(bench.last('unused', 'consumers')).toBe(0);
      expect(bench.last('unused', 'hours-since-asset-update')).toBeUndefined();
      expect(
        context.lineage().map(({ from, to }) => `${from} > ${to}`),
      ).toEqual([
        'resource:default/features > airflow:production/dag/report',
        'resource:default/features > resource:default/score',
        'airflow:production/dag/producer > resource:default/features',
      ]);
      expect(
        context.usage().map(({ consumer, team, id }) => [consumer, team, id]),
      ).toEqual([
        [
          'airflow:production/dag/report',
          'group:default/bi',
          'report/scheduled__2026-03-31T20:00:00Z',
        ],
        [
          'airflow:production/dag/report',
          'group:default/bi',
          'report/scheduled__2026-03-31T21:00:00Z',
        ],
      ]);
      expect(bench.problems()).toEqual(['missing-at-source asset lost']);

      airflow.assets[0].last_asset_event = {
        id: 42,
        timestamp: '2026-04-01T00:25:00Z',
      };
      await bench.collect();
      await bench.collect();
      const told = context.deliveries.flatMap(({ samples = [] }) =>
        samples.filter(({ measure }) => measure === 'update'),
      );
      expect(told.map(({ id }) => id)).toEqual(['event:41', 'event:42']);
    });
  });

  describe('which Airflow', () => {
    it('leaves entities of other instances alone, and names unknown ones', async () => {
      bench.airflow.addDag('training');
      bench.tie('own', { 'dag-id': 'training', instance: 'production' });
      bench.tie('other', { 'dag-id': 'training', instance: 'staging' });
      bench.tie('wrong', { 'dag-id': 'training', instance: 'prod' });
      bench.tie('several', { 'dag-id': 'training, other' });
      bench.tie('empty', { 'dag-id': ' ' });
      bench.tie('no-asset', { 'dag-id': 'training' }, false);
      await bench.collect();
      expect(
        new Set(bench.context.samples().map(({ entityRef }) => entityRef)),
      ).toEqual(new Set(['resource:default/own', 'resource:default/several']));
      expect(bench.problems()).toEqual([
        'wrong-configuration resource:default/wrong airflow.apache.org/instance',
        'wrong-configuration resource:default/several airflow.apache.org/dag-id',
        'wrong-configuration resource:default/empty airflow.apache.org/dag-id',
      ]);
    });

    it('sees whether the server can be read even if nothing is tied', async () => {
      await bench.collect();
      expect(bench.airflow.asked).toHaveLength(1);
      await bench.airflow.stop();
      await expect(bench.collect()).rejects.toMatchObject({
        kind: 'unreachable',
      });
      bench.airflow.stop = async () => {};
    });
  });
});
