import { FakePrometheus, matrix } from '../testing/FakePrometheus';
import { HOUR, match, MINUTE, NOON, Round, users } from '../testing/Round';

let server: FakePrometheus;
let round: Round;

beforeEach(async () => {
  server = await FakePrometheus.start();
  round = new Round(server);
});

afterEach(async () => {
  await server.stop();
});

describe('a round of usage', () => {
  const counted: Array<[Record<string, string>, Array<[number, string]>]> = [];

  beforeEach(() => {
    counted.length = 0;
    server.answer = ({ form }) => {
      const [, length] = form.query.match(/\[(\d+)s\]$/)!;
      const to = Number(form.time) * 1000;
      const from = to - Number(length) * 1000;
      // The beginning is part of the answer, as in Prometheus 2.
      return matrix(
        ...counted
          .map(([labels, points]): (typeof counted)[number] => [
            labels,
            points.filter(([at]) => at >= from && at <= to),
          ])
          .filter(([, points]) => points.length > 0),
      );
    };
    round.define('requests', {
      query: 'requests_total',
      match,
      usage: {
        consumer: { label: 'client' },
        team: { label: 'team' },
        history: 'PT3H',
      },
    });
  });

  function count(
    labels: Record<string, string>,
    ...points: Array<[hour: number, value: number]>
  ) {
    counted.push([
      { view: 'users', job: 'a', ...labels },
      points.map(([hour, value]) => [NOON + hour * HOUR, String(value)]),
    ]);
  }

  it('writes what counters grew by, by asset, consumer and window, once', async () => {
    server.time = NOON + 5 * MINUTE;
    round.context.addEntity('component:default/ranking', {}, { asset: false });
    round.context.addEntity('system:shop/checkout', {}, { asset: false });
    round.context.people.set('risk', {
      ref: 'group:default/risk',
      team: 'group:default/risk',
      by: 'name',
    });
    count(
      { client: 'ranking', pod: '1' },
      [-4, 90],
      [-3, 100],
      [-2.5, 110],
      [-2, 2],
      [-0.5, 7.4],
    );
    count({ client: 'Component:ranking', pod: '2' }, [-3.5, 5], [-2.5, 6]);
    count({ client: 'system:shop/checkout', team: 'risk' }, [-3, 0], [-2, 40]);
    count(
      { client: 'component:default/unknown', team: 'nobody' },
      [-3, 0],
      [-2, 1],
    );
    count({ client: '' }, [-3, 0], [-2, 8]);
    await round.collect();

    const first = NOON - 2 * HOUR - 1;
    const id = `contributionmetric:default/requests@${first + 1}`;
    expect(round.context.usage()).toEqual([
      {
        entityRef: users,
        consumer: 'component:default/ranking',
        team: undefined,
        count: 13,
        observedAt: first,
        id,
      },
      {
        entityRef: users,
        consumer: 'system:shop/checkout',
        team: 'group:default/risk',
        count: 40,
        observedAt: first,
        id,
      },
      {
        entityRef: users,
        consumer: 'prometheus:production/component:default/unknown',
        team: undefined,
        count: 1,
        observedAt: first,
        id,
      },
      {
        entityRef: users,
        consumer: 'component:default/ranking',
        team: undefined,
        count: 5,
        observedAt: NOON - 1,
        id: `contributionmetric:default/requests@${NOON}`,
      },
    ]);
    expect(
      round.context
        .samples()
        .map(({ value, observedAt }) => [value, observedAt]),
    ).toEqual([
      [62, first],
      [expect.closeTo(5.4), NOON - 1],
    ]);
    expect(round.problems()).toMatchObject([
      {
        kind: 'not-measured',
        message: expect.stringMatching(
          /1 of 6 series that grew have no label client/,
        ),
      },
      {
        kind: 'unresolved-principal',
        message: expect.stringMatching(/"nobody"/),
      },
    ]);

    const asked = server.asked.length;
    await round.collect();
    expect(server.asked).toHaveLength(asked);
  });

  it('waits until a window is over, and goes on after a gap without counting twice', async () => {
    count({ client: 'a' }, [-4, 10], [-3, 20], [0, 30], [4, 95], [5, 96]);
    server.time = NOON + 30_000;
    await round.collect();
    expect(round.context.samples().at(-1)!.observedAt).toBe(
      NOON - 3 * HOUR - 1,
    );

    server.time = NOON + HOUR + MINUTE;
    await round.collect();
    server.time = NOON + 4 * HOUR + MINUTE;
    await round.collect();
    expect(
      round.context.usage().map(use => [use.observedAt + 1 - NOON, use.count]),
    ).toEqual([
      [-3 * HOUR, 10],
      [0, 10],
      [4 * HOUR, 65],
    ]);

    // Beyond the history nobody knows what was counted when: begins anew, with the window before as the base.
    server.time = NOON + 20 * HOUR;
    count({ client: 'a', pod: 'new' }, [19, 500], [19.5, 501]);
    await round.collect();
    expect(round.context.usage().map(use => use.count)).toEqual([10, 10, 65]);
  });

  it('asks for less when an answer is too large', async () => {
    const minutes = Array.from(
      { length: 241 },
      (_, minute): [number, number] => [-4 + minute / 60, minute],
    );
    count({ client: 'a' }, ...minutes);
    server.time = NOON + MINUTE;
    await round.collect({ limits: { responseBytes: 1_000 } });
    expect(round.context.usage().map(use => use.count)).toEqual([60, 60, 60]);
    expect(server.asked.length).toBeGreaterThan(4);
  });

  it('begins anew with another query', async () => {
    server.time = NOON + MINUTE;
    count({ client: 'a' }, [-3.5, 10], [-2, 20]);
    await round.collect();
    round.context.metrics[0].parameters.query = 'requests_total{code="200"}';
    // It was there all the time: only its growth is new.
    count({ client: 'b' }, [-3.5, 9_000], [-2, 9_001]);
    await round.collect();
    expect(round.context.usage().map(use => [use.consumer, use.count])).toEqual(
      [
        ['prometheus:production/a', 10],
        ['prometheus:production/b', 1],
      ],
    );
  });
});
