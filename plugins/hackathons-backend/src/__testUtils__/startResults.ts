import { estimateScores } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { charter } from './entities';
import { giveScores, handIn, type HandedIn } from './judgedProjects';
import { register } from './participants';
import { PEOPLE } from './startProjects';
import {
  at,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';

const { ada, bob, eve, jun, mia, olga } = PEOPLE;

/** Who judges what `startResults` starts. */
export const JUDGES = [jun, mia, 'user:default/sam'];
/** While judges judge. */
export const JUDGING = '2026-11-28T10:00Z';
/** When they are done. */
export const AFTER = '2026-11-30T12:00Z';

/** What they score. */
export const CRITERIA = [
  { name: 'impact', weight: 2, scale: { min: 1, max: 5 } },
  {
    name: 'craft',
    title: 'Craft',
    weight: 1,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'Does not run' },
      { score: 5, text: 'Could ship' },
    ],
  },
];
/** Impact and craft by project and judge; the second judge is strict, the third has not seen the last. */
const POINTS: Record<string, Array<[number, number] | undefined>> = {
  Owls: [
    [5, 4],
    [4, 3],
    [5, 5],
  ],
  Foxes: [
    [4, 4],
    [2, 3],
    [4, 3],
  ],
  Bears: [
    [2, 3],
    [1, 1],
    [3, 2],
  ],
  Cats: [[3, 5], [2, 2], undefined],
};

/** A charter of an event that was judged. */
export function judgedCharter(name: string, spec: object = {}) {
  return charter({
    name,
    title: `Jam ${name}`,
    spec: {
      organisers: [olga, bob],
      criteria: CRITERIA,
      judging: {
        judges: JUDGES,
        looksPerProject: 3,
        feedback: 'judges-choose',
        peoplesChoice: { votesPerPerson: 2 },
      },
      awards: [
        { name: 'grand', title: 'Grand prize', places: 2 },
        { name: 'brave', title: 'Bravest idea' },
      ],
      ...spec,
    },
  });
}

/** The running plugin with judged events; the one of `JAM` has comments that judges chose to share, the others are called `never` and `always`. */
export interface TestResults extends TestHackathons {
  /** Of `JAM`, by title. */
  projects: Record<string, HandedIn>;
  results(as?: string, query?: string): ReturnType<TestHackathons['call']>;
  putAwards(
    awards: object[],
    version: number,
    as?: string,
  ): ReturnType<TestHackathons['call']>;
  publish(
    body: object,
    as?: string,
    path?: string,
  ): ReturnType<TestHackathons['call']>;
  ofProject(id: string, as: string): ReturnType<TestHackathons['call']>;
  certificate(id: string, as: string): ReturnType<TestHackathons['call']>;
  /** Kinds of what somebody has to do. */
  agenda(as: string): Promise<string[]>;
  /** Hands the same projects in to another event, with the same scores. */
  fill(hackathonRef: string): Promise<Record<string, HandedIn>>;
  /** What the algorithm says of the same scores, in some criteria. */
  expected(criteria?: typeof CRITERIA): ReturnType<typeof estimateScores>;
}

/** Starts the plugin with the projects Owls (ada, bob), Foxes (cleo), Bears (dan) and Cats (finn), judged; eve takes part without a team. */
export async function startResults(knex: Knex): Promise<TestResults> {
  at(JUDGING);
  const jams = await startHackathons(knex, {
    charters: [
      judgedCharter('jam'),
      judgedCharter('never', {
        awards: undefined,
        judging: { judges: JUDGES, looksPerProject: 3, feedback: 'never' },
      }),
      judgedCharter('always', {
        judging: { judges: JUDGES, looksPerProject: 3, feedback: 'always' },
      }),
    ],
  });
  const fill = (ref: string) => handInJudged(knex, ref);
  const projects = await fill(JAM);
  await register(knex, JAM, [eve]);
  at(AFTER);
  return {
    ...jams,
    projects,
    fill,
    results: (as = ada, query = '') =>
      jams.call('GET', `${JAM_PATH}/results${query}`, { as }),
    putAwards: (awards, version, as = olga) =>
      jams.call('PUT', `${JAM_PATH}/results/awards`, {
        as,
        body: { awards, version },
      }),
    publish: (body, as = olga, path = JAM_PATH) =>
      jams.call('POST', `${path}/results/publication`, { as, body }),
    ofProject: (id, as) =>
      jams.call('GET', `/projects/${id}/judging-result`, { as }),
    certificate: (id, as) =>
      jams.call('GET', `/projects/${id}/certificate`, { as }),
    agenda: async as =>
      (await jams.call('GET', `${JAM_PATH}/agenda`, { as })).body.items.map(
        ({ kind }: { kind: string }) => kind,
      ),
    expected: (criteria = CRITERIA) =>
      estimateScores({
        criteria,
        scores: given().flatMap(({ title, judge, scores }) =>
          criteria.map(({ name: criterion }) => ({
            judge,
            project: projects[title].id,
            criterion,
            score: scores[criterion],
          })),
        ),
      }),
  };
}

async function handInJudged(
  knex: Knex,
  hackathonRef: string,
): Promise<Record<string, HandedIn>> {
  const handed = await handIn(
    knex,
    { Owls: ['ada', 'bob'], Foxes: ['cleo'], Bears: ['dan'], Cats: ['finn'] },
    hackathonRef,
  );
  const byTitle = Object.fromEntries(handed.map(each => [each.title, each]));
  await giveScores(
    knex,
    given().map(({ title, judge, scores }) => ({
      judge,
      project: byTitle[title].id,
      scores,
      comment: `${title} as ${judge.split('/')[1][0]} sees it`,
      share: judge === jun,
    })),
    hackathonRef,
  );
  return byTitle;
}

/** What the judges give, one entry a look. */
function given(): Array<{
  title: string;
  judge: string;
  scores: Record<string, number>;
}> {
  return Object.entries(POINTS).flatMap(([title, points]) =>
    points.flatMap((point, index) =>
      point
        ? [
            {
              title,
              judge: JUDGES[index],
              scores: { impact: point[0], craft: point[1] },
            },
          ]
        : [],
    ),
  );
}
