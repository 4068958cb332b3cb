import type { TestHackathons } from './startHackathons';
import { JAM_PATH } from './startHackathons';

/** Requests of the debrief, as tests write them. Those in the past tense give what was made. */
export function debriefCalls(jams: TestHackathons) {
  const made = async (path: string, as: string, body: object, key?: string) => {
    const answer = await jams.call('POST', path, {
      as,
      body,
      headers: key ? { 'Idempotency-Key': key } : undefined,
    });
    expect([path, answer.status, answer.body]).toEqual([
      path,
      201,
      answer.body,
    ]);
    return answer.body;
  };
  return {
    made,
    said: (as: string, text: string, more: object = {}, key?: string) =>
      made(
        `${JAM_PATH}/debrief/points`,
        as,
        { kind: 'worked', text, ...more },
        key,
      ),
    debrief: async (as: string) =>
      (await jams.call('GET', `${JAM_PATH}/debrief`, { as })).body,
    points: async (query: string, as: string) =>
      (await jams.call('GET', `${JAM_PATH}/debrief/points${query}`, { as }))
        .body,
    point: async (id: string, as: string) =>
      (await jams.call('GET', `/debrief-points/${id}`, { as })).body,
    vote: (id: string, as: string, method: 'PUT' | 'DELETE' = 'PUT') =>
      jams.call(method, `/debrief-points/${id}/vote`, { as }),
    decide: (id: string, body: object, as: string) =>
      jams.call('POST', `/debrief-points/${id}/decision`, { as, body }),
    answer: (as: string, body: object) =>
      jams.call('PUT', `${JAM_PATH}/debrief/answer`, { as, body }),
    /** Recipients and titles of what was sent by now. */
    told: async () => {
      await jams.run('upkeep');
      return jams.notifications.map(({ recipients, payload }: any) => [
        [...recipients.entityRef].sort().join(),
        payload.title,
      ]);
    },
  };
}
