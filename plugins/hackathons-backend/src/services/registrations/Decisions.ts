import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  hackathonsEventManagePermission,
  type Participant,
  type RegistrationDecision,
  type RegistrationState,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { StoredRegistration } from '../../database/DatabaseRegistrationStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { openOf, staleVersion } from '../people';
import { departureNotices } from '../teams/notices';
import { outcomeNotice } from './notices';
import { presentParticipant } from './present';
import type { WaitingList } from './WaitingList';

/** In which states somebody can be approved, declined or removed. */
const FROM: Record<RegistrationDecision['decision'], RegistrationState[]> = {
  approve: ['pending', 'waiting-list', 'declined'],
  decline: ['pending', 'waiting-list'],
  remove: ['registered'],
};

/** What organisers decide about registrations. */
export class Decisions {
  readonly #core: Core;
  readonly #waitingList: WaitingList;

  constructor(core: Core, waitingList: WaitingList) {
    this.#core = core;
    this.#waitingList = waitingList;
  }

  /** Approves, declines or removes somebody. */
  async decide(
    id: string,
    decision: RegistrationDecision,
    credentials: BackstageCredentials,
  ): Promise<Participant> {
    const { registrations } = this.#core.stores;
    const [{ hackathonRef }, context] = await openOf(
      this.#core.access,
      await registrations.byId(id),
      `registration ${id}`,
      credentials,
      hackathonsEventManagePermission,
    );
    context.requireUser();
    context.requireRole('organiser');
    context.requireNotEnded();
    if (decision.decision !== 'approve' && !decision.reason?.trim()) {
      throw new InputError(
        `reason: is missing; the person is told why you ${decision.decision} them`,
      );
    }
    const outcome = await registrations.inEvent(hackathonRef, async db => {
      const current = await registrations.byId(id, db);
      if (!current || current.version !== decision.version) {
        throw staleVersion('This registration', current);
      }
      assertFits(current, decision.decision);
      assertNotOwn(current, decision.decision, context);
      return decision.decision === 'approve'
        ? await this.#approve(current, decision, context, db)
        : await this.#end(current, decision, context, db);
    });
    const { decided, moved } = outcome;
    await this.#waitingList.announce([
      ...moved,
      ...(decided.state === 'registered' ? [decided] : []),
    ]);
    if (decision.decision === 'remove') {
      await this.#core.live.happened('registration-withdrawn', {
        hackathonRef,
        userRef: decided.userRef,
      });
      await this.#core.live.changed(hackathonRef, 'teams');
      await this.#core.live.changed(hackathonRef, 'ideas');
    }
    await this.#core.live.changed(hackathonRef, 'registrations');
    return presentParticipant(decided, 'organiser');
  }

  async #approve(
    current: StoredRegistration,
    { reason }: RegistrationDecision,
    context: EventContext,
    db: Knex,
  ) {
    const { registrations, notices } = this.#core.stores;
    const { now } = context;
    const moved = await this.#waitingList.fill(context, now, db);
    const self = moved.find(({ id }) => id === current.id);
    if (self) {
      return { decided: self, moved: moved.filter(other => other !== self) };
    }
    const free = await this.#waitingList.freePlaces(context, db);
    if (free === 0) {
      assertCanWait(current, context);
    }
    const decided = await this.#update(
      {
        ...current,
        state: free > 0 ? 'registered' : 'waiting-list',
        queuedAt:
          current.state === 'declined'
            ? await registrations.endOfLine(context.ref, now, db)
            : current.queuedAt,
        decisionReason: reason,
      },
      context,
      db,
    );
    await notices.add(
      [outcomeNotice(context, decided, free > 0 ? 'registered' : 'approved')],
      now,
      db,
    );
    return { decided, moved };
  }

  async #end(
    current: StoredRegistration,
    { decision, reason }: RegistrationDecision,
    context: EventContext,
    db: Knex,
  ) {
    const { teams, notices } = this.#core.stores;
    const { now } = context;
    const by = context.requireUser();
    const decided = await this.#update(
      { ...current, state: 'declined', decisionReason: reason },
      context,
      db,
    );
    const departure = await teams.removeMember(
      context.ref,
      current.userRef,
      by,
      now,
      db,
    );
    await teams.requests.endOfPeople(
      context.ref,
      [current.userRef],
      by,
      now,
      db,
    );
    await notices.add(
      [
        outcomeNotice(
          context,
          decided,
          decision === 'remove' ? 'removed' : 'declined',
        ),
        ...(departure
          ? departureNotices(context, departure, current, now)
          : []),
      ],
      now,
      db,
    );
    const moved = await this.#waitingList.fill(context, now, db);
    return { decided, moved };
  }

  async #update(
    registration: StoredRegistration,
    context: EventContext,
    db: Knex,
  ): Promise<StoredRegistration> {
    const by = context.requireUser();
    const updated = await this.#core.stores.registrations.update(
      {
        ...registration,
        decidedBy: by,
        updatedBy: by,
        updatedAt: context.now,
      },
      db,
    );
    if (!updated) {
      throw staleVersion('This registration');
    }
    return updated;
  }
}

function assertFits(
  { state }: StoredRegistration,
  decision: RegistrationDecision['decision'],
): void {
  if (FROM[decision].includes(state)) {
    return;
  }
  const mends: Partial<Record<RegistrationState, string>> = {
    registered: 'the person takes part; remove them if that has to end',
    pending: 'decline it, which needs no removal',
    'waiting-list': 'decline it, which needs no removal',
    withdrawn: 'the person withdrew, and can register again',
  };
  throw new ConflictError(
    `decision: "${decision}" doesn't fit a registration that is ${state}: ${
      mends[state] ?? 'it is decided already'
    }`,
  );
}

/** Nobody approves their own request. */
function assertNotOwn(
  current: StoredRegistration,
  decision: RegistrationDecision['decision'],
  context: EventContext,
): void {
  if (decision === 'approve' && current.userRef === context.caller.userRef) {
    throw new NotAllowedError(
      'This registration is your own; another organiser approves it',
    );
  }
}

function assertCanWait(
  current: StoredRegistration,
  context: EventContext,
): void {
  const { capacity, waitingList } = context.spec.registration ?? {};
  const taken = `All ${capacity} places of ${context.title} are taken`;
  if (current.state === 'waiting-list') {
    throw new ConflictError(
      `${taken}; the person moves up by themselves when one is free. Raise registration.capacity in the charter to make room`,
    );
  }
  if (!waitingList) {
    throw new ConflictError(
      `${taken}, and the charter has no waiting list. Raise registration.capacity, or set registration.waitingList`,
    );
  }
}
