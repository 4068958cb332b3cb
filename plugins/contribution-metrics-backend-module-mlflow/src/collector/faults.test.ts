import type { ServerResponse } from 'node:http';
import {
  CHURN,
  DAY,
  EXPERIMENT,
  HOUR,
  MlflowFixture,
  MODEL,
  NOW,
} from '../__testUtils__/MlflowFixture';

describe('MlflowCollector, when something is wrong', () => {
  let fixture: MlflowFixture;
  let server: MlflowFixture['server'];
  let context: MlflowFixture['context'];

  beforeEach(async () => {
    fixture = await MlflowFixture.create();
    ({ server, context } = fixture);
    server.addExperiment('1', 'training');
    server.addModel('churn', NOW - DAY);
    server.addVersion('churn', NOW - DAY, { run: 'r1' });
    server.addRun('r1', { end: NOW - HOUR, user: 'ada' });
    context.addEntity(CHURN, { [MODEL]: 'churn' });
    context.addEntity('component:default/training', {
      [EXPERIMENT]: 'training',
    });
  });
  afterEach(() => server.stop());

  const faults: Array<
    [name: string, kind: string, answer: (response: ServerResponse) => void]
  > = [
    ['a refused login', 'unauthorized', it => it.writeHead(401).end()],
    ['an error', 'refused', it => it.writeHead(500).end('Internal Error')],
    ['a page for people', 'garbage', it => it.end('<html>Sign in</html>')],
    ['half an answer', 'unreachable', half],
    ['a broken end', 'garbage', it => it.end('{"registered_models": [{"na')],
    ['another sort of answer', 'garbage', it => it.end('["a"]')],
    ['no answer', 'timeout', () => {}],
  ];
  const paths = [
    'registered-models/search',
    'model-versions/search',
    'experiments/search',
    'runs/search',
  ];

  it.each(
    paths.flatMap(path => faults.map(fault => [path, ...fault] as const)),
  )(
    'keeps everything as it was when %s gives %s',
    async (path, _, kind, answer) => {
      await fixture.collect();
      const memory = new Map(structuredClone([...context.memory]));
      const told = context.deliveries.length;
      const problems = structuredClone([...context.reported]);
      server.addVersion('churn', NOW + 1, { run: 'r2' });
      server.addRun('r2', { end: NOW + 1 });
      server.instead = (asked, response) => {
        if (asked === path) {
          answer(response);
        }
        return asked === path;
      };
      const settings =
        kind === 'timeout'
          ? { limits: { retries: 0, requestTimeout: { milliseconds: 500 } } }
          : {};
      await expect(
        fixture.collect({ after: DAY, settings }),
      ).rejects.toMatchObject({ name: 'SourceError', kind });
      expect(context.memory).toEqual(memory);
      expect(context.deliveries).toHaveLength(told);
      expect([...context.reported]).toEqual(problems);

      server.instead = () => false;
      await fixture.collect({ after: HOUR });
      expect(fixture.last('versions')).toBe(2);
      expect(context.values('runs')).toEqual([1, 1]);
      expect(context.values('update')).toEqual([1, 1]);
    },
  );

  it('fails for a server that is stopped', async () => {
    const collector = fixture.collector();
    await server.stop();
    await expect(collector.collect(context)).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect(context.deliveries).toEqual([]);
  });

  it('tells again what could not be written', async () => {
    context.failure = new Error('The database is away');
    await expect(fixture.collect()).rejects.toThrow('away');
    expect(context.memory.size).toBe(0);
    context.failure = undefined;
    await fixture.collect({ after: HOUR });
    expect(context.values('runs')).toEqual([1]);
    expect(context.values('update')).toEqual([1]);
  });

  it('tells once what it saw in a round that failed half way', async () => {
    server.setAlias('churn', 'champion', '1');
    await fixture.collect();
    server.setAlias('churn', 'champion');
    for (let index = 0; index < 600; index++) {
      server.addRun(`x${index}`, { end: NOW + index });
    }
    const { write } = context.sink;
    let writes = 0;
    context.sink.write = async batch => {
      if (++writes === 2) {
        throw new Error('The database is away');
      }
      return write(batch);
    };
    await expect(fixture.collect({ after: HOUR })).rejects.toThrow('away');
    context.sink.write = write;
    await fixture.collect({ after: HOUR });
    expect(context.values('alias-change')).toEqual([1]);
    expect(context.values('runs')).toHaveLength(601);
  });

  it('tells again what was not taken', async () => {
    context.unknown.add(CHURN).add('component:default/training');
    await fixture.collect();
    expect(context.samples()).toEqual([]);
    expect(context.log()).toContain('is not an ML asset');
    context.unknown.clear();
    await fixture.collect({ after: HOUR });
    expect(context.values('update')).toEqual([1]);
    expect(context.values('runs')).toEqual([1]);
    expect(fixture.last('run-success-rate', 'component:default/training')).toBe(
      100,
    );
    expect(context.ownership()).toMatchObject([{ principal: 'ada' }]);
  });

  it('ends when it has to', async () => {
    server.instead = () => {
      context.abort();
      return true;
    };
    await expect(fixture.collect()).rejects.toThrow();
    expect(context.memory.size).toBe(0);
  });

  it('says nothing of entities that are no assets', async () => {
    context.catalog.length = 0;
    context.addEntity(CHURN, { [MODEL]: 'churn' }, { asset: false });
    context.addEntity(
      'component:default/training',
      { [EXPERIMENT]: 'training' },
      { asset: false },
    );
    await fixture.collect();
    expect(context.deliveries).toEqual([]);
  });

  it('asks for nothing when nothing is tied', async () => {
    context.catalog.length = 0;
    await fixture.collect();
    expect(server.asked).toEqual([]);
  });

  it('keeps to the entities of its instance', async () => {
    const instances = ['production', 'staging'];
    const other = 'resource:default/other';
    const lost = 'resource:default/lost';
    const instance = 'mlflow.org/instance';
    context.addEntity(other, { [MODEL]: 'churn', [instance]: 'staging' });
    context.addEntity(lost, { [MODEL]: 'churn', [instance]: 'stagin' });
    context.metrics.push({
      entityRef: 'contributionmetric:default/odd',
      measure: 'odd',
      parameters: {},
      assets: [],
    });
    await fixture.collector({}, { instances, index: 1 }).collect(context);
    expect(context.samples({ measure: 'versions' })).toMatchObject([
      { entityRef: other },
    ]);
    expect(fixture.problems()).toEqual([]);

    context.memory.clear();
    await fixture.collector({}, { instances, index: 0 }).collect(context);
    expect(
      context.samples({ measure: 'versions' }).map(fact => fact.entityRef),
    ).toEqual([other, CHURN]);
    expect(fixture.problems()).toEqual([
      expect.stringContaining(
        'names "stagin", which is not under guildhall.mlflow; there are production, staging',
      ),
      expect.stringContaining('"odd" is none of the measures of mlflow'),
    ]);
  });

  it('measures one model for an entity that names two', async () => {
    context.catalog[0].annotations[MODEL] = 'churn, other';
    await fixture.collect();
    expect(context.values('versions')).toEqual([1]);
    expect(fixture.problems('annotations')).toEqual([
      expect.stringContaining('only "churn" is measured'),
    ]);
  });
});

/** A connection that breaks off. */
function half(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"registered_models": [', () => response.destroy());
}
