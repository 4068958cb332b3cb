import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { createSourceClient, type SourceClient } from './SourceClient';
import { SourceError } from './SourceError';
import { sourceAt, TestClock } from './testing/fixtures';
import { json, TestServer, type Handler } from './testing/TestServer';

describe('createSourceClient', () => {
  const servers: TestServer[] = [];
  const clients: SourceClient[] = [];
  let clock: TestClock;

  beforeEach(() => {
    clock = new TestClock();
  });

  afterEach(async () => {
    await Promise.all(clients.splice(0).map(client => client.close()));
    await Promise.all(servers.splice(0).map(server => server.stop()));
  });

  async function serve(handler?: Handler): Promise<TestServer> {
    const server = await TestServer.start(handler);
    servers.push(server);
    return server;
  }

  function connect(
    target: TestServer | string,
    options: Parameters<typeof sourceAt>[1] = {},
  ): SourceClient {
    const url = typeof target === 'string' ? target : target.url;
    const client = createSourceClient(sourceAt(url, options), clock);
    clients.push(client);
    return client;
  }

  async function failure(promise: Promise<unknown>): Promise<SourceError> {
    const error = await promise.then(
      () => undefined,
      reason => reason,
    );
    expect(error).toBeInstanceOf(SourceError);
    expect(error.name).toBe('SourceError');
    return error;
  }

  describe('asking', () => {
    it('reads JSON below the base URL and counts the traffic', async () => {
      const server = await serve((_, response) => json(response, { a: 1 }));
      const client = connect(`${server.url}/ml`);

      await expect(
        client.get('/api/things%2Fx', {
          query: { tag: ['a b', 'c'], limit: 5, none: undefined },
        }),
      ).resolves.toEqual({ a: 1 });

      expect(server.requests[0]).toMatchObject({
        method: 'GET',
        url: '/ml/api/things%2Fx?tag=a+b&tag=c&limit=5',
      });
      expect(client.traffic).toEqual({ requests: 1, bytes: 7 });
    });

    it('posts JSON and forms', async () => {
      const server = await serve();
      const client = connect(server);
      await client.post('/search', { ids: [1] });
      await client.postForm('/query', { query: 'up == 1' });

      expect(
        server.requests.map(({ headers, body }) => [
          headers['content-type'],
          body,
        ]),
      ).toEqual([
        ['application/json', '{"ids":[1]}'],
        ['application/x-www-form-urlencoded', 'query=up+%3D%3D+1'],
      ]);
    });

    it.each(['/models/..', '/models/%2e%2E/x', '/./x', '/a/..?b', '/.\t./x'])(
      'does not let a name climb out of the API: %s',
      async path => {
        const server = await serve();
        const error = await failure(connect(server).get(path));
        expect(error.kind).toBe('refused');
        expect(server.requests).toEqual([]);
      },
    );

    it('asks no more at once than allowed', async () => {
      let open = 0;
      let most = 0;
      const waiting: Array<() => void> = [];
      const server = await serve(async (_, response) => {
        open++;
        most = Math.max(most, open);
        await new Promise<void>(resolve => {
          waiting.push(resolve);
          if (waiting.length === 2) {
            waiting.splice(0).forEach(go => go());
          }
        });
        open--;
        json(response, {});
      });
      const client = connect(server, { limits: { concurrency: 2 } });
      await Promise.all(
        Array.from({ length: 8 }, (_, index) => client.get(`/${index}`)),
      );
      expect(most).toBe(2);
      expect(server.requests).toHaveLength(8);
    });

    it('ends at once when aborted: on the way, in the queue and between repetitions', async () => {
      const server = await serve(() => {});
      const client = connect(server, { limits: { concurrency: 1 } });
      const aborter = new AbortController();
      const { signal } = aborter;
      const both = [client.get('/a', { signal }), client.get('/b', { signal })];
      await vi.waitFor(() => expect(server.requests).toHaveLength(1), {
        timeout: 30_000,
      });
      aborter.abort(new Error('The round is over'));
      for (const each of both) {
        await expect(each).rejects.toThrow('The round is over');
      }
      await expect(client.get('/c', { signal })).rejects.toThrow(
        'The round is over',
      );
      expect(server.requests).toHaveLength(1);

      const waiter = new AbortController();
      clock.sleep = async (_, waiting) => {
        waiter.abort(new Error('Stop waiting'));
        waiting?.throwIfAborted();
      };
      server.handler = (_, response) => json(response, {}, 500);
      await expect(client.get('/d', { signal: waiter.signal })).rejects.toThrow(
        'Stop waiting',
      );
    });
  });

  describe('pages', () => {
    it('reads to the end', async () => {
      const client = connect('http://127.0.0.1:1');
      const seen: number[][] = [];
      const pages = client.pages<number, string>(async token =>
        token === undefined
          ? { items: [1, 2], next: 'b' }
          : { items: [3], next: '' },
      );
      for await (const items of pages) {
        seen.push(items);
      }
      expect(seen).toEqual([[1, 2], [3]]);
    });

    it('stops at a token that comes twice, and at the limit', async () => {
      const client = connect('http://127.0.0.1:1', { limits: { pages: 3 } });
      const drain = async (next: (token?: number) => number) => {
        let count = 0;
        const pages = client.pages<number, number>(async token => ({
          items: [0],
          next: next(token),
        }));
        for await (const items of pages) {
          count += items.length;
        }
        return count;
      };
      const loop = await failure(drain(() => 7));
      expect(loop.kind).toBe('too-large');
      expect(loop.message).toContain('came before');
      const endless = await failure(drain((token = 0) => token + 1));
      expect(endless.kind).toBe('too-large');
      expect(endless.message).toContain('guildhall.example[0].limits.pages');
    });
  });

  describe('limits', () => {
    it('gives up on a server that is slow to begin or to end, and says so', async () => {
      const server = await serve((request, response) => {
        if (request.url === '/drip') {
          response.writeHead(200, { 'content-type': 'application/json' });
          const drip = setInterval(() => response.write(' '), 5);
          response.on('close', () => clearInterval(drip));
        }
      });
      const client = connect(server, {
        limits: { requestTimeoutMs: 60, retries: 1 },
      });
      for (const path of ['/never', '/drip']) {
        const error = await failure(client.get(path));
        expect(error.kind).toBe('timeout');
        expect(error.message).toBe(
          `Source "production" (guildhall.example[0]): GET ${path} has no full answer after 0.06 s; raise guildhall.example[0].limits.requestTimeout if the server is that slow`,
        );
      }
      expect(client.traffic.requests).toBe(4);
    });

    it('stops reading at the limit of bytes', async () => {
      let sent = 0;
      const server = await serve(async (_, response) => {
        const chunk = Buffer.alloc(65_536, ' ');
        const closed = once(response, 'close');
        while (!response.destroyed && sent < 512) {
          sent++;
          if (!response.write(chunk)) {
            await Promise.race([once(response, 'drain'), closed]);
          }
        }
        response.end();
      });
      const error = await failure(connect(server).get('/big'));
      expect(error.kind).toBe('too-large');
      expect(error.message).toContain('limits.responseMegabytes');
      expect(sent).toBeLessThan(512);
      expect(server.requests).toHaveLength(1);
    });

    it('counts unpacked bytes, so that a small answer cannot become a large one', async () => {
      const server = await serve((request, response) => {
        const body = Buffer.alloc(
          request.url === '/bomb' ? 64 * 1_048_576 : 1_000,
          '1',
        );
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync(body));
      });
      const client = connect(server, { limits: { responseBytes: 100_000 } });
      const error = await failure(client.get('/bomb'));
      expect(error.kind).toBe('too-large');
      expect(client.traffic.bytes).toBeLessThan(200_000);
      await expect(client.get('/good')).resolves.toEqual(expect.any(Number));
    });
  });
});
