import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type DebriefAction,
  type DebriefActionInput,
  type DebriefActionPage,
  type DebriefActionUpdate,
  hackathonsEventDebriefPermission,
  hackathonsEventManagePermission,
  type HackathonQuery,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { StoredAction } from '../../database/DatabaseDebriefActionStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { openOf, staleVersion, tidyText } from '../people';
import { CatalogRefs } from '../projects/CatalogRefs';
import { eventOf } from './eventOf';
import { ownerOf, timeOf, titleOf } from './inputs';
import { dueKeys, dueNotices, endedNotices, givenNotices } from './notices';
import { requireSameDecision } from './requireSameDecision';

const DEFAULT_LIMIT = 50;
const MAX_ACTIONS = 1_000;

/** What is done after hackathons: by whom, until when, and what came of it. The end of the event doesn't matter. */
export class Actions {
  readonly #core: Core;
  readonly #catalog: CatalogRefs;

  constructor(core: Core) {
    this.#core = core;
    this.#catalog = new CatalogRefs(core);
  }

  /**
   * A page of the actions of hackathons that were opened, the first due first, in a fixed number of statements.
   *
   * @param query.mine - only those of the caller and the caller's groups
   */
  async list(
    contexts: readonly EventContext[],
    query: HackathonQuery<'listDebriefActions'> &
      HackathonQuery<'listAllDebriefActions'>,
  ): Promise<DebriefActionPage> {
    const { limit = DEFAULT_LIMIT } = query;
    const owners = [
      ...(query.owner ? [query.owner.toLowerCase()] : []),
      ...(query.mine ? contexts[0]?.caller.claims ?? [] : []),
    ];
    const { items, total } = await this.#core.stores.debriefActions.page(
      {
        hackathonRefs: contexts.map(({ ref }) => ref),
        state: query.state,
        owners: query.owner || query.mine ? owners : undefined,
      },
      limit + 1,
      decodeCursor('debrief-actions', query.cursor, ['time', 'string']),
    );
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return {
      items: await this.#present(page, contexts),
      nextCursor: encodeCursor(
        'debrief-actions',
        last && [last.dueAt, last.id],
      ),
      total,
    };
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<DebriefAction> {
    const [, context] = await this.#open(id, credentials);
    return await this.#show(id, context);
  }

  /**
   * Adds an action that comes from no point.
   *
   * @param context - opened with the permission to run the hackathon
   */
  async add(
    context: EventContext,
    input: DebriefActionInput,
  ): Promise<DebriefAction> {
    context.requireUser();
    context.requireRole('organiser');
    const action = await this.prepare(context, input);
    await this.#core.stores.debrief.inEvent(context.ref, db =>
      this.insert(action, context, db),
    );
    await this.announce(action);
    await this.#core.live.changed(context.ref, 'debrief');
    return await this.#show(action.id, context);
  }

  /** Checks what an action is to be. */
  async prepare(
    context: EventContext,
    input: DebriefActionInput,
    pointId?: string,
  ): Promise<StoredAction> {
    const by = context.requireUser();
    return {
      id: randomUUID(),
      hackathonRef: context.ref,
      pointId,
      title: titleOf(input.title),
      ownerRef: await ownerOf(
        input.owner,
        this.#catalog,
        context.caller.credentials,
      ),
      dueAt: timeOf('dueAt', input.dueAt, context.now),
      state: 'open',
      byRef: by,
      updatedBy: by,
      version: 1,
      createdAt: context.now,
      updatedAt: context.now,
    };
  }

  /**
   * Keeps an action, and tells its owner.
   *
   * @param db - the transaction of `inEvent`
   * @throws ConflictError when there are too many
   */
  async insert(
    action: StoredAction,
    context: EventContext,
    db: Knex,
  ): Promise<void> {
    const { debriefActions, notices } = this.#core.stores;
    const event = eventOf(context);
    if ((await debriefActions.count(context.ref, db)) >= MAX_ACTIONS) {
      throw new ConflictError(
        `${context.title} has ${MAX_ACTIONS} actions, which is the most; nobody could follow more`,
      );
    }
    await debriefActions.insert(action, db);
    await notices.add(
      [
        ...givenNotices(action, event, context.requireUser()),
        ...dueNotices(action, event, context.now),
      ],
      context.now,
      db,
    );
  }

  /** Tells other plugins of an action that was kept. */
  async announce(action: StoredAction): Promise<void> {
    await this.#core.live.happened('debrief-action-created', {
      hackathonRef: action.hackathonRef,
      id: action.id,
      owner: action.ownerRef,
      dueAt: iso(action.dueAt),
    });
  }

  /** Changes an action, as its owner or an organiser. */
  async update(
    id: string,
    update: DebriefActionUpdate,
    credentials: BackstageCredentials,
  ): Promise<DebriefAction> {
    const { stores, live } = this.#core;
    const [action, context] = await this.#open(id, credentials);
    const by = await this.#requireSay(action, context);
    const change = await this.#changeOf(action, update, context);
    const next = await stores.debrief.inEvent(context.ref, async db => {
      const current = (await stores.debriefActions.byId(id, db))!;
      const isTakenUp =
        current.state === 'dropped' &&
        (change.state ?? current.state) !== 'dropped';
      if (isTakenUp) {
        await requireSameDecision(this.#core, current, 'action', db);
      }
      const changed =
        current.version === update.version
          ? await stores.debriefActions.update(
              {
                ...current,
                ...change,
                updatedBy: by,
                updatedAt: context.now,
              },
              db,
            )
          : undefined;
      if (!changed) {
        throw staleVersion(`"${current.title}"`, current);
      }
      await this.tell(current, changed, context, db);
      return changed;
    });
    if (next.state === 'done' && action.state !== 'done') {
      await live.happened('debrief-action-done', {
        hackathonRef: next.hackathonRef,
        id,
        owner: next.ownerRef,
      });
    }
    await live.changed(context.ref, 'debrief');
    return await this.#show(id, context);
  }

  /** Tells those concerned of a change, and reminds of what is still to be done. */
  async tell(
    before: StoredAction,
    after: StoredAction,
    context: EventContext,
    db: Knex,
  ): Promise<void> {
    const { notices } = this.#core.stores;
    const event = eventOf(context);
    const by = context.requireUser();
    await notices.withdraw(dueKeys(before), db);
    const told = [];
    if (after.state === 'open') {
      told.push(...dueNotices(after, event, context.now));
      if (after.ownerRef !== before.ownerRef || before.state !== 'open') {
        told.push(...givenNotices(after, event, by));
      }
    } else if (after.state !== before.state) {
      told.push(...endedNotices(after, event, by));
    }
    await notices.add(told, context.now, db);
  }

  async #open(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<[StoredAction, EventContext]> {
    const { access, stores } = this.#core;
    return await openOf(
      access,
      await stores.debriefActions.byId(id),
      `action ${id}`,
      credentials,
    );
  }

  /** @throws NotAllowedError for who neither owns the action nor organises the hackathon, or lacks the permission for it */
  async #requireSay(
    action: StoredAction,
    context: EventContext,
  ): Promise<string> {
    const userRef = context.requireUser();
    const owns = context.caller.claims.includes(action.ownerRef);
    if (!owns && !context.has('organiser')) {
      throw new NotAllowedError(
        `Only ${action.ownerRef}, who owns this action, and organisers of ${context.title} can do this`,
      );
    }
    const permissions = [
      ...(owns ? [hackathonsEventDebriefPermission] : []),
      ...(context.has('organiser') ? [hackathonsEventManagePermission] : []),
    ];
    const permitted = await this.#core.access.permitted(
      [context],
      permissions,
      context.caller.credentials,
    );
    if (!permitted.get(context.ref)?.size) {
      throw new NotAllowedError(
        `Permission ${permissions[0].name} is needed for ${context.ref}`,
      );
    }
    return userRef;
  }

  async #changeOf(
    before: StoredAction,
    update: DebriefActionUpdate,
    context: EventContext,
  ): Promise<Partial<StoredAction>> {
    const change: Partial<StoredAction> = {};
    if (update.title !== undefined) {
      change.title = titleOf(update.title);
    }
    if (update.outcome !== undefined) {
      change.outcome = tidyText(update.outcome);
    }
    if (update.state !== undefined) {
      change.state = update.state;
    }
    const outcome =
      update.outcome === undefined ? before.outcome : change.outcome;
    if (
      update.state === 'dropped' &&
      before.state !== 'dropped' &&
      outcome === undefined
    ) {
      throw new InputError('outcome: say why the action is dropped');
    }
    if (update.owner && update.owner.toLowerCase() !== before.ownerRef) {
      change.ownerRef = await ownerOf(
        update.owner,
        this.#catalog,
        context.caller.credentials,
      );
    }
    if (
      update.dueAt !== undefined &&
      Date.parse(update.dueAt) !== before.dueAt
    ) {
      change.dueAt = timeOf('dueAt', update.dueAt, context.now);
    }
    return change;
  }

  async #show(id: string, context: EventContext): Promise<DebriefAction> {
    const action = (await this.#core.stores.debriefActions.byId(id))!;
    return (await this.#present([action], [context]))[0];
  }

  async #present(
    actions: readonly StoredAction[],
    contexts: readonly EventContext[],
  ): Promise<DebriefAction[]> {
    const byRef = new Map(contexts.map(context => [context.ref, context]));
    const points = new Map(
      (
        await this.#core.stores.debrief.byIds(
          actions.flatMap(({ pointId }) => pointId ?? []),
        )
      ).map(point => [point.id, point]),
    );
    return actions.map(action => {
      const context = byRef.get(action.hackathonRef)!;
      const point = action.pointId && points.get(action.pointId);
      const mine = context.caller.claims.includes(action.ownerRef);
      return {
        id: action.id,
        hackathonRef: action.hackathonRef,
        hackathonTitle: context.title,
        point: point
          ? { id: point.id, kind: point.kind, text: point.text }
          : undefined,
        title: action.title,
        owner: action.ownerRef,
        dueAt: iso(action.dueAt),
        overdue: action.state === 'open' && action.dueAt < context.now,
        state: action.state,
        outcome: action.outcome,
        mine,
        mayEdit: mine || context.has('organiser'),
        by: action.byRef,
        version: action.version,
        createdAt: iso(action.createdAt),
        updatedAt: iso(action.updatedAt),
      };
    });
  }
}
