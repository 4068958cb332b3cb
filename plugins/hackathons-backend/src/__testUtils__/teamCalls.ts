import type { HackathonTeamRules } from '@guildhall/plugin-guildhall-common';
import { charter } from './entities';
import { JAM_PATH, type TestHackathons } from './startHackathons';

const TEAMS = `${JAM_PATH}/teams`;
const REQUESTS = `${JAM_PATH}/team-requests`;
const OLGA = 'user:default/olga';

/**
 * What tests of teams do again and again.
 *
 * @param jams - the running plugin, which may be started later
 */
export function teamCalls(jams: () => TestHackathons) {
  async function rules(teamRules: Partial<HackathonTeamRules> = {}) {
    jams().catalog.put(
      charter({
        spec: { teamRules: { minSize: 2, maxSize: 3, ...teamRules } },
      }),
    );
    await jams().sync();
  }
  async function register(people: string[], body: object = {}) {
    for (const as of people) {
      const path = `${JAM_PATH}/registration`;
      expect((await jams().call('PUT', path, { as, body })).status).toBe(200);
    }
  }
  const found = (as: string, body: object) =>
    jams().call('POST', TEAMS, { as, body });
  const join = (teamId: string, as: string) =>
    jams().call('PUT', `/teams/${teamId}/membership`, { as });
  /** A team of some people that is open. */
  async function team(name: string, people: string[], body: object = {}) {
    const { body: made } = await found(people[0], {
      name,
      joining: 'open',
      ...body,
    });
    for (const as of people.slice(1)) {
      expect((await join(made.id, as)).status).toBe(200);
    }
    return made.id as string;
  }
  const get = async (teamId: string, as = OLGA) =>
    (await jams().call('GET', `/teams/${teamId}`, { as })).body;
  const leave = (teamId: string, as: string) =>
    jams().call('DELETE', `/teams/${teamId}/membership`, { as });
  const place = (teamId: string, userRef: string, as = OLGA) =>
    jams().call('PUT', `/teams/${teamId}/members?user=${userRef}`, { as });
  const invite = (teamId: string, as: string, userRef: string, message = '') =>
    jams().call('POST', `/teams/${teamId}/invitations`, {
      as,
      body: { userRef, message },
    });
  const apply = (teamId: string, as: string) =>
    jams().call('POST', `/teams/${teamId}/applications`, {
      as,
      body: { message: 'Take me' },
    });
  const answer = (request: string, as: string, word: string) =>
    jams().call('POST', `/team-requests/${request}/answer`, {
      as,
      body: { answer: word },
    });
  const requests = async (as: string) =>
    (await jams().call('GET', REQUESTS, { as })).body.items;
  const members = async (teamId: string) =>
    (await get(teamId)).members.map((member: any) => member.userRef);
  const agenda = async (as: string) =>
    (await jams().call('GET', `${JAM_PATH}/agenda`, { as })).body.items.map(
      (item: any) => item.kind,
    );
  const told = async () => {
    await jams().run('upkeep');
    return jams().notifications.map(({ recipients, payload }: any) => [
      recipients.entityRef.join(),
      payload.title,
    ]);
  };

  return {
    rules,
    register,
    found,
    join,
    team,
    get,
    leave,
    place,
    invite,
    apply,
    answer,
    requests,
    members,
    agenda,
    told,
  };
}
