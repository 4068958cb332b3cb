import { randomUUID } from 'node:crypto';
import type { HackathonTeamRules } from '@guildhall/plugin-guildhall-common';
import type { Formation } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { createStores } from '../database/createStores';
import { charter } from './entities';
import {
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';

/** When tests of formations begin: the Sunday before the event. */
export const NOW = Date.parse('2026-11-22T09:00Z');
export const OLGA = { as: 'user:default/olga' };
/** The rules by which teams are formed. */
const TEAM_RULES = {
  minSize: 3,
  maxSize: 4,
  maxPerHomeTeam: 2,
  mustHaveSkills: [{ skill: 'ML' }],
  neverIsolate: [
    { attribute: 'gender', question: 'Which?', values: ['woman'] },
  ],
  formation: 'automatic' as const,
};

/** What is known of a person. */
export interface Seed {
  skills?: string[];
  homeTeams?: string[];
  choices?: string[];
  attributes?: Record<string, string>;
  timezone?: string;
}

/** Ref of a person whom `registerSeeds` registers. */
export const ref = (index: number) => `user:default/p${index}`;

/** Registers people, `user:default/p0` and so on. */
export async function registerSeeds(knex: Knex, people: Seed[]) {
  await createStores(knex).registrations.insert(
    people.map((person, index) => ({
      id: randomUUID(),
      hackathonRef: JAM,
      userRef: ref(index),
      state: 'registered',
      displayName: `P${index}`,
      homeTeams: [],
      skills: [],
      choices: [],
      answers: {},
      attributes: {},
      lookingForTeam: true,
      shown: [],
      queuedAt: NOW + index,
      updatedBy: ref(index),
      version: 1,
      createdAt: NOW,
      updatedAt: NOW,
      ...person,
    })),
  );
}

/** Twelve people for whom the rules can be kept. */
export function dozen(): Seed[] {
  return Array.from({ length: 12 }, (_, index) => ({
    skills: index % 3 === 0 ? ['ml', 'Python'] : ['python'],
    homeTeams: [`group:default/g${index % 4}`],
    choices: index < 8 ? ['freshness', 'cost'] : ['cost'],
    attributes: (index % 3 === 1 ? { gender: 'woman' } : {}) as Record<
      string,
      string
    >,
  }));
}

/** Has teams proposed for the hackathon. */
export async function begin(
  plugin: TestHackathons,
  body: object = {},
): Promise<Formation> {
  const answer = await plugin.call('POST', `${JAM_PATH}/formations`, {
    ...OLGA,
    body,
  });
  expect(answer).toMatchObject({ status: 202, body: { state: 'solving' } });
  return answer.body;
}

/** The formation once it is solved. */
export async function solved(
  plugin: TestHackathons,
  { id }: { id: string },
): Promise<Formation> {
  return await vi.waitFor(
    async () => {
      const { body } = await plugin.call('GET', `/formations/${id}`, OLGA);
      expect(body.state).not.toBe('solving');
      return body;
    },
    { timeout: 30_000, interval: 50 },
  );
}

/** What an organiser sends back to leave the teams as they are. */
export function toUpdate({ version, teams }: Formation) {
  return {
    version,
    teams: teams.map(({ id, name, option, locked, members }) => ({
      id,
      name,
      option,
      locked,
      members: members.map(member => ({
        userRef: member.userRef,
        locked: member.locked,
      })),
    })),
  };
}

/** Starts the plugin with a hackathon whose teams are formed. */
export async function startFormations(
  knex: Knex,
  rules: Partial<HackathonTeamRules> = {},
): Promise<TestHackathons> {
  return await startHackathons(knex, {
    charters: [charter({ spec: { teamRules: { ...TEAM_RULES, ...rules } } })],
  });
}
