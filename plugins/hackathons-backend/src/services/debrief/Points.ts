import { createHash, randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type DebriefPoint,
  type DebriefPointInput,
  type DebriefPointPage,
  type DebriefPointUpdate,
  hackathonsEventDebriefPermission,
  type HackathonQuery,
  MAX_DEBRIEF_POINTS,
} from '@guildhall/plugin-hackathons-common';
import type {
  PointOrder,
  StoredPoint,
} from '../../database/DatabaseDebriefStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { openOf, staleVersion } from '../people';
import { isRemovable, presentPoints } from './pointViews';
import { powersOf, requireToSay } from './powers';

const DEFAULT_LIMIT = 50;
const HOUR_MS = 3_600_000;

/**
 * What people say after a hackathon. Of an anonymous point nothing is kept that tells of its author: no name, no more than the hour, and an
 * id that is either random or made of the key of the request.
 */
export class Points {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** A page of points, in a fixed number of statements. */
  async list(
    context: EventContext,
    query: HackathonQuery<'listDebriefPoints'>,
  ): Promise<DebriefPointPage> {
    const { limit = DEFAULT_LIMIT, sort = 'votes' } = query;
    const scope = `debrief-points-${sort}`;
    const { items, total } = await this.#core.stores.debrief.page(
      {
        hackathonRef: context.ref,
        kind: query.kind,
        state: query.state,
        author: query.mine ? context.requireUser() : undefined,
        q: query.q,
      },
      sort,
      limit + 1,
      decodeCursor(
        scope,
        query.cursor,
        sort === 'votes' ? ['int', 'time', 'string'] : ['time', 'string'],
      ),
    );
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return {
      items: await presentPoints(this.#core, page, context),
      nextCursor: encodeCursor(scope, last && positionOf(last, sort)),
      total,
    };
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<DebriefPoint> {
    const [point, context] = await this.open(id, credentials);
    return (await presentPoints(this.#core, [point], context))[0];
  }

  /** A point of a hackathon that the caller sees. */
  async open(
    id: string,
    credentials: BackstageCredentials,
    permission?: Parameters<typeof openOf>[4],
  ): Promise<[StoredPoint, EventContext]> {
    const { access, stores } = this.#core;
    return await openOf(
      access,
      await stores.debrief.byId(id),
      `point ${id}`,
      credentials,
      permission,
    );
  }

  /** A point as it is now, for who has just changed it. */
  async show(id: string, context: EventContext): Promise<DebriefPoint> {
    const point = await this.#core.stores.debrief.byId(id);
    if (!point) {
      throw gone(id);
    }
    return (await presentPoints(this.#core, [point], context))[0];
  }

  /**
   * Adds a point.
   *
   * @param context - opened with the permission to say something in the debrief
   * @param key - of the request, by which an anonymous one is recognised when it comes again
   */
  async add(
    context: EventContext,
    input: DebriefPointInput,
    key: string | undefined,
  ): Promise<DebriefPoint> {
    const { debrief } = this.#core.stores;
    const { ref, now } = context;
    const userRef = requireToSay(context);
    const anonymous = input.anonymous === true;
    const at = anonymous ? now - (now % HOUR_MS) : now;
    const point: StoredPoint = {
      id: anonymous && key !== undefined ? idOf(ref, key) : randomUUID(),
      hackathonRef: ref,
      kind: input.kind,
      text: textOf(input),
      authorRef: anonymous ? undefined : userRef,
      anonymous,
      state: 'open',
      votes: 0,
      updatedBy: anonymous ? undefined : userRef,
      version: 1,
      createdAt: at,
      updatedAt: at,
    };
    await debrief.inEvent(ref, async db => {
      const before = await debrief.byId(point.id, db);
      if (before) {
        assertRepeated(before, point);
        return;
      }
      const written = await debrief.written(ref, userRef, db);
      if (written >= MAX_DEBRIEF_POINTS) {
        throw new ConflictError(
          `You have written ${written} points, which is the most that one person can write; vote for those of others`,
        );
      }
      await debrief.insert(point, db);
      await debrief.count(ref, userRef, 1, db);
    });
    await this.#core.live.changed(ref, 'debrief');
    return await this.show(point.id, context);
  }

  /** Changes a point that the caller wrote with their name. */
  async update(
    id: string,
    update: DebriefPointUpdate,
    credentials: BackstageCredentials,
  ): Promise<DebriefPoint> {
    const { debrief } = this.#core.stores;
    const [point, context] = await this.open(
      id,
      credentials,
      hackathonsEventDebriefPermission,
    );
    requireAuthor(point, context.requireUser());
    const userRef = requireToSay(context);
    const text = textOf(update);
    await debrief.inEvent(context.ref, async db => {
      const current = await debrief.byId(id, db);
      if (!current) {
        throw gone(id);
      }
      requireUndecided(current);
      const changed =
        current.version === update.version &&
        (await debrief.update(
          {
            ...current,
            kind: update.kind,
            text,
            updatedBy: userRef,
            updatedAt: context.now,
          },
          db,
        ));
      if (!changed) {
        throw staleVersion('Your point', {
          ...current,
          updatedBy: current.updatedBy ?? 'you',
        });
      }
    });
    await this.#core.live.changed(context.ref, 'debrief');
    return await this.show(id, context);
  }

  /** Takes back an own point, or removes one as an organiser. */
  async remove(id: string, credentials: BackstageCredentials): Promise<void> {
    const { debrief } = this.#core.stores;
    const [point, context] = await this.open(id, credentials);
    const userRef = context.requireUser();
    const powers = await powersOf(this.#core.access, context);
    const mine = point.authorRef === userRef;
    if (!powers.decide) {
      requireAuthor(point, userRef);
      requireToSay(context);
      if (!powers.say) {
        throw new NotAllowedError(
          `Permission ${hackathonsEventDebriefPermission.name} is needed for ${context.ref}`,
        );
      }
    }
    await debrief.inEvent(context.ref, async db => {
      const current = await debrief.byId(id, db);
      if (!current) {
        return;
      }
      if (!powers.decide || !isRemovable(current)) {
        requireUndecided(current);
      }
      await debrief.delete(id, db);
      if (mine) {
        await debrief.count(context.ref, userRef, -1, db);
      }
    });
    await this.#core.live.changed(context.ref, 'debrief');
  }

  /** Gives the caller's vote to a point, or takes it back. */
  async vote(
    id: string,
    isGiven: boolean,
    credentials: BackstageCredentials,
  ): Promise<DebriefPoint> {
    const [, context] = await this.open(
      id,
      credentials,
      hackathonsEventDebriefPermission,
    );
    const userRef = requireToSay(context);
    if (!(await this.#core.stores.debrief.setVote(id, userRef, isGiven))) {
      throw gone(id);
    }
    await this.#core.live.changed(context.ref, 'debrief');
    return await this.show(id, context);
  }
}

function gone(id: string): NotFoundError {
  return new NotFoundError(`No point ${id}: it was taken back`);
}

function positionOf(point: StoredPoint, sort: PointOrder) {
  const newest = [point.createdAt, point.id];
  return sort === 'votes' ? [point.votes, ...newest] : newest;
}

/** The same for a request that is repeated. Nothing of it leads back to who sent it, as long as the key doesn't. */
function idOf(hackathonRef: string, key: string): string {
  const hex = createHash('sha256')
    .update(`${hackathonRef}\n${key}`)
    .digest('hex');
  // The form of a UUID of version 8, which is what everybody likes.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function assertRepeated(before: StoredPoint, point: StoredPoint): void {
  if (before.text !== point.text || before.kind !== point.kind) {
    throw new ConflictError(
      'Header Idempotency-Key: this key was used for another request; give each request a key of its own',
    );
  }
}

function textOf({ text }: { text: string }): string {
  const tidy = text.trim();
  if (!tidy) {
    throw new InputError('text: has nothing but space; say something');
  }
  return tidy;
}

function requireAuthor(point: StoredPoint, userRef: string): void {
  if (point.anonymous) {
    throw new NotAllowedError(
      'Nobody knows who wrote an anonymous point, so that nobody can change it or take it back; organisers can remove it',
    );
  }
  if (point.authorRef !== userRef) {
    throw new NotAllowedError('Only who wrote a point can do this');
  }
}

function requireUndecided(point: StoredPoint): void {
  if (point.state !== 'open') {
    throw new ConflictError(
      `Organisers have decided on this point (${point.state}); it stays as it is`,
    );
  }
}
