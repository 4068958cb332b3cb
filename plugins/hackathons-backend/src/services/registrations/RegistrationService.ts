import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  hackathonsEventParticipatePermission,
  type Registration,
  type RegistrationInput,
  type RegistrationState,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { StoredRegistration } from '../../database/DatabaseRegistrationStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { PersonFinder, staleVersion } from '../people';
import { departureNotices } from '../teams/notices';
import {
  readRegistration,
  type RegistrationContent,
} from './checkRegistration';
import { outcomeNotice, toDecideNotice } from './notices';
import { presentRegistration } from './present';
import type { WaitingList } from './WaitingList';

/** A person's own registration. */
export class RegistrationService {
  readonly #core: Core;
  readonly #waitingList: WaitingList;
  readonly #people: PersonFinder;

  constructor(core: Core, waitingList: WaitingList) {
    this.#core = core;
    this.#waitingList = waitingList;
    this.#people = new PersonFinder(core);
  }

  /** @throws NotFoundError when the caller never registered */
  async get(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<Registration> {
    const context = await this.#core.access.open(ref, credentials);
    const registration = await this.#own(context);
    if (!registration) {
      throw new NotFoundError(`You have not registered for ${context.title}`);
    }
    return await this.#present(registration, context);
  }

  /** Registers the caller, or changes the caller's registration. */
  async put(
    ref: string,
    input: RegistrationInput,
    credentials: BackstageCredentials,
  ): Promise<Registration> {
    const { registrations } = this.#core.stores;
    const context = await this.#core.access.open(
      ref,
      credentials,
      hackathonsEventParticipatePermission,
    );
    const userRef = context.requireUser();
    context.requireNotEnded();
    const before = await this.#own(context);
    if (!before || before.state === 'withdrawn') {
      context.requireOpen('registration');
    }
    const content = readRegistration(input, context.spec, before, context.now);
    await this.#assertChoices(content, context, before);
    const person = await this.#people.find(userRef);
    const moved: StoredRegistration[] = [];
    const registration = await registrations.inEvent(context.ref, async db => {
      const current = await registrations.ofUser(context.ref, userRef, db);
      assertChangeable(current, input, context);
      if (current && current.state !== 'withdrawn') {
        return await this.#change(current, content, context, db);
      }
      moved.push(...(await this.#waitingList.fill(context, context.now, db)));
      const now = context.now;
      const registered: StoredRegistration = {
        ...content,
        ...person,
        id: current?.id ?? randomUUID(),
        hackathonRef: context.ref,
        userRef,
        state: await this.#firstState(context, db),
        queuedAt: await registrations.endOfLine(context.ref, now, db),
        updatedBy: userRef,
        version: current?.version ?? 1,
        createdAt: current?.createdAt ?? now,
        updatedAt: now,
      };
      if (!current) {
        await registrations.insert([registered], db);
      }
      const stored = current
        ? await registrations.update(registered, db)
        : registered;
      if (!stored) {
        throw staleVersion('Your registration');
      }
      await this.#tellOfNew(stored, context, db);
      return stored;
    });
    await this.#waitingList.announce(moved);
    if (registration.state === 'registered' && before?.state !== 'registered') {
      await this.#waitingList.announce([registration]);
    }
    await this.#core.live.changed(context.ref, 'registrations');
    return await this.#present(registration, context);
  }

  /** Withdraws the caller: out of the team too, and whoever waits longest takes the place. */
  async withdraw(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const { registrations, teams, notices } = this.#core.stores;
    const context = await this.#core.access.open(
      ref,
      credentials,
      hackathonsEventParticipatePermission,
    );
    const userRef = context.requireUser();
    context.requireNotEnded();
    const { now } = context;
    const ended = await registrations.inEvent(context.ref, async db => {
      const current = await registrations.ofUser(context.ref, userRef, db);
      if (!current) {
        throw new NotFoundError(`You have not registered for ${context.title}`);
      }
      if (current.state === 'withdrawn' || current.state === 'declined') {
        return undefined;
      }
      await registrations.update(
        { ...current, state: 'withdrawn', updatedBy: userRef, updatedAt: now },
        db,
      );
      const departure = await teams.removeMember(
        context.ref,
        userRef,
        userRef,
        now,
        db,
      );
      await teams.requests.endOfPeople(
        context.ref,
        [userRef],
        userRef,
        now,
        db,
      );
      if (departure) {
        await notices.add(
          departureNotices(context, departure, current, now),
          now,
          db,
        );
      }
      return {
        departure,
        moved: await this.#waitingList.fill(context, now, db),
      };
    });
    if (ended) {
      await this.#core.live.happened('registration-withdrawn', {
        hackathonRef: context.ref,
        userRef,
      });
      await this.#waitingList.announce(ended.moved);
      await this.#core.live.changed(context.ref, 'registrations');
      await this.#core.live.changed(context.ref, 'teams');
      await this.#core.live.changed(context.ref, 'ideas');
    }
    return context.ref;
  }

  async #own(context: EventContext): Promise<StoredRegistration | undefined> {
    return await this.#core.stores.registrations.ofUser(
      context.ref,
      context.requireUser(),
    );
  }

  async #present(
    registration: StoredRegistration,
    context: EventContext,
  ): Promise<Registration> {
    const position =
      registration.state === 'waiting-list'
        ? await this.#core.stores.registrations.position(registration)
        : undefined;
    return presentRegistration(registration, context, position);
  }

  async #change(
    current: StoredRegistration,
    content: RegistrationContent,
    context: EventContext,
    db: Knex,
  ): Promise<StoredRegistration> {
    const changed = await this.#core.stores.registrations.update(
      {
        ...current,
        ...content,
        updatedBy: current.userRef,
        updatedAt: context.now,
      },
      db,
    );
    if (!changed) {
      throw staleVersion('Your registration');
    }
    return changed;
  }

  /** Where a new registration stands, when who waited has moved up already. */
  async #firstState(
    context: EventContext,
    db: Knex,
  ): Promise<RegistrationState> {
    const { approval, waitingList, capacity } = context.spec.registration ?? {};
    if (approval) {
      return 'pending';
    }
    if ((await this.#waitingList.freePlaces(context, db)) > 0) {
      return 'registered';
    }
    if (!waitingList) {
      throw new ConflictError(
        `All ${capacity} places of ${context.title} are taken, and it has no waiting list; ask an organiser whether there will be more`,
      );
    }
    return 'waiting-list';
  }

  async #tellOfNew(
    registration: StoredRegistration,
    context: EventContext,
    db: Knex,
  ): Promise<void> {
    const { now } = context;
    const { notices } = this.#core.stores;
    if (registration.state === 'registered') {
      await notices.add(
        [outcomeNotice(context, registration, 'registered')],
        now,
        db,
      );
    } else if (registration.state === 'pending') {
      await notices.add([toDecideNotice(context, now)], now, db);
    }
  }

  /** Choices are themes of the charter, or ideas and teams that are there. */
  async #assertChoices(
    { choices }: RegistrationContent,
    context: EventContext,
    before: StoredRegistration | undefined,
  ): Promise<void> {
    const known = new Set([
      ...(context.spec.themes ?? []).map(({ name }) => name),
      // What was chosen may be gone since.
      ...(before?.choices ?? []),
    ]);
    const others = choices.filter(choice => !known.has(choice));
    if (others.length === 0) {
      return;
    }
    const { ideas, teams } = this.#core.stores;
    const [chosenIdeas, chosenTeams] = await Promise.all([
      ideas.byIds(context.ref, others),
      teams.list(context.ref, others),
    ]);
    const found = new Set([...chosenIdeas, ...chosenTeams].map(({ id }) => id));
    const unknown = others.filter(choice => !found.has(choice));
    if (unknown.length > 0) {
      throw new InputError(
        `choices: ${unknown
          .map(choice => `"${choice}"`)
          .join(', ')} is neither a theme of ${
          context.title
        } nor the id of one of its ideas or teams`,
      );
    }
  }
}

function assertChangeable(
  current: StoredRegistration | undefined,
  input: RegistrationInput,
  context: EventContext,
): void {
  if (current?.state === 'declined') {
    throw new ConflictError(
      `Your registration for ${context.title} was declined: ${current.decisionReason}. An organiser can approve it after all`,
    );
  }
  if (
    current &&
    input.version !== undefined &&
    input.version !== current.version
  ) {
    throw staleVersion('Your registration', current);
  }
}
