import { createHash } from 'node:crypto';
import type { FactWriter } from '@guildhall/plugin-contribution-metrics-node';
import type { BotFilter } from '../domain/bots';
import { FolderIndex } from '../domain/FolderIndex';
import { DAY, dayOf, judgeTimes, startOfDay } from '../domain/time';
import type { GitCommand } from '../git/GitCommand';
import { readCommits, type Commit, type CommitRange } from '../git/readCommits';
import { ACTIVE_DAYS } from '../measures';
import type { EntityState } from './EntityState';

/** What reading the history needs to know. */
export interface HistoryContext {
  git: GitCommand;
  isBot: BotFilter;
  now: number;
  /** Commits whose changes are not known. */
  boundary: ReadonlySet<string>;
}

/** A commit of a person, with the entities that it touched. */
interface Touch {
  commit: Commit;
  states: Set<EntityState>;
}

/**
 * Reads commits of people, newest first, and finds the entities they touched. Follows folders that were moved as a
 * whole.
 */
async function* readTouches(
  context: HistoryContext,
  range: Omit<CommitRange, 'boundary'>,
  entities: EntityState[],
): AsyncGenerator<Touch> {
  const index = new FolderIndex<{ state: EntityState; folder: string }>();
  for (const state of entities) {
    for (const folder of new Set([state.path, ...state.aliases])) {
      index.add(folder, { state, folder });
    }
  }
  const commits = readCommits(context.git, {
    ...range,
    boundary: context.boundary,
  });
  for await (const commit of commits) {
    const states = new Set<EntityState>();
    const asked = new Set<string>();
    for (const { path, movedFrom } of commit.changes) {
      for (const { state, folder } of [...index.find(path)]) {
        states.add(state);
        const before = movedFrom && folderBefore(path, movedFrom, folder);
        const question = `${folder}\0${before}`;
        if (!before || state.aliases.has(before) || asked.has(question)) {
          continue;
        }
        asked.add(question);
        if (await wasMoved(context.git, commit.sha, before, folder)) {
          // Others with the same folder have moved as well.
          for (const other of entities) {
            if (
              (other.path === folder || other.aliases.has(folder)) &&
              !other.aliases.has(before)
            ) {
              other.aliases.add(before);
              index.add(before, { state: other, folder: before });
            }
          }
        }
      }
      if (movedFrom) {
        for (const { state } of index.find(movedFrom)) {
          states.add(state);
        }
      }
    }
    if (states.size > 0 && !context.isBot(commit.author)) {
      yield { commit, states };
    }
  }
}

/** The folder in which a file was, if only the folder's name differs. */
function folderBefore(
  path: string,
  movedFrom: string,
  folder: string,
): string | undefined {
  const below = path.slice(folder.length);
  if (folder === '' || below === '' || !movedFrom.endsWith(below)) {
    return undefined;
  }
  const before = movedFrom.slice(0, movedFrom.length - below.length);
  return before === '' || before === folder ? undefined : before;
}

/** Whether a commit moved a whole folder: the new one was not there before it, the old one is not after it. */
async function wasMoved(
  git: GitCommand,
  commit: string,
  before: string,
  after: string,
): Promise<boolean> {
  const exists = async (revision: string, path: string) =>
    (await git.text(['ls-tree', '--name-only', revision, '--', path])) !== '';
  return (
    !(await exists(commit, before)) && !(await exists(`${commit}^`, after))
  );
}

/**
 * Writes `update` and `commits` for commits that were not read before, and brings the time of the last update up to
 * date.
 *
 * A commit is told apart by the time of its work and its subject, both of which a rebase keeps; so neither a rebase nor
 * reading the same history twice counts work twice.
 *
 * @param range - the new part of the history
 * @returns how many commits were left out because their dates are in the future
 */
export async function writeNewCommits(
  context: HistoryContext,
  range: { head: string; base?: string; since: number },
  entities: EntityState[],
  writer: FactWriter,
): Promise<number> {
  let ignored = 0;
  const days = new Map(entities.map(state => [state, new Set<number>()]));
  for await (const { commit, states } of readTouches(
    context,
    range,
    entities,
  )) {
    const times = judgeTimes(commit, context.now);
    if (!times) {
      ignored += 1;
      continue;
    }
    const id = createHash('sha256')
      .update(`${commit.authoredAt}\0${commit.subject}`)
      .digest('hex')
      .slice(0, 20);
    const day = startOfDay(times.arrivedAt);
    for (const state of states) {
      state.updatedAt = Math.max(state.updatedAt ?? 0, times.arrivedAt);
      if (times.arrivedAt >= range.since && !days.get(state)?.has(day)) {
        days.get(state)?.add(day);
        await writer.add({
          samples: [
            state.sample('update', {
              value: 1,
              observedAt: day,
              id: dayOf(day),
            }),
          ],
        });
      }
      if (times.workedAt >= range.since) {
        await writer.add({
          samples: [
            state.sample('commits', {
              value: 1,
              observedAt: startOfDay(times.workedAt),
              id,
            }),
          ],
        });
      }
    }
  }
  return ignored;
}

/** Looks for the last update of an entity in all of the history. Stops at the first commit of a person. */
export async function findLastUpdate(
  context: HistoryContext,
  state: EntityState,
): Promise<void> {
  for (const folder of [state.path, ...state.aliases]) {
    const commits = readCommits(context.git, {
      head: state.head,
      path: folder,
      boundary: context.boundary,
    });
    for await (const commit of commits) {
      const times = judgeTimes(commit, context.now);
      if (times && !context.isBot(commit.author)) {
        state.updatedAt = Math.max(state.updatedAt ?? 0, times.arrivedAt);
        break;
      }
    }
  }
}

/** Counts the people behind the commits of the last 90 days. Names and addresses don't leave this function. */
export async function countMaintainers(
  context: HistoryContext,
  head: string,
  entities: EntityState[],
): Promise<void> {
  const since = context.now - ACTIVE_DAYS * DAY;
  const people = new Map(entities.map(state => [state, new Set<string>()]));
  for await (const { commit, states } of readTouches(
    context,
    { head, since },
    entities,
  )) {
    const times = judgeTimes(commit, context.now);
    if (times && times.arrivedAt >= since) {
      for (const state of states) {
        people.get(state)?.add(commit.author.email.trim().toLowerCase());
      }
    }
  }
  for (const [state, { size }] of people) {
    state.gauges['active-maintainers'] = size;
  }
}
