import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { dataOf } from './hackathonsData.mjs';
import {
  createDatabase,
  guestToken,
  median,
  percentile,
  startServer,
  until,
} from './support.mjs';

const PARTICIPANTS = sizeOf('BENCH_PARTICIPANTS', 2_000);
const PROJECTS = sizeOf('BENCH_PROJECTS', 500);
const JUDGES = sizeOf('BENCH_JUDGES', 200);
const PAST_EVENTS = sizeOf('BENCH_PAST_EVENTS', 50);
const REQUESTS = sizeOf('BENCH_REQUESTS', 200);
const WARM_UP = 20;

const LARGE = {
  participants: PARTICIPANTS,
  projects: PROJECTS,
  judges: JUDGES,
};
/** One event in each phase, and small ones for the programme; `start` in days from now. */
const EVENTS = [
  { name: 'large', start: -3, phase: 'running', ...LARGE },
  { name: 'judged', start: -8, phase: 'judged', ...LARGE },
  { name: 'over', start: -16, phase: 'over', ...LARGE },
  ...Array.from({ length: PAST_EVENTS }, (_, n) => ({
    name: `past-${n}`,
    start: -25 - 6 * n,
    phase: 'over',
    participants: 40,
    projects: 10,
    judges: 6,
  })),
];

/** (h): the pages of large events, before, during and after the judging. */
export async function benchHackathons(postgresUrl, log) {
  const database = await createDatabase(postgresUrl, 'bench_hackathons');
  const server = await startServer('test/bench/hackathonsServer.ts', {
    BENCH_DATABASE_URL: database,
    BENCH_EVENTS: JSON.stringify(
      EVENTS.map(({ name, start, judges }) => ({ name, start, judges })),
    ),
  });
  const api = `${server.url}/api/hackathons`;
  const client = new pg.Client(database);
  await client.connect();
  try {
    const headers = { authorization: `Bearer ${await guestToken(server)}` };
    const get = async path => await getJson(`${api}${path}`, headers);
    await until(
      async () =>
        (
          await Promise.all(
            EVENTS.map(event => fetch(`${api}${pathOf(event)}`, { headers })),
          )
        ).every(({ ok }) => ok),
      60_000,
    );
    const began = performance.now();
    for (const event of EVENTS) {
      await fill(api, server.token, event);
    }
    log(
      `3 events with ${PARTICIPANTS} participants, ${PROJECTS} projects and ${JUDGES} judges each and ${PAST_EVENTS} small ones taken over in ${(
        (performance.now() - began) /
        1_000
      ).toFixed(1)} s`,
    );
    await computeProgramme(api, server.token, get);
    await client.query('ANALYZE');

    const pages = {};
    for (const [name, path] of Object.entries(await pagesToMeasure(get))) {
      pages[name] = await measure(`${api}${path}`, headers);
      log(`${name}: p95 ${pages[name].p95.toFixed(1)} ms`);
    }
    const slowest = Object.entries(pages).sort(
      ([, a], [, b]) => b.p95 - a.p95,
    )[0];
    return {
      participants: PARTICIPANTS,
      projects: PROJECTS,
      judges: JUDGES,
      events: EVENTS.length,
      pages,
      slowest: { page: slowest[0], ...slowest[1] },
    };
  } finally {
    await client.end();
    await server.stop();
  }
}

async function pagesToMeasure(get) {
  const [large, judged, over] = EVENTS.map(pathOf);
  const { nextLookId } = await get(`${judged}/judging/queue`);
  return {
    participants: `${large}/participants?limit=50`,
    'participants with a skill': `${large}/participants?limit=50&skill=sql`,
    teams: `${large}/teams?limit=50`,
    ideas: `${large}/ideas?limit=50`,
    projects: `${large}/projects?limit=50`,
    'projects that want help': `${large}/projects?limit=50&wantsHelp=true`,
    checkpoints: `${large}/checkpoints?limit=50`,
    'help requests': `${large}/help-requests?limit=50`,
    hackathons: '/hackathons?limit=50',
    event: large,
    judging: `${judged}/judging`,
    "a judge's queue": `${judged}/judging/queue`,
    'what a judge scores': `/looks/${nextLookId}`,
    'looks of all judges': `${judged}/judging/looks?limit=50`,
    votes: `${judged}/votes`,
    results: `${over}/results`,
    debrief: `${over}/debrief`,
    'points of the debrief': `${over}/debrief/points?limit=50&sort=votes`,
    endings: `${over}/endings?limit=50`,
    programme: '/programme',
  };
}

async function fill(api, token, event) {
  const { registrations, teams, ideas, projects, helpRequests, ...afterwards } =
    dataOf(event);
  for (const data of [
    { registrations, teams, ideas },
    { projects, helpRequests },
    afterwards,
  ]) {
    const response = await fetch(`${api}${pathOf(event)}/imports`, {
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

/** The figures are computed once a day; here, at once. */
async function computeProgramme(api, token, get) {
  const response = await fetch(
    `${api}/.backstage/scheduler/v1/tasks/hackathons-outcomes/trigger`,
    { method: 'POST', headers: { authorization: `Bearer ${token}` } },
  );
  if (!response.ok) {
    throw new Error(await response.text());
  }
  const projects = EVENTS.reduce((sum, event) => sum + event.projects, 0);
  await until(async () => {
    const { events } = await get('/programme');
    return events.reduce((sum, event) => sum + event.projects, 0) === projects;
  }, 120_000);
}

async function measure(url, headers) {
  const times = [];
  for (let request = 0; request < WARM_UP + REQUESTS; request += 1) {
    const began = performance.now();
    const page = await getJson(url, headers);
    const time = performance.now() - began;
    const rows = page.items ?? page.events ?? page.projects;
    if (rows?.length === 0) {
      throw new Error(`${url}: ${JSON.stringify(page).slice(0, 500)}`);
    }
    if (request >= WARM_UP) {
      times.push(time);
    }
  }
  return { p50: median(times), p95: percentile(times, 0.95) };
}

async function getJson(url, headers) {
  const response = await fetch(url, { headers });
  const body = await response.json();
  if (!response.ok) {
    throw new Error(`${url}: ${JSON.stringify(body).slice(0, 500)}`);
  }
  return body;
}

function pathOf({ name }) {
  return `/hackathons/default/${name}`;
}

function sizeOf(variable, usual) {
  const size = Number(process.env[variable] ?? usual);
  if (!Number.isInteger(size) || size < 0) {
    throw new Error(`${variable} is ${process.env[variable]}; give a number`);
  }
  return size;
}
