import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSourceClient, type SourceClient } from './SourceClient';
import { SourceError } from './SourceError';
import { sourceAt, TestClock } from './testing/fixtures';
import { json, TestServer, type Handler } from './testing/TestServer';
import type { SourceAuth } from './types';

describe('credentials of a source', () => {
  let server: TestServer;
  let client: SourceClient | undefined;
  let clock: TestClock;

  beforeEach(async () => {
    clock = new TestClock();
    server = await TestServer.start();
  });

  afterEach(async () => {
    await client?.close();
    await server.stop();
  });

  function connect(auth: SourceAuth, handler: Handler): SourceClient {
    server.handler = handler;
    client = createSourceClient(sourceAt(server.url, { auth }), clock);
    return client;
  }

  function tokenFor(seconds: number, id: string): string {
    const part = (value: unknown) =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part({
      exp: clock.time / 1000 + seconds,
      id,
    })}.signature-${id}`;
  }

  it('sends them as each type wants, and nothing without', async () => {
    const seen = async (auth: SourceAuth) => {
      await connect(auth, (_, response) => json(response, {})).get('/x');
      await client!.close();
      return server.requests.at(-1)!.headers.authorization;
    };
    expect(await seen({ type: 'none' })).toBeUndefined();
    expect(await seen({ type: 'bearer', token: 'abcd' })).toBe('Bearer abcd');
    expect(await seen({ type: 'basic', username: 'é', password: 'p:w' })).toBe(
      `Basic ${Buffer.from('é:p:w').toString('base64')}`,
    );
  });

  it.each<SourceAuth>([
    { type: 'bearer', token: 'se"cret-token' },
    { type: 'basic', username: 'me', password: 'se"cret&pass' },
    { type: 'login', path: '/login', username: 'me', password: 'se"cret&pass' },
  ])('never shows them, even if the server repeats them: %s', async auth => {
    connect(auth, ({ url, headers, body }, response) =>
      url === '/login'
        ? json(response, { access_token: 'fetched-secret' })
        : json(
            response,
            {
              headers,
              body,
              login: auth,
              form: encodeURIComponent('se"cret&pass'),
            },
            400,
          ),
    );
    const error = await client!
      .get<never>('/x')
      .catch((reason: unknown) => reason as SourceError);
    expect(error.message).toContain('answered 400');
    const shown = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
    expect(shown).not.toMatch(/cret|c2UiY3Jld/);
  });

  describe('login', () => {
    const auth: SourceAuth = {
      type: 'login',
      path: '/auth/token',
      username: 'me',
      password: 'secret',
    };

    it('fetches one token for all, and a new one shortly before it ends', async () => {
      let issued = 0;
      connect(auth, ({ url }, response) =>
        url === '/auth/token'
          ? json(response, { access_token: tokenFor(600, `${++issued}`) }, 201)
          : json(response, {}),
      );
      await Promise.all(['/a', '/b', '/c'].map(path => client!.get(path)));
      clock.time += 500_000;
      await client!.get('/d');
      expect(issued).toBe(1);
      clock.time += 50_000;
      await Promise.all(['/e', '/f'].map(path => client!.get(path)));
      expect(issued).toBe(2);
      expect(server.requests[0]).toMatchObject({
        method: 'POST',
        body: '{"username":"me","password":"secret"}',
      });
    });

    it('asks by GET where no user is given', async () => {
      connect({ type: 'login', path: '/auth/token' }, ({ url }, response) =>
        json(response, url === '/auth/token' ? { access_token: 'open' } : {}),
      );
      await client!.get('/a');
      expect(
        server.requests.map(({ method, headers }) => [
          method,
          headers.authorization,
        ]),
      ).toEqual([
        ['GET', undefined],
        ['GET', 'Bearer open'],
      ]);
    });

    it('renews a token that is refused once, not again and again', async () => {
      let issued = 0;
      let good = 'Bearer token-2';
      connect(auth, ({ url, headers }, response) => {
        if (url === '/auth/token') {
          json(response, { access_token: `token-${++issued}` });
        } else {
          json(response, {}, headers.authorization === good ? 200 : 401);
        }
      });
      await client!.get('/a');
      expect(issued).toBe(2);
      good = 'Bearer never';
      await expect(client!.get('/a')).rejects.toMatchObject({
        kind: 'unauthorized',
        status: 401,
      });
      expect(issued).toBe(3);
    });

    it.each([
      [403, 'Invalid JWT token', 2],
      [403, 'You may not read this', 1],
    ])(
      'renews a token that the server does not know any more: %s %s',
      async (status, detail, logins) => {
        let issued = 0;
        connect(auth, ({ url }, response) =>
          url === '/auth/token'
            ? json(response, { access_token: `t${++issued}` })
            : json(response, { detail }, status),
        );
        await expect(client!.get('/a')).rejects.toMatchObject({
          kind: 'unauthorized',
          status,
        });
        expect(issued).toBe(logins);
      },
    );

    it('says that the login failed, and tries again with the next request', async () => {
      connect(auth, (_, response) =>
        json(response, { detail: 'Invalid credentials' }, 401),
      );
      const error = await client!
        .get<never>('/a')
        .catch((reason: unknown) => reason as SourceError);
      expect(error).toMatchObject({ kind: 'unauthorized', status: 401 });
      expect(error.message).toContain(
        'GET /a needs a token, but the login (POST /auth/token) answered 401: "{"detail":"Invalid credentials"}"; correct guildhall.example[0].auth',
      );
      expect(server.requests).toHaveLength(1);
      server.handler = (_, response) => json(response, { nothing: 1 });
      await expect(client!.get('/a')).rejects.toThrow('gave no token');
      server.handler = (_, response) => json(response, { token: 't' });
      await expect(client!.get('/a')).resolves.toEqual({ token: 't' });
    });
  });
});

describe('TLS of a source', () => {
  let folder: string;
  let pem: { key: string; cert: string };
  let server: TestServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guildhall-tls-'));
    const [key, cert] = ['key.pem', 'cert.pem'].map(name => join(folder, name));
    execFileSync(
      'openssl',
      // prettier-ignore
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
       '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
      { stdio: 'ignore' },
    );
    pem = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    server = await TestServer.start(undefined, pem);
  });

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['the authority that is given', () => ({ ca: pem.cert, insecure: false })],
    ['anybody, if told so', () => ({ insecure: true })],
  ])('trusts %s', async (_name, tls) => {
    const client = createSourceClient(sourceAt(server.url, { tls: tls() }));
    await expect(client.get('/x')).resolves.toEqual({});
    await client.close();
  });

  it('trusts nobody else, and says which file to give', async () => {
    const clock = new TestClock();
    const client = createSourceClient(sourceAt(server.url), clock);
    await expect(client.get('/x')).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('guildhall.example[0].tls.caFile'),
    });
    expect(clock.delays).toEqual([]);
    await client.close();
  });

  it('does not speak plain text to a TLS server for long', async () => {
    const client = createSourceClient(
      sourceAt(server.url.replace('https:', 'http:')),
      new TestClock(),
    );
    await expect(client.get('/x')).rejects.toBeInstanceOf(SourceError);
    await client.close();
  });
});
