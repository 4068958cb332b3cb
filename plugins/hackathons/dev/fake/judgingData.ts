import type {
  Judging,
  JudgeLookProject,
  JudgeProgress,
  JudgingLook,
} from '@guildhall/plugin-hackathons-common';
import { at, ME, user } from './charters';
import { fakeId, titleOf } from './people';
import { projectId } from './projectsData';

/** What is kept of a look. */
export type StoredLook = JudgingLook & { calibration: boolean };

/** What judges of the made-up events score: a scale with a text for each score, one with some, and one with none. */
export const CRITERIA: Judging['criteria'] = [
  {
    name: 'impact',
    title: 'Impact',
    description: 'Who is better off, and by how much, if this is in use?',
    weight: 3,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'Nobody would notice' },
      { score: 2, text: 'A convenience for few' },
      { score: 3, text: 'Saves one team some hours each week' },
      { score: 4, text: 'Several teams work in another way' },
      { score: 5, text: 'What was not possible becomes usual' },
    ],
  },
  {
    name: 'feasibility',
    title: 'Feasibility',
    description: 'How far is it from a service that somebody can run?',
    weight: 2,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'An idea' },
      { score: 3, text: 'It runs on one machine, with one data set' },
      { score: 5, text: 'It could be deployed tomorrow' },
    ],
  },
  {
    name: 'story',
    title: 'Story',
    weight: 1,
    scale: { min: 0, max: 10 },
    anchors: [
      { score: 0, text: 'one is lost' },
      { score: 10, text: 'one wants to join' },
    ],
  },
];

const TITLES = [
  'Fresher user features',
  'Strangers, welcome',
  'Half the bill',
  'Who broke the join?',
  'Lineage in one line',
  'A map of everything that nobody reads any more',
  'Drift, explained',
  'Sleepy pipelines',
];
const PITCHES = [
  'User features that are never older than an hour, so that rankings notice what somebody did this morning.',
  'Embeddings for people whom we have never met.',
  'Training stops when nothing is learnt any more.',
  'A bot that finds the change upstream after which a feature went wrong, and asks its author.',
  'One decorator, and each job tells where its data comes from.',
  'Which tables, features and dashboards had no reader for a year, what they cost, and whom to ask before they go.',
  'Not only that a feature drifts, but which customers moved it.',
  'Pipelines that run when somebody needs the result, not when it is midnight.',
];

/** The projects that are judged. */
export function judgedProjects(hackathonRef: string) {
  return TITLES.map((title, index) => ({
    id:
      index < 3
        ? projectId(hackathonRef, [1, 2, 4][index])
        : fakeId(370, index + 1),
    title,
    pitch: PITCHES[index],
    theme: ['freshness', 'cost', 'documentation'][index % 3],
  }));
}

const JUDGES = [
  'mira-holm',
  'lin-wei',
  'tomas-vega',
  'petra-stein',
  'otis-grant',
];

/** The panel; with the reader if that is a judge. */
export function makePanel(withMe: boolean): JudgeProgress[] {
  return [...(withMe ? [ME] : []), ...JUDGES.map(user)].map(userRef => ({
    userRef,
    displayName: titleOf(userRef.split('/')[1]),
    state: userRef === user('otis-grant') ? 'absent' : 'active',
    stateReason:
      userRef === user('otis-grant')
        ? 'On a train without network.'
        : undefined,
    counts: true,
    assigned: 0,
    scored: 0,
    skipped: 0,
    open: 0,
    conflicts: 0,
    lastActAt: userRef === ME ? undefined : at(-0.2),
    version: 1,
  }));
}

/** Who looks at what: each project by four of the panel, the first by all, to calibrate. */
export function makeLooks(
  hackathonRef: string,
  judges: JudgeProgress[],
): StoredLook[] {
  const projects = judgedProjects(hackathonRef);
  const active = judges.filter(({ state }) => state === 'active');
  return active.flatMap(({ userRef, displayName }, who) =>
    projects
      // Everybody leaves out others.
      .filter((_, index) => index === 7 || (index + who) % active.length < 4)
      .map((project, place): StoredLook => {
        const calibration = project.id === projects[7].id;
        const scored = userRef === ME ? place === 0 : place < 3 || calibration;
        const skipped = !calibration && place === 4;
        let state: StoredLook['state'] = 'assigned';
        if (scored) {
          state = 'scored';
        } else if (skipped) {
          state = 'skipped';
        }
        return {
          id: fakeId(380 + who, place + 1),
          judge: userRef,
          displayName,
          projectId: project.id,
          title: project.title,
          calibration,
          state,
          skipReason: skipped ? 'team-absent' : undefined,
          reason: calibration ? 'calibration' : 'new',
          position: calibration ? 0 : place + 1,
          scores: scored
            ? CRITERIA.map(({ name, scale }, index) => ({
                criterion: name,
                score: Math.min(scale.max, 2 + ((who + place + index) % 3)),
              }))
            : [],
          commentToTeam: scored
            ? 'You measured before you built. Say sooner what it costs.'
            : undefined,
          shareWithTeam: scored,
          version: scored ? 2 : 1,
          assignedAt: at(-1.8),
          updatedAt: at(-0.3),
        };
      })
      .sort((a, b) => a.position - b.position),
  );
}

/** What was submitted for a project, as a judge sees it. */
export function submittedOf(
  hackathonRef: string,
  id: string,
  { blind, showRepositories }: { blind: boolean; showRepositories: boolean },
): JudgeLookProject {
  const projects = judgedProjects(hackathonRef);
  const index = projects.findIndex(project => project.id === id);
  const { title, pitch, theme } = projects[index];
  return {
    title,
    pitch,
    theme,
    description:
      'We read the change log instead of the nightly dump.\n\n1. Which features are read at all?\n2. Stream those, keep the rest as they are.\n3. **Measure** what the ranking makes of it.',
    repositoryUrl:
      blind && !showRepositories
        ? undefined
        : 'https://git.example.com/hackathons/lineage',
    demoUrl: 'https://demo.example.com/lineage',
    videoUrl: index % 2 ? undefined : 'https://video.example.com/lineage',
    answers: { 'What would you do with three more weeks?': 'Backfills.' },
    assets: ['resource:default/user-features'],
    records: [
      {
        id: fakeId(390, index * 2 + 1),
        kind: 'experiment',
        title: 'Recompute everything every ten minutes',
        result: 'did-not-work',
        text: 'The cluster was busy with nothing else.',
        metric: { name: 'Cluster load', before: 31, after: 97, unit: '%' },
        at: at(-4),
        updatedAt: at(-4),
        version: 1,
      },
      {
        id: fakeId(390, index * 2 + 2),
        kind: 'experiment',
        title: 'Read the change log',
        result: 'worked',
        metric: { name: 'Feature age', before: 26, after: 0.87, unit: 'h' },
        at: at(-3),
        updatedAt: at(-3),
        version: 1,
      },
    ],
    late: index === 1,
    submittedAt: at(-2.2),
    ...(blind
      ? { blinded: true, repositoryHidden: showRepositories ? undefined : true }
      : {
          teamId: fakeId(300, index + 1),
          teamName: 'The Fresh Ones',
          members: [
            { userRef: user('amara-diallo'), displayName: 'Amara Diallo' },
            { userRef: user('ben-castro'), displayName: 'Ben Castro' },
          ],
        }),
  };
}
