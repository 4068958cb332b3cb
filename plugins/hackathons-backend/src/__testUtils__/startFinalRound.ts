import type { Knex } from 'knex';
import { charter, user } from './entities';
import { giveScores, handIn } from './judgedProjects';
import { PEOPLE } from './startProjects';
import {
  at,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';

const { bob, jun, mia, olga } = PEOPLE;
const JUDGES = [jun, mia, 'user:default/sam'];
/** By title; every judge gives the same. */
const POINTS: Record<string, number> = { Owls: 5, Foxes: 4, Bears: 3, Cats: 1 };

/** While judges score. */
export const WHILE_JUDGING = '2026-11-28T10:00Z';
/** When they are done. */
export const AFTER_JUDGING = '2026-11-30T12:00Z';

type Answer = ReturnType<TestHackathons['call']>;

/** The running plugin with an event that was judged, and whose charter wants a final round of three. */
export interface TestFinalRound {
  jams: TestHackathons;
  /** Ids of the projects Owls (ada, bob), Foxes (cleo), Bears (dan) and Cats (finn), the best by the scores first. */
  projects: string[];
  read(as: string): Promise<any>;
  open(body?: object, as?: string): Answer;
  rank(as: string, ranking: string[], version?: number): Answer;
  close(version: number, as?: string): Answer;
  publish(body?: object): Answer;
  /** Says that a judge must not judge a project, past the rules. */
  conflict(judge: string, project: string): Promise<void>;
}

/** Starts it after the judging. */
export async function startFinalRound(knex: Knex): Promise<TestFinalRound> {
  at(WHILE_JUDGING);
  const jams = await startHackathons(knex, {
    charters: [
      charter({
        spec: {
          organisers: [olga, bob],
          judging: {
            judges: JUDGES,
            looksPerProject: 3,
            feedback: 'always',
            finalRound: { finalists: 3 },
          },
        },
      }),
    ],
  });
  // Judges with nothing in common with the teams.
  jams.catalog.put(user('jun'), user('mia'), user('sam'));
  const projects = await handIn(knex, {
    Owls: ['ada', 'bob'],
    Foxes: ['cleo'],
    Bears: ['dan'],
    Cats: ['finn'],
  });
  await giveScores(
    knex,
    JUDGES.flatMap((judge, index) =>
      projects.map(project => ({
        judge,
        project: project.id,
        scores: {
          impact: Math.max(1, POINTS[project.title] - index),
          craft: POINTS[project.title],
        },
      })),
    ),
  );
  at(AFTER_JUDGING);
  return {
    jams,
    projects: projects.map(({ id }) => id),
    read: async as =>
      (await jams.call('GET', `${JAM_PATH}/final-round`, { as })).body,
    open: (body = { version: 0 }, as = olga) =>
      jams.call('POST', `${JAM_PATH}/final-round`, { as, body }),
    rank: (as, ranking, version) =>
      jams.call('PUT', `${JAM_PATH}/final-round/ranking`, {
        as,
        body: { ranking, version },
      }),
    close: (version, as = olga) =>
      jams.call('POST', `${JAM_PATH}/final-round/closing`, {
        as,
        body: { version },
      }),
    publish: (body = { version: 0 }) =>
      jams.call('POST', `${JAM_PATH}/results/publication`, { as: olga, body }),
    conflict: async (judge, project) =>
      await knex('judge_conflicts').insert({
        id: `${judge.slice(-3)}-${project.slice(0, 8)}`,
        hackathon_ref: JAM,
        judge_ref: judge,
        project_id: project,
        kind: 'declared',
        reason: 'A friend',
        at: 0,
      }),
  };
}
