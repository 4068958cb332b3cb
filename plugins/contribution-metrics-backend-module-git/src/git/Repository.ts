import type { GitCommand } from './GitCommand';

/** A repository that can be measured. */
export interface Repository {
  git: GitCommand;
  /** Names of its branches. */
  branches: ReadonlySet<string>;
  /**
   * Whether one commit stands for all branches: a folder on disk is measured as it is checked out, whatever branch
   * its entities name.
   */
  single: boolean;
  /**
   * Makes branches ready to be read.
   *
   * @param branches - existing branches; undefined stands for the default one
   * @returns full object ids of their newest commits, by branch
   * @throws Error that says why the repository can't be read
   */
  prepare(
    branches: Array<string | undefined>,
  ): Promise<Map<string | undefined, string>>;
  /** Commits whose history is missing because the clone is shallow. Known after `prepare`. */
  boundary(): Promise<ReadonlySet<string>>;
}
