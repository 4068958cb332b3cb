import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { GitError, type GitCommand } from './GitCommand';
import type { Repository } from './Repository';

/** A clone on this machine, measured where it is and never written to. */
export class LocalRepository implements Repository {
  readonly single = true;
  readonly git: GitCommand;
  readonly branches: ReadonlySet<string>;
  readonly #path: string;

  /**
   * @param path - the clone's folder, with its files or bare
   * @throws NotFoundError if there is no repository
   */
  static async open(git: GitCommand, path: string): Promise<LocalRepository> {
    const folder = await stat(path).catch(() => undefined);
    if (!folder?.isDirectory()) {
      throw new NotFoundError(`there is no folder ${path}`);
    }
    const trusted = git.with({
      cwd: path,
      config: [['safe.directory', '*']],
      // Git must not find the repository of a folder above.
      env: { GIT_CEILING_DIRECTORIES: dirname(path) },
    });
    let gitDir: string;
    try {
      gitDir = (await trusted.text(['rev-parse', '--absolute-git-dir'])).trim();
    } catch (error) {
      if (error instanceof GitError && error.exitCode === 128) {
        throw new NotFoundError(
          `the folder ${path} has no git history (no .git, or not a repository's top folder)`,
        );
      }
      throw error;
    }
    const opened = trusted.with({ gitDir });
    const names = await opened.text([
      'for-each-ref',
      '--format=%(refname)',
      'refs/heads',
      'refs/remotes/origin',
    ]);
    return new LocalRepository(
      opened,
      path,
      new Set(
        names
          .split('\n')
          .filter(Boolean)
          .map(name => name.replace(/^refs\/(?:heads|remotes\/origin)\//, '')),
      ),
    );
  }

  private constructor(
    git: GitCommand,
    path: string,
    branches: ReadonlySet<string>,
  ) {
    this.git = git;
    this.#path = path;
    this.branches = branches;
  }

  async prepare(
    branches: Array<string | undefined>,
  ): Promise<Map<string | undefined, string>> {
    let head: string;
    try {
      head = await this.git.text([
        'rev-parse',
        '--verify',
        '--quiet',
        'HEAD^{commit}',
      ]);
    } catch (error) {
      if (error instanceof GitError && error.exitCode === 1) {
        throw new NotFoundError(
          `the repository in ${this.#path} has no commits`,
        );
      }
      throw error;
    }
    return new Map(branches.map(branch => [branch, head.trim()]));
  }

  async boundary(): Promise<ReadonlySet<string>> {
    const file = await this.git.text(['rev-parse', '--git-path', 'shallow']);
    const commits = await readFile(
      resolve(this.#path, file.trim()),
      'utf8',
    ).catch(() => '');
    return new Set(commits.split('\n').filter(Boolean));
  }
}
