import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { FakeContext } from '../testing/FakeContext';
import { TestRepository } from '../testing/TestRepository';
import { GitCollector } from './GitCollector';

const TARGET = 'https://git.example.com/shop/ranking';
const NOW = Date.parse('2026-06-30T12:00:00Z');
const README = '# Features\n\n'.padEnd(400, 'What they are good for. ');

describe('GitCollector', () => {
  const folders: string[] = [];
  let repository: TestRepository;
  let context: FakeContext;
  let now: number;

  beforeEach(() => {
    repository = TestRepository.create();
    folders.push(repository.path);
    context = new FakeContext();
    now = NOW;
  });

  afterEach(() => {
    folders.splice(0).forEach(path => rmSync(path, { recursive: true }));
  });

  function temporaryFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-git-test-'));
    folders.push(folder);
    return folder;
  }

  function createCollector(git: JsonObject = {}, rest: JsonObject = {}) {
    const data = {
      ...rest,
      guildhall: {
        git: {
          workDirectory: temporaryFolder(),
          repositories: [{ target: TARGET, path: repository.path }],
          ...git,
        },
      },
    };
    return GitCollector.fromConfig(
      mockServices.rootConfig({ data }),
      () => now,
    );
  }

  it('measures each folder of a repository for itself', async () => {
    repository.commit({
      date: '2026-01-10T10:00:00Z',
      files: { 'README.md': 'short', 'CONTRIBUTING.md': 'How to help' },
    });
    repository.commit({
      date: '2026-05-01T08:00:00Z',
      files: {
        'features/user/README.md': README,
        'features/user/user.py': '1',
        'features/user/tests/test_user.py': '1',
        'features/user2/other.py': '1',
      },
    });
    repository.commit({
      date: '2026-05-01T21:00:00Z',
      author: 'Bo <bo@example.com>',
      files: { 'features/user/user.py': '2' },
    });
    repository.commit({
      date: '2026-06-20T21:00:00Z',
      author: 'Bo <bo@example.com>',
      files: { 'features/user/user.py': '3' },
    });
    context.addAsset('user', `url:${TARGET}/tree/main/features/user/`);
    context.addAsset('user2', `url:${TARGET}/tree/main/features/user2`);
    context.addAsset('all', `url:${TARGET}`);

    await createCollector().collect(context);

    expect(context.series('user', 'update')).toEqual([
      ['2026-05-01', 1],
      ['2026-06-20', 1],
    ]);
    expect(context.sum('user', 'commits')).toBe(3);
    expect(context.last('user', 'days-since-update')).toBe(9);
    expect(context.last('user', 'active-maintainers')).toBe(2);
    expect(context.last('user', 'documentation-present')).toBe(1);
    expect(context.last('user', 'tests-present')).toBe(1);
    expect(context.last('user', 'test-file-share')).toBe(50);
    expect(context.last('user', 'contributing-guide-present')).toBe(1);

    expect(context.sum('user2', 'commits')).toBe(1);
    expect(context.last('user2', 'active-maintainers')).toBe(1);
    expect(context.last('user2', 'documentation-present')).toBe(0);
    expect(context.last('user2', 'tests-present')).toBe(0);

    expect(context.sum('all', 'commits')).toBe(4);
    expect(context.last('all', 'documentation-present')).toBe(0);
    expect(context.last('user', 'days-since-release')).toBeUndefined();

    const everything = JSON.stringify([
      [...context.samples.values()],
      [...context.memory],
    ]);
    expect(everything).not.toMatch(/Ada|Bo|@/);
  });

  it('reads only what is new, and repeats nothing', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { a: '1' } });
    context.addAsset('all', `url:${TARGET}`);
    const collector = createCollector();
    await collector.collect(context);
    const first = context.delivered;
    await collector.collect(context);
    expect(context.delivered).toBe(first);

    repository.commit({ date: '2026-06-30T09:00:00Z', files: { a: '2' } });
    now += 60_000;
    await collector.collect(context);
    expect(context.sum('all', 'commits')).toBe(2);
    expect(context.last('all', 'days-since-update')).toBe(0);
    // An update, a commit, and the one number that changed.
    expect(context.delivered).toBe(first + 3);

    // The days go on although nothing happens.
    now = Date.parse('2026-07-04T12:00:00Z');
    await collector.collect(context);
    expect(context.last('all', 'days-since-update')).toBe(4);

    // A lost memory changes no event.
    const events = context.sum('all', 'commits') + context.sum('all', 'update');
    context.memory.clear();
    await collector.collect(context);
    expect(context.sum('all', 'commits') + context.sum('all', 'update')).toBe(
      events,
    );
  });

  it('tells again what was not taken', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { a: '1' } });
    context.addAsset('early', `url:${TARGET}`);
    context.addAsset('all', `url:${TARGET}`);
    context.unknown.add('resource:default/early');
    const collector = createCollector();
    await collector.collect(context);
    expect(context.sum('early', 'commits')).toBe(0);
    expect(context.sum('all', 'commits')).toBe(1);
    expect(context.log()).toContain('is not an ML asset');

    context.unknown.clear();
    await collector.collect(context);
    expect(context.sum('early', 'commits')).toBe(1);
  });

  it('counts amended and rebased work once', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { a: '1' } });
    repository.commit({
      date: '2026-06-10T10:00:00Z',
      message: 'Second',
      files: { a: '2' },
    });
    context.addAsset('all', `url:${TARGET}`);
    const collector = createCollector();
    await collector.collect(context);
    expect(context.sum('all', 'commits')).toBe(2);

    repository.commit({
      date: '2026-06-10T10:00:00Z',
      committed: '2026-06-12T10:00:00Z',
      message: 'Second',
      files: { a: '3' },
      amend: true,
    });
    // The old commit is gone for good, as after a clean-up on the host.
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
    now += 60_000;
    await collector.collect(context);

    expect(context.series('all', 'commits')).toEqual([
      ['2026-06-01', 1],
      ['2026-06-10', 1],
    ]);
    expect(context.series('all', 'update')).toEqual([
      ['2026-06-01', 1],
      ['2026-06-10', 1],
      ['2026-06-12', 1],
    ]);
    expect(context.last('all', 'days-since-update')).toBe(18);
  });

  it('forgets updates that a force push took away', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { a: '1' } });
    repository.commit({ date: '2026-06-29T10:00:00Z', files: { a: '2' } });
    context.addAsset('all', `url:${TARGET}`);
    const collector = createCollector();
    await collector.collect(context);
    expect(context.last('all', 'days-since-update')).toBe(1);

    repository.git('reset', '--quiet', '--hard', 'HEAD^');
    now += 1;
    await collector.collect(context);
    expect(context.last('all', 'days-since-update')).toBe(29);
  });

  it('leaves out programs and merges, and knows one person by two addresses', async () => {
    repository.commit({
      date: '2026-06-01T10:00:00Z',
      files: {
        a: '1',
        '.mailmap': 'Ada <ada@example.com> <ada@home.example>\n',
      },
    });
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.commit({
      date: '2026-06-02T10:00:00Z',
      author: 'ada at home <ada@home.example>',
      files: { b: '1' },
    });
    repository.git('checkout', '--quiet', 'main');
    for (const [index, author] of [
      'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
      'Renovate Bot <bot@renovateapp.com>',
      'github-actions <actions@github.com>',
      'Nightly Trainer <trainer@ml.example>',
    ].entries()) {
      repository.commit({
        date: `2026-06-1${index}T10:00:00Z`,
        author,
        files: { a: author },
      });
    }
    repository.merge('topic', '2026-06-20T10:00:00Z');
    context.addAsset('all', `url:${TARGET}`);

    await createCollector({ bots: ['*@ml.example'] }).collect(context);

    expect(context.sum('all', 'commits')).toBe(2);
    expect(context.last('all', 'active-maintainers')).toBe(1);
    expect(context.last('all', 'days-since-update')).toBe(28);
  });

  it('follows a folder that was moved, but not files that came from elsewhere', async () => {
    repository.commit({
      date: '2026-04-01T10:00:00Z',
      files: {
        'models/churn/train.py': 'train',
        'models/churn/deep/b.py': 'b',
        'lib/util.py': 'util',
        'lib/more.py': 'more',
      },
    });
    repository.commit({
      date: '2026-04-10T10:00:00Z',
      message: 'Library',
      files: { 'lib/more.py': 'more and more' },
    });
    repository.git('mv', 'models', 'ml');
    repository.commit({ date: '2026-05-01T10:00:00Z', message: 'Move' });
    repository.git('mv', 'ml/churn', 'ml/churn-model');
    repository.commit({ date: '2026-05-02T10:00:00Z', message: 'Move again' });
    repository.git('mv', 'lib/util.py', 'ml/churn-model/util.py');
    repository.commit({ date: '2026-05-03T10:00:00Z', message: 'Take over' });
    context.addAsset('churn', `url:${TARGET}/tree/main/ml/churn-model`);

    await createCollector().collect(context);

    expect(context.series('churn', 'commits').map(([day]) => day)).toEqual([
      '2026-04-01',
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
    ]);
  });

  it('finds the last update behind the window', async () => {
    repository.commit({
      date: '2024-06-30T11:00:00Z',
      files: { 'old/a.py': '1' },
    });
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { new: '1' } });
    repository.commit({
      date: '2026-06-02T10:00:00Z',
      author: 'renovate[bot] <bot@renovateapp.com>',
      files: { 'old/a.py': '2' },
    });
    context.addAsset('old', `url:${TARGET}/tree/main/old`);

    await createCollector({ historyDays: 30 }).collect(context);

    expect(context.last('old', 'days-since-update')).toBe(730);
    expect(context.series('old', 'update')).toEqual([]);
    expect(context.last('old', 'active-maintainers')).toBe(0);
  });

  it('is not misled by wrong clocks', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { a: '1' } });
    repository.commit({
      date: '2031-01-01T10:00:00Z',
      files: { a: '2' },
      message: 'Both dates in the future',
    });
    repository.commit({
      date: '2026-06-05T10:00:00Z',
      committed: '2030-01-01T10:00:00Z',
      files: { a: '3' },
      message: 'Committed in the future',
    });
    // A commit from long ago on top must not end the walk.
    repository.commit({
      date: '2001-01-01T10:00:00Z',
      files: { a: '4' },
      message: 'Empty battery',
    });
    context.addAsset('all', `url:${TARGET}`);

    await createCollector().collect(context);

    expect(context.series('all', 'update')).toEqual([
      ['2026-06-01', 1],
      ['2026-06-05', 1],
    ]);
    expect(context.last('all', 'days-since-update')).toBe(25);
    expect(context.log()).toContain(
      '1 commits were left out because their dates are in the future',
    );
  });

  it('gives releases to the entities they are of', async () => {
    repository.commit({
      date: '2026-01-01T10:00:00Z',
      files: { 'ranker/a.py': '1', 'scorer/a.py': '1' },
    });
    repository.tag('v1.0.0', '2026-03-01T10:00:00Z');
    repository.tag('@shop/ranker@1.1.0', '2026-03-11T10:00:00Z');
    repository.tag('ranker/v1.2.0', '2026-04-10T10:00:00Z');
    repository.tag('ranker/v2.0.0-rc.1', '2026-06-01T10:00:00Z');
    repository.tag('light-1.3.0', '2026-06-01T10:00:00Z', false);
    repository.tag('latest', '2026-06-02T10:00:00Z');
    context.addAsset('ranker', `url:${TARGET}/tree/main/ranker`);
    context.addAsset('score-model', `url:${TARGET}/tree/main/scorer`);
    context.addAsset('all', `url:${TARGET}`);
    const collector = createCollector();
    await collector.collect(context);

    expect(context.series('ranker', 'release')).toEqual([
      ['2026-03-01', 1],
      ['2026-03-11', 1],
      ['2026-04-10', 1],
    ]);
    expect(context.series('ranker', 'pre-release')).toEqual([
      ['2026-06-01', 1],
    ]);
    expect(context.last('ranker', 'days-since-release')).toBe(81);
    expect(context.last('ranker', 'release-interval-days')).toBe(20);
    expect(context.series('score-model', 'release')).toEqual([
      ['2026-03-01', 1],
    ]);
    // The lightweight tag has the time of its commit.
    expect(context.series('all', 'release')).toEqual([
      ['2026-01-01', 1],
      ['2026-03-01', 1],
    ]);

    repository.tag('scorer-v1.0.1', '2026-06-30T10:00:00Z');
    now += 60_000;
    await collector.collect(context);
    expect(context.last('score-model', 'days-since-release')).toBe(0);
    expect(context.series('score-model', 'release')).toHaveLength(2);
    expect(context.last('ranker', 'days-since-release')).toBe(81);
  });

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
    const workDirectory = temporaryFolder();
    const collector = createCollector({
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
    now += 1;
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
    now += 1;
    await collector.collect(context);
    expect(context.last('main', 'days-since-update')).toBe(0);
    expect(context.last('main', 'documentation-present')).toBe(1);
  });

  it('reads twenty thousand commits in small deliveries', async () => {
    const commits = 20_000;
    const start = NOW / 1000 - 380 * 86_400;
    function* history() {
      yield 'blob\nmark :1\ndata 1\n1\nblob\nmark :2\ndata 1\n2\n';
      for (let index = 0; index < commits; index++) {
        const time = Math.floor(start + (index * 370 * 86_400) / commits);
        const person = `P${index % 40} <p${index % 40}@example.com>`;
        const message = `Commit ${index}`;
        const folder = index % 4 === 0 ? 'hot' : 'cold';
        const file = `${folder}/f${index % 100}.py`;
        yield `commit refs/heads/main\ncommitter ${person} ${time} +0000\n`;
        yield `data ${message.length}\n${message}\n`;
        yield `M 100644 :${1 + (Math.floor(index / 100) % 2)} ${file}\n`;
      }
    }
    await repository.import(history());
    context.addAsset('hot', `url:${TARGET}/tree/main/hot`);
    context.addAsset('all', `url:${TARGET}`);

    await createCollector().collect(context);

    expect(context.sum('all', 'commits')).toBe(commits);
    expect(context.sum('hot', 'commits')).toBe(commits / 4);
    expect(context.series('all', 'update')).toHaveLength(371);
    expect(context.last('all', 'active-maintainers')).toBe(40);
    expect(context.last('hot', 'active-maintainers')).toBe(10);
    expect(context.last('all', 'days-since-update')).toBe(10);
    expect(context.largestBatch).toBeLessThanOrEqual(1_000);
  });

  it('says what is wrong with a repository, and measures the others', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { a: '1' } });
    repository.commit({ date: '2026-06-20T10:00:00Z', files: { b: '1' } });
    const shallow = temporaryFolder();
    repository.git(
      'clone',
      '--quiet',
      '--depth=1',
      `file://${repository.path}`,
      shallow,
    );
    const empty = TestRepository.create();
    folders.push(empty.path);
    const none = temporaryFolder();
    const base = 'https://git.example.com/shop';
    const collector = createCollector({
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
    vi.stubEnv('PATH', temporaryFolder());
    try {
      await expect(createCollector().collect(context)).rejects.toThrow(
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
    await createCollector().collect(context);
    expect(context.last('x', 'days-since-update')).toBeUndefined();
    expect(context.last('x', 'documentation-present')).toBeUndefined();
    expect(context.log()).toContain('has nothing at "x"');
  });

  it('stops at the limit of size', async () => {
    const noise = randomBytes(2_000_000).toString('base64');
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { noise } });
    repository.git('config', 'uploadpack.allowFilter', 'false');
    const workDirectory = temporaryFolder();
    context.addAsset('all', `url:${TARGET}`);
    const collector = createCollector({
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

    beforeEach(async () => {
      requests = [];
      server = createServer((request, response) => {
        requests.push({
          url: request.url,
          authorization: request.headers.authorization,
        });
        response.writeHead(403).end();
      });
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    });

    afterEach(() => new Promise(resolve => server.close(resolve)));

    it('hands the token to the host alone, and shows it to nobody', async () => {
      context.addAsset('all', `url:http://${host}/shop/ranking/tree/main/`);
      const collector = createCollector(
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
      await createCollector().collect(context);
      expect(context.sum('good', 'commits')).toBe(1);
      expect(context.samples.size).toBeGreaterThan(0);
      expect(
        [...context.samples.values()].filter(fact =>
          fact.entityRef.endsWith('/bad'),
        ),
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
    await createCollector().collect(context);
    expect(context.sum('y', 'commits')).toBe(1);
    expect(context.sum('x', 'commits')).toBe(0);

    await createCollector({
      repositories: [
        { target: TARGET, path: repository.path, fileLocations: true },
      ],
    }).collect(context);
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
    expect(() => createCollector(git)).toThrow(key);
  });
});
