import { devNull } from 'node:os';
import type { GitCommand } from './GitCommand';

const HEADER = '\x1e';
const FIELDS = ['%H', '%at', '%ct', '%aN', '%aE', '%s'];

/** Paths that are kept of one commit; a commit that touches more touches every folder that matters among the first. */
const CHANGES_LIMIT = 100_000;

/** A file that a commit touched. */
export interface FileChange {
  path: string;
  /** Where the file was before, if it was moved without being changed. */
  movedFrom?: string;
}

/** A commit that is no merge. */
export interface Commit {
  sha: string;
  /** Milliseconds since the epoch. */
  authoredAt: number;
  /** Milliseconds since the epoch. */
  committedAt: number;
  /** Name and address after `.mailmap`. They stay in this process. */
  author: { name: string; email: string };
  subject: string;
  changes: FileChange[];
}

/** Which commits to read. */
export interface CommitRange {
  /** Full object id. */
  head: string;
  /** Full object id of a commit that was read before, with everything behind it. */
  base?: string;
  /** Only commits that were committed at or after this time, in milliseconds since the epoch. */
  since?: number;
  /** Only commits that touch this path. */
  path?: string;
  /** Commits at the end of a shallow clone: what they changed is not known. */
  boundary?: ReadonlySet<string>;
}

/**
 * Reads commits, newest first, without merges: their changes came with the commits that they merge.
 * One commit is in memory at a time.
 *
 * Dates filter, they don't end the walk: one commit with a wrong clock hides nothing behind it.
 * Only moves of unchanged files are followed, because telling others needs the contents of the files.
 *
 * @throws GitError when git fails
 */
export async function* readCommits(
  git: GitCommand,
  range: CommitRange,
): AsyncGenerator<Commit> {
  const args = [
    'log',
    '-z',
    '--use-mailmap',
    '--no-merges',
    '--no-show-signature',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-notes',
    '--ignore-submodules=all',
    '--name-status',
    `-O${devNull}`,
    '-M100%',
    `--format=%x1e${FIELDS.join('%x00')}`,
    ...(range.since === undefined
      ? []
      : [`--since-as-filter=@${Math.floor(range.since / 1000)}`]),
    range.head,
    ...(range.base ? [`^${range.base}`] : []),
    '--',
    ...(range.path ? [range.path] : []),
  ];

  let commit: Commit | undefined;
  const fields: string[] = [];
  let status: string | undefined;
  let movedFrom: string | undefined;
  const known = (candidate: Commit | undefined): candidate is Commit =>
    candidate !== undefined && !range.boundary?.has(candidate.sha);

  const mapped = git.withConfig('mailmap.blob', `${range.head}:.mailmap`);
  for await (const record of mapped.records(args)) {
    if (fields.length > 0) {
      fields.push(record);
    } else if (status !== undefined) {
      if (/^[RC]/.test(status) && movedFrom === undefined) {
        movedFrom = record;
        continue;
      }
      if (commit && commit.changes.length < CHANGES_LIMIT) {
        commit.changes.push({ path: record, movedFrom });
      }
      status = undefined;
      movedFrom = undefined;
    } else if (record.startsWith(HEADER)) {
      if (known(commit)) {
        yield commit;
      }
      commit = undefined;
      fields.push(record.slice(HEADER.length));
    } else {
      status = record.trim() || undefined;
    }
    if (fields.length === FIELDS.length) {
      const [sha, authored, committed, name, email, subject] = fields;
      commit = {
        sha,
        authoredAt: Number(authored) * 1000,
        committedAt: Number(committed) * 1000,
        author: { name, email },
        subject,
        changes: [],
      };
      fields.length = 0;
    }
  }
  if (known(commit)) {
    yield commit;
  }
}
