import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { createSourceClient, readSources, type SourceClient } from '../sources';
import { MlflowClient } from './MlflowClient';

type Answer = (path: string, query: Record<string, any>) => unknown;

describe('MlflowClient', () => {
  let server: Server;
  let source: SourceClient;
  let client: MlflowClient;
  let answer: Answer;
  let asked: Array<[path: string, query: Record<string, any>]>;

  beforeEach(async () => {
    asked = [];
    answer = () => ({});
    server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) {
        text += chunk;
      }
      const url = new URL(request.url!, 'http://mlflow');
      const path = url.pathname.replace('/api/2.0/mlflow/', '');
      const query = text
        ? JSON.parse(text)
        : Object.fromEntries(url.searchParams);
      asked.push([path, query]);
      const body = answer(path, query);
      response
        .writeHead(body === undefined ? 404 : 200)
        .end(JSON.stringify(body ?? { error_code: 'RESOURCE_DOES_NOT_EXIST' }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const [options] = readSources(
      mockServices.rootConfig({
        data: { mlflow: [{ name: 'a', baseUrl: `http://127.0.0.1:${port}` }] },
      }),
      'mlflow',
      { schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } } },
    );
    source = createSourceClient(options);
    client = new MlflowClient(source);
  });
  afterEach(async () => {
    await source.close();
    server.close();
  });

  async function all<T>(pages: AsyncGenerator<T[]>): Promise<T[]> {
    const items: T[] = [];
    for await (const page of pages) {
      items.push(...page);
    }
    return items;
  }

  it('reads numbers in either form, and no number that is none', async () => {
    answer = () => ({
      runs: [
        {
          info: {
            run_uuid: 'r1',
            experiment_id: 7,
            status: 'FINISHED',
            start_time: '1795321888272',
            end_time: 1795321888536,
            user_id: 'unknown',
          },
          data: {
            metrics: [
              { key: 'auc', value: 0.9 },
              { key: 'text', value: '0.5' },
              { key: 'nan', value: 'NaN' },
              { key: 'infinity', value: 'Infinity' },
              { key: 'endless', value: 1.7976931348623157e308 },
              { key: 'negative', value: -1.7976931348623157e308 },
              { key: 'empty', value: '' },
              { key: '__proto__', value: 1 },
              { key: 'nothing' },
            ],
            tags: [{ key: 'mlflow.user', value: ' ada ' }],
          },
          inputs: {
            dataset_inputs: [
              {
                tags: [{ key: 'mlflow.data.context', value: 'training' }],
                dataset: { name: 'customers', digest: 'abc' },
              },
              { dataset: {} },
            ],
          },
        },
        { info: {} },
        'run',
      ],
    });
    const [run, ...others] = await all(
      client.runs({ experimentIds: ['7'], since: 5.5 }),
    );
    expect(others).toEqual([]);
    expect(run).toMatchObject({
      id: 'r1',
      experimentId: '7',
      startedAt: 1795321888272,
      endedAt: 1795321888536,
      userId: 'ada',
      datasets: [{ name: 'customers', digest: 'abc', context: 'training' }],
    });
    expect(Object.entries(run.metrics)).toEqual([
      ['auc', 0.9],
      ['text', 0.5],
      ['__proto__', 1],
    ]);
    expect(asked[0][1].filter).toBe('attributes.end_time >= 5');
  });

  it('leaves prompts and nameless things out', async () => {
    const prompt = [{ key: 'mlflow.prompt.is_prompt', value: 'true' }];
    answer = path =>
      path === 'registered-models/search'
        ? {
            registered_models: [
              { name: 'greeting', tags: prompt },
              { name: '' },
              null,
              {
                name: 'churn',
                creation_timestamp: '5',
                last_updated_timestamp: 'later',
                aliases: [{ alias: 'champion', version: 3 }, { alias: 'x' }],
                latest_versions: [{ version: 3, status: 'READY' }, {}],
              },
            ],
          }
        : {
            model_versions: [{ name: 'greeting', version: '1', tags: prompt }],
          };
    expect(await all(client.registeredModels())).toMatchObject([
      {
        name: 'churn',
        createdAt: 5,
        updatedAt: undefined,
        aliases: [{ alias: 'champion', version: '3' }],
        latestVersions: [{ name: 'churn', version: '3' }],
      },
    ]);
    expect(await all(client.modelVersions())).toEqual([]);
  });

  it('asks models alone for aliases only where lists leave them out', async () => {
    const alone = () => asked.filter(([path]) => path.endsWith('/get'));
    let listed: object = {};
    answer = (path, { name, page_token: token }) => {
      if (path === 'registered-models/get') {
        const aliases = [{ alias: 'a', version: '1' }];
        return name === 'gone'
          ? undefined
          : { registered_model: { name, aliases } };
      }
      return token
        ? { registered_models: [{ name: 'b', ...listed }], next_page_token: '' }
        : {
            registered_models: [{ name: 'a' }, { name: 'gone' }],
            next_page_token: '2',
          };
    };
    const aliases = (models: Array<{ name: string; aliases: object[] }>) =>
      models.map(model => `${model.name}${model.aliases.length}`);
    expect(client.listsAliases).toBeUndefined();
    expect(aliases(await all(client.registeredModels()))).toEqual([
      'a1',
      'gone0',
      'b1',
    ]);
    expect(client.listsAliases).toBe(false);
    expect(alone()).toHaveLength(3);
    const some = client.registeredModels({ aliasesOf: name => name === 'b' });
    expect(aliases(await all(some))).toEqual(['a0', 'gone0', 'b1']);
    expect(alone()).toHaveLength(4);

    // An alias on the last page says that the pages before it had none.
    listed = { aliases: [{ alias: 'x', version: '1' }] };
    expect(aliases(await all(client.registeredModels()))).toEqual([
      'a0',
      'gone0',
      'b1',
    ]);
    expect(client.listsAliases).toBe(true);
    expect(alone()).toHaveLength(4);
  });

  it('stops reading versions at what did not change', async () => {
    answer = (_, { page_token: token = '0' }) => ({
      model_versions: [0, 1].map(index => ({
        name: 'churn',
        version: '1',
        last_updated_timestamp: 100 - 2 * Number(token) - index,
      })),
      next_page_token: String(Number(token) + 1),
    });
    const times = (await all(client.modelVersions({ changedSince: 96 }))).map(
      version => version.updatedAt,
    );
    expect(times).toEqual([100, 99, 98, 97, 96]);
    expect(asked).toHaveLength(3);
    expect(asked[0][1].order_by).toBe('last_updated_timestamp DESC');
  });

  it.each([
    ['plain', "name='plain'"],
    ['"double"', `name='"double"'`],
    ["it's", `name="it's"`],
    [`it's "both"`, undefined],
  ])('finds versions of the model %s', async (name, filter) => {
    answer = () => ({
      model_versions: [
        { name, version: '1' },
        { name: 'other', version: '2' },
      ],
    });
    const versions = await all(client.modelVersions({ model: name }));
    expect(versions.map(version => version.name)).toEqual([name]);
    expect(asked[0][1].filter).toBe(filter);
  });

  it('asks for many runs at once, and for none with an odd id', async () => {
    answer = (path, { filter }) =>
      path === 'runs/search'
        ? {
            runs: [...filter.matchAll(/'(\w+)'/g)]
              .filter(([, id]) => id !== 'r7')
              .map(([, id]) => ({ info: { run_id: id } })),
          }
        : { experiments: [{ experiment_id: '1', name: 'a' }, {}] };
    const ids = Array.from({ length: 250 }, (_, index) => `r${index}`);
    const found = await client.runsById([...ids, ...ids, "x') OR ('1'='1"]);
    expect(found.size).toBe(249);
    expect(asked.map(([path]) => path)).toEqual([
      'experiments/search',
      'runs/search',
      'runs/search',
      'runs/search',
    ]);
    expect(asked[1][1].experiment_ids).toEqual(['1']);
    expect(JSON.stringify(asked)).not.toContain('OR (');
    expect(await client.runsById([])).toEqual(new Map());
    expect(asked).toHaveLength(4);
  });

  it('asks for the runs of many experiments in parts', async () => {
    const experimentIds = Array.from({ length: 1_500 }, (_, id) => String(id));
    await all(client.runs({ experimentIds, since: 0 }));
    expect(asked.map(([, query]) => query.experiment_ids.length)).toEqual([
      1_000, 500,
    ]);
  });

  it('knows what is not there from what is wrong', async () => {
    answer = () => undefined;
    expect(await client.registeredModel('x')).toBeUndefined();
    expect(await client.modelVersion('x', '1')).toBeUndefined();
    for (const body of [[], 'text', { registered_models: 'none' }]) {
      answer = () => body;
      await expect(all(client.registeredModels())).rejects.toMatchObject({
        kind: 'garbage',
      });
    }
  });
});
