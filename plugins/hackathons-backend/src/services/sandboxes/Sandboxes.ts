import { randomUUID } from 'node:crypto';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import type {
  HackathonQuery,
  HackathonSchemas,
} from '@guildhall/plugin-hackathons-common';
import type {
  SandboxUsage,
  StoredSandbox,
} from '../../database/DatabaseSandboxStore';
import { type EventContext, fullRef } from '../access';
import { missingAgreements } from '../agreements/missingAgreements';
import type { Core } from '../areas';
import { iso } from '../iso';
import {
  changeBy,
  type Decision,
  decisionsFor,
  granting,
  takingBack,
} from './decisions';
import { tellFact } from './facts';
import { decidedNotice, requestedNotice, takeBackNotice } from './notices';
import {
  fullRefusal,
  missingRefusal,
  type Offer,
  offerOf,
  offersOf,
  perTeamRefusal,
  refusalOf,
  requireOffer,
} from './offers';
import { isOwn, presentOffer, presentSandbox } from './present';

const UNUSED: SandboxUsage = { taken: 0, requested: 0 };

/** Asking for sandboxes, and deciding about requests. */
export class Sandboxes {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Requests that the caller may see, and what can be asked for. In a fixed number of statements. */
  async page(
    context: EventContext,
    query: HackathonQuery<'listSandboxes'>,
  ): Promise<HackathonSchemas['SandboxPage']> {
    const holders = holdersOf(context);
    const all = context.has('organiser') && !query.mine;
    const limit = query.limit ?? 50;
    const after = decodeCursor('sandboxes', query.cursor, ['time', 'string']);
    const [rows, sandboxes] = await Promise.all([
      all || holders.length > 0
        ? this.#core.stores.sandboxes.page(context.ref, {
            state: query.state,
            sandbox: query.sandbox,
            holders: all ? undefined : holders,
            after,
            limit: limit + 1,
          })
        : [],
      this.#offers(context),
    ]);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(grant => presentSandbox(grant, context)),
      nextCursor: encodeCursor('sandboxes', last && [last.createdAt, last.id]),
      sandboxes,
    };
  }

  /** @throws NotFoundError when the caller may not see it */
  get(
    context: EventContext,
    grant: StoredSandbox,
  ): HackathonSchemas['SandboxGrant'] {
    if (
      !context.has('organiser') &&
      !holdersOf(context).includes(grant.holder)
    ) {
      throw new NotFoundError(`No sandbox ${grant.id}`);
    }
    return presentSandbox(grant, context);
  }

  /**
   * Asks for a sandbox.
   *
   * @throws ConflictError that names the agreement, or the quota, that stands against it
   */
  async request(
    context: EventContext,
    input: HackathonSchemas['SandboxInput'],
  ): Promise<HackathonSchemas['SandboxGrant']> {
    const userRef = context.requireUser();
    context.requireRole('participant');
    context.requireNotEnded();
    const offer = requireOffer(context, input.sandbox);
    const { teamId } = input;
    if (teamId && teamId !== context.membership.teamId) {
      throw new InputError(
        `teamId is ${teamId}: it can be asked for one's own team only`,
      );
    }
    const { now } = context;
    const grant = {
      id: randomUUID(),
      hackathonRef: context.ref,
      sandbox: offer.name,
      holder: teamId ?? userRef,
      teamId,
      userRef,
      reason: input.reason,
      state: 'requested' as const,
      resources: offer.resources,
      expiresAt: offer.expiresAt,
      attempts: 0,
      claimedUntil: 0,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    const { sandboxes, notices } = this.#core.stores;
    const missing = await this.#missing(context, offer, grant);
    await sandboxes.inEvent(context.ref, async trx => {
      const usage = await sandboxes.usage(context.ref, undefined, trx);
      const own = await sandboxes.usage(context.ref, grant.holder, trx);
      const refusal = refusalOf(context.ref, offer, {
        now,
        usage: usage.get(offer.name) ?? UNUSED,
        own: own.get(offer.name) ?? UNUSED,
        missing,
      });
      if (refusal) {
        throw new ConflictError(refusal);
      }
      await sandboxes.insert(grant, trx);
      await notices.add(
        [
          requestedNotice(
            { ...grant, userName: context.membership.displayName },
            offer,
            organisersOf(context),
            context.title,
          ),
        ],
        now,
        trx,
      );
    });
    return presentSandbox(await this.#stored(grant.id), context);
  }

  /**
   * Grants, declines, revokes or tries again.
   *
   * @throws ConflictError when the request was changed meanwhile, is in no state for that, or the quota is used up; NotAllowedError for
   *   who grants an own request
   */
  async decide(
    context: EventContext,
    read: StoredSandbox,
    input: Decision,
  ): Promise<HackathonSchemas['SandboxGrant']> {
    const by = context.requireUser();
    const { now } = context;
    const { sandboxes, notices } = this.#core.stores;
    const offer = offerOf(context, read);
    if (input.decision === 'grant' && isOwn(read, context)) {
      throw new NotAllowedError(
        'Nobody grants an own request, or one of the own team; another organiser has to',
      );
    }
    const missing =
      input.decision === 'grant'
        ? await this.#missing(context, offer, read)
        : [];
    const users = await this.#usersOf(read);
    const [before, after] = await sandboxes.inEvent(context.ref, async trx => {
      const grant = await sandboxes.byId(read.id, trx);
      if (!grant || grant.version !== input.version) {
        throw staleSandbox(read, grant);
      }
      if (!decisionsFor(grant).includes(input.decision)) {
        throw new ConflictError(
          `The request is ${grant.state}: ${input.decision} is not possible any more`,
        );
      }
      if (input.decision === 'grant') {
        const usage = await sandboxes.usage(context.ref, undefined, trx);
        const own = await sandboxes.usage(context.ref, grant.holder, trx);
        const refusal =
          fullRefusal(offer, usage.get(offer.name) ?? UNUSED) ??
          perTeamRefusal(offer, own.get(offer.name) ?? UNUSED) ??
          missingRefusal(context.ref, offer, missing);
        if (refusal) {
          throw new ConflictError(refusal);
        }
      }
      const patch =
        input.decision === 'grant'
          ? granting(offer, input, {
              by,
              now,
              installed: this.#installed(offer),
            })
          : changeBy(grant, input, by, now);
      if (!(await sandboxes.change(grant, patch, now, trx))) {
        throw staleSandbox(read, await sandboxes.byId(read.id, trx));
      }
      const changed = { ...grant, ...patch, version: grant.version + 1 };
      await notices.add(
        [
          ...(input.decision === 'retry' || changed.state === 'granting'
            ? []
            : [decidedNotice(changed, offer, users, context.title)]),
          ...takeBackNotice(grant, changed, offer, organisersOf(context)),
        ],
        now,
        trx,
      );
      return [grant, changed];
    });
    await tellFact(this.#core.live, before, after.state);
    return presentSandbox(await this.#stored(read.id), context);
  }

  /**
   * Withdraws a request of the caller or the caller's team, or gives a sandbox back.
   *
   * @returns whether there was something to end
   */
  async giveBack(
    context: EventContext,
    grant: StoredSandbox,
  ): Promise<boolean> {
    const by = context.requireUser();
    this.get(context, grant);
    if (!holdersOf(context).includes(grant.holder)) {
      throw new ConflictError(
        'It is not yours to give back; organisers revoke with a decision',
      );
    }
    if (!['requested', 'granting', 'granted', 'failed'].includes(grant.state)) {
      return false;
    }
    const { sandboxes, notices } = this.#core.stores;
    const { now } = context;
    const offer = offerOf(context, grant);
    const ended = await sandboxes.inEvent(context.ref, async trx => {
      const patch = {
        ...takingBack(grant, 'revoked', now),
        decidedBy: by,
        decidedAt: now,
        decisionReason:
          grant.state === 'requested' ? 'Withdrawn' : 'Given back',
      };
      if (!(await sandboxes.change(grant, patch, now, trx))) {
        throw staleSandbox(grant, await sandboxes.byId(grant.id, trx));
      }
      await notices.add(
        takeBackNotice(
          grant,
          { ...grant, ...patch },
          offer,
          organisersOf(context),
        ),
        now,
        trx,
      );
      return { ...grant, ...patch };
    });
    await tellFact(this.#core.live, grant, ended.state);
    return true;
  }

  async #offers(
    context: EventContext,
  ): Promise<HackathonSchemas['SandboxOffer'][]> {
    const offers = offersOf(context.hackathon.entity, context.timeline.end);
    if (offers.length === 0) {
      return [];
    }
    const { sandboxes, agreements, teams } = this.#core.stores;
    const { userRef } = context.caller;
    const { teamId } = context.membership;
    const holder = teamId ?? userRef;
    const [usage, own, members] = await Promise.all([
      sandboxes.usage(context.ref),
      holder ? sandboxes.usage(context.ref, holder) : undefined,
      teamId
        ? teams.membersOf([teamId])
        : new Map<string, Array<{ userRef: string }>>(),
    ]);
    const people = (teamId && members.get(teamId)) || [];
    const missing = await missingAgreements(
      agreements,
      eventOf(context),
      offers.flatMap(offer => offer.agreements),
      [
        ...new Set([
          ...people.map(member => member.userRef),
          ...(userRef ? [userRef] : []),
        ]),
      ],
      context.now,
    );
    return offers.map(offer =>
      presentOffer(context, offer, {
        usage: usage.get(offer.name) ?? UNUSED,
        own: own?.get(offer.name) ?? UNUSED,
        missing: missing.filter(({ terms }) =>
          offer.agreements.includes(terms.name),
        ),
        installed: this.#installed(offer),
      }),
    );
  }

  #installed(offer: Offer): boolean {
    return Boolean(
      offer.provisioner && this.#core.provisioners.get(offer.provisioner),
    );
  }

  async #missing(
    context: EventContext,
    offer: Offer,
    grant: Pick<StoredSandbox, 'teamId' | 'userRef'>,
  ) {
    return await missingAgreements(
      this.#core.stores.agreements,
      eventOf(context),
      offer.agreements,
      await this.#usersOf(grant),
      context.now,
    );
  }

  async #usersOf({
    teamId,
    userRef,
  }: Pick<StoredSandbox, 'teamId' | 'userRef'>): Promise<string[]> {
    if (!teamId) {
      return [userRef];
    }
    const members = await this.#core.stores.teams.membersOf([teamId]);
    return (members.get(teamId) ?? []).map(member => member.userRef);
  }

  async #stored(id: string): Promise<StoredSandbox> {
    const grant = await this.#core.stores.sandboxes.byId(id);
    if (!grant) {
      throw new NotFoundError(`No sandbox ${id}`);
    }
    return grant;
  }
}

/** Whose sandboxes the caller's are: team and user. */
export function holdersOf(context: EventContext): string[] {
  return [context.caller.userRef, context.membership.teamId].filter(
    holder => holder !== undefined,
  );
}

/** Who decides about requests. */
export function organisersOf(context: EventContext): string[] {
  return context.spec.organisers.map(ref =>
    fullRef(ref, 'user', context.hackathon.entity.metadata.namespace),
  );
}

function eventOf(context: EventContext) {
  return {
    ref: context.ref,
    entity: context.hackathon.entity,
    end: context.timeline.end,
  };
}

function staleSandbox(read: StoredSandbox, now?: StoredSandbox): ConflictError {
  return new ConflictError(
    now
      ? `The request is in version ${now.version} and ${now.state}${
          now.decidedBy ? `, by ${now.decidedBy}` : ''
        } since ${iso(now.updatedAt)}; read it again`
      : `The request ${read.id} is gone`,
  );
}
