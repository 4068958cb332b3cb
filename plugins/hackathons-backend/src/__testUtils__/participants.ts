import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/** Registers people without asking anybody: for tests of what comes after. */
export async function register(
  knex: Knex,
  hackathonRef: string,
  userRefs: readonly string[],
  more: { homeTeams?: string[]; timezone?: string; skills?: string[] } = {},
): Promise<void> {
  const now = Date.now();
  for (const userRef of userRefs) {
    await knex('registrations').insert({
      id: randomUUID(),
      hackathon_ref: hackathonRef,
      user_ref: userRef,
      state: 'registered',
      display_name: userRef.split('/')[1],
      name_key: userRef.split('/')[1],
      shown_text: '',
      shown_skills: '',
      home_teams: JSON.stringify(more.homeTeams ?? []),
      skills: JSON.stringify(more.skills ?? []),
      choices: '[]',
      answers: '{}',
      attributes: '{}',
      timezone: more.timezone,
      shown: '[]',
      queued_at: now,
      updated_by: userRef,
      created_at: now,
      updated_at: now,
    });
  }
}

/**
 * Makes a team of registered people.
 *
 * @returns its id
 */
export async function makeTeam(
  knex: Knex,
  hackathonRef: string,
  team: {
    name: string;
    members: readonly string[];
    theme?: string;
    wantedSkills?: string[];
  },
): Promise<string> {
  const now = Date.now();
  const id = randomUUID();
  await knex('teams').insert({
    id,
    hackathon_ref: hackathonRef,
    name: team.name,
    name_key: team.name.toLowerCase(),
    search_text: team.name.toLowerCase(),
    wanted_key: '',
    updated_by: team.members[0],
    theme: team.theme,
    wanted_skills: JSON.stringify(team.wantedSkills ?? []),
    joining: 'open',
    source: 'self',
    created_by: team.members[0],
    created_at: now,
    updated_at: now,
  });
  for (const userRef of team.members) {
    await knex('team_members').insert({
      hackathon_ref: hackathonRef,
      user_ref: userRef,
      team_id: id,
      via: 'joined',
      joined_at: now,
    });
  }
  return id;
}
