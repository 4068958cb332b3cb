import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  estimateWait,
  type HackathonQuery,
  type HackathonSchemas,
  hackathonsEventManagePermission,
  hackathonsEventMentorPermission,
  hackathonsEventParticipatePermission,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { StoredHelp } from '../../database/DatabaseHelpStore';
import { toKey } from '../../database/search';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso, optionalIso } from '../iso';
import { nameOf, openOf, tidyText, tidyWords } from '../people';
import { organisersOf } from '../sandboxes/Sandboxes';
import {
  type Capacity,
  changeByAct,
  type HelpAct,
  isAsker,
  possibleActs,
} from './helpActs';
import { askedNotice, helpNotice } from './notices';
import { rosterOf } from './roster';

const MAX_UNCLOSED = 5;
/** Claims of which the waiting time is estimated. */
const CLAIMS = 20;
const ACTIVE_MS = 2 * 3_600_000;

const PERMISSIONS = {
  mentor: hackathonsEventMentorPermission,
  participant: hackathonsEventParticipatePermission,
  organiser: hackathonsEventManagePermission,
} satisfies Record<Capacity, unknown>;

/** How long the queue is, and how fast it moves. */
interface Queue {
  open: string[];
  waits: number[];
  activeMentors: number;
}

/** Requests for help: asking, claiming, resolving. */
export class HelpQueue {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The queue as the caller sees it. In a fixed number of statements. */
  async page(
    context: EventContext,
    query: HackathonQuery<'listHelpRequests'>,
  ): Promise<HackathonSchemas['HelpPage']> {
    const { userRef } = context.caller;
    const { teamId } = context.membership;
    const seesAll = context.has('mentor', 'organiser');
    const limit = query.limit ?? 50;
    const after = decodeCursor('help', query.cursor, ['time', 'string']);
    const own = !seesAll || query.mine;
    const [rows, queue] = await Promise.all([
      this.#core.stores.help.page(context.ref, {
        state: query.state,
        skill: query.skill,
        askers: own ? { userRef, teamId } : undefined,
        orClaimedBy: seesAll ? userRef : undefined,
        after,
        limit: limit + 1,
      }),
      this.#queueOf(context),
    ]);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(help => present(help, context, queue)),
      nextCursor: encodeCursor('help', last && [last.queuedAt, last.id]),
      open: queue.open.length,
      activeMentors: queue.activeMentors,
      estimateSeconds: estimateWait({
        ...queue,
        position: queue.open.length + 1,
      }),
      mayAsk: context.has('participant') && context.timeline.phase !== 'ended',
    };
  }

  /** @throws ConflictError when the team or person has too many requests that are not closed */
  async ask(
    context: EventContext,
    input: HackathonSchemas['HelpInput'],
  ): Promise<HackathonSchemas['HelpRequest']> {
    const userRef = context.requireUser();
    context.requireRole('participant');
    context.requireNotEnded();
    const { now } = context;
    const { teamId, teamName, displayName } = context.membership;
    const help = {
      id: randomUUID(),
      hackathonRef: context.ref,
      teamId,
      userRef,
      topic: input.topic.trim() || 'Help',
      text: tidyText(input.text),
      skills: tidyWords(input.skills),
      state: 'open' as const,
      queuedAt: now,
      version: 1,
      createdAt: now,
    };
    const { help: store, notices } = this.#core.stores;
    const recipients = await this.#helpersFor(context, help);
    await store.inEvent(context.ref, async trx => {
      await this.#requireRoom(help, trx);
      await store.insert(help, trx);
      await notices.add(
        [
          askedNotice(
            help,
            teamName ?? nameOf(userRef, displayName),
            recipients,
          ),
        ],
        now,
        trx,
      );
    });
    return present(
      { ...help, teamName },
      context,
      await this.#queueOf(context),
    );
  }

  /**
   * Opens the hackathon of a request for an act.
   *
   * @throws NotFoundError; NotAllowedError for what the caller can't do in any state; ConflictError for what can't be done now
   */
  async openForAct(
    id: string,
    act: HelpAct,
    credentials: BackstageCredentials,
  ): Promise<{ context: EventContext; help: StoredHelp }> {
    const { access, stores } = this.#core;
    const [help, context] = await openOf(
      access,
      await stores.help.byId(id),
      `request for help ${id}`,
      credentials,
    );
    context.requireUser();
    const sees = isAsker(help, context) || context.has('mentor', 'organiser');
    if (!sees) {
      throw new NotAllowedError(
        'Only mentors, organisers and who asked can do something with a request for help',
      );
    }
    context.requireNotEnded();
    const capacity = possibleActs(help, context).get(act);
    if (!capacity) {
      throw refusal(help, act, context);
    }
    await access.open(context.ref, credentials, PERMISSIONS[capacity]);
    return { context, help };
  }

  /** @throws ConflictError when somebody was faster, or who asked has too many other requests that are not closed */
  async act(
    context: EventContext,
    help: StoredHelp,
    input: HackathonSchemas['HelpAct'],
  ): Promise<HackathonSchemas['HelpRequest']> {
    const userRef = context.requireUser();
    const { now } = context;
    const { act } = input;
    if (help.version !== input.version) {
      throw changedMeanwhile(help);
    }
    const patch = changeByAct(help, act, {
      userRef,
      note: tidyText(input.note),
      now,
    });
    const changed = { ...help, ...patch, version: help.version + 1 };
    const takes = act === 'claim' && help.state === 'open';
    const waitedSeconds = Math.round((now - help.queuedAt) / 1000);
    const { help: store, notices } = this.#core.stores;
    const told =
      act === 'reopen'
        ? [
            askedNotice(
              changed,
              help.teamName ?? nameOf(help.userRef, help.userName),
              await this.#helpersFor(context, help),
            ),
          ]
        : otherSide(help, changed, act, context);
    const done = await store.inEvent(context.ref, async trx => {
      if (act === 'reopen') {
        await this.#requireRoom(help, trx);
      }
      if (!(await store.change(help, patch, trx))) {
        return false;
      }
      if (takes) {
        await store.addClaim(
          {
            hackathonRef: context.ref,
            mentorRef: userRef,
            at: now,
            waitedSeconds,
          },
          trx,
        );
      }
      await notices.add(told, now, trx);
      return true;
    });
    if (!done) {
      throw changedMeanwhile(await store.byId(help.id));
    }
    if (takes) {
      this.#core.telemetry.helpClaimed(waitedSeconds);
    }
    return present(changed, context, await this.#queueOf(context));
  }

  async #requireRoom(
    asker: Pick<StoredHelp, 'hackathonRef' | 'userRef' | 'teamId'>,
    transaction: Knex.Transaction,
  ): Promise<void> {
    const unclosed = await this.#core.stores.help.unclosed(
      asker.hackathonRef,
      asker,
      transaction,
    );
    if (unclosed >= MAX_UNCLOSED) {
      throw new ConflictError(
        `${unclosed} of ${MAX_UNCLOSED} requests are open already; resolve or withdraw one first`,
      );
    }
  }

  async #queueOf(context: EventContext): Promise<Queue> {
    const { help } = this.#core.stores;
    const [open, claims, activeMentors] = await Promise.all([
      help.queue(context.ref),
      help.claims(context.ref, CLAIMS),
      help.activeMentors(context.ref, context.now - ACTIVE_MS),
    ]);
    return {
      open,
      waits: claims.map(({ waitedSeconds }) => waitedSeconds),
      activeMentors,
    };
  }

  /** Whom to tell: the team's mentors, or those with one of the skills, or all mentors; organisers when there are none. */
  async #helpersFor(
    context: EventContext,
    help: Pick<StoredHelp, 'teamId' | 'skills' | 'userRef'>,
  ): Promise<string[]> {
    const { mentors, teams } = this.#core.stores;
    const [offers, matches, members] = await Promise.all([
      mentors.offers(context.ref),
      mentors.matches(context.ref),
      help.teamId ? teams.membersOf([help.teamId]) : undefined,
    ]);
    const askers = new Set([
      help.userRef,
      ...((help.teamId && members?.get(help.teamId)) || []).map(
        ({ userRef }) => userRef,
      ),
    ]);
    const roster = rosterOf(context, offers).filter(
      ({ userRef }) => !askers.has(userRef),
    );
    const own = roster.filter(({ userRef }) =>
      matches.some(
        match => match.teamId === help.teamId && match.mentorRef === userRef,
      ),
    );
    const wanted = new Set(help.skills.map(toKey));
    const skilled = roster.filter(({ skills }) =>
      skills.some(skill => wanted.has(toKey(skill))),
    );
    const found = [own, skilled, roster].find(({ length }) => length > 0);
    return found?.map(({ userRef }) => userRef) ?? organisersOf(context);
  }
}

/** Tells the other side what was done; nobody is told of what they did, and a renewed claim is told to nobody. */
function otherSide(
  help: StoredHelp,
  changed: StoredHelp,
  act: HelpAct,
  context: EventContext,
) {
  const by = context.requireUser();
  const name = nameOf(by, context.membership.displayName);
  const titles: Partial<Record<HelpAct, string>> = {
    claim:
      help.state === 'open' ? `${name} helps you: ${help.topic}` : undefined,
    release: `${help.topic} is open again: ${name} released it`,
    resolve: `${help.topic} is resolved`,
    withdraw: `${help.topic} was withdrawn`,
  };
  const title = titles[act];
  const recipients = [help.userRef, help.claimedBy].filter(
    ref => ref !== undefined && ref !== by,
  ) as string[];
  return title ? [helpNotice(changed, recipients, title, changed.note)] : [];
}

function present(
  help: StoredHelp,
  context: EventContext,
  queue: Queue,
): HackathonSchemas['HelpRequest'] {
  const until =
    help.state === 'open'
      ? context.now
      : help.claimedAt ?? help.closedAt ?? context.now;
  const index = help.state === 'open' ? queue.open.indexOf(help.id) : -1;
  const position = index === -1 ? undefined : index + 1;
  return {
    id: help.id,
    hackathonRef: help.hackathonRef,
    teamId: help.teamId,
    teamName: help.teamName,
    by: help.userRef,
    topic: help.topic,
    text: help.text,
    skills: help.skills,
    state: help.state,
    claimedBy: help.claimedBy,
    claimedAt: optionalIso(help.claimedAt),
    claimExpiresAt: optionalIso(help.claimExpiresAt),
    note: help.note,
    createdAt: iso(help.createdAt),
    closedAt: optionalIso(help.closedAt),
    waitedSeconds: Math.max(0, Math.round((until - help.queuedAt) / 1000)),
    position,
    estimateSeconds:
      position === undefined ? undefined : estimateWait({ ...queue, position }),
    mine: isAsker(help, context),
    may: [...possibleActs(help, context).keys()],
    version: help.version,
  };
}

function refusal(help: StoredHelp, act: HelpAct, context: EventContext): Error {
  const mentorsAct = act === 'claim' || act === 'release';
  if (mentorsAct && isAsker(help, context)) {
    return new NotAllowedError(
      'Nobody claims an own request, or one of the own team',
    );
  }
  if (act === 'claim' && !context.has('mentor')) {
    return new NotAllowedError(`Only mentors of ${context.title} can claim`);
  }
  if ((act === 'withdraw' || act === 'reopen') && !isAsker(help, context)) {
    return new NotAllowedError(`Only who asked, and their team, can ${act}`);
  }
  return new ConflictError(
    help.state === 'claimed'
      ? `${help.claimedBy} claimed it at ${iso(
          help.claimedAt ?? 0,
        )} and has it until ${iso(help.claimExpiresAt ?? 0)}`
      : `The request is ${help.state}: ${act} is not possible any more`,
  );
}

function changedMeanwhile(help?: StoredHelp): ConflictError {
  return new ConflictError(
    help
      ? `The request is ${help.state}${
          help.claimedBy ? ` by ${help.claimedBy}` : ''
        } and in version ${help.version} by now; read it again`
      : 'The request is gone',
  );
}
