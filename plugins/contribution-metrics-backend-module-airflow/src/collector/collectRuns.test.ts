import { AirflowBench } from '../__testUtils__/AirflowBench';

const HOUR = 3_600_000;

describe('AirflowCollector', () => {
  let bench: AirflowBench;

  beforeEach(async () => {
    bench = await AirflowBench.start();
  });
  afterEach(() => bench.airflow.stop());

  describe('runs', () => {
    it('measures each run and all of them together', async () => {
      const { airflow, context } = bench;
      airflow.addDag('training');
      airflow.addRun('training', '2026-03-29T00:00:00Z');
      airflow.addRun('training', '2026-03-30T00:00:00Z', { state: 'failed' });
      airflow.addRun('training', '2026-03-31T00:00:00Z', { duration: 90.5 });
      airflow.addRun('training', '2026-04-01T00:00:00Z', {
        state: 'running',
        end_date: null,
        duration: null,
      });
      airflow.addRun('training', '2026-02-01T00:00:00Z', { state: 'failed' });
      bench.tie('training', { 'dag-id': 'training' });
      await bench.collect();

      expect(context.values('run-duration')).toEqual([60, 60, 90.5]);
      expect(context.values('start-delay')).toEqual([2, 2, 2]);
      expect(context.samples({ measure: 'run-duration' })[2]).toEqual({
        entityRef: 'resource:default/training',
        measure: 'run-duration',
        value: 90.5,
        observedAt: Date.parse('2026-03-31T00:01:02Z'),
        id: 'training/scheduled__2026-03-31T00:00:00Z',
        url: 'https://airflow.example.com/dags/training/runs/scheduled__2026-03-31T00%3A00%3A00Z',
      });
      expect(bench.last('training', 'run-success-rate')).toBeCloseTo(66.67, 1);
      expect(bench.last('training', 'last-run-succeeded')).toBe(1);
      expect(bench.last('training', 'hours-since-last-success')).toBe(24);
      expect(bench.last('training', 'paused')).toBe(0);
      expect(bench.last('training', 'stale')).toBe(0);
      expect(bench.last('training', 'import-errors')).toBe(0);
      expect(bench.problems()).toEqual([]);
    });

    it('reads only what ended since the last round, and writes nothing twice', async () => {
      const { airflow, context } = bench;
      airflow.addDag('training');
      airflow.addRun('training', '2026-03-30T00:00:00Z');
      airflow.addRun('training', '2026-03-31T23:59:00Z');
      bench.tie('training', { 'dag-id': 'training' });
      await bench.collect();
      expect(airflow.runRequests()).toEqual([
        expect.objectContaining({ end_date_gte: '2026-03-02T00:30:00.000Z' }),
      ]);

      airflow.addRun('training', '2026-04-01T00:31:00Z', { state: 'failed' });
      bench.now += 10 * 60_000;
      const before = context.deliveries.length;
      await bench.collect();
      // Ten minutes before the end of the last run.
      expect(airflow.runRequests()[1].end_date_gte).toBe(
        '2026-03-31T23:50:02.000Z',
      );
      expect(
        context.deliveries
          .slice(before)
          .flatMap(({ samples = [] }) => samples)
          .map(({ measure, value }) => [measure, value]),
      ).toEqual([
        ['run-duration', 60],
        ['start-delay', 2],
        ['run-success-rate', expect.closeTo(66.67, 1)],
        ['last-run-succeeded', 0],
      ]);

      bench.now += 10 * 60_000;
      await bench.collect();
      expect(context.deliveries).toHaveLength(before + 1);
      bench.now += 6 * HOUR;
      await bench.collect();
      expect(bench.last('training', 'hours-since-last-success')).toBe(6);
    });

    it('counts a run that was cleared once, as it ended last', async () => {
      const { airflow, context } = bench;
      airflow.addDag('training');
      const run = airflow.addRun('training', '2026-03-30T00:00:00Z', {
        state: 'failed',
      });
      bench.tie('training', { 'dag-id': 'training' });
      await bench.collect();
      expect(bench.last('training', 'run-success-rate')).toBe(0);
      expect(bench.last('training', 'hours-since-last-success')).toBe(
        undefined,
      );

      Object.assign(run, {
        state: 'success',
        start_date: '2026-04-01T00:20:00Z',
        end_date: '2026-04-01T00:25:00Z',
        duration: 300,
      });
      bench.now += 10 * 60_000;
      await bench.collect();
      expect(bench.last('training', 'run-success-rate')).toBe(100);
      expect(bench.last('training', 'last-run-succeeded')).toBe(1);
      expect(context.values('run-duration')).toEqual([60, 300]);
      // It was not two days late: it was due, and started, before.
      expect(context.values('start-delay')).toEqual([2]);
    });

    it('lets old runs leave the rate, but remembers the last of them', async () => {
      const { airflow } = bench;
      airflow.addDag('training');
      airflow.addRun('training', '2026-03-30T00:00:00Z');
      bench.tie('training', { 'dag-id': 'training' });
      await bench.collect();
      bench.now += 40 * 24 * HOUR;
      airflow.addRun('training', '2026-05-10T00:00:00Z', { state: 'failed' });
      await bench.collect();
      expect(bench.last('training', 'run-success-rate')).toBe(0);
      expect(bench.last('training', 'hours-since-last-success')).toBe(42 * 24);
    });

    it('reads the history of a DAG that is tied later', async () => {
      const { airflow, context } = bench;
      for (const id of ['first', 'second']) {
        airflow.addDag(id);
        airflow.addRun(id, '2026-03-20T00:00:00Z');
      }
      bench.tie('first', { 'dag-id': 'first' });
      await bench.collect();
      bench.tie('second', { 'dag-id': 'second' });
      await bench.collect();
      expect(context.values('run-duration', 'resource:default/second')).toEqual(
        [60],
      );
      expect(
        airflow.runRequests().map(body => [body.dag_ids, body.end_date_gte]),
      ).toEqual([
        [['first'], '2026-03-02T00:30:00.000Z'],
        [['second'], '2026-03-02T00:30:00.000Z'],
        [['first'], '2026-03-19T23:51:02.000Z'],
      ]);
    });

    it('gets every run of a long list, whatever the server gives at once', async () => {
      const { airflow, context } = bench;
      airflow.pageLimit = 50;
      airflow.addDag('training');
      for (let index = 0; index < 260; index++) {
        // Many end at the very same moment.
        airflow.addRun(
          'training',
          index < 120
            ? '2026-03-05T00:00:00Z'
            : new Date(bench.now - (300 - index) * HOUR).toISOString(),
          { dag_run_id: `run-${index}` },
        );
      }
      // A run that has left its place while the list is read: cleared, and now at the end of it.
      airflow.intervene = () => {
        if (airflow.runRequests().length === 6) {
          airflow.runs[125].end_date = new Date(bench.now - 1000).toISOString();
        }
        return false;
      };
      bench.tie('training', { 'dag-id': 'training' });
      await bench.collect();
      const ids = new Set(
        context.samples({ measure: 'run-duration' }).map(({ id }) => id),
      );
      expect(ids.size).toBe(260);
    });

    it('says nothing of the punctuality of runs that had no time to keep', async () => {
      const { airflow, context } = bench;
      airflow.addDag('training');
      ['manual', 'backfill'].forEach((type, index) =>
        airflow.addRun('training', `2026-03-3${index}T00:00:00Z`, {
          run_type: type,
        }),
      );
      airflow.addRun('training', '2026-03-29T00:00:00Z', {
        run_type: 'asset_triggered',
        start_date: '2026-03-28T23:59:59Z',
      });
      bench.tie('training', { 'dag-id': 'training' });
      await bench.collect();
      expect(context.values('start-delay')).toEqual([0]);
      expect(context.values('run-duration')).toHaveLength(3);
    });
  });
});
