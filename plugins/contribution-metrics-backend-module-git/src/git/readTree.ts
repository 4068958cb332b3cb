import type { GitCommand } from './GitCommand';

/** A file at a commit. */
export interface TreeFile {
  path: string;
  /** Object id of its contents. */
  blob: string;
}

/**
 * Reads all files of a commit; submodules and symbolic links are left out.
 *
 * @param commit - full object id
 * @throws GitError when git fails
 */
export async function* readTree(
  git: GitCommand,
  commit: string,
): AsyncGenerator<TreeFile> {
  for await (const record of git.records(['ls-tree', '-r', '-z', commit])) {
    const match = record.match(/^(100\d+) blob ([0-9a-f]+)\t([^]+)$/);
    if (match) {
      yield { blob: match[2], path: match[3] };
    }
  }
}

/**
 * Looks up how large files are, in bytes. A partial clone fetches those that it misses.
 *
 * @param blobs - object ids
 * @returns sizes by object id; what can't be found is left out
 * @throws GitError when git fails
 */
export async function readSizes(
  git: GitCommand,
  blobs: string[],
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  if (blobs.length === 0) {
    return sizes;
  }
  const output = await git.text(
    ['cat-file', '--batch-check=%(objectname) %(objectsize)'],
    `${blobs.join('\n')}\n`,
  );
  for (const line of output.split('\n')) {
    const match = line.match(/^([0-9a-f]+) (\d+)$/);
    if (match) {
      sizes.set(match[1], Number(match[2]));
    }
  }
  return sizes;
}
