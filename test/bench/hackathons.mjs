import { performance } from 'node:perf_hooks';
import pg from 'pg';
import {
  createDatabase,
  guestToken,
  median,
  percentile,
  startServer,
  until,
} from './support.mjs';

const PARTICIPANTS = 2_000;
const PROJECTS = 500;
const REQUESTS = 200;
const WARM_UP = 20;
const EVENT = '/hackathons/default/large';
const SKILLS = ['python', 'sql', 'streaming', 'testing', 'writing', 'search'];

/** (h): the list pages of one large event. */
export async function benchHackathons(postgresUrl, log) {
  const database = await createDatabase(postgresUrl, 'bench_hackathons');
  const server = await startServer('test/bench/hackathonsServer.ts', {
    BENCH_DATABASE_URL: database,
  });
  const api = `${server.url}/api/hackathons`;
  const client = new pg.Client(database);
  await client.connect();
  try {
    const headers = { authorization: `Bearer ${await guestToken(server)}` };
    await until(
      async () => (await fetch(`${api}${EVENT}`, { headers })).ok,
      60_000,
    );
    const began = performance.now();
    await fill(api, server.token);
    log(
      `${PARTICIPANTS} participants and ${PROJECTS} projects taken over in ${(
        (performance.now() - began) /
        1_000
      ).toFixed(1)} s`,
    );
    await client.query('ANALYZE');

    const pages = {};
    for (const [name, path] of Object.entries({
      participants: `${EVENT}/participants?limit=50`,
      'participants with a skill': `${EVENT}/participants?limit=50&skill=sql`,
      teams: `${EVENT}/teams?limit=50`,
      ideas: `${EVENT}/ideas?limit=50`,
      projects: `${EVENT}/projects?limit=50`,
      'projects that want help': `${EVENT}/projects?limit=50&wantsHelp=true`,
      checkpoints: `${EVENT}/checkpoints?limit=50`,
      'help requests': `${EVENT}/help-requests?limit=50`,
      hackathons: '/hackathons?limit=50',
      event: EVENT,
    })) {
      pages[name] = await measure(`${api}${path}`, headers);
      log(`${name}: p95 ${pages[name].p95.toFixed(1)} ms`);
    }
    const slowest = Object.entries(pages).sort(
      ([, a], [, b]) => b.p95 - a.p95,
    )[0];
    return {
      participants: PARTICIPANTS,
      projects: PROJECTS,
      pages,
      slowest: { page: slowest[0], ...slowest[1] },
    };
  } finally {
    await client.end();
    await server.stop();
  }
}

async function fill(api, token) {
  const now = Date.now();
  const at = days => new Date(now + days * 86_400_000).toISOString();
  const user = n => `user:default/person-${String(n).padStart(4, '0')}`;
  const team = n => `team-${String(n).padStart(3, '0')}`;
  const registrations = Array.from({ length: PARTICIPANTS }, (_, n) => ({
    user: user(n),
    at: at(-20 + n / 1_000),
    displayName: `Person ${n}`,
    skills: [SKILLS[n % 6], SKILLS[(n * 7 + 1) % 6]],
    choices: [n % 2 ? 'freshness' : 'trust'],
    homeTeams: [`group:default/home-${n % 120}`],
    shown: ['skills', 'choices'],
  }));
  const teams = Array.from({ length: PROJECTS }, (_, n) => ({
    key: team(n),
    name: `Team ${n}`,
    theme: n % 2 ? 'freshness' : 'trust',
    members: [0, 1, 2, 3].map(m => user(n * 4 + m)),
    at: at(-10),
  }));
  const ideas = Array.from({ length: 600 }, (_, n) => ({
    key: `idea-${n}`,
    title: `Idea ${n}`,
    author: user(n),
    at: at(-12 + n / 1_000),
  }));
  const projects = Array.from({ length: PROJECTS }, (_, n) => ({
    team: team(n),
    title: `Project ${n}`,
    pitch: 'What it is about, in a sentence or two that people will read.',
    theme: n % 2 ? 'freshness' : 'trust',
    status: ['on-track', 'at-risk', 'blocked'][n % 3],
    wantsHelp: n % 5 === 0,
    at: at(-3 + n / 1_000),
    records: Array.from({ length: 6 }, (__, r) => ({
      kind: ['decision', 'experiment', 'outcome'][r % 3],
      title: `Record ${r}`,
      by: user(n * 4),
      at: at(-2),
    })),
    reports: [
      {
        checkpoint: 'plan',
        status: 'on-track',
        text: 'As planned',
        by: user(n * 4),
        at: at(-1.5),
      },
    ],
  }));
  const helpRequests = Array.from({ length: 300 }, (_, n) => ({
    team: team(n),
    by: user(n * 4),
    topic: `Question ${n}`,
    at: at(-1 + n / 1_000),
  }));
  for (const data of [
    { registrations, teams, ideas },
    { projects, helpRequests },
  ]) {
    const response = await fetch(`${api}${EVENT}/imports`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ source: 'bench', ...data }),
    });
    const result = await response.json();
    if (!response.ok || result.rejected.length > 0) {
      throw new Error(JSON.stringify(result).slice(0, 500));
    }
  }
}

async function measure(url, headers) {
  const times = [];
  for (let request = 0; request < WARM_UP + REQUESTS; request += 1) {
    const began = performance.now();
    const response = await fetch(url, { headers });
    const page = await response.json();
    const time = performance.now() - began;
    if (!response.ok || page.items?.length === 0) {
      throw new Error(`${url}: ${JSON.stringify(page).slice(0, 500)}`);
    }
    if (request >= WARM_UP) {
      times.push(time);
    }
  }
  return { p50: median(times), p95: percentile(times, 0.95) };
}
