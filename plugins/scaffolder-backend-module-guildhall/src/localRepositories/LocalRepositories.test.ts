import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { LocalRepositories, type PublishRequest } from './LocalRepositories';

describe('LocalRepositories', () => {
  let folder: string;
  let root: string;
  let repositories: LocalRepositories;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guildhall-local-'));
    root = join(folder, 'not there yet', 'repositories');
    repositories = LocalRepositories.fromConfig(
      mockServices.rootConfig({
        data: { guildhall: { scaffolder: { localRepositories: { root } } } },
      }),
    )!;
    mkdirSync(join(folder, 'source/.git'), { recursive: true });
    writeFileSync(join(folder, 'source/.git/config'), 'of another repository');
    writeFileSync(join(folder, 'source/.gitignore'), 'secret.txt\n');
    writeFileSync(join(folder, 'source/secret.txt'), 'x');
    writeFileSync(join(folder, 'source/catalog-info.yaml'), 'kind: Component');
    writeFileSync(join(folder, 'outside.yaml'), 'kind: Component');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function request(overrides: Partial<PublishRequest> = {}): PublishRequest {
    return {
      name: 'churn',
      source: join(folder, 'source'),
      catalogInfoPath: 'catalog-info.yaml',
      publicationId: 'task-1',
      message: 'Begin',
      author: { name: 'Jane Doe', email: 'jane@example.com' },
      ...overrides,
    };
  }

  it('is off unless it has a folder', () => {
    expect(
      LocalRepositories.fromConfig(mockServices.rootConfig({ data: {} })),
    ).toBeUndefined();
  });

  it('makes a repository of its own, without what is ignored', async () => {
    const repository = await repositories.publish(request());
    expect(repository).toEqual({
      name: 'churn',
      folder: join(root, 'churn'),
      catalogInfo: join(root, 'churn/catalog-info.yaml'),
    });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', repository.folder, ...args], {
        encoding: 'utf8',
      }).trim();
    expect(git('log', '--format=%an <%ae> %s %D')).toBe(
      'Jane Doe <jane@example.com> Begin HEAD -> main',
    );
    expect(git('ls-files').split('\n')).toEqual([
      '.gitignore',
      'catalog-info.yaml',
    ]);
    expect(await repositories.list()).toEqual([repository]);
    expect(readdirSync(root)).toEqual(['churn']);
  });

  it.each([
    '',
    '.',
    '..',
    '../churn',
    'a/b',
    'a\\b',
    '.hidden',
    'a..b',
    'churn.git',
    'churn-',
    'x'.repeat(101),
  ])('refuses the name %j', async name => {
    await expect(repositories.publish(request({ name }))).rejects.toThrow(
      /^name is .*; use at most 100 letters/,
    );
    expect(existsSync(root)).toBe(false);
  });

  it.each([
    ['missing.yaml', /the workspace has no such file/],
    ['../outside.yaml', /not allowed/i],
  ])('refuses the file %s for the catalog', async (catalogInfoPath, error) => {
    await expect(
      repositories.publish(request({ catalogInfoPath })),
    ).rejects.toThrow(error);
  });

  it('keeps links within the repository, when the workspace is gone too', async () => {
    rmSync(join(folder, 'source/catalog-info.yaml'));
    writeFileSync(join(folder, 'source/real.yaml'), 'kind: Component');
    symlinkSync('real.yaml', join(folder, 'source/catalog-info.yaml'));
    mkdirSync(join(folder, 'source/sub/.git/hooks'), { recursive: true });
    const repository = await repositories.publish(request());
    rmSync(join(folder, 'source'), { recursive: true });
    expect(readFileSync(repository.catalogInfo, 'utf8')).toBe(
      'kind: Component',
    );
    expect(existsSync(join(repository.folder, 'sub/.git'))).toBe(false);
    expect(await repositories.list()).toEqual([repository]);
  });

  it.each(['../outside.yaml', '/etc/hostname'])(
    'refuses a link to %s, and leaves nothing behind',
    async target => {
      symlinkSync(target, join(folder, 'source/link'));
      await expect(repositories.publish(request())).rejects.toThrow(
        /^link is a link to somewhere else than the repository/,
      );
      expect(readdirSync(root)).toEqual([]);
    },
  );

  it('gives the repository again to the task that made it, and to no other', async () => {
    const repository = await repositories.publish(request());
    expect(await repositories.publish(request())).toEqual(repository);
    await expect(
      repositories.publish(request({ publicationId: 'task-2' })),
    ).rejects.toThrow('choose another name');
    mkdirSync(join(root, 'by-hand'));
    writeFileSync(join(root, 'by-hand/file'), '');
    await expect(
      repositories.publish(request({ name: 'by-hand' })),
    ).rejects.toThrow('choose another name');
    expect(await repositories.list()).toEqual([repository]);
  });

  it('lets one of two at the same time win, and leaves nothing of the other', async () => {
    const results = await Promise.allSettled([
      repositories.publish(request({ publicationId: 'task-1' })),
      repositories.publish(request({ publicationId: 'task-2' })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(readdirSync(root)).toEqual(['churn']);
  });
});
