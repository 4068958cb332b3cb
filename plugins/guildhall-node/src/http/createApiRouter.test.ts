import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import express, { type Request, type Response } from 'express';
import type { Knex } from 'knex';
import { DatabaseIdempotencyStore } from '../database';
import { createApiRouter } from './createApiRouter';
import { IdempotencyKeys } from './IdempotencyKeys';

const MINUTE = 60_000;
const anyAnswer = () => ({ responses: { default: { description: '' } } });
const parameters = [
  { name: 'token', in: 'path', required: true, schema: { type: 'string' } },
];
const spec = {
  openapi: '3.0.3',
  info: { title: 'test', version: '1' },
  paths: {
    '/events': {
      post: {
        ...anyAnswer(),
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { title: { type: 'string' } },
              },
            },
          },
        },
      },
      delete: anyAnswer(),
    },
    '/tokens': { post: anyAnswer() },
    '/calendars/{token}.ics': { parameters, get: anyAnswer() },
  },
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

async function createTable(knex: Knex): Promise<void> {
  await knex.schema.createTable('idempotency_keys', table => {
    table.string('caller', 200).notNullable();
    table.string('key', 200).notNullable();
    table.specificType('digest', 'char(64)').notNullable();
    table.integer('status');
    table.text('body');
    table.bigInteger('reserved_at').notNullable().index();
    table.primary(['caller', 'key']);
  });
}

describe.each(databases.eachSupportedId())('createApiRouter on %s', id => {
  let knex: Knex;
  let store: DatabaseIdempotencyStore;
  let server: Server;
  let url: string;
  let runs = 0;
  let answer: (req: Request, res: Response) => unknown;

  beforeAll(async () => {
    knex = await databases.init(id);
    await createTable(knex);
    store = new DatabaseIdempotencyStore(knex);
    const handle = async (req: Request, res: Response) => {
      runs += 1;
      await answer(req, res);
    };
    const app = express();
    app.use(
      '/api/test',
      createApiRouter({
        spec,
        maxBodyBytes: 10_000,
        idempotency: new IdempotencyKeys({
          store,
          callerOf: async req => req.header('x-caller') ?? 'user:default/ada',
          logger: mockServices.rootLogger(),
          secretPaths: ['/tokens'],
        }),
        routes: router => {
          router.post('/events', handle);
          router.delete('/events', handle);
          router.post('/tokens', handle);
          router.get('/calendars/:token.ics', (req, res) => {
            res.type('text/calendar').send(req.params.token);
          });
        },
      }),
    );
    app.use(
      MiddlewareFactory.create({
        config: mockServices.rootConfig(),
        logger: mockServices.rootLogger(),
      }).error(),
    );
    await new Promise<void>(resolve => {
      server = app.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/test`;
  });
  beforeEach(() => {
    runs = 0;
    answer = (_req, res) => res.status(201).json({ run: runs });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await store.deleteOlderThan(Number.MAX_SAFE_INTEGER);
  });
  afterAll(() => new Promise(resolve => server?.close(resolve)));

  const send = async (
    key: string | undefined,
    {
      method = 'POST',
      body = {},
      caller = 'user:default/ada',
      path = '/events',
    } = {},
  ) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-caller': caller,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: method === 'POST' ? JSON.stringify(body) : undefined,
    });
    const text = await response.text();
    return {
      status: response.status,
      replayed: response.headers.get('idempotency-replayed'),
      retryAfter: response.headers.get('retry-after'),
      body: text && JSON.parse(text),
    };
  };

  /** A handler that waits, and what lets it go on. */
  function holdAnswers() {
    let begin: () => void;
    let release: () => void;
    const begun = new Promise<void>(resolve => {
      begin = resolve;
    });
    const gate = new Promise<void>(resolve => {
      release = resolve;
    });
    answer = async (_req, res) => {
      begin();
      const run = runs;
      await gate;
      res.status(201).json({ run });
    };
    return { begun, release: () => release() };
  }

  it('answers 405 with what the document has, paths with a suffix included', async () => {
    const calendar = await fetch(`${url}/calendars/abc.ics`);
    expect(await calendar.text()).toBe('abc');
    const put = await fetch(`${url}/calendars/abc.ics`, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET']);
    const patch = await fetch(`${url}/events`, { method: 'PATCH' });
    expect([patch.status, patch.headers.get('allow')]).toEqual([
      405,
      'POST, DELETE',
    ]);
  });

  it('gives a repetition the answer of the first', async () => {
    expect(await send('a')).toMatchObject({ status: 201, replayed: null });
    expect(await send('a')).toMatchObject({
      status: 201,
      replayed: 'true',
      body: { run: 1 },
    });
    expect(runs).toBe(1);
    // Others may use the same key, and without one nothing is kept.
    expect((await send('a', { caller: 'user:default/bob' })).body.run).toBe(2);
    expect((await send(undefined)).body.run).toBe(3);
    expect((await send(undefined)).body.run).toBe(4);
  });

  it('repeats an answer without a body', async () => {
    answer = (_req, res) => res.status(204).end();
    await send('a', { method: 'DELETE' });
    expect(await send('a', { method: 'DELETE' })).toMatchObject({
      status: 204,
      replayed: 'true',
      body: '',
    });
    expect(runs).toBe(1);
  });

  it('refuses a key that was used for another request', async () => {
    await send('a', { body: { title: 'x' } });
    for (const other of [
      { body: { title: 'y' } },
      { method: 'DELETE', body: { title: 'x' } },
    ]) {
      const refused = await send('a', other);
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toMatch(/another request/);
    }
    expect(runs).toBe(1);
  });

  it.each(['/tokens', '/Tokens/'])(
    'never keeps the answer of %s',
    async path => {
      answer = (_req, res) => res.status(201).json({ token: 'hush' });
      expect((await send('a', { path })).body).toEqual({ token: 'hush' });
      expect(JSON.stringify(await knex('idempotency_keys'))).not.toMatch(
        /hush/,
      );
      const again = await send('a', { path });
      expect(again.status).toBe(409);
      expect(again.body.error.message).toMatch(/is secret and is not kept/);
      expect(runs).toBe(1);
    },
  );

  it('runs one of many that come at once', async () => {
    const { begun, release } = holdAnswers();
    const all = Array.from({ length: 8 }, () => send('a'));
    await begun;
    const refused = await send('a');
    expect(refused).toMatchObject({ status: 409, retryAfter: '1' });
    expect(refused.body.error.message).toMatch(/still runs/);
    release();
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(runs).toBe(1);
    expect(statuses).toContain(201);
    expect((await send('a')).body).toEqual({ run: 1 });
  });

  it.each([
    [400, () => Promise.reject(new InputError('no'))],
    [500, () => Promise.reject(new Error('no'))],
    [503, (_req: Request, res: Response) => res.status(503).json({})],
  ])('frees the key after an answer of %s', async (status, failing) => {
    answer = failing;
    expect((await send('a')).status).toBe(status);
    answer = (_req, res) => res.json({});
    expect(await send('a')).toMatchObject({ status: 200, replayed: null });
  });

  it('takes over what is dead, whose late end changes nothing', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
    const { begun, release } = holdAnswers();
    const dead = send('a');
    await begun;
    vi.setSystemTime(1_000_000_000 + 5 * MINUTE - 1);
    expect((await send('a')).status).toBe(409);
    vi.setSystemTime(1_000_000_000 + 5 * MINUTE);
    answer = (_req, res) => res.json({ run: 'second' });
    expect((await send('a')).body).toEqual({ run: 'second' });
    release();
    expect((await dead).body).toEqual({ run: 1 });
    expect((await send('a')).body).toEqual({ run: 'second' });
  });

  it('lets one of many take over what is dead', async () => {
    const reservation = { caller: 'c', key: 'k', digest: 'd'.repeat(64) };
    await store.reserve({ ...reservation, reservedAt: 0 });
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store.reserve({ ...reservation, reservedAt: 6 * MINUTE + index }),
      ),
    );
    expect(
      outcomes.filter(({ outcome }) => outcome === 'reserved'),
    ).toHaveLength(1);
  });

  it('forgets keys by age', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
    await send('a');
    expect(await store.deleteOlderThan(1_000_000_000)).toBe(0);
    expect(await store.deleteOlderThan(1_000_000_001)).toBe(1);
    expect((await send('a')).replayed).toBeNull();
  });

  it.each([['x'.repeat(201)], ['é'], ['']])('refuses the key %s', async key => {
    const { status, body } = await send(key);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/Idempotency-Key/);
  });
});
