import type { Knex } from 'knex';
import {
  DatabaseRegistrationStore,
  type StoredRegistration,
} from '../database/DatabaseRegistrationStore';

/**
 * Puts registrations into the database, past the rules of registering.
 *
 * @param names - of users in the namespace `default`
 */
export async function addRegistrations(
  knex: Knex,
  hackathonRef: string,
  names: string[],
  state: StoredRegistration['state'] = 'registered',
): Promise<void> {
  const now = Date.now();
  await new DatabaseRegistrationStore(knex).insert(
    names.map(name => ({
      id: `${hackathonRef.slice(-8)}-${name}`,
      hackathonRef,
      userRef: `user:default/${name}`,
      state,
      displayName: name,
      homeTeams: [],
      skills: [],
      choices: [],
      answers: {},
      attributes: {},
      lookingForTeam: false,
      shown: [],
      queuedAt: now,
      updatedBy: `user:default/${name}`,
      version: 1,
      createdAt: now,
      updatedAt: now,
    })),
  );
}
