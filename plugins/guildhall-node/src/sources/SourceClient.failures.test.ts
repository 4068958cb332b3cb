import { gzipSync } from 'node:zlib';
import { createSourceClient, type SourceClient } from './SourceClient';
import { SourceError } from './SourceError';
import { sourceAt, TestClock } from './testing/fixtures';
import { json, TestServer, type Handler } from './testing/TestServer';

describe('a source that fails', () => {
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

  describe('repetitions', () => {
    it('repeats what may pass, with growing and jittered waits', async () => {
      const statuses = [500, 502, 504, 200];
      const server = await serve((_, response) =>
        json(response, { ok: true }, statuses.shift()),
      );
      await expect(connect(server).post('/x', {})).resolves.toEqual({
        ok: true,
      });
      expect(clock.delays).toEqual([250, 500, 1000]);
    });

    it.each([400, 401, 403, 404, 405, 422, 501])(
      'does not repeat after %s',
      async status => {
        const server = await serve((_, response) =>
          json(response, { detail: 'no' }, status),
        );
        const error = await failure(connect(server).get('/x'));
        expect(error.status).toBe(status);
        expect(error.kind).toBe(
          { 401: 'unauthorized', 403: 'unauthorized', 404: 'not-found' }[
            status
          ] ?? 'refused',
        );
        expect(error.message).toContain(
          `answered ${status}: "{"detail":"no"}"`,
        );
        expect(server.requests).toHaveLength(1);
      },
    );

    it('gives up after the last repetition', async () => {
      const server = await serve((_, response) => json(response, {}, 503));
      const error = await failure(connect(server).get('/x'));
      expect(error).toMatchObject({ kind: 'busy', status: 503 });
      expect(server.requests).toHaveLength(4);
    });

    it('does not wait for a part of the server that is switched off', async () => {
      const server = await serve((_, response) =>
        json(response, { detail: 'Monitoring is not configured' }, 503),
      );
      const error = await failure(connect(server).get('/x'));
      expect(error).toMatchObject({ kind: 'busy', status: 503 });
      expect(server.requests).toHaveLength(1);
    });

    it.each([
      ['7', 7_000],
      ['Sun, 01 Mar 2026 12:00:09 GMT', 9_000],
      ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
      ['soon', 0],
    ])('waits as long as Retry-After says: %s', async (header, least) => {
      const server = await serve((_, response) =>
        server.requests.length === 1
          ? json(response, {}, 429, { 'retry-after': header })
          : json(response, { ok: true }),
      );
      await connect(server).get('/x');
      expect(clock.delays).toEqual([least + 250]);
    });

    it.each(['3600', 'Sun, 01 Mar 2026 13:00:00 GMT'])(
      'gives up at once when that is too long, and says when to come back: %s',
      async header => {
        const server = await serve((_, response) =>
          json(response, {}, 429, { 'retry-after': header }),
        );
        const error = await failure(connect(server).get('/x'));
        expect(error).toMatchObject({ kind: 'busy', status: 429 });
        expect(error.message).toContain(
          'come back after 2026-03-01T13:00:00.000Z',
        );
        expect(clock.delays).toEqual([]);
      },
    );

    it('names a stopped server, and finds it again', async () => {
      const server = await TestServer.start();
      const { url } = server;
      await server.stop();
      const client = connect(url);
      const error = await failure(client.get('/x'));
      expect(error.kind).toBe('unreachable');
      expect(error.message).toContain(
        'was refused a connection (ECONNREFUSED)',
      );
      expect(error.message).toContain('guildhall.example[0].baseUrl');
      expect(clock.delays).toHaveLength(3);
    });

    it('repeats half an answer and connections that break off', async () => {
      const server = await serve((_, response) => {
        switch (server.requests.length) {
          case 1:
            response.writeHead(200, { 'content-length': '100' });
            response.write('{"a":');
            setImmediate(() => response.destroy());
            break;
          case 2:
            response.destroy();
            break;
          case 3:
            response.writeHead(200, { 'content-encoding': 'gzip' });
            response.end(gzipSync('{"a":1}').subarray(0, 15));
            break;
          default:
            json(response, { whole: true });
        }
      });
      const client = connect(server);
      await expect(client.get('/x')).resolves.toEqual({ whole: true });
      server.requests.splice(0);
      const error = await failure(
        connect(server, { limits: { retries: 0 } }).get('/x'),
      );
      expect(error.kind).toBe('unreachable');
      expect(error.message).toContain('half an answer');
    });
  });

  describe('answers that are not to be expected', () => {
    it.each([
      ['text/html', '<!doctype html><title>Log in</title>', 'HTML page'],
      ['application/json', '{"a": [1, 2', 'JSON that ends in the middle'],
      ['application/json', '', 'empty answer'],
      ['text/plain', 'upstream\u001b[31m \n gone', '"upstream [31m gone"'],
    ])('says what it found: %s %s', async (type, body, found) => {
      const server = await serve((_, response) => {
        response.writeHead(200, { 'content-type': type });
        response.end(body);
      });
      const error = await failure(
        connect(server).get('/x', { query: { q: 1 } }),
      );
      expect(error.kind).toBe('garbage');
      expect(error.message).toContain(found);
      expect(error.message).toContain(': GET /x ');
      // eslint-disable-next-line no-control-regex
      expect(error.message).not.toMatch(/[\u0000-\u001f]/);
      expect(server.requests).toHaveLength(1);
    });

    it('shortens what it shows, and refuses packings that nobody asked for', async () => {
      const server = await serve((request, response) => {
        if (request.url === '/long') {
          json(response, 'x'.repeat(100_000), 400);
        } else {
          response.writeHead(200, { 'content-encoding': 'zstd' });
          response.end('?');
        }
      });
      const client = connect(server);
      const { message } = await failure(client.get('/long'));
      expect(message.length).toBeLessThan(400);
      expect(message).toContain('xxxx…');
      expect((await failure(client.get('/packed'))).message).toContain('zstd');
    });
  });

  describe('redirects', () => {
    it('follows them on the same server, with the method that was asked', async () => {
      const server = await serve((request, response) =>
        request.url === '/new'
          ? json(response, request.method)
          : json(response, {}, 307, { location: '/new' }),
      );
      const client = connect(server, {
        auth: { type: 'bearer', token: 'abcd' },
      });
      await expect(client.get('/old')).resolves.toBe('GET');
      await expect(client.post('/old', { a: 1 })).resolves.toBe('POST');
      expect(server.requests.at(-1)).toMatchObject({
        body: '{"a":1}',
        headers: { authorization: 'Bearer abcd' },
      });
    });

    it('never goes to another server, not even without credentials', async () => {
      const other = await serve();
      const server = await serve((_, response) =>
        json(response, {}, 302, {
          location: `${other.url.replace('//', '//eve:hush@')}/take?t=hush`,
        }),
      );
      const error = await failure(
        connect(server, { auth: { type: 'bearer', token: 'abcd' } }).get('/x'),
      );
      expect(error).toMatchObject({ kind: 'redirected', status: 302 });
      expect(error.message).toContain(`wants us to go to ${other.url},`);
      expect(error.message).not.toContain('hush');
      expect(other.requests).toEqual([]);
    });

    it.each([
      ['another scheme', (url: string) => url.replace('http:', 'https:')],
      ['no address', () => 'http://'],
      ['a scheme that is none', () => 'mailto:a@example.com'],
    ])('refuses %s', async (_name, location) => {
      const server = await serve((_, response) =>
        json(response, {}, 301, { location: location(server.url) }),
      );
      const error = await failure(connect(server).get('/x'));
      expect(error.kind).toBe('redirected');
      expect(server.requests).toHaveLength(1);
    });

    it('ends a circle, and turns no POST into a GET', async () => {
      const server = await serve((_, response) =>
        json(response, {}, 302, { location: '/x' }),
      );
      const client = connect(server);
      expect((await failure(client.get('/x'))).kind).toBe('redirected');
      expect(server.requests).toHaveLength(4);
      expect((await failure(client.post('/x', {}))).kind).toBe('redirected');
      expect(server.requests).toHaveLength(5);
    });
  });
});
