import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { StoredRegistration } from '../../database/DatabaseRegistrationStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';

/**
 * Somebody who can be in a team.
 *
 * @param db - a transaction that holds the event, so that they don't withdraw meanwhile
 * @throws ConflictError when they are not registered, with what can be done
 */
export async function registeredPerson(
  core: Core,
  context: EventContext,
  userRef: string,
  db: Knex,
): Promise<StoredRegistration> {
  const person = await core.stores.registrations.ofUser(
    context.ref,
    userRef,
    db,
  );
  if (person?.state !== 'registered') {
    const state = {
      pending: 'an organiser has not decided on their registration yet',
      'waiting-list': 'they are on the waiting list',
      declined: 'their registration was declined',
      withdrawn: 'they withdrew',
    };
    const why =
      person && person.state in state
        ? state[person.state as keyof typeof state]
        : 'they have not registered';
    throw new ConflictError(
      `userRef: ${userRef} takes no part in ${context.title}: ${why}. Only registered people can be in a team; ask them to register first`,
    );
  }
  return person;
}

/**
 * Makes sure that somebody is in no team.
 *
 * @throws ConflictError that names the team that they are in
 */
export async function assertFree(
  core: Core,
  context: EventContext,
  userRef: string,
  db: Knex,
): Promise<void> {
  const team = await core.stores.teams.teamOf(context.ref, userRef, db);
  if (team) {
    const who =
      userRef === context.caller.userRef
        ? `You are in ${team.name}`
        : `${userRef} is in ${team.name}`;
    throw new ConflictError(
      `${who} already, and one team is the most; leaving it comes first`,
    );
  }
}
