import {
  BATCH,
  RUN,
  FEATURES,
  RAW,
  PIPELINE,
  START,
  COMPLETE,
  runEvent,
  startReceiver,
} from './__testUtils__/startReceiver';

describe('runs', () => {
  it('turns START and COMPLETE into success, duration, update, use and lineage', async () => {
    const { host, send } = await startReceiver();
    expect((await send(START)).status).toBe(200);
    const answer = await send(COMPLETE);
    expect(answer.status).toBe(200);
    expect(answer.body.notes).toEqual([]);

    const at = Date.parse('2026-03-01T10:05:30.250Z');
    expect(host.facts('samples')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          entityRef: PIPELINE,
          measure: 'run-success',
          value: 1,
          observedAt: at,
        }),
        expect.objectContaining({
          entityRef: PIPELINE,
          measure: 'run-failures',
          value: 0,
        }),
        expect.objectContaining({
          entityRef: PIPELINE,
          measure: 'run-duration',
          value: 330.25,
        }),
        expect.objectContaining({
          entityRef: FEATURES,
          measure: 'update',
          value: 1,
          observedAt: at,
        }),
      ]),
    );
    expect(host.facts('samples')).toHaveLength(4);
    expect(host.facts('usage')).toEqual([
      expect.objectContaining({
        entityRef: RAW,
        consumer: PIPELINE,
        observedAt: Date.parse('2026-03-01T10:00:00Z'),
      }),
    ]);
    expect(host.facts('lineage').map(({ from, to }) => [from, to])).toEqual([
      [RAW, PIPELINE],
      [PIPELINE, FEATURES],
    ]);
  });

  it('gives the same facts whatever the order, and however often events are repeated', async () => {
    const orders = [
      [START, COMPLETE],
      [COMPLETE, START],
      [START, COMPLETE, START, COMPLETE, COMPLETE],
    ];
    const results = [];
    for (const order of orders) {
      const { host, send } = await startReceiver();
      for (const event of order) {
        expect((await send(event)).status).toBe(200);
      }
      results.push(
        host
          .facts('samples')
          .map(s => JSON.stringify(s))
          .sort(),
      );
      expect(host.facts('usage')).toHaveLength(1);
    }
    expect(results[0]).toHaveLength(4);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('takes a second COMPLETE at a later time as the same end', async () => {
    const { host, send } = await startReceiver();
    await send([START, COMPLETE], BATCH);
    await send(runEvent('COMPLETE', '2026-03-01T10:06:00Z'));
    expect(host.values('run-success')).toEqual([1]);
    expect(host.values('update')).toEqual([1]);
    const other = await send(runEvent('FAIL', '2026-03-01T10:07:00Z'));
    expect(other.body.notes[0].code).toBe('second-end');
    expect(host.values('run-success')).toEqual([1]);
  });

  it('counts failures, and aborted runs only when they name an error', async () => {
    const { host, send } = await startReceiver();
    const facets = {
      errorMessage: { message: 'out of memory', programmingLanguage: 'PYTHON' },
    };
    const ids = ['a', 'b', 'c'].map(x => RUN.replace(/.$/, x));
    await send(
      runEvent('FAIL', '2026-03-01T10:01:00Z', { run: { runId: ids[0] } }),
    );
    await send(
      runEvent('ABORT', '2026-03-01T10:02:00Z', { run: { runId: ids[1] } }),
    );
    await send(
      runEvent('ABORT', '2026-03-01T10:03:00Z', {
        run: { runId: ids[2], facets },
      }),
    );
    expect(host.values('run-success')).toEqual([0]);
    expect(host.values('run-failures')).toEqual([1, 1]);
    expect(host.values('update')).toEqual([]);
  });

  it('counts a run that goes on for days as one use a day', async () => {
    const { host, send } = await startReceiver();
    for (const time of ['01T10:00', '01T18:00', '02T10:00', '02T11:00']) {
      await send(runEvent('RUNNING', `2026-03-${time}:00Z`));
    }
    expect(host.facts('usage').map(use => use.observedAt)).toEqual([
      Date.parse('2026-03-01T10:00:00Z'),
      Date.parse('2026-03-02T10:00:00Z'),
    ]);
  });

  it('names consumers by entity, by the run that started them, or by external id, with their team', async () => {
    const { host, send } = await startReceiver();
    const job = (name: string, facets: object = {}) => ({
      job: { namespace: 'airflow', name, facets },
      outputs: [],
    });
    await send(runEvent('COMPLETE', '2026-03-01T10:00:00Z', job('report')));
    await send(
      runEvent('COMPLETE', '2026-03-01T10:00:00Z', {
        ...job('train.step'),
        run: {
          runId: RUN.replace(/.$/, 'b'),
          facets: {
            parent: {
              run: { runId: RUN },
              job: { namespace: 'airflow', name: 'train' },
            },
          },
        },
      }),
    );
    await send(
      runEvent('COMPLETE', '2026-03-01T10:00:00Z', {
        ...job('elsewhere', {
          ownership: {
            owners: [
              { name: 'user:jdoe', type: 'MAINTAINER' },
              { name: 'team:ranking', type: 'MAINTAINER' },
            ],
          },
        }),
        run: { runId: RUN.replace(/.$/, 'c') },
      }),
    );
    expect(host.facts('usage').map(u => [u.consumer, u.team])).toEqual([
      ['component:default/portal', undefined],
      [PIPELINE, undefined],
      ['openlineage:job/airflow/elsewhere', 'group:default/ranking'],
    ]);
    host.people.set('Ranking', { ref: 'group:shop/ranking', by: 'name' });
    host.people.set('ada@example.com', {
      ref: 'user:default/ada',
      team: 'group:default/ml',
      by: 'email',
    });
    const ownedBy = (digit: string, ...names: string[]) =>
      send(
        runEvent('COMPLETE', '2026-03-01T10:00:00Z', {
          ...job(`job-${digit}`, {
            ownership: { owners: names.map(name => ({ name })) },
          }),
          run: { runId: RUN.replace(/.$/, digit) },
        }),
      );
    await ownedBy('d', 'ada@example.com', 'Ranking');
    await ownedBy('e', 'nobody@example.com', 'ada@example.com');
    await ownedBy('f', 'application:portal');
    expect(
      host
        .facts('usage')
        .slice(3)
        .map(u => u.team),
    ).toEqual(['group:shop/ranking', 'group:default/ml', undefined]);
    // The step is not the pipeline: its end says nothing about the pipeline's runs.
    expect(host.values('run-success')).toEqual([]);
  });
});
