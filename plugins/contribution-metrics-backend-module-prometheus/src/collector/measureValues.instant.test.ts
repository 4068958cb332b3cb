import {
  FakePrometheus,
  matrix,
  success,
  vector,
} from '../testing/FakePrometheus';
import {
  HOUR,
  match,
  MINUTE,
  NOON,
  orders,
  Round,
  users,
} from '../testing/Round';

let server: FakePrometheus;
let round: Round;

beforeEach(async () => {
  server = await FakePrometheus.start();
  round = new Round(server);
});

afterEach(async () => {
  await server.stop();
});

describe('a round of instant queries', () => {
  it('asks once for all assets, at a whole minute of the server', async () => {
    round.define('m', { query: 'x', match });
    server.answer = () =>
      vector(
        [{ view: 'users' }, '1'],
        [{ view: 'orders' }, '2.5'],
        [{ view: 'other' }, '3'],
      );
    await round.collect();
    server.time += 20_000;
    await round.collect();

    expect(server.asked).toHaveLength(2);
    expect(server.asked[0]).toEqual({
      path: 'query',
      form: { query: 'x', time: String(NOON / 1000 - 60), timeout: '8000ms' },
    });
    expect(round.context.samples()).toEqual([
      {
        entityRef: users,
        measure: 'm',
        value: 1,
        observedAt: NOON - MINUTE,
        url: 'https://prometheus.example.com/graph?g0.expr=x&g0.tab=0',
      },
      expect.objectContaining({ entityRef: orders, value: 2.5 }),
    ]);
    expect(round.problems()).toEqual([]);
  });

  it('writes nothing for what is no number or not there, and says so once there were numbers', async () => {
    round.define('m', { query: 'x', match });
    server.answer = () =>
      vector([{ view: 'users' }, 'NaN'], [{ view: 'orders' }, '-Inf']);
    await round.collect();
    expect(round.context.samples()).toEqual([]);
    expect(round.problems()).toMatchObject(
      [
        { kind: 'not-measured', entityRef: users, message: /gives NaN, which/ },
        { entityRef: orders, message: /gives -Infinity, which/ },
      ].map(({ message, ...rest }) => ({
        ...rest,
        message: expect.stringMatching(message),
      })),
    );

    server.answer = () => vector();
    await round.collect();
    expect(round.problems()).toEqual([]);

    server.answer = () => vector([{ view: 'users' }, '0']);
    await round.collect();
    server.answer = () => vector();
    server.time += HOUR;
    await round.collect();
    expect(round.values()).toEqual([[users, 0]]);
    expect(round.problems()).toEqual([
      {
        kind: 'not-measured',
        entityRef: users,
        message: expect.stringContaining('gave numbers for this asset before'),
      },
    ]);
  });

  it('names the labels in which series differ, and measures the others', async () => {
    round.define('m', { query: 'x', match });
    server.answer = () =>
      vector(
        [{ view: 'users', pod: 'a', job: 'j' }, '1'],
        [{ view: 'users', pod: 'b', job: 'j' }, '1'],
        [{ view: 'orders', pod: 'a', job: 'j' }, '2'],
      );
    await round.collect();
    expect(round.values()).toEqual([[orders, 2]]);
    expect(round.problems()).toEqual([
      {
        kind: 'ambiguous',
        entityRef: users,
        message: expect.stringMatching(
          /2 series .* differ in pod \(a, b\)\. .*sum by \(view\)/,
        ),
      },
    ]);
  });

  it.each([
    [
      'a scalar',
      success('scalar', [1, '5']),
      /without labels, but match .* by view/,
    ],
    [
      'no such label',
      vector([{ job: 'a' }, '1']),
      /has the label view of match \(labels are job\)/,
    ],
    [
      'a matrix',
      matrix([{ view: 'users' }, [[1, '1']]]),
      /all values of a time range/,
    ],
    ['a text', success('string', [1, 'x']), /gives a text/],
  ])(
    'refuses %s where numbers by label are expected',
    async (_, answer, message) => {
      round.define('m', { query: 'x', match });
      server.answer = () => answer;
      await round.collect();
      expect(round.context.samples()).toEqual([]);
      expect(round.problems()).toEqual([
        {
          kind: 'wrong-configuration',
          entityRef: 'contributionmetric:default/m',
          message: expect.stringMatching(message),
        },
      ]);
    },
  );

  it('asks for each asset by placeholders, at most as many as allowed', async () => {
    round.define('m', { query: 'x{view="${feast.dev/feature-view}"}' });
    round.context.addEntity('resource:default/bare');
    round.context.metrics[0].assets.push('resource:default/bare');
    server.answer = () => success('scalar', [1, '5']);
    await round.collect({ assetsPerMetric: 1 });
    expect(server.asked.map(({ form }) => form.query)).toEqual([
      'x{view="users"}',
    ]);
    expect(round.values()).toEqual([[users, 5]]);
    expect(round.problems().map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^1 of the 3 assets have no annotation feast.dev\/feature-view.*resource:default\/bare/,
      ),
      expect.stringMatching(
        /each of its 2 assets alone, and only 1 are allowed/,
      ),
    ]);
  });

  it('passes warnings on', async () => {
    round.define('m', { query: 'x' }, [users]);
    server.answer = () =>
      success('vector', [{ metric: {}, value: [1, '5'] }], {
        warnings: ['store eu-1 is not there'],
      });
    await round.collect();
    expect(round.values()).toEqual([[users, 5]]);
    expect(round.problems()[0].message).toMatch(
      /warns: store eu-1 is not there/,
    );
  });
});
