import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import {
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import {
  isChildPath,
  resolveSafeChildPath,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import git from 'isomorphic-git';

const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?$/i;
const BRANCH = 'main';
// Inside of .git, so that it belongs to the repository without being part of what was generated.
const RECORD = join('.git', 'guildhall-publication.json');

/** A repository that was published into the folder. */
export interface LocalRepository {
  name: string;
  /** Absolute path. */
  folder: string;
  /** Absolute path of the file that describes it for the catalog. */
  catalogInfo: string;
}

/** What to publish. */
export interface PublishRequest {
  /** Name of the new folder. */
  name: string;
  /** Absolute path of what goes into the repository. */
  source: string;
  /** Path in `source` of the file for the catalog. */
  catalogInfoPath: string;
  /** Who asks; the same one may ask again for what it has published. */
  publicationId: string;
  message: string;
  author: { name: string; email: string };
}

interface PublicationRecord {
  publicationId: string;
  catalogInfoPath: string;
}

/** Git repositories in one folder of the backend, for portals without a Git host. */
export class LocalRepositories {
  readonly #root: string;

  /** @returns undefined unless `guildhall.scaffolder.localRepositories.root` is configured */
  static fromConfig(config: RootConfigService): LocalRepositories | undefined {
    const root = config.getOptionalString(
      'guildhall.scaffolder.localRepositories.root',
    );
    return root === undefined
      ? undefined
      : new LocalRepositories(resolve(root));
  }

  private constructor(root: string) {
    this.#root = root;
  }

  /** Checks what can be told without writing. @throws InputError, ConflictError */
  async check(request: PublishRequest): Promise<void> {
    const { name, source, catalogInfoPath } = request;
    if (!NAME.test(name) || name.includes('..') || /\.git$/i.test(name)) {
      throw new InputError(
        `name is ${JSON.stringify(
          name,
        )}; use at most 100 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit`,
      );
    }
    const file = resolveSafeChildPath(source, catalogInfoPath);
    if (!fs.existsSync(file)) {
      throw new InputError(
        `catalogInfoPath is ${JSON.stringify(
          catalogInfoPath,
        )}, and the workspace has no such file; let an earlier step write it`,
      );
    }
    const folder = this.#folderOf(name);
    if (fs.existsSync(folder) && !(await this.#isRepetition(request))) {
      throw taken(name);
    }
  }

  /**
   * Makes a repository with one commit on the branch `main`. Nothing is left behind when it fails.
   *
   * @throws InputError when the name or the path cannot be used, or a link leads out of the workspace
   * @throws ConflictError when somebody else has a repository of that name
   */
  async publish(request: PublishRequest): Promise<LocalRepository> {
    await this.check(request);
    const repository = this.#describe(request.name, request.catalogInfoPath);
    if (fs.existsSync(repository.folder)) {
      return repository;
    }
    const draft = join(this.#root, `.draft-${randomUUID()}`);
    try {
      await mkdir(this.#root, { recursive: true });
      await cp(request.source, draft, {
        recursive: true,
        verbatimSymlinks: true,
        filter: async path => {
          await refuseLinkToOutside(request.source, path);
          return basename(path) !== '.git';
        },
      });
      await commitAll(draft, request);
      const record: PublicationRecord = {
        publicationId: request.publicationId,
        catalogInfoPath: request.catalogInfoPath,
      };
      await writeFile(join(draft, RECORD), JSON.stringify(record));
      await this.#moveIntoPlace(draft, request.name, repository.folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return repository;
  }

  /** All that was published here and is still there, by name. */
  async list(): Promise<LocalRepository[]> {
    const entries = await readdir(this.#root, { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') {
          return [];
        }
        throw error;
      },
    );
    const found = await Promise.all(
      entries
        .filter(entry => entry.isDirectory() && NAME.test(entry.name))
        .map(async ({ name }) => {
          const record = await this.#readRecord(name);
          return record && this.#describe(name, record.catalogInfoPath);
        }),
    );
    return found
      .filter(repository => repository !== undefined)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #folderOf(name: string): string {
    return resolveSafeChildPath(this.#root, name);
  }

  #describe(name: string, catalogInfoPath: string): LocalRepository {
    const folder = this.#folderOf(name);
    return {
      name,
      folder,
      catalogInfo: resolveSafeChildPath(folder, catalogInfoPath),
    };
  }

  async #isRepetition(request: PublishRequest): Promise<boolean> {
    const record = await this.#readRecord(request.name);
    return record?.publicationId === request.publicationId;
  }

  async #readRecord(name: string): Promise<PublicationRecord | undefined> {
    try {
      return JSON.parse(
        await readFile(join(this.#folderOf(name), RECORD), 'utf8'),
      );
    } catch {
      // A folder that somebody else made.
      return undefined;
    }
  }

  /** A rename onto a folder that is not empty fails, so of two at the same time one wins. */
  async #moveIntoPlace(
    draft: string,
    name: string,
    folder: string,
  ): Promise<void> {
    try {
      await rename(draft, folder);
    } catch (error) {
      throw existsAlready(error) ? taken(name) : error;
    }
  }
}

function existsAlready(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return ['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(code);
}

function taken(name: string): ConflictError {
  return new ConflictError(
    `there is a local repository named ${JSON.stringify(
      name,
    )} already; choose another name`,
  );
}

/** A link that leads out of the workspace would show a file of the machine, and one that names it would soon lead nowhere. */
async function refuseLinkToOutside(
  source: string,
  path: string,
): Promise<void> {
  if (!(await lstat(path)).isSymbolicLink()) {
    return;
  }
  if (isAbsolute(await readlink(path)) || !isChildPath(source, path)) {
    throw new InputError(
      `${relative(
        source,
        path,
      )} is a link to somewhere else than the repository; publish the file itself`,
    );
  }
}

async function commitAll(dir: string, request: PublishRequest): Promise<void> {
  await git.init({ fs, dir, defaultBranch: BRANCH });
  await git.add({ fs, dir, filepath: '.' });
  await git.commit({
    fs,
    dir,
    message: request.message,
    author: request.author,
  });
}
