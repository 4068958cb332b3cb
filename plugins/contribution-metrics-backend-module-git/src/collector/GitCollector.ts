import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
} from '@backstage/catalog-model';
import { NotAllowedError, stringifyError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type {
  Collector,
  CollectorContext,
  CollectorEntity,
} from '@guildhall/plugin-contribution-metrics-node';
import { readGitOptions, type GitOptions } from '../config/readGitOptions';
import { createBotFilter } from '../domain/bots';
import { DAY } from '../domain/time';
import { GitCommand, GitError } from '../git/GitCommand';
import { LocalRepository } from '../git/LocalRepository';
import {
  createAuthorizationProvider,
  type AuthorizationProvider,
} from '../git/readAuthorization';
import { RemoteRepository } from '../git/RemoteRepository';
import type { Repository } from '../git/Repository';
import {
  RepositoryResolver,
  type RepositorySource,
} from '../locations/RepositoryResolver';
import { GIT_MEASURES } from '../measures';
import { measureRepository, type LocatedEntity } from './measureRepository';

/** Git learned `--since-as-filter` in this version. */
const OLDEST_GIT = [2, 37];
const UNUSED_CLONE_DAYS = 14;
const SHOWN_PROBLEMS = 5;

type RoundContext = CollectorContext & { signal: AbortSignal };

/** Measures the repositories in which the assets' sources live. */
export class GitCollector implements Collector {
  readonly id = 'git';
  readonly title = 'Git';
  readonly description =
    'Updates, releases, maintainers, documentation and tests, read from the repositories of the assets';
  readonly measures = [...GIT_MEASURES];
  readonly schedule;
  readonly #options: GitOptions;
  readonly #resolver: RepositoryResolver;
  readonly #authorization: AuthorizationProvider;
  readonly #clock: () => number;
  #lastRefusals = '';

  /**
   * @param clock - milliseconds since the epoch; the machine's if left out
   * @throws InputError for settings that can't be used
   */
  static fromConfig(
    config: RootConfigService,
    clock: () => number = Date.now,
  ): GitCollector {
    const options = readGitOptions(config);
    return new GitCollector(
      options,
      RepositoryResolver.fromConfig(config, options.repositories),
      createAuthorizationProvider(ScmIntegrations.fromConfig(config)),
      clock,
    );
  }

  private constructor(
    options: GitOptions,
    resolver: RepositoryResolver,
    authorization: AuthorizationProvider,
    clock: () => number,
  ) {
    this.#options = options;
    this.schedule = options.schedule;
    this.#resolver = resolver;
    this.#authorization = authorization;
    this.#clock = clock;
  }

  /**
   * Measures all repositories. One that fails doesn't stop the others.
   *
   * @throws Error at the end, with what went wrong in which repository
   */
  async collect(context: RoundContext): Promise<void> {
    const git = new GitCommand({
      timeout: this.#options.limits.commandTimeout,
      signal: context.signal,
    });
    await checkVersion(git);
    const repositories = await this.#locate(context);
    if (repositories.length === 0) {
      return;
    }

    const problems: string[] = [];
    const queue = [...repositories];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        context.signal.throwIfAborted();
        const [source, entities] = next;
        try {
          const limit = await this.#measure(git, source, entities, context);
          if (limit) {
            problems.push(`${source.target}: ${limit}`);
          }
        } catch (error) {
          context.signal.throwIfAborted();
          context.logger.warn(
            `Repository ${
              source.target
            } could not be measured: ${stringifyError(error)}`,
          );
          problems.push(`${source.target}: ${(error as Error).message}`);
        }
      }
    };
    await Promise.all(
      Array.from({ length: this.#options.concurrency }, () => work()),
    );
    await this.#removeUnusedClones();
    if (problems.length > 0) {
      throw new Error(summarise(problems, repositories.length));
    }
  }

  /** The repositories of all assets. */
  async #locate({
    entities,
    logger,
  }: RoundContext): Promise<Array<[RepositorySource, LocatedEntity[]]>> {
    const found = new Map<string, CollectorEntity>();
    for (const annotation of [
      ANNOTATION_SOURCE_LOCATION,
      ANNOTATION_LOCATION,
    ]) {
      for (const entity of await entities.listByAnnotation(annotation)) {
        if (entity.asset) {
          found.set(entity.entityRef, entity);
        }
      }
    }
    const repositories = new Map<string, [RepositorySource, LocatedEntity[]]>();
    const refusals: string[] = [];
    for (const entity of found.values()) {
      try {
        const resolved = this.#resolver.resolve(entity);
        if (resolved) {
          const key = keyOf(resolved.source);
          const entry = repositories.get(key) ?? [resolved.source, []];
          entry[1].push({ entity, ...resolved });
          repositories.set(key, entry);
        }
      } catch (error) {
        refusals.push(
          `${entity.entityRef} (${ANNOTATION_SOURCE_LOCATION}): ${
            (error as Error).message
          }`,
        );
      }
    }
    const text = shorten(refusals);
    if (text !== this.#lastRefusals && refusals.length > 0) {
      logger.warn(
        `The source of ${refusals.length} assets is not measured. ${text}`,
      );
    }
    this.#lastRefusals = text;
    return [...repositories.values()];
  }

  async #measure(
    git: GitCommand,
    source: RepositorySource,
    entities: LocatedEntity[],
    { sink, cursors, logger }: RoundContext,
  ): Promise<string | undefined> {
    const repository = await this.#open(git, source);
    return measureRepository(repository, source.target, entities, {
      sink,
      cursors,
      logger,
      isBot: createBotFilter(this.#options.bots),
      historyDays: this.#options.historyDays,
      now: this.#clock(),
      cursorKey: `repository:${createHash('sha256')
        .update(keyOf(source))
        .digest('hex')
        .slice(0, 32)}`,
    });
  }

  async #open(git: GitCommand, source: RepositorySource): Promise<Repository> {
    if (source.path !== undefined) {
      return LocalRepository.open(git, source.path);
    }
    const { workDirectory, limits } = this.#options;
    await openWorkDirectory(workDirectory);
    return RemoteRepository.open(git, {
      url: source.cloneUrl,
      authorization: /^https?:/.test(source.cloneUrl)
        ? await this.#authorization(source.cloneUrl)
        : undefined,
      workDirectory,
      sizeLimit: limits.repositorySize,
      fetchTimeout: limits.fetchTimeout,
    });
  }

  async #removeUnusedClones(): Promise<void> {
    const { workDirectory } = this.#options;
    const names = await readdir(workDirectory).catch(() => []);
    const oldest = Date.now() - UNUSED_CLONE_DAYS * DAY;
    for (const name of names.filter(each => /^[0-9a-f]{40}\.git$/.test(each))) {
      const folder = join(workDirectory, name);
      const { mtimeMs } = await stat(folder);
      if (mtimeMs < oldest) {
        await rm(folder, { recursive: true, force: true });
      }
    }
  }
}

/** A folder that others can write to could hold a repository that makes git run their programs. */
async function openWorkDirectory(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = await stat(folder);
  const own = process.getuid?.();
  if (own !== undefined && (uid !== own || mode & 0o022)) {
    throw new NotAllowedError(
      `guildhall.git.workDirectory ${folder} belongs to, or can be written by, other users; use a folder of the backend's own with mode 0700`,
    );
  }
}

async function checkVersion(git: GitCommand): Promise<void> {
  const text = await git.text(['--version']);
  const [major, minor] = (text.match(/\d+\.\d+/)?.[0] ?? '0.0')
    .split('.')
    .map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_GIT;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new GitError(
      `${text.trim()} is too old; install git ${OLDEST_GIT.join('.')} or newer`,
    );
  }
}

function keyOf(source: RepositorySource): string {
  return `${source.target}\0${source.path ?? source.cloneUrl}`;
}

function summarise(problems: string[], repositories: number): string {
  return `${
    problems.length
  } of ${repositories} repositories could not be measured in full: ${shorten(
    problems,
  )}`;
}

function shorten(lines: string[]): string {
  const shown = lines.slice(0, SHOWN_PROBLEMS).join('; ');
  const more = lines.length - SHOWN_PROBLEMS;
  return more > 0 ? `${shown}; and ${more} more` : shown;
}
