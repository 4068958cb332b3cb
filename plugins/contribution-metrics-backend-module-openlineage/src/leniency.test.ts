import request from 'supertest';
import {
  SINGLE,
  RUN,
  COMPLETE,
  startReceiver,
} from './__testUtils__/startReceiver';

describe('almost valid events', () => {
  it.each([
    ['no zone', { eventTime: '2026-03-01T10:05:30' }, 'time-mended'],
    ['milliseconds', { eventTime: 1772359530000 }, 'time-mended'],
    ['lower case state', { eventType: 'complete' }, 'event-type-mended'],
    ['no producer', { producer: undefined }, 'no-producer'],
    ['no schemaURL', { schemaURL: null }, 'no-schema-url'],
    ['own run id', { run: { runId: 'run-17' } }, 'run-id-not-a-uuid'],
    ['inputs not a list', { inputs: {} }, 'not-a-list'],
    ['nameless input', { inputs: [{ namespace: 'x' }] }, 'nameless-node'],
    [
      'facet not an object',
      { run: { runId: RUN, facets: { test: 3 } } },
      'facet-not-an-object',
    ],
  ])('takes %s with a note', async (_, change, code) => {
    const { host, send } = await startReceiver();
    const answer = await send({ ...COMPLETE, ...change });
    expect(answer.status).toBe(200);
    expect(answer.body.notes.map((note: any) => note.code)).toEqual([code]);
    expect(host.values('run-success')).toEqual([1]);
  });

  it('reads times of any precision and zone as the same moment', async () => {
    const { host, send } = await startReceiver();
    for (const eventTime of [
      '2026-03-01T12:05:30.250000123+02:00',
      '2026-03-01T10:05:30,25Z',
      '2026-03-01T04:35:30.250-0530',
    ]) {
      expect((await send({ ...COMPLETE, eventTime })).status).toBe(200);
    }
    expect(host.facts('samples').map(s => s.observedAt)).toEqual(
      Array(3).fill(Date.parse('2026-03-01T10:05:30.250Z')),
    );
  });

  it.each([
    ['a list', [], '$: found a list of 0'],
    ['text', '"hello"', '$: found "hello"'],
    ['nothing known', { eventTime: '2026-03-01T10:00:00Z' }, '$.run: found'],
    ['no run', { ...COMPLETE, run: undefined }, '$.run.runId: found nothing'],
    ['no runId', { ...COMPLETE, run: { runId: null } }, '$.run.runId: found'],
    ['a numeric runId', { ...COMPLETE, run: { runId: 5 } }, 'found 5'],
    ['no job', { ...COMPLETE, job: null }, '$.job.namespace: found nothing'],
    [
      'an empty job name',
      { ...COMPLETE, job: { namespace: 'a', name: ' ' } },
      '$.job.name: found " "',
    ],
    [
      'a name with a control character',
      { ...COMPLETE, job: { namespace: 'a', name: 'b\u0000' } },
      '$.job.name',
    ],
    [
      'no date',
      { ...COMPLETE, eventTime: 'soon' },
      '$.eventTime: found "soon"',
    ],
    [
      'a day that is not',
      { ...COMPLETE, eventTime: '2026-02-30T00:00:00Z' },
      '$.eventTime',
    ],
    [
      'the far future',
      { ...COMPLETE, eventTime: '2126-01-01T00:00:00Z' },
      'more than a day ahead',
    ],
    [
      'a dataset without name',
      {
        eventTime: '2026-03-01T10:00:00Z',
        dataset: { namespace: 'n' },
      },
      '$.dataset.name: found nothing',
    ],
  ])('refuses %s and says why', async (_, event, message) => {
    const { host, server } = await startReceiver();
    const answer = await request(server)
      .post(SINGLE)
      .set('Content-Type', 'application/json')
      .send(typeof event === 'string' ? event : JSON.stringify(event));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(message);
    expect(host.deliveries).toEqual([]);
  });
});
