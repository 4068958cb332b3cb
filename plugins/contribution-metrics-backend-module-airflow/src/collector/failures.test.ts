import type { ServerResponse } from 'node:http';
import { AirflowBench } from '../__testUtils__/AirflowBench';
import { json } from '../__testUtils__/FakeAirflow';

describe('an Airflow that fails', () => {
  let bench: AirflowBench;

  beforeEach(async () => {
    bench = await AirflowBench.start();
    bench.airflow.addDag('training', { owners: ['bob'] });
    bench.airflow.addRun('training', '2026-03-31T00:00:00Z');
    bench.tie('training', { 'dag-id': 'training' });
  });
  afterEach(() => bench.airflow.stop());

  const ways: Array<[string, string, (response: ServerResponse) => void]> = [
    [
      'an HTML page',
      'garbage',
      response => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<html>Sign in</html>');
      },
    ],
    ['something else', 'garbage', response => json(response, { items: [] })],
    ['nothing', 'garbage', response => json(response, null)],
    [
      'half an answer',
      'unreachable',
      response => {
        response.writeHead(200, { 'content-length': '5000' });
        response.write('{"dags": [');
        setImmediate(() => response.destroy());
      },
    ],
    ['401', 'unauthorized', response => json(response, {}, 401)],
    [
      '404, as an Airflow 2 would',
      'not-found',
      response => json(response, {}, 404),
    ],
    ['500', 'refused', response => json(response, {}, 500)],
    ['no answer', 'timeout', () => {}],
  ];

  it.each(
    ways.flatMap(([name, kind, answer]) =>
      [
        '/api/v2/dags',
        '/api/v2/importErrors',
        '/api/v2/dags/~/dagRuns/list',
      ].map(path => ({ name, kind, answer, path })),
    ),
  )(
    'leaves everything as it was: $name from $path is $kind',
    async ({ kind, answer, path }) => {
      await bench.collect();
      const samples = bench.context.samples();
      const ownership = bench.context.ownership();
      const memory = structuredClone([...bench.context.memory]);
      const problems = bench.context.reportedProblems();

      bench.airflow.addRun('training', '2026-04-01T00:20:00Z');
      bench.now += 600_000;
      bench.airflow.intervene = (asked, response) => {
        if (asked === path) {
          answer(response);
          return true;
        }
        return false;
      };
      const collector =
        kind === 'timeout'
          ? bench.collectorWith({
              limits: { retries: 0, requestTimeout: '100ms' },
            })
          : bench.collector;
      await expect(bench.collect(collector)).rejects.toMatchObject({
        name: 'SourceError',
        kind,
        message: expect.stringContaining('Source "production"'),
      });
      expect(bench.context.samples()).toEqual(samples);
      expect(bench.context.ownership()).toEqual(ownership);
      expect([...bench.context.memory]).toEqual(memory);
      expect(bench.context.reportedProblems()).toEqual(problems);

      bench.airflow.intervene = () => false;
      await bench.collect();
      expect(bench.context.values('run-duration')).toHaveLength(2);
    },
  );

  it('says that the server is stopped', async () => {
    await bench.airflow.stop();
    await expect(bench.collect()).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect(bench.context.deliveries).toEqual([]);
    bench.airflow.stop = async () => {};
  });

  it('writes everything again that the plugin could not take', async () => {
    bench.context.failure = new Error('The database is away');
    await expect(bench.collect()).rejects.toThrow('The database is away');
    expect(bench.context.memory.size).toBe(0);
    bench.context.failure = undefined;
    await bench.collect();
    expect(bench.context.values('run-duration')).toEqual([60]);
  });

  it('tells again what was not taken', async () => {
    bench.context.unknown.add('resource:default/training');
    await bench.collect();
    expect(bench.context.samples()).toEqual([]);
    expect(bench.context.log()).toContain('is not an ML asset');
    bench.context.unknown.clear();
    bench.now += 60_000;
    await bench.collect();
    expect(bench.last('training', 'paused')).toBe(0);
    expect(bench.context.values('run-duration')).toEqual([60]);
    expect(bench.context.ownership()).not.toEqual([]);
  });

  it.each<[number, string]>([
    [401, 'Token Expired'],
    [403, 'Invalid JWT token'],
  ])(
    'fetches a new token when the old one is refused: %s %s',
    async (...refusal) => {
      await bench.airflow.stop();
      bench = await AirflowBench.start({
        auth: {
          type: 'login',
          path: '/auth/token',
          username: 'a',
          password: 'b',
        },
      });
      bench.airflow.addDag('training');
      bench.tie('training', { 'dag-id': 'training' });
      bench.airflow.refusal = refusal;
      bench.airflow.tokens = ['one', 'two'];
      bench.airflow.token = 'one';
      await bench.collect();
      bench.airflow.token = 'two';
      await bench.collect();
      expect(
        bench.airflow.asked.filter(({ path }) => path === 'POST /auth/token'),
      ).toHaveLength(2);
      bench.airflow.token = 'none is good';
      bench.airflow.tokens = ['three'];
      await expect(bench.collect()).rejects.toMatchObject({
        kind: 'unauthorized',
      });
    },
  );
});
