import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readSources, sourceWarnings } from './readSources';

const defaults = {
  schedule: { frequency: { minutes: 10 }, timeout: { minutes: 5 } },
};

function read(...entries: JsonObject[]) {
  return readSources(
    mockServices.rootConfig({ data: { guildhall: { example: entries } } }),
    'guildhall.example',
    defaults,
  );
}

const plain = { name: 'production', baseUrl: 'https://ml.example.com' };

describe('readSources', () => {
  let folder: string;
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guildhall-sources-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has nothing where nothing is configured', () => {
    expect(
      readSources(mockServices.rootConfig(), 'guildhall.example', defaults),
    ).toEqual([]);
    expect(read()).toEqual([]);
  });

  it('fills in what is left out', () => {
    const [{ config, ...source }] = read(plain);
    expect(source).toEqual({
      ...plain,
      publicUrl: plain.baseUrl,
      auth: { type: 'none' },
      schedule: defaults.schedule,
      configKey: 'guildhall.example[0]',
      limits: {
        requestTimeoutMs: 30_000,
        responseBytes: 67_108_864,
        pages: 1000,
        concurrency: 4,
        retries: 3,
      },
    });
    expect(config.getString('name')).toBe('production');
  });

  it('reads everything', () => {
    const certificate = '-----BEGIN CERTIFICATE-----\nabc\n';
    const key = '-----BEGIN EC PRIVATE KEY-----\nabc\n';
    const [, source] = read(plain, {
      name: 'eu-2',
      title: 'Europe',
      baseUrl: 'http://ml.example.com:8080/prefix//',
      publicUrl: 'https://people.example.com/',
      auth: { type: 'login', path: '/auth/token' },
      tls: {
        caFile: file('ca.pem', certificate),
        certFile: file('cert.pem', certificate),
        keyFile: file('key.pem', key),
        insecure: true,
      },
      owner: 'Platform',
      schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
      limits: {
        requestTimeout: '90s',
        responseMegabytes: 1,
        pages: 2,
        concurrency: 3,
        retries: 0,
      },
    });
    expect(source).toMatchObject({
      title: 'Europe',
      baseUrl: 'http://ml.example.com:8080/prefix',
      publicUrl: 'https://people.example.com',
      auth: { type: 'login', path: '/auth/token' },
      tls: { ca: certificate, cert: certificate, key, insecure: true },
      owner: 'group:default/platform',
      schedule: { frequency: { hours: 1 } },
      configKey: 'guildhall.example[1]',
      limits: {
        requestTimeoutMs: 90_000,
        responseBytes: 1_048_576,
        pages: 2,
        concurrency: 3,
        retries: 0,
      },
    });
  });

  it.each<[JsonObject, unknown]>([
    [{ token: ' abc\n' }, { type: 'bearer', token: 'abc' }],
    [
      { username: 'a', password: 'b' },
      { type: 'basic', username: 'a', password: 'b' },
    ],
    [
      { path: '/t', username: 'a', password: 'b' },
      { type: 'login', path: '/t', username: 'a', password: 'b' },
    ],
    [{ type: 'none' }, { type: 'none' }],
    [{}, { type: 'none' }],
  ])('tells the type of authentication from its fields: %j', (auth, result) => {
    expect(read({ ...plain, auth })[0].auth).toEqual(result);
  });

  it.each<[string, JsonObject, string]>([
    ['a missing name', { baseUrl: 'https://x' }, "'guildhall.example[0].name'"],
    ['a bad name', { ...plain, name: 'My Server' }, 'name is "My Server"'],
    ['no URL', { ...plain, baseUrl: 'ml.example.com' }, '"ml.example.com"'],
    [
      'another scheme',
      { ...plain, baseUrl: 'ftp://x' },
      'baseUrl is not an http',
    ],
    ['a login in the URL', { ...plain, baseUrl: 'https://a:hush@x' }, '.auth'],
    ['a login without scheme', { ...plain, baseUrl: 'a:hush@x' }, 'baseUrl'],
    ['a query', { ...plain, baseUrl: 'https://x/?token=hush' }, 'https://x/'],
    ['a fragment', { ...plain, publicUrl: 'https://x/#/a' }, 'publicUrl has'],
    [
      'a bad owner',
      { ...plain, owner: 'component:x' },
      'owner is "component:x"',
    ],
    ['a bad timeout', { ...plain, limits: { requestTimeout: '0s' } }, 'is 0 s'],
    [
      'an unreadable timeout',
      { ...plain, limits: { requestTimeout: 'long' } },
      'requestTimeout',
    ],
    ['bad pages', { ...plain, limits: { pages: 0 } }, 'pages is 0'],
    ['bad retries', { ...plain, limits: { retries: 99 } }, 'from 0 to 10'],
    [
      'a file that is missing',
      { ...plain, tls: { caFile: '/nowhere/ca.pem' } },
      'tls.caFile names "/nowhere/ca.pem", which cannot be read (ENOENT)',
    ],
    [
      'a file of something else',
      { ...plain, tls: { caFile: join(__dirname, 'types.ts') } },
      'holds no certificate',
    ],
    ['a bad schedule', { ...plain, schedule: { frequency: 1 } }, 'schedule'],
    ['a type that is none', { ...plain, auth: { type: 'hush' } }, 'auth.type'],
    [
      'fields of another type',
      { ...plain, auth: { type: 'none', token: 'hush' } },
      'has token, which',
    ],
    [
      'half a login',
      { ...plain, auth: { username: 'me' } },
      'auth.password is missing',
    ],
    [
      'half a token login',
      { ...plain, auth: { path: '/t', password: 'hush' } },
      'a password without a username',
    ],
    [
      'a token with its header',
      { ...plain, auth: { token: 'Bearer hush' } },
      'without "Bearer"',
    ],
    [
      'a password that is no text',
      { ...plain, auth: { username: 'a', password: 7_654 } },
      'password',
    ],
    ['no list', 'hush' as unknown as JsonObject, 'guildhall.example'],
  ])('refuses %s', (_name, entry, expected) => {
    const attempt = () => read(entry);
    expect(attempt).toThrow(expect.objectContaining({ name: 'InputError' }));
    expect(attempt).toThrow('guildhall.example[0]');
    expect(attempt).toThrow(expected);
    expect(attempt).not.toThrow(/hush|7654/);
  });

  it('refuses two of the same name', () => {
    expect(() => read(plain, plain)).toThrow(
      'guildhall.example[1].name is "production"',
    );
  });

  it('warns of what is unwise', () => {
    const warnings = (entry: JsonObject) =>
      read({ ...plain, ...entry }).flatMap(sourceWarnings);
    expect(warnings({ auth: { token: 'hush' } })).toEqual([]);
    expect(warnings({ baseUrl: 'http://x' })).toEqual([]);
    expect(warnings({ baseUrl: 'http://x', auth: { token: 'hush' } })).toEqual([
      expect.stringContaining('guildhall.example[0] sends credentials'),
    ]);
    expect(warnings({ tls: { insecure: true } })).toEqual([
      expect.stringContaining('tls.insecure'),
    ]);
    expect(warnings({ baseUrl: 'http://x', tls: {} })).toEqual([
      expect.stringContaining('no effect'),
    ]);
  });
});
