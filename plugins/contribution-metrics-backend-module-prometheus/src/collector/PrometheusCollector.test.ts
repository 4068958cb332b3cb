import { FakePrometheus, refusal, vector } from '../testing/FakePrometheus';
import { match, MINUTE, NOON, orders, Round, users } from '../testing/Round';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';

let server: FakePrometheus;
let round: Round;

beforeEach(async () => {
  server = await FakePrometheus.start();
  round = new Round(server);
});

afterEach(async () => {
  await server.stop();
});

describe('what is wrong with one metric', () => {
  beforeEach(() => {
    round.define('good', { query: 'good' }, [users]);
  });

  it.each([
    [
      'a refusal',
      refusal(400, 'bad_data', 'parse error: "x"'),
      'wrong-configuration',
      /Prometheus says bad_data: parse error: "x"\./,
    ],
    [
      'a failure',
      refusal(422, 'execution', 'too many samples'),
      'not-measured',
      /says execution: too many samples/,
    ],
    [
      'a time-out of the server',
      refusal(503, 'timeout', 'query timed out'),
      'not-measured',
      /says timeout: query timed out; make the query cheaper/,
    ],
    ['a fault', { status: 500, body: 'oh' }, 'not-measured', /answered 500/],
    ['garbage', { body: 'hello' }, 'not-measured', /does not answer with JSON/],
    [
      'half an answer',
      { body: '{"status":"success","data":{' },
      'not-measured',
      /half an answer/,
    ],
    [
      'JSON of something else',
      { body: { alive: true } },
      'not-measured',
      /not one of Prometheus/,
    ],
    [
      'too much',
      { body: 'x'.repeat(200_000) },
      'not-measured',
      /more than 100000 bytes/,
    ],
  ])('is a problem for %s', async (_, answer, kind, message) => {
    round.define('bad', { query: 'bad' }, [users]);
    server.answer = ({ form }) =>
      form.query === 'bad' ? answer : vector([{}, '1']);
    await round.collect();
    expect(round.values()).toEqual([[users, 1]]);
    expect(round.problems('bad')).toMatchObject([
      { kind, message: expect.stringMatching(message) },
    ]);
    expect(round.problems('good')).toEqual([]);
  });

  it('is a problem for an answer that does not come in time', async () => {
    round.define('slow', { query: 'slow' }, [users]);
    server.answer = ({ form }) =>
      form.query === 'slow' ? undefined : vector([{}, '1']);
    // Long enough for the answer that does come.
    await round.collect({ limits: { requestTimeoutMs: 3_000 } });
    expect(round.values()).toEqual([[users, 1]]);
    expect(round.problems('slow')[0].message).toMatch(
      /no full answer after 3 s/,
    );
  });

  it('names metric, parameter and mend of a wrong configuration, by one instance alone', async () => {
    round.define('typo', { query: 'x', machts: {} });
    round.define('elsewhere', { query: '', instance: 'staging' });
    round.define('alike', { query: 'x' });
    round.context.metrics.push(
      {
        ...round.context.metrics[0],
        entityRef: 'contributionmetric:other/good',
      },
      {
        ...round.context.metrics[0],
        entityRef: 'contributionmetric:other/other',
        parameters: { query: 'other' },
      },
    );
    round.context.addEntity('resource:default/lost', {
      'prometheus.io/instance': 'nowhere',
    });
    round.context.metrics[0].assets.push('resource:default/lost');
    round.context.metrics[0].parameters.match = match;
    round.context.metrics[4].parameters = { match, query: 'good' };
    const configuration = async (name: string) => {
      await round.collect({ name });
      return round.context
        .reportedProblems('configuration')
        .map(({ message }) => message);
    };
    expect(await configuration('production')).toEqual([
      expect.stringMatching(
        /default\/alike: spec.collector.parameters.query gives one number, but the metric applies to 2 assets; give match/,
      ),
      expect.stringMatching(
        /default\/typo: spec.collector.parameters.machts is not a parameter; allowed are query, match/,
      ),
      expect.stringMatching(
        /other\/other: spec.collector.measure is "good", which contributionmetric:default\/good has too/,
      ),
      expect.stringMatching(
        /resource:default\/lost: the annotation prometheus.io\/instance is "nowhere"; .* production, staging/,
      ),
    ]);
    expect(await configuration('staging')).toEqual([
      expect.stringMatching(
        /default\/elsewhere: spec.collector.parameters.query is ""/,
      ),
    ]);
    // The same measure with the same parameters is asked for once.
    expect(
      server.asked.filter(({ form }) => form.query === 'good'),
    ).toHaveLength(1);
  });
});

describe('what is wrong with the server', () => {
  beforeEach(() => {
    round.define('m', { query: 'x', match });
  });

  it.each<[string, string, FakePrometheus['always']]>([
    ['unauthorized', '401', () => ({ status: 401, body: {} })],
    ['busy', '503', () => ({ status: 503, body: 'starting' })],
    ['garbage', 'a page', () => ({ body: '<html></html>' })],
    ['garbage', 'JSON of something else', () => ({ body: { ok: true } })],
    ['timeout', 'silence', () => undefined],
    [
      'unreachable',
      'a broken connection',
      (_, response) => {
        response.writeHead(200, { 'content-length': '99' });
        response.write('{"st', () => response.destroy());
        return undefined;
      },
    ],
  ])('makes the round fail as %s: %s', async (kind, _, always) => {
    server.always = always;
    await expect(
      round.collect(
        kind === 'timeout' ? { limits: { requestTimeoutMs: 300 } } : {},
      ),
    ).rejects.toMatchObject({ name: 'SourceError', kind });
    expect(round.context.deliveries).toEqual([]);
    expect(round.problems()).toEqual([]);
  });

  it('makes it fail when it goes away in the middle, without asking for the rest', async () => {
    round.context.metrics = [];
    round.define('many', { query: 'x{view="${feast.dev/feature-view}"}' });
    for (let i = 0; i < 50; i++) {
      round.context.addEntity(`resource:default/r${i}`, {
        'feast.dev/feature-view': `v${i}`,
      });
      round.context.metrics[0].assets.push(`resource:default/r${i}`);
    }
    server.answer = () => {
      server.always = () => ({ status: 503, body: 'stopping' });
      return server.always({ path: '', form: {} }, undefined!);
    };
    await expect(round.collect()).rejects.toMatchObject({
      kind: 'busy',
    });
    // The time, two at once, and whether it is the server; not the other fifty.
    expect(server.requests).toBeLessThan(8);
    expect(round.problems()).toEqual([]);
  });

  it('tells of a clock that differs, and goes by the server', async () => {
    server.answer = () => vector([{ view: 'users' }, '1']);
    await round.collect({ settle: 0, clock: () => NOON - 20 * MINUTE });
    expect(round.context.samples()[0].observedAt).toBe(NOON);
    expect(round.problems()[0].message).toMatch(/21 minutes ahead of ours/);
  });

  it('ends when the round is to end', async () => {
    server.answer = () => {
      round.context.abort();
      return undefined;
    };
    await expect(round.collect()).rejects.toThrow(/abort/i);
  });
});

it('asks the Prometheus that metric or asset name, and forgets metrics that are gone', async () => {
  round.define('m', { query: 'x', match });
  round.define('there', { query: 'y', match, instance: 'staging' });
  round.context.catalog[1].annotations['prometheus.io/instance'] = 'staging';
  server.answer = () =>
    vector([{ view: 'users' }, '1'], [{ view: 'orders' }, '1']);
  await round.collect();
  expect(
    round.context
      .samples()
      .map(({ measure, entityRef }) => [measure, entityRef]),
  ).toEqual([['m', users]]);
  const other = new FakeCollectorContext();
  other.catalog = round.context.catalog;
  other.metrics = round.context.metrics;
  await round.collector({ name: 'staging' }).collect(other);
  expect(
    other
      .samples()
      .map(({ measure, entityRef }) => [measure, entityRef])
      .sort(),
  ).toEqual([
    ['m', orders],
    ['there', orders],
    ['there', users],
  ]);

  server.answer = () => vector();
  await round.collect();
  expect(round.problems()).not.toEqual([]);
  round.context.metrics = [];
  await round.collect();
  expect(round.problems('m')).toEqual([]);
  expect(round.context.memory.has('metric:contributionmetric:default/m')).toBe(
    false,
  );
});
