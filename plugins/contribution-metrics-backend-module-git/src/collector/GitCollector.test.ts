import type { FakeContext } from '../testing/FakeContext';
import { GitFixture, NOW, README, TARGET } from '../testing/GitFixture';
import type { TestRepository } from '../testing/TestRepository';

describe('GitCollector', () => {
  let fixture: GitFixture;
  let repository: TestRepository;
  let context: FakeContext;

  beforeEach(() => {
    fixture = GitFixture.create();
    ({ repository, context } = fixture);
  });
  afterEach(() => fixture.remove());

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

    await fixture.createCollector().collect(context);

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

    const everything = JSON.stringify([context.samples(), [...context.memory]]);
    expect(everything).not.toMatch(/Ada|Bo|@/);
  });

  it('reads only what is new, and repeats nothing', async () => {
    repository.commit({ date: '2026-06-01T10:00:00Z', files: { a: '1' } });
    context.addAsset('all', `url:${TARGET}`);
    const collector = fixture.createCollector();
    await collector.collect(context);
    const first = context.delivered;
    await collector.collect(context);
    expect(context.delivered).toBe(first);

    repository.commit({ date: '2026-06-30T09:00:00Z', files: { a: '2' } });
    fixture.now += 60_000;
    await collector.collect(context);
    expect(context.sum('all', 'commits')).toBe(2);
    expect(context.last('all', 'days-since-update')).toBe(0);
    // An update, a commit, and the one number that changed.
    expect(context.delivered).toBe(first + 3);

    // The days go on although nothing happens.
    fixture.now = Date.parse('2026-07-04T12:00:00Z');
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
    const collector = fixture.createCollector();
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
    const collector = fixture.createCollector();
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
    fixture.now += 60_000;
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
    const collector = fixture.createCollector();
    await collector.collect(context);
    expect(context.last('all', 'days-since-update')).toBe(1);

    repository.git('reset', '--quiet', '--hard', 'HEAD^');
    fixture.now += 1;
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

    await fixture.createCollector({ bots: ['*@ml.example'] }).collect(context);

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

    await fixture.createCollector().collect(context);

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

    await fixture.createCollector({ historyDays: 30 }).collect(context);

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

    await fixture.createCollector().collect(context);

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
    const collector = fixture.createCollector();
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
    fixture.now += 60_000;
    await collector.collect(context);
    expect(context.last('score-model', 'days-since-release')).toBe(0);
    expect(context.series('score-model', 'release')).toHaveLength(2);
    expect(context.last('ranker', 'days-since-release')).toBe(81);
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

    await fixture.createCollector().collect(context);

    expect(context.sum('all', 'commits')).toBe(commits);
    expect(context.sum('hot', 'commits')).toBe(commits / 4);
    expect(context.series('all', 'update')).toHaveLength(371);
    expect(context.last('all', 'active-maintainers')).toBe(40);
    expect(context.last('hot', 'active-maintainers')).toBe(10);
    expect(context.last('all', 'days-since-update')).toBe(10);
    expect(context.largestBatch).toBeLessThanOrEqual(1_000);
  });
});
