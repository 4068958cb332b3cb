import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type CollectorEntity,
  type CursorStore,
  type FactSink,
  FactWriter,
} from '@guildhall/plugin-contribution-metrics-node';
import type { BotFilter } from '../domain/bots';
import {
  DAY,
  daysBetween,
  HOUR,
  startOfDay,
  windowStart,
} from '../domain/time';
import { GitError } from '../git/GitCommand';
import type { Repository } from '../git/Repository';
import type { ResolvedLocation } from '../locations/RepositoryResolver';
import { splitBranchAndPath } from '../locations/parseSourceLocation';
import { ACTIVE_DAYS, type GitMeasureId } from '../measures';
import { EntityState, type EntityCursor } from './EntityState';
import { readContents } from './readContents';
import {
  countMaintainers,
  findLastUpdate,
  writeNewCommits,
  type HistoryContext,
} from './readHistory';
import { writeReleases } from './readReleases';

/** Numbers that haven't changed are written again after this time, so that they don't look old. */
const REPEAT_AFTER = 6 * HOUR;

type RepositoryCursor = { entities: { [entityRef: string]: EntityCursor } };

/** An entity whose source is in the repository. */
export interface LocatedEntity extends ResolvedLocation {
  entity: CollectorEntity;
}

/** What measuring needs, beside the repository. */
export interface MeasureOptions {
  sink: FactSink;
  cursors: CursorStore;
  logger: LoggerService;
  isBot: BotFilter;
  historyDays: number;
  now: number;
  /** Under which the repository is remembered. */
  cursorKey: string;
}

/**
 * Measures one repository for all its entities and remembers how far it got.
 *
 * @returns what limits the numbers, in words for the one who runs the portal; undefined if nothing does
 * @throws GitError and others if the repository can't be read; nothing is remembered then
 */
export async function measureRepository(
  repository: Repository,
  target: string,
  located: LocatedEntity[],
  options: MeasureOptions,
): Promise<string | undefined> {
  const { cursors, logger, now } = options;
  const cursor = await cursors.get<RepositoryCursor>(options.cursorKey);
  const states = await openEntities(
    repository,
    located,
    cursor?.entities ?? {},
    logger,
  );
  if (states.length === 0) {
    return undefined;
  }
  const boundary = await repository.boundary();
  const context: HistoryContext = {
    git: repository.git,
    isBot: options.isBot,
    now,
    boundary,
  };
  const since = windowStart(now, options.historyDays);
  const writer = new FactWriter(options.sink);

  let ignored = 0;
  for (const [head, group] of groupBy(states, state => state.head)) {
    const changed = group.filter(state => state.changed);
    for (const [base, part] of groupBy(
      changed,
      ({ previous }) => previous?.head,
    )) {
      ignored += await writeNewCommits(
        context,
        { head, base, since },
        part,
        writer,
      );
    }
    for (const state of changed) {
      if (state.updatedAt === undefined) {
        await findLastUpdate(context, state);
      }
    }
    await measureMaintainers(context, head, group);
    await measureContents(repository, head, group);
    for (const { contents, entity, path } of changed) {
      if (!contents.found) {
        logger.warn(
          `${entity.entityRef}: ${target} has nothing at "${path}"; no numbers are given for it`,
        );
      }
    }
  }
  await writeReleases(repository.git, { target, now, since }, states, writer);

  const entities: RepositoryCursor['entities'] = {};
  for (const state of states) {
    entities[state.entity.entityRef] = await writeGauges(
      state,
      boundary.size > 0,
      now,
      writer,
    );
  }
  await writer.flush();
  // What was not taken now is told again, from the beginning, when it may be.
  for (const entityRef of writer.refused) {
    delete entities[entityRef];
  }
  await cursors.set(options.cursorKey, { entities });

  if (ignored > 0) {
    logger.warn(
      `${target}: ${ignored} commits were left out because their dates are in the future`,
    );
  }
  writer.warnOfRejected(logger, target);
  return boundary.size > 0
    ? 'only a shallow clone: numbers that need the history behind it are left out (git fetch --unshallow mends it)'
    : undefined;
}

/** Finds commit and path of each entity, and what is remembered of it if that still holds. */
async function openEntities(
  repository: Repository,
  located: LocatedEntity[],
  remembered: RepositoryCursor['entities'],
  logger: LoggerService,
): Promise<EntityState[]> {
  const places = located.flatMap(item => {
    const place = placeOf(repository, item);
    if (!place) {
      logger.warn(
        `${item.entity.entityRef}: ${
          item.source.target
        } has no branch that ${item.location.branchAndPath?.join(
          '/',
        )} begins with`,
      );
    }
    return place ? [{ ...item, ...place }] : [];
  });
  if (places.length === 0) {
    return [];
  }
  const heads = await repository.prepare([
    ...new Set(places.map(place => place.branch)),
  ]);

  const ancestors = new Map<string, boolean>();
  const continues = async (base: string, head: string) => {
    const key = `${base} ${head}`;
    const known =
      ancestors.get(key) ?? (await isAncestor(repository, base, head));
    if (!known && !ancestors.has(key)) {
      logger.info(
        `The history was rewritten since the last round (${base.slice(
          0,
          10,
        )} is no part of it any more); reading the window anew`,
      );
    }
    ancestors.set(key, known);
    return known;
  };

  const states: EntityState[] = [];
  for (const { entity, path, branch, url } of places) {
    const head = heads.get(branch);
    if (!head) {
      continue;
    }
    const last = remembered[entity.entityRef];
    const usable =
      last?.path === path &&
      (last.head === head || (await continues(last.head, head)));
    states.push(
      new EntityState({
        entity,
        path,
        head,
        url,
        previous: usable ? last : undefined,
      }),
    );
  }
  return states;
}

/** Branch and path of an entity. */
function placeOf(
  repository: Repository,
  { location }: LocatedEntity,
): { branch?: string; path: string } | undefined {
  if (!location.branchAndPath) {
    const known =
      location.branch === undefined ||
      repository.single ||
      repository.branches.has(location.branch);
    return known
      ? {
          branch: repository.single ? undefined : location.branch,
          path: location.path ?? '',
        }
      : undefined;
  }
  const split = splitBranchAndPath(location.branchAndPath, repository.branches);
  if (!repository.single) {
    return split;
  }
  return { path: split?.path ?? location.branchAndPath.slice(1).join('/') };
}

/**
 * A commit that the clone doesn't have (any more) is no ancestor either. Without protocols, git can't go and look for it.
 */
async function isAncestor(
  repository: Repository,
  base: string,
  head: string,
): Promise<boolean> {
  const offline = repository.git.with({ protocols: [] });
  try {
    return await offline.test(['merge-base', '--is-ancestor', base, head]);
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 128) {
      return false;
    }
    throw error;
  }
}

/** The 90 days move on every day, so the people are counted once a day at least. */
async function measureMaintainers(
  context: HistoryContext,
  head: string,
  group: EntityState[],
): Promise<void> {
  if (await endsWithin(context, context.now - ACTIVE_DAYS * DAY)) {
    return;
  }
  const due = group.filter(
    ({ changed, previous }) =>
      changed ||
      !previous ||
      startOfDay(previous.reportedAt) !== startOfDay(context.now),
  );
  if (due.length > 0) {
    await countMaintainers(context, head, due);
  }
  for (const state of group) {
    if (!due.includes(state)) {
      state.keep('active-maintainers');
    }
  }
}

/** Whether a shallow clone's history begins after a time. */
async function endsWithin(
  { git, boundary }: HistoryContext,
  time: number,
): Promise<boolean> {
  if (boundary.size === 0) {
    return false;
  }
  const dates = await git.text(
    ['log', '--no-walk', '--stdin', '--format=%ct'],
    `${[...boundary].join('\n')}\n`,
  );
  return dates
    .split('\n')
    .filter(Boolean)
    .some(date => Number(date) * 1000 > time);
}

async function measureContents(
  repository: Repository,
  head: string,
  group: EntityState[],
): Promise<void> {
  const changed = group.filter(state => state.changed);
  if (changed.length > 0) {
    await readContents(repository.git, head, changed);
  }
  for (const state of group) {
    if (!state.changed) {
      state.contents.found =
        Object.keys(state.previous?.gauges ?? {}).length > 0;
      state.keep(
        'documentation-present',
        'tests-present',
        'test-file-share',
        'contributing-guide-present',
      );
    }
  }
}

/** Writes the numbers that have changed, or all of them after some hours. A path without files has no numbers. */
async function writeGauges(
  state: EntityState,
  shallow: boolean,
  now: number,
  writer: FactWriter,
): Promise<EntityCursor> {
  const gauges: Partial<Record<GitMeasureId, number>> = state.contents.found
    ? { ...state.gauges }
    : {};
  if (state.contents.found && state.updatedAt !== undefined) {
    gauges['days-since-update'] = daysBetween(state.updatedAt, now);
  }
  if (shallow) {
    delete gauges['days-since-release'];
    delete gauges['release-interval-days'];
  }
  const { previous } = state;
  const repeat =
    !previous ||
    now - previous.reportedAt >= REPEAT_AFTER ||
    startOfDay(now) !== startOfDay(previous.reportedAt);
  const entries = Object.entries(gauges) as Array<[GitMeasureId, number]>;
  for (const [measure, value] of entries) {
    if (repeat || previous?.gauges[measure] !== value) {
      await writer.add({
        samples: [state.sample(measure, { value, observedAt: now })],
      });
    }
  }
  return {
    path: state.path,
    aliases: [...state.aliases],
    head: state.head,
    updatedAt: state.updatedAt,
    releases: state.releases,
    gauges: Object.fromEntries(entries),
    reportedAt: repeat ? now : previous.reportedAt,
  };
}

function groupBy<T, K>(values: T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
