import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { protocolOf } from '../config/readGitOptions';
import { GitError, type GitCommand } from './GitCommand';
import type { Repository } from './Repository';

const SIZE_CHECK_INTERVAL = 1_000;

/** How to get at a repository on another machine. */
export interface RemoteRepositoryOptions {
  url: string;
  /** `Authorization` header. */
  authorization?: string;
  /** Folder of all clones. */
  workDirectory: string;
  /** Bytes. */
  sizeLimit: number;
  /** Milliseconds. */
  fetchTimeout: number;
}

/** A bare clone without file contents, brought up to date by what changed. */
export class RemoteRepository implements Repository {
  readonly single = false;
  readonly git: GitCommand;
  readonly branches: ReadonlySet<string>;
  readonly #defaultBranch: string;
  readonly #folder: string;
  readonly #options: RemoteRepositoryOptions;

  /**
   * Asks for the branches.
   *
   * @throws GitError if the host doesn't answer or refuses
   * @throws NotFoundError if the repository has no commits
   */
  static async open(
    git: GitCommand,
    options: RemoteRepositoryOptions,
  ): Promise<RemoteRepository> {
    const { url, authorization } = options;
    const protocol = protocolOf(url);
    if (!protocol || url.startsWith('-')) {
      throw new GitError(`"${url}" has no protocol that is allowed`);
    }
    const remote = git.with({
      protocols: [protocol],
      config: authorization
        ? [
            [
              `http.${new URL(url).origin}/.extraHeader`,
              `Authorization: ${authorization}`,
            ],
          ]
        : [],
    });
    const answer = await remote.text([
      'ls-remote',
      '--symref',
      '--',
      url,
      'HEAD',
      'refs/heads/*',
    ]);
    const branches = new Set<string>();
    let defaultBranch: string | undefined;
    for (const line of answer.split('\n')) {
      const [left, name = ''] = line.split('\t');
      if (name === 'HEAD' && left.startsWith('ref: refs/heads/')) {
        defaultBranch = left.slice('ref: refs/heads/'.length);
      } else if (name.startsWith('refs/heads/')) {
        branches.add(name.slice('refs/heads/'.length));
      }
    }
    if (!defaultBranch || !branches.has(defaultBranch)) {
      throw new NotFoundError('the repository has no commits');
    }
    const name = createHash('sha256').update(url).digest('hex').slice(0, 40);
    const folder = join(options.workDirectory, `${name}.git`);
    return new RemoteRepository(
      remote.with({ gitDir: folder }),
      branches,
      defaultBranch,
      folder,
      options,
    );
  }

  private constructor(
    git: GitCommand,
    branches: ReadonlySet<string>,
    defaultBranch: string,
    folder: string,
    options: RemoteRepositoryOptions,
  ) {
    this.git = git;
    this.branches = branches;
    this.#defaultBranch = defaultBranch;
    this.#folder = folder;
    this.#options = options;
  }

  async prepare(
    branches: Array<string | undefined>,
  ): Promise<Map<string | undefined, string>> {
    const names = new Set(
      branches.map(branch => branch ?? this.#defaultBranch),
    );
    await this.#initialise();
    await this.#fetch([...names]);
    const heads = await this.git.text([
      'for-each-ref',
      '--format=%(objectname) %(refname:strip=2)',
      'refs/heads',
    ]);
    const byName = new Map(
      heads
        .split('\n')
        .filter(Boolean)
        .map(line => {
          const cut = line.indexOf(' ');
          return [line.slice(cut + 1), line.slice(0, cut)];
        }),
    );
    return new Map(
      branches.flatMap(branch => {
        const head = byName.get(branch ?? this.#defaultBranch);
        return head ? [[branch, head] as const] : [];
      }),
    );
  }

  async boundary(): Promise<ReadonlySet<string>> {
    return new Set();
  }

  async #initialise(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const entries = await readdir(this.#folder);
    // A round that was stopped may have left a lock, or half a repository.
    const broken =
      entries.some(entry => entry.endsWith('.lock')) ||
      (entries.length > 0 && !entries.includes('config'));
    if (broken) {
      await rm(this.#folder, { recursive: true, force: true });
    }
    const init = this.git.with({ gitDir: undefined });
    await init.text([
      'init',
      '--quiet',
      '--bare',
      '--template=',
      '--',
      this.#folder,
    ]);
    for (const [key, value] of [
      ['remote.origin.url', this.#options.url],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialCloneFilter', 'blob:none'],
    ]) {
      await this.git.text(['config', key, value]);
    }
    const now = new Date();
    await utimes(this.#folder, now, now);
  }

  async #fetch(branches: string[]): Promise<void> {
    const { sizeLimit, fetchTimeout } = this.#options;
    const tooLarge = new AbortController();
    const timer = setInterval(() => {
      sizeOf(this.#folder)
        .then(size => {
          if (size > sizeLimit) {
            tooLarge.abort();
          }
        })
        .catch(() => {});
    }, SIZE_CHECK_INTERVAL);
    const git = this.git.with({ timeout: fetchTimeout });
    let failure: unknown;
    try {
      await git
        .withStop(tooLarge.signal)
        .text([
          'fetch',
          '--quiet',
          '--filter=blob:none',
          '--prune',
          '--force',
          '--no-tags',
          '--no-recurse-submodules',
          '--no-write-fetch-head',
          'origin',
          ...branches.map(name => `+refs/heads/${name}:refs/heads/${name}`),
          '+refs/tags/*:refs/tags/*',
        ]);
    } catch (error) {
      failure = error;
    } finally {
      clearInterval(timer);
    }
    if (tooLarge.signal.aborted || (await sizeOf(this.#folder)) > sizeLimit) {
      await rm(this.#folder, { recursive: true, force: true });
      throw new GitError(
        `the repository is larger than ${Math.round(
          sizeLimit / 1_048_576,
        )} MB (guildhall.git.limits.repositoryMegabytes)`,
      );
    }
    if (failure) {
      throw failure;
    }
  }
}

/** Bytes of the packs and other files of a bare repository. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(join(folder, 'objects'), {
    recursive: true,
    withFileTypes: true,
  });
  let size = 0;
  for (const entry of entries) {
    if (entry.isFile()) {
      const file = await stat(join(entry.parentPath, entry.name)).catch(
        () => undefined,
      );
      size += file?.size ?? 0;
    }
  }
  return size;
}
