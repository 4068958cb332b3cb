import {
  createSourceClient,
  MlflowClient,
  readSources,
} from '@guildhall/plugin-guildhall-node';
import { ConfigReader } from '@backstage/config';
import { FakeMlflow } from '../testing/FakeMlflow';
import { RegistryReader } from './RegistryReader';

describe('RegistryReader', () => {
  let server: FakeMlflow;
  let reader: RegistryReader;
  let now = 0;

  beforeEach(async () => {
    now = 0;
    server = await FakeMlflow.start({
      models: { churn: { aliases: { champion: '1' } }, feed: {}, spam: {} },
      versions: {
        churn: {
          1: { changed: 10, runId: 'r1' },
          2: { changed: 20, runId: 'r2' },
        },
        feed: { 1: { changed: 15, runId: 'r3' } },
      },
      runs: {
        r1: { experiment: '7' },
        r2: { experiment: '7', status: 'RUNNING' },
      },
      experiments: { 7: 'training' },
    });
    const [source] = readSources(
      new ConfigReader({
        guildhall: {
          mlflow: [
            { name: 'test', baseUrl: server.url, limits: { retries: 0 } },
          ],
        },
      }),
      'guildhall.mlflow',
      { schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } } },
    );
    reader = new RegistryReader(new MlflowClient(createSourceClient(source)), {
      memoryMs: 24 * 60 * 60_000,
      now: () => now,
    });
  });

  afterEach(async () => {
    await server.stop();
  });

  async function read() {
    server.asked.length = 0;
    const snapshot = await reader.read({
      signal: new AbortController().signal,
      wantsAliases: () => true,
    });
    return {
      versions: [...snapshot.versions].flatMap(([name, versions]) =>
        [...versions.keys()].map(version => `${name} ${version}`),
      ),
      runs: [...snapshot.runs.keys()],
      snapshot,
    };
  }

  it('reads everything at first, and later only versions that changed and runs that are new or went on', async () => {
    const first = await read();
    expect(first.snapshot.models.map(({ name }) => name)).toEqual([
      'churn',
      'feed',
      'spam',
    ]);
    expect(first.versions.sort()).toEqual(['churn 1', 'churn 2', 'feed 1']);
    expect(first.runs.sort()).toEqual(['r1', 'r2']);

    server.registry.versions.feed[2] = { changed: 30, runId: 'r4' };
    server.registry.runs.r4 = { experiment: '7' };
    const second = await read();
    expect(second.versions.sort()).toEqual([
      'churn 1',
      'churn 2',
      'feed 1',
      'feed 2',
    ]);
    expect(second.runs.sort()).toEqual(['r1', 'r2', 'r4']);
    expect(server.asked.filter(path => path.startsWith('runs'))).toEqual([
      'runs r2,r4',
    ]);
    // One page of two, the second of which has not changed since.
    expect(
      server.asked.filter(path => path === 'model-versions/search'),
    ).toHaveLength(2);
  });

  it('sees that the newest version was deleted, and its tags changed, which the server does not count as a change', async () => {
    await read();
    delete server.registry.versions.churn[2];
    server.registry.versions.feed[1].tags = { owner: 'jane' };
    const { versions, snapshot } = await read();
    expect(versions.sort()).toEqual(['churn 1', 'feed 1']);
    expect(snapshot.versions.get('feed')?.get('1')?.tags).toEqual({
      owner: 'jane',
    });
  });

  it('asks model by model for aliases once a day where lists show none', async () => {
    server.registry.models.churn.aliases = {};
    const single = () =>
      server.asked.filter(path => path === 'registered-models/get').length;
    await read();
    expect(single()).toBe(3);
    await read();
    expect(single()).toBe(0);
  });

  it('reads everything anew after a day', async () => {
    await read();
    server.registry.runs.r1.tags = { 'feast.project': 'ranking' };
    expect((await read()).snapshot.runs.get('r1')?.tags).toEqual({});
    now = 24 * 60 * 60_000;
    expect((await read()).snapshot.runs.get('r1')?.tags).toEqual({
      'feast.project': 'ranking',
    });
  });

  it.each(['registered-models', 'model-versions', 'runs', 'experiments'])(
    'fails as a whole when %s can not be read, and forgets nothing',
    async path => {
      server.broken = path;
      await expect(read()).rejects.toThrow(/mlflow/i);
      server.broken = undefined;
      expect((await read()).versions).toHaveLength(3);
    },
  );
});
