import { randomUUID } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { charter, user } from './entities';
import { makeTeam, register } from './participants';
import {
  at,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';

/** Path of the judging. */
export const JUDGING = `${JAM_PATH}/judging`;
/** Once the submissions of `jam` are closed, before the judging opens. */
export const BEFORE_JUDGING = '2026-11-27T16:30Z';
/** While the judging is open. */
export const WHILE_JUDGING = '2026-11-28T09:00Z';
/** Who organises, and takes no part. */
export const ORGANISER = 'user:default/olga';

/** A judge who belongs to no group, or to some. */
export function judge(name: string, ...groups: string[]): Entity {
  return user(name, ...groups);
}

/** The ref of a user. */
export function refOf(name: string): string {
  return `user:default/${name}`;
}

/**
 * Submits a project for a team, without asking anybody: for tests of what comes after.
 *
 * @returns the ids of the project and of the team
 */
export async function makeSubmission(
  knex: Knex,
  project: {
    title: string;
    /** Names of users; they are registered, too. */
    members: readonly string[];
    homeTeams?: string[];
    pitch?: string;
    at?: string;
    hackathonRef?: string;
  },
): Promise<{ projectId: string; teamId: string }> {
  const { title, pitch = `${title} is good`, hackathonRef = JAM } = project;
  const members = project.members.map(refOf);
  const now = new Date(project.at ?? '2026-11-27T12:00Z').getTime();
  await register(knex, hackathonRef, members, {
    homeTeams: project.homeTeams,
  });
  const teamId = await makeTeam(knex, hackathonRef, {
    name: `Team ${title}`,
    members,
  });
  const projectId = randomUUID();
  await knex('projects').insert({
    id: projectId,
    hackathon_ref: hackathonRef,
    team_id: teamId,
    title,
    search_text: title.toLowerCase(),
    pitch,
    assets: '[]',
    tags: '[]',
    status: 'done',
    wants_help: false,
    wanted_skills: '[]',
    submission_count: 1,
    current_submission: 1,
    created_by: members[0],
    created_at: now,
    updated_by: members[0],
    updated_at: now,
  });
  await knex('submissions').insert({
    id: randomUUID(),
    project_id: projectId,
    version: 1,
    content: JSON.stringify({ title, pitch }),
    records: '{}',
    team_name: `Team ${title}`,
    submitted_by: members[0],
    submitted_at: now,
    late: false,
  });
  return { projectId, teamId };
}

/** The running plugin with judges and submitted projects. */
export interface TestJudging extends TestHackathons {
  /** Ids of the projects, by title. */
  projects: Record<string, string>;
  /** Ids of the teams, by title of the project. */
  teams: Record<string, string>;
}

/**
 * Starts the plugin after the end of the submissions.
 *
 * @param options.judges - names of users, or groups such as `group:default/panel`
 * @param options.projects - names of the members by title
 * @param options.judging - overrides of `spec.judging`
 */
export async function startJudging(
  knex: Knex,
  options: {
    judges: readonly string[];
    projects: Record<string, readonly string[]>;
    judging?: object;
    spec?: object;
    entities?: Entity[];
    homeTeams?: Record<string, string[]>;
  },
): Promise<TestJudging> {
  at(BEFORE_JUDGING);
  const { judges, judging, spec, entities = [] } = options;
  const jams = await startHackathons(knex, {
    charters: [
      charter({
        spec: {
          judging: {
            judges: judges.map(name =>
              name.includes(':') ? name : refOf(name),
            ),
            looksPerProject: 2,
            feedback: 'judges-choose',
            ...judging,
          },
          ...spec,
        },
      }),
    ],
    entities: [
      ...judges.filter(name => !name.includes(':')).map(name => judge(name)),
      ...entities,
    ],
  });
  const started: TestJudging = { ...jams, projects: {}, teams: {} };
  for (const [title, members] of Object.entries(options.projects)) {
    const made = await makeSubmission(knex, {
      title,
      members,
      homeTeams: options.homeTeams?.[title],
    });
    started.projects[title] = made.projectId;
    started.teams[title] = made.teamId;
  }
  return started;
}

/** Scores for the criteria of `charter()`. */
export function scoresOf(impact: number, craft: number) {
  return [
    { criterion: 'impact', score: impact },
    { criterion: 'craft', score: craft },
  ];
}

/**
 * What tests of the judging do again and again.
 *
 * @param plugin - the running plugin, which may be started later
 */
export function judgingCalls(plugin: () => TestHackathons) {
  const call = (
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    as: string,
    body?: object,
    headers?: Record<string, string>,
  ) =>
    plugin().call(method, path, {
      as: as.includes(':') ? as : refOf(as),
      body,
      headers,
    });
  const assign = (body: object = {}, as = ORGANISER) =>
    call('POST', `${JUDGING}/assignment`, as, body);
  const queue = async (as: string) =>
    (await call('GET', `${JUDGING}/queue`, as)).body;
  /** The look of a judge at a project, as organisers see it; released ones included. */
  const lookOf = async (name: string, projectId: string) => {
    for (const state of [undefined, 'released']) {
      const { body } = await call(
        'GET',
        `${JUDGING}/looks?judge=${refOf(name)}&project=${projectId}${
          state ? `&state=${state}` : ''
        }`,
        ORGANISER,
      );
      if (body.items.length > 0) {
        return body.items[0];
      }
    }
    return undefined;
  };
  const score = (
    as: string,
    look: { id: string; version: number },
    scores: object[] = scoresOf(3, 3),
    more: object = {},
    headers?: Record<string, string>,
  ) =>
    call(
      'PUT',
      `/looks/${look.id}/scores`,
      as,
      { scores, version: look.version, ...more },
      headers,
    );
  const act = (
    as: string,
    look: { id: string; version: number },
    body: object,
  ) =>
    call('POST', `/looks/${look.id}/acts`, as, {
      version: look.version,
      ...body,
    });
  /** Who looks at what, as pairs of name and title, sorted. */
  const pairs = async (): Promise<string[]> => {
    const { body } = await call('GET', `${JUDGING}/looks?limit=200`, ORGANISER);
    return body.items
      .map((look: any) => `${look.judge.split('/')[1]} ${look.title}`)
      .sort();
  };
  const declare = (as: string, body: object) =>
    call('POST', `${JUDGING}/conflicts`, as, { reason: 'A friend', ...body });
  return { act, assign, call, declare, lookOf, pairs, queue, score };
}
