import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  hackathonsEventManagePermission,
  hackathonsEventParticipatePermission,
  type Team,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { JoinedVia, StoredTeam } from '../../database/DatabaseTeamStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { assertPermitted, nameOf, openOf } from '../people';
import { departureNotices, joinedNotice, placedNotice } from './notices';
import { assertFree, registeredPerson } from './registeredPerson';
import { assertRoom } from './rules';
import type { TeamQueries } from './TeamQueries';

/** Who comes into teams and out of them. */
export class Memberships {
  readonly #core: Core;
  readonly #queries: TeamQueries;

  constructor(core: Core, queries: TeamQueries) {
    this.#core = core;
    this.#queries = queries;
  }

  /** Joins a team that is open. */
  async join(id: string, credentials: BackstageCredentials): Promise<Team> {
    const { teams } = this.#core.stores;
    const context = await this.#open(
      id,
      credentials,
      hackathonsEventParticipatePermission,
    );
    const userRef = context.requireUser();
    context.requireRole('participant');
    context.requireNotEnded();
    context.requireOpen('teams');
    await teams.inEvent(context.ref, async db => {
      const team = await this.#present(id, db);
      const current = await teams.teamOf(context.ref, userRef, db);
      if (current?.id === id) {
        return;
      }
      if (team.joining !== 'open') {
        throw new ConflictError(
          team.joining === 'ask'
            ? `joining: ${team.name} wants to be asked; send an application`
            : `joining: ${team.name} takes people by invitation alone; ask its contact for one`,
        );
      }
      await this.admit(team, userRef, 'joined', context, db);
    });
    await this.#changed(context);
    return await this.#queries.show(id, context);
  }

  /**
   * Makes somebody a member by the rules of the charter, and ends the requests that they have.
   *
   * @param db - a transaction that holds the event
   * @throws ConflictError that names what stands against it
   */
  async admit(
    team: StoredTeam,
    userRef: string,
    via: JoinedVia,
    context: EventContext,
    db: Knex,
  ): Promise<void> {
    const { teams, notices } = this.#core.stores;
    const { now } = context;
    const person = await registeredPerson(this.#core, context, userRef, db);
    await assertFree(this.#core, context, userRef, db);
    assertUnlocked(team);
    const members = (await teams.membersOf([team.id], db)).get(team.id) ?? [];
    assertRoom(team.name, members, person, context.spec.teamRules);
    await teams.addMember(
      {
        teamId: team.id,
        hackathonRef: context.ref,
        userRef,
        contact: members.length === 0,
        via,
        joinedAt: now,
      },
      db,
    );
    await teams.requests.endOfPeople(context.ref, [userRef], userRef, now, db);
    if (via === 'joined') {
      const { displayName } = person;
      await notices.add(
        [joinedNotice(context, team, displayName, members, userRef, now)],
        now,
        db,
      );
    }
  }

  /** Leaves a team. Who isn't in it has left it already. */
  async leave(id: string, credentials: BackstageCredentials): Promise<void> {
    const context = await this.#open(
      id,
      credentials,
      hackathonsEventParticipatePermission,
    );
    const userRef = context.requireUser();
    context.requireNotEnded();
    await this.#takeOut(id, userRef, context);
  }

  /** Removes somebody, as the contact of the team or an organiser. */
  async remove(
    id: string,
    userRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { teams } = this.#core.stores;
    const context = await this.#open(id, credentials);
    const by = context.requireUser();
    const members = (await teams.membersOf([id])).get(id) ?? [];
    const isContact = members.some(
      member => member.contact && member.userRef === by,
    );
    await assertPermitted(this.#core.access, context, isContact);
    context.requireNotEnded();
    await this.#takeOut(id, userRef.toLowerCase(), context);
  }

  /** Moves a registered person into a team, as an organiser: whatever the rules say, out of another team if need be. */
  async place(
    id: string,
    person: string,
    credentials: BackstageCredentials,
  ): Promise<Team> {
    const { teams, notices } = this.#core.stores;
    const context = await this.#open(
      id,
      credentials,
      hackathonsEventManagePermission,
    );
    const by = context.requireUser();
    context.requireRole('organiser');
    context.requireNotEnded();
    const userRef = person.toLowerCase();
    const { now } = context;
    await teams.inEvent(context.ref, async db => {
      const team = await this.#present(id, db);
      const registered = await registeredPerson(
        this.#core,
        context,
        userRef,
        db,
      );
      const current = await teams.teamOf(context.ref, userRef, db);
      if (current?.id === id) {
        return;
      }
      const departure =
        current &&
        (await teams.removeMember(context.ref, userRef, by, now, db));
      const members = (await teams.membersOf([id], db)).get(id) ?? [];
      await teams.addMember(
        {
          teamId: id,
          hackathonRef: context.ref,
          userRef,
          contact: members.length === 0,
          via: 'organiser',
          joinedAt: now,
        },
        db,
      );
      await teams.requests.endOfPeople(context.ref, [userRef], by, now, db);
      const { displayName } = registered;
      await notices.add(
        [
          ...(departure
            ? departureNotices(context, departure, registered, now)
            : []),
          joinedNotice(context, team, displayName, members, userRef, now),
          placedNotice(context, userRef, 'placed', team, now),
        ],
        now,
        db,
      );
    });
    await this.#changed(context);
    await this.#core.live.changed(context.ref, 'ideas');
    return await this.#queries.show(id, context);
  }

  async #takeOut(
    id: string,
    userRef: string,
    context: EventContext,
  ): Promise<void> {
    const { teams, registrations, notices } = this.#core.stores;
    const by = context.requireUser();
    const { now } = context;
    await teams.inEvent(context.ref, async db => {
      const current = await teams.teamOf(context.ref, userRef, db);
      if (current?.id !== id) {
        return;
      }
      const departure = await teams.removeMember(
        context.ref,
        userRef,
        by,
        now,
        db,
      );
      const person = await registrations.ofUser(context.ref, userRef, db);
      await notices.add(
        [
          ...departureNotices(
            context,
            departure!,
            { userRef, displayName: nameOf(userRef, person?.displayName) },
            now,
          ),
          ...(by === userRef
            ? []
            : [placedNotice(context, userRef, 'removed', current, now)]),
        ],
        now,
        db,
      );
    });
    await this.#changed(context);
    await this.#core.live.changed(context.ref, 'ideas');
  }

  async #open(
    id: string,
    credentials: BackstageCredentials,
    permission?: Parameters<typeof openOf>[4],
  ): Promise<EventContext> {
    const [, context] = await openOf(
      this.#core.access,
      await this.#core.stores.teams.byId(id),
      `team ${id}`,
      credentials,
      permission,
    );
    return context;
  }

  async #present(id: string, db: Knex): Promise<StoredTeam> {
    const team = await this.#core.stores.teams.byId(id, db);
    if (!team) {
      throw new NotFoundError(`No team ${id}: it was dissolved meanwhile`);
    }
    return team;
  }

  async #changed(context: EventContext): Promise<void> {
    await this.#core.live.changed(context.ref, 'teams');
    await this.#core.live.changed(context.ref, 'registrations');
  }
}

/**
 * Makes sure that people can come into a team.
 *
 * @throws ConflictError
 */
export function assertUnlocked(team: StoredTeam): void {
  if (team.locked) {
    throw new ConflictError(
      `${team.name} is locked: nobody can join, until an organiser unlocks it`,
    );
  }
}
