import { randomBytes } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FakeContext } from '../testing/FakeContext';
import { GitFixture, README, TARGET } from '../testing/GitFixture';
import { TestRepository } from '../testing/TestRepository';

describe('repositories of GitCollector', () => {
  let fixture: GitFixture;
  let repository: TestRepository;
  let context: FakeContext;

  beforeEach(() => {
    fixture = GitFixture.create();
    ({ repository, context } = fixture);
  });
  afterEach(() => fixture.remove());

  it('clones, fetches what is new, and reads branches with slashes', async () => {
    repository.commit({
      date: '2026-06-01T10:00:00Z',
      files: { 'x/README.md': README, 'x/.mailmap': '' },
    });
    repository.git('checkout', '--quiet', '-b', 'team/next');
    repository.commit({
      date: '2026-06-10T10:00:00Z',
      files: { 'x/next.py': '1' },
    });
    repository.git('checkout', '--quiet', 'main');
    const workDirectory = fixture.temporaryFolder();
    const collector = fixture.createCollector({
      workDirectory,
      repositories: [{ target: TARGET, clone: `file://${repository.path}` }],
    });
    context.addAsset('main', `url:${TARGET}/tree/main/x`);
    context.addAsset('next', `url:${TARGET}/tree/team/next/x`);
    context.addAsset('gone', `url:${TARGET}/tree/nowhere/x`);
    await collector.collect(context);

    expect(context.sum('main', 'commits')).toBe(1);
    expect(context.sum('next', 'commits')).toBe(2);
    expect(context.last('main', 'documentation-present')).toBe(1);
    expect(context.log()).toContain(
      `resource:default/gone: ${TARGET} has no branch that nowhere/x begins with`,
    );
    const [clone] = readdirSync(workDirectory);
    expect(existsSync(join(workDirectory, clone, 'x'))).toBe(false);

    repository.commit({
      date: '2026-06-29T10:00:00Z',
      files: { 'x/README.md': 'short' },
      amend: true,
    });
    fixture.now += 1;
    await collector.collect(context);
    expect(context.last('main', 'days-since-update')).toBe(1);
    expect(context.last('main', 'documentation-present')).toBe(0);
    expect(readdirSync(workDirectory)).toEqual([clone]);

    // The clone is lost, and the commit that was read last exists nowhere any more.
    repository.commit({
      date: '2026-06-30T10:00:00Z',
      files: { 'x/README.md': README },
      amend: true,
    });
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
    rmSync(join(workDirectory, clone), { recursive: true });
    fixture.now += 1;
    await collector.collect(context);
    expect(context.last('main', 'days-since-update')).toBe(0);
    expect(context.last('main', 'documentation-present')).toBe(1);
  });

  it('says what is wrong with a repository, and measures the others', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { a: '1' } });
    repository.commit({ date: '2026-06-20T10:00:00Z', files: { b: '1' } });
    const shallow = fixture.temporaryFolder();
    repository.git(
      'clone',
      '--quiet',
      '--depth=1',
      `file://${repository.path}`,
      shallow,
    );
    const empty = TestRepository.create();
    fixture.removeLater(empty.path);
    const none = fixture.temporaryFolder();
    const base = 'https://git.example.com/shop';
    const collector = fixture.createCollector({
      repositories: [
        { target: `${base}/shallow`, path: shallow },
        { target: `${base}/empty`, path: empty.path },
        { target: `${base}/none`, path: none },
        { target: `${base}/missing`, path: join(none, 'missing') },
        { target: TARGET, path: repository.path },
      ],
    });
    for (const name of ['shallow', 'empty', 'none', 'missing', 'ranking']) {
      context.addAsset(name, `url:${base}/${name}`);
    }

    const error = await collector.collect(context).then(
      () => undefined,
      (reason: Error) => reason.message,
    );

    expect(error).toContain('4 of 5 repositories');
    expect(error).toContain(`${base}/shallow: only a shallow clone`);
    expect(error).toContain(
      `${base}/empty: the repository in ${empty.path} has no commits`,
    );
    expect(error).toContain(`${base}/none: the folder ${none} has no git`);
    expect(error).toContain(`there is no folder ${join(none, 'missing')}`);
    expect(context.sum('ranking', 'commits')).toBe(2);
    // The commit at the end of a shallow clone seems to add every file.
    expect(context.sum('shallow', 'commits')).toBe(0);
    expect(context.last('shallow', 'days-since-update')).toBeUndefined();
    expect(context.last('shallow', 'active-maintainers')).toBeUndefined();
    expect(context.last('shallow', 'tests-present')).toBe(0);
  });

  it('says when git is missing', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z' });
    vi.stubEnv('PATH', fixture.temporaryFolder());
    try {
      await expect(fixture.createCollector().collect(context)).rejects.toThrow(
        'The git command was not found',
      );
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('gives no numbers for a folder that is not there', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { 'x/a': '1' } });
    repository.git('rm', '--quiet', '-r', 'x');
    repository.commit({ date: '2026-06-02T10:00:00Z', files: { b: '1' } });
    context.addAsset('x', `url:${TARGET}/tree/main/x`);
    await fixture.createCollector().collect(context);
    expect(context.last('x', 'days-since-update')).toBeUndefined();
    expect(context.last('x', 'documentation-present')).toBeUndefined();
    expect(context.log()).toContain('has nothing at "x"');
  });

  it('stops at the limit of size', async () => {
    const noise = randomBytes(2_000_000).toString('base64');
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { noise } });
    repository.git('config', 'uploadpack.allowFilter', 'false');
    const workDirectory = fixture.temporaryFolder();
    context.addAsset('all', `url:${TARGET}`);
    const collector = fixture.createCollector({
      workDirectory,
      limits: { repositoryMegabytes: 1 },
      repositories: [{ target: TARGET, clone: repository.path }],
    });
    await expect(collector.collect(context)).rejects.toThrow(
      'the repository is larger than 1 MB',
    );
    expect(readdirSync(workDirectory)).toEqual([]);
  });

  describe('with hosts', () => {
    let server: Server;
    let requests: Array<{ url?: string; authorization?: string }>;
    let host: string;
    let answer: (response: ServerResponse) => void;

    beforeEach(async () => {
      requests = [];
      answer = response => response.writeHead(403).end();
      server = createServer((request, response) => {
        requests.push({
          url: request.url,
          authorization: request.headers.authorization,
        });
        answer(response);
      });
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    });

    afterEach(() => new Promise(resolve => server.close(resolve)));

    it('hands the token to the host alone, and shows it to nobody', async () => {
      context.addAsset('all', `url:http://${host}/shop/ranking/tree/main/`);
      const collector = fixture.createCollector(
        { repositories: [{ target: `http://${host}/shop/ranking` }] },
        {
          integrations: {
            gitlab: [
              {
                host,
                token: 'glpat-secret',
                apiBaseUrl: `http://${host}/api/v4`,
              },
            ],
          },
        },
      );
      const error: Error = await collector.collect(context).then(
        () => expect.unreachable(),
        reason => reason,
      );
      const basic = Buffer.from('oauth2:glpat-secret').toString('base64');
      expect(requests[0]).toEqual({
        url: '/shop/ranking.git/info/refs?service=git-upload-pack',
        authorization: `Basic ${basic}`,
      });
      expect(error.message).toContain('403');
      for (const text of [error.message, context.log()]) {
        expect(text).not.toContain('secret');
        expect(text).not.toContain(basic);
      }
    });

    it('follows no redirect', async () => {
      answer = response =>
        response.writeHead(302, { location: `http://${host}/else` }).end();
      context.addAsset('all', `url:http://${host}/shop/ranking`);
      const collector = fixture.createCollector({
        repositories: [{ target: `http://${host}/shop/ranking` }],
      });
      await expect(collector.collect(context)).rejects.toThrow('302');
      expect(requests).toHaveLength(1);
    });

    it('gives up on a host that does not answer', async () => {
      answer = () => {};
      context.addAsset('all', `url:http://${host}/shop/ranking`);
      const collector = fixture.createCollector({
        limits: { commandTimeout: { seconds: 1 } },
        repositories: [{ target: `http://${host}/shop/ranking` }],
      });
      await expect(collector.collect(context)).rejects.toThrow(
        'git ls-remote was stopped: took longer than 1 s',
      );
      server.closeAllConnections();
    });

    it.each([
      'url:https://evil.example/shop/ranking/tree/main/',
      'url:http://HOST/shop/other/tree/main/',
      'url:https://git.example.com@evil.example/shop/ranking',
      'url:https://git.example.com/shop/ranking-evil/tree/main/',
      'url:https://git.example.com/shop/ranking/tree/main/%2e%2e%2f%2e%2e/etc',
      'url:--upload-pack=touch /tmp/pwned',
      '--upload-pack=touch /tmp/pwned',
      'url:ext::sh -c touch% /tmp/pwned',
      'ext::sh -c touch% /tmp/pwned',
      'url:file:///etc/',
      'url:ssh://git.example.com/shop/ranking',
      'url:git@github.com:shop/ranking',
      'url:https://github.com/shop/ranking',
      'file:/etc/',
      'url:',
    ])('refuses the source location %s', async location => {
      repository.commit({ date: '2026-06-01T10:00:00Z', files: { a: '1' } });
      context.addAsset('bad', location.replace('HOST', host));
      context.addAsset('good', `url:${TARGET}`);
      await fixture.createCollector().collect(context);
      expect(context.sum('good', 'commits')).toBe(1);
      expect(context.samples().length).toBeGreaterThan(0);
      expect(
        context.samples().filter(fact => fact.entityRef.endsWith('/bad')),
      ).toEqual([]);
      expect(context.log()).toContain('resource:default/bad');
      expect(requests).toEqual([]);
    });
  });

  it('measures files on disk only below configured paths', async () => {
    repository.commit({
      date: '2026-06-01T10:00:00Z',
      files: { 'x/catalog-info.yaml': '1', 'y/a.py': '1' },
    });
    context.addAsset('y', `file:${repository.path}/y/`);
    context.catalog.push({
      entityRef: 'resource:default/x',
      kind: 'resource',
      type: 'dataset',
      name: 'x',
      asset: true,
      annotations: {
        'backstage.io/managed-by-location': `file:${repository.path}/x/catalog-info.yaml`,
      },
    });
    await fixture.createCollector().collect(context);
    expect(context.sum('y', 'commits')).toBe(1);
    expect(context.sum('x', 'commits')).toBe(0);

    await fixture
      .createCollector({
        repositories: [
          { target: TARGET, path: repository.path, fileLocations: true },
        ],
      })
      .collect(context);
    expect(context.sum('x', 'commits')).toBe(1);
  });

  it.each([
    [{ repositories: [{ target: 'git.example.com/a' }] }, 'target'],
    [{ repositories: [{ target: 'https://u:p@h.example/a' }] }, 'target'],
    [{ repositories: [{ target: TARGET, clone: '-x' }] }, 'clone'],
    [{ repositories: [{ target: TARGET, clone: 'ext::sh -c x' }] }, 'clone'],
    [{ repositories: [{ target: TARGET, path: '.', clone: TARGET }] }, 'both'],
    [{ historyDays: 0 }, 'historyDays'],
    [{ limits: { repositoryMegabytes: 0.5 } }, 'limits.repositoryMegabytes'],
  ])('refuses the settings %j', (git, key) => {
    expect(() => fixture.createCollector(git)).toThrow(key);
  });
});
