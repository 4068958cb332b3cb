import type { HackathonImport } from '@guildhall/plugin-hackathons-common';
import { charter } from '../../plugins/hackathons-backend/src/__testUtils__';
import { PEOPLE } from '../../plugins/hackathons-backend/src/__testUtils__/startProjects';

const DAY_MS = 86_400_000;
const { ada, cleo, dan, eve, finn, jun, mia, olga } = PEOPLE;
/** Of no group of the judges, so that none of them has a conflict. */
const LIMITED = 'user:default/limited';

/** Sends a request that has to succeed, and gives its answer. */
export type Make = (
  path: string,
  as: string,
  body: object | undefined,
  method?: 'GET' | 'POST' | 'PUT',
) => Promise<any>;

/** A hackathon that is judged now: ada is a judge. */
export function judgedJam() {
  return charter({
    name: 'judged',
    title: 'Judged',
    spec: {
      judging: {
        judges: [ada, eve, jun],
        looksPerProject: 2,
        feedback: 'judges-choose',
        finalRound: { finalists: 2 },
        peoplesChoice: { votesPerPerson: 1 },
      },
      awards: [{ name: 'best', title: 'Best of all' }],
    },
    schedule: scheduleFrom(-10),
  });
}

/** A hackathon that is over but for its debrief: ada took part. */
export function overJam() {
  return charter({
    name: 'over',
    title: 'Over',
    spec: {
      judging: {
        judges: [jun, mia],
        looksPerProject: 2,
        feedback: 'always',
        peoplesChoice: { votesPerPerson: 1 },
      },
      awards: [{ name: 'best', title: 'Best of all' }],
    },
    schedule: scheduleFrom(-20),
  });
}

/** Fills the judged hackathon; gives ids by the path that they stand in. */
export async function populateJudged(
  make: Make,
): Promise<Record<string, string>> {
  const path = '/hackathons/default/judged';
  const teams = { foxes: [cleo, dan], larks: [finn, LIMITED] };
  await fill(make, path, {
    source: 'test',
    ...handedIn(teams, -7),
    judgements: Object.keys(teams).flatMap(team => [
      { judge: ada, team, at: time(-4) },
      { judge: jun, team, at: time(-4), scores: scores(4) },
      { judge: eve, team, at: time(-4) },
    ]),
    votes: [{ user: cleo, team: 'larks', at: time(-4) }],
  });
  const looks = await make(`${path}/judging/queue`, ada, undefined, 'GET');
  const look = looks.items[0];
  await make(
    `/looks/${look.id}/scores`,
    ada,
    { scores: scores(3), shareWithTeam: true, version: look.version },
    'PUT',
  );
  const conflict = await make(`${path}/judging/conflicts`, eve, {
    projectId: look.projectId,
    reason: 'We are friends',
  });
  return {
    looks: look.id,
    'judging-conflicts': conflict.id,
    votes: look.projectId,
  };
}

/** Fills the hackathon that is over; gives ids by the path that they stand in. */
export async function populateOver(
  make: Make,
): Promise<Record<string, string>> {
  const path = '/hackathons/default/over';
  const teams = { owls: [ada, eve], foxes: [cleo, dan] };
  await fill(make, path, {
    source: 'test',
    ...handedIn(teams, -17),
    judgements: Object.keys(teams).flatMap((team, i) =>
      [jun, mia].map(judge => ({
        judge,
        team,
        at: time(-14),
        scores: scores(3 + i),
        commentToTeam: 'Well made',
      })),
    ),
    votes: [{ user: ada, team: 'foxes', at: time(-14) }],
    results: {
      publishedBy: olga,
      awards: [{ award: 'best', team: 'owls', place: 1 }],
      at: time(-12),
    },
    debriefAnswers: [cleo, dan, eve].map(user => ({
      user,
      satisfaction: 4,
      at: time(-11),
    })),
  });
  const { items: projects } = await make(
    `${path}/endings`,
    ada,
    undefined,
    'GET',
  );
  const project = projects.find((item: any) => item.members.includes(ada))!;
  await make(
    `/projects/${project.projectId}/ending`,
    ada,
    { ending: 'transition', to: 'user:default/olga' },
    'PUT',
  );
  const say = async (text: string) =>
    await make(`${path}/debrief/points`, ada, { kind: 'change', text });
  const point = await say('More time');
  const decided = await make(
    `/debrief-points/${(await say('A test set')).id}/decision`,
    olga,
    {
      decision: 'action',
      title: 'Ask for one',
      owner: ada,
      dueAt: time(20),
      version: 1,
    },
  );
  const proposed = await make(
    `/debrief-points/${(await say('Labels')).id}/decision`,
    olga,
    { decision: 'theme', title: 'Labels in order', version: 1 },
  );
  const meeting = await make(`${path}/follow-ups`, olga, {
    title: 'Look back',
    startsAt: time(5),
    endsAt: time(6),
  });
  return {
    projects: project.projectId,
    'debrief-points': point.id,
    'debrief-actions': decided.action.id,
    'theme-proposals': proposed.theme.id,
    'follow-ups': meeting.id,
  };
}

async function fill(
  make: Make,
  path: string,
  data: HackathonImport,
): Promise<void> {
  const { rejected } = await make(`${path}/imports`, olga, data);
  if (rejected.length > 0) {
    throw new Error(`${path}: ${JSON.stringify(rejected)}`);
  }
}

function handedIn(
  teams: Record<string, string[]>,
  days: number,
): Pick<HackathonImport, 'registrations' | 'teams' | 'projects'> {
  const at = time(days);
  return {
    registrations: Object.values(teams)
      .flat()
      .map(user => ({ user, at })),
    teams: Object.entries(teams).map(([key, members]) => ({
      key,
      name: key,
      members,
      at,
    })),
    projects: Object.entries(teams).map(([team, [by]]) => ({
      team,
      title: `Work of ${team}`,
      at,
      submissions: [{ title: `Work of ${team}`, pitch: 'It works', by, at }],
    })),
  };
}

/** Points for the criteria of `charter()`. */
function scores(score: number) {
  return ['impact', 'craft'].map(criterion => ({ criterion, score }));
}

/** Work for four days; judging until the 13th day, results on the next, the debrief and the end ten days later. */
function scheduleFrom(days: number) {
  return {
    registration: { opens: time(days - 9), closes: time(days) },
    start: time(days),
    checkpoints: [],
    submissionDeadline: time(days + 4),
    judging: { from: time(days + 5), to: time(days + 13) },
    results: time(days + 14),
    debrief: time(days + 15),
    end: time(days + 24),
  };
}

function time(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString();
}
