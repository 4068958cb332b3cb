import { FakePrometheus, matrix, refusal } from '../testing/FakePrometheus';
import { match, MINUTE, NOON, orders, Round, users } from '../testing/Round';

let server: FakePrometheus;
let round: Round;

beforeEach(async () => {
  server = await FakePrometheus.start();
  round = new Round(server);
});

afterEach(async () => {
  await server.stop();
});

describe('a round of range queries', () => {
  const range = { step: 'PT5M', history: 'PT1H' };

  /** A value at each step, unless `without` says so. */
  function answerSteps(without: number[] = []) {
    server.answer = ({ form }) => {
      const step = Number(form.step) * 1000;
      const points: Array<[number, string]> = [];
      for (
        let at = Number(form.start) * 1000;
        at <= Number(form.end) * 1000;
        at += step
      ) {
        if (!without.includes(at)) {
          points.push([at, String(at / MINUTE)]);
        }
      }
      return matrix([{ view: 'users' }, points]);
    };
  }

  it('goes on where the last round ended, whatever lies between', async () => {
    round.define('m', { query: 'x', match, range });
    answerSteps([NOON - 30 * MINUTE]);
    await round.collect();
    expect(round.context.samples()).toHaveLength(11);
    expect(round.context.samples().at(-1)!.observedAt).toBe(NOON - 5 * MINUTE);

    await round.collect();
    expect(server.asked).toHaveLength(1);

    server.time += 40 * MINUTE;
    await round.collect();
    expect(server.asked[1].form).toMatchObject({
      query: 'x',
      start: String(NOON / 1000),
      end: String((NOON + 35 * MINUTE) / 1000),
      step: '300',
    });
    expect(round.context.samples()).toHaveLength(19);
  });

  it('remembers only what is written', async () => {
    round.define('m', { query: 'x', match, range });
    answerSteps();
    round.context.failure = new Error('no database');
    await expect(round.collect()).rejects.toThrow('no database');
    expect(
      round.context.memory.get('metric:contributionmetric:default/m'),
    ).toBeUndefined();
    round.context.failure = undefined;
    await round.collect();
    expect(round.context.samples()).toHaveLength(12);
  });

  it('asks for less when an answer is too large', async () => {
    round.define('m', {
      query: 'x',
      match,
      range: { step: 'PT10S', history: 'P1D' },
    });
    answerSteps();
    await round.collect();
    expect(round.context.samples()).toHaveLength(8640);
    expect(server.asked.length).toBeGreaterThan(2);
    expect(round.problems()).toEqual([]);
  });

  it.each([
    ['takes too long', refusal(503, 'timeout', 'query timed out'), 3],
    [
      'reads too much',
      refusal(
        422,
        'execution',
        'query processing would load too many samples into memory',
      ),
      5,
    ],
  ])(
    'asks for less when it %s, and gives up in the end',
    async (_, answer, tries) => {
      round.define('m', { query: 'x', match, range });
      server.answer = () => answer;
      await round.collect();
      expect(server.asked.length).toBe(tries);
      expect(round.context.samples()).toEqual([]);
      expect(round.problems()).toMatchObject([{ kind: 'not-measured' }]);
    },
  );

  it('never asks for more steps than Prometheus gives', async () => {
    round.define('m', {
      query: 'x',
      match,
      range: { step: 'PT10S', history: 'P2D' },
    });
    answerSteps();
    await round.collect({ limits: { responseBytes: 10_000_000 } });
    for (const { form } of server.asked) {
      expect(
        (Number(form.end) - Number(form.start)) / Number(form.step),
      ).toBeLessThan(11_000);
    }
    expect(server.asked).toHaveLength(2);
  });

  it('takes series that follow each other for one, and leaves out what is no number', async () => {
    round.define('m', { query: 'x', match, range });
    server.answer = () =>
      matrix(
        [
          { view: 'users', pod: 'a' },
          [
            [NOON - 20 * MINUTE, '1'],
            [NOON - 15 * MINUTE, 'NaN'],
          ],
        ],
        [{ view: 'users', pod: 'b' }, [[NOON - 10 * MINUTE, '2']]],
        [{ view: 'orders', pod: 'a' }, [[NOON - 10 * MINUTE, '2']]],
        [
          { view: 'orders', pod: 'b' },
          [
            [NOON - 10 * MINUTE, '2'],
            [NOON - 5 * MINUTE, '2'],
          ],
        ],
      );
    await round.collect();
    expect(round.values()).toEqual([
      [users, 1],
      [users, 2],
    ]);
    expect(round.problems()).toMatchObject([
      {
        kind: 'not-measured',
        entityRef: users,
        message: expect.stringMatching(/NaN at 1 of 3 steps/),
      },
      { kind: 'ambiguous', entityRef: orders },
    ]);
  });
});
