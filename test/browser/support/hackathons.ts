import type { HackathonImport } from '@guildhall/plugin-hackathons-common';

/** Waits between tries, while the portal reads its catalog. */
const PAUSE_MS = 2_000;
const TRIES = 60;

/**
 * Fills a hackathon that the guest organises, by the public API.
 *
 * @param url - of the portal
 * @throws Error when it was not taken over completely within two minutes
 */
export async function fillHackathon(
  url: string,
  name: string,
  data: HackathonImport,
): Promise<void> {
  const refresh = await fetch(`${url}/api/auth/guest/refresh`);
  const { backstageIdentity } = await refresh.json();
  let answer = '';
  for (let i = 0; i < TRIES; i++) {
    const response = await fetch(
      `${url}/api/hackathons/hackathons/default/${name}/imports`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${backstageIdentity.token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(data),
      },
    );
    answer = await response.text();
    if (response.ok && JSON.parse(answer).rejected.length === 0) {
      return;
    }
    await new Promise(resolve => {
      setTimeout(resolve, PAUSE_MS);
    });
  }
  throw new Error(`${name} was not filled: ${answer}`);
}

const TIME = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

/** Teams of one with a submitted project each, and what judges said of them. */
export function judgedTeams(
  teams: ReadonlyArray<{
    user: string;
    title: string;
    /** Impact, novelty and feasibility by judge. */
    scores?: Record<string, readonly [number, number, number]>;
  }>,
  submittedDaysAgo: number,
): HackathonImport {
  const ref = (user: string) => `user:default/${user}`;
  const early = TIME(-submittedDaysAgo - 5);
  const submitted = TIME(-submittedDaysAgo);
  return {
    source: 'test',
    registrations: teams.map(({ user }) => ({ user: ref(user), at: early })),
    teams: teams.map(({ user }) => ({
      key: user,
      name: `Team of ${user}`,
      members: [ref(user)],
      at: early,
    })),
    projects: teams.map(({ user, title }) => ({
      team: user,
      title,
      at: early,
      submissions: [
        { title, pitch: `${title}, as promised`, by: ref(user), at: submitted },
      ],
    })),
    judgements: teams.flatMap(({ user, scores = {} }) =>
      Object.entries(scores).map(([judge, [impact, novelty, feasibility]]) => ({
        judge: ref(judge),
        team: user,
        at: TIME(-submittedDaysAgo + 1),
        scores: [
          { criterion: 'impact', score: impact },
          { criterion: 'novelty', score: novelty },
          { criterion: 'feasibility', score: feasibility },
        ],
      })),
    ),
  };
}
