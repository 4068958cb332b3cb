import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Who makes a commit, and when (ISO 8601). */
export interface TestCommit {
  message?: string;
  author?: string;
  /** Both dates, if `committed` is left out. */
  date: string;
  committed?: string;
  files?: Record<string, string>;
  amend?: boolean;
}

const PERSON = 'Ada <ada@example.com>';

/** A real git repository in a temporary folder. */
export class TestRepository {
  readonly path: string;

  static create(): TestRepository {
    const repository = new TestRepository(
      mkdtempSync(join(tmpdir(), 'guildhall-git-test-')),
    );
    repository.git('init', '--quiet', '--initial-branch=main');
    repository.git('config', 'uploadpack.allowFilter', 'true');
    repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    return repository;
  }

  constructor(path: string) {
    this.path = path;
  }

  git(...args: string[]): string {
    return this.#run(args, {});
  }

  write(files: Record<string, string>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  commit(options: TestCommit): string {
    const { date, committed = date, author = PERSON, files = {} } = options;
    this.write(files);
    this.git('add', '--all');
    this.#run(
      [
        'commit',
        '--quiet',
        '--allow-empty',
        `--author=${author}`,
        `--message=${options.message ?? 'Change'}`,
        ...(options.amend ? ['--amend', `--date=${date}`] : []),
      ],
      { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: committed },
    );
    return this.git('rev-parse', 'HEAD').trim();
  }

  merge(branch: string, date: string): void {
    this.#run(['merge', '--quiet', '--no-ff', '--message=Merge', branch], {
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    });
  }

  tag(name: string, date: string, annotated = true): void {
    this.#run(
      annotated ? ['tag', '--annotate', '--message=Tag', name] : ['tag', name],
      { GIT_COMMITTER_DATE: date },
    );
  }

  /** Feeds `git fast-import` with a stream. */
  async import(lines: Iterable<string>): Promise<void> {
    const child = spawn('git', ['fast-import', '--quiet'], {
      cwd: this.path,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const closed = once(child, 'close');
    for (const line of lines) {
      if (!child.stdin.write(line)) {
        await once(child.stdin, 'drain');
      }
    }
    child.stdin.end();
    const [code] = await closed;
    if (code !== 0) {
      throw new Error(`git fast-import ended with ${code}`);
    }
    this.git('reset', '--quiet', '--hard', 'main');
  }

  #run(args: string[], env: Record<string, string>): string {
    return execFileSync('git', args, {
      cwd: this.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: devNull,
        GIT_COMMITTER_NAME: 'Committer',
        GIT_COMMITTER_EMAIL: 'committer@example.com',
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        ...env,
      },
    });
  }
}
