import {
  assignJudges,
  type JudgeScore,
} from '@guildhall/plugin-hackathons-common';
import { user } from './charters';
import { fakeId, PEOPLE, titleOf } from './people';
import { projectId } from './projectsData';
import { makeTeams } from './TeamsFake';

/** A project with a submission, and what it is worth; judges are not told. */
export interface JudgedProject {
  projectId: string;
  title: string;
  pitch: string;
  theme: string;
  teamId: string;
  teamName: string;
  members: string[];
  quality: number;
}

const SPECS: Array<
  [title: string, pitch: string, theme: string, team: string, quality: number]
> = [
  [
    'Fresher user features',
    'User features that are never older than an hour, so that rankings notice what somebody did this morning.',
    'freshness',
    'The Fresh Ones',
    0.9,
  ],
  [
    'Strangers, welcome',
    'Embeddings for people whom we have never met.',
    'freshness',
    'Cold Start',
    0.35,
  ],
  [
    'Three sentences',
    'Each feature explains itself in three sentences, written by those who use it.',
    'documentation',
    'Docs or it did not happen',
    1.05,
  ],
  [
    'Half the bill',
    'Training stops when nothing is learnt any more.',
    'cost',
    'Spot Instance',
    1.35,
  ],
  [
    'Backfill without tears',
    'A backfill that says beforehand what it will cost, and stops when it was wrong.',
    'cost',
    'Backfill Club',
    0.1,
  ],
  [
    'How sure are you?',
    'Every score of a model comes with an interval, and the page shows it.',
    'documentation',
    'Quantile',
    0.6,
  ],
  [
    'Drift, explained',
    'When a feature drifts, the page says which upstream change did it.',
    'freshness',
    'Night Shift',
    -0.1,
  ],
  [
    'Who reads this?',
    'Consumers of each feature, found in lineage, asked before it changes.',
    'documentation',
    'Downstream',
    0.2,
  ],
  [
    'Warm standby',
    'A second online store that takes over within a second.',
    'freshness',
    'Two of Everything',
    -0.6,
  ],
  [
    'Names people understand',
    'Suggests better names for features, with the old ones as aliases.',
    'documentation',
    'Plain Words',
    -0.35,
  ],
  [
    'Green hours',
    'Schedules training when the grid has most wind.',
    'cost',
    'Low Tide',
    0.5,
  ],
  [
    'One notebook less',
    'Turns a notebook into a pipeline with tests.',
    'cost',
    'Shell Script',
    -1.1,
  ],
];

/** Judges of all events, with how much stricter than the others they are. */
export const JUDGES: Array<{ userRef: string; severity: number }> = [
  { userRef: user('mira-holm'), severity: 0.7 },
  { userRef: user('lin-wei'), severity: -0.6 },
  ...PEOPLE.slice(40, 46).map(({ userRef }, index) => ({
    userRef,
    severity: [0.3, -0.3, 0, 0.5, -0.5, 0.1][index],
  })),
];

/** The projects of an event that were submitted. */
export function judgedProjects(hackathonRef: string): JudgedProject[] {
  const teams = makeTeams(hackathonRef);
  return SPECS.map(([title, pitch, theme, teamName, quality], index) => {
    const team = teams.find(({ name }) => name === teamName);
    return {
      projectId: projectId(hackathonRef, index + 1),
      title,
      pitch,
      theme,
      teamId: team?.id ?? fakeId(380, index + 1),
      teamName,
      members:
        team?.members.map(({ userRef }) => userRef) ??
        PEOPLE.slice(index * 3, index * 3 + 3).map(({ userRef }) => userRef),
      quality,
    };
  });
}

/** Made-up scores of whoever was assigned: what a project is worth, less how strict the judge is, and chance. */
export function madeUpScores(
  projects: JudgedProject[],
  options: { criteria: string[]; looks: number; seed: number },
): JudgeScore[] {
  const { criteria, looks, seed } = options;
  const { looks: assigned } = assignJudges({
    projects: projects.map(each => each.projectId),
    judges: JUDGES.map(({ userRef }) => ({ judge: userRef })),
    looks,
    seed,
  });
  const chance = randomNumbers(seed);
  return assigned.flatMap(({ judge, project }) => {
    const { quality } = projects.find(each => each.projectId === project)!;
    const { severity } = JUDGES.find(({ userRef }) => userRef === judge)!;
    const opinion = 0.9 * (chance() - 0.5);
    return criteria.map((criterion, index) => ({
      judge,
      project,
      criterion,
      score: Math.min(
        5,
        Math.max(
          1,
          Math.round(
            3.1 -
              index * 0.15 +
              quality -
              severity +
              opinion +
              (chance() - 0.5),
          ),
        ),
      ),
    }));
  });
}

/** Orders of the finalists by judges who mostly agree. */
export function madeUpRankings(finalists: JudgedProject[], judges: number) {
  const chance = randomNumbers(11);
  return JUDGES.slice(1, judges + 1).map(({ userRef }) => ({
    judge: userRef,
    ranking: finalists
      .map(project => ({
        id: project.projectId,
        worth: project.quality + 1.2 * (chance() - 0.5),
      }))
      .sort((a, b) => b.worth - a.worth)
      .map(({ id }) => id),
  }));
}

/** What people call somebody. */
export function nameOf(userRef: string): string {
  return titleOf(userRef.split('/')[1]);
}

/** The same numbers from 0 to 1 each time (Lehmer's generator with the constants of Park and Miller). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
