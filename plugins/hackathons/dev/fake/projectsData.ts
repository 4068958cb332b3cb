import type {
  CheckpointReport,
  ProjectDetail,
  ProjectFeedback,
  ProjectRecord,
} from '@guildhall/plugin-hackathons-common';
import { at, DAY, ME, NOW, user } from './charters';
import { fakeId } from './people';
import { makeTeams } from './TeamsFake';
import type { World } from './World';

/** What is kept of a project; the rest depends on who looks, and when. */
export type StoredProject = Omit<
  ProjectDetail,
  'may' | 'checkpoints' | 'submission' | 'submissionWindow'
> & { reports: CheckpointReport[] };

const SPECS: Array<Partial<StoredProject>> = [
  {
    title: 'Fresher user features',
    pitch:
      'User features that are never older than an hour, so that rankings notice what somebody did this morning.',
    description:
      'We read the change log instead of the nightly dump.\n\n1. Which features are read at all?\n2. Stream those, keep the rest as they are.\n3. **Measure** what the ranking makes of it.',
    theme: 'freshness',
    status: 'at-risk',
    statusText: 'The stream lags at peak hours.',
    wantsHelp: true,
    helpText: 'Somebody who has tuned Spark streaming.',
    wantedSkills: ['data engineering', 'Spark'],
    repositoryUrl: 'https://git.example.com/hackathons/fresh-features',
    entityRef: 'component:default/fresher-user-features',
    assets: ['resource:default/user-features'],
    starterKit: 'template:default/ml-prototype',
    tags: ['streaming', 'features'],
  },
  {
    title: 'Strangers, welcome',
    pitch: 'Embeddings for people whom we have never met.',
    theme: 'freshness',
    status: 'on-track',
    tags: ['embeddings'],
  },
  {
    title: 'Three sentences',
    pitch:
      'Each feature explains itself in three sentences, written by those who use it, and asked for when they do.',
    theme: 'documentation',
    status: 'blocked',
    statusText: 'We have no access to the usage logs yet.',
    wantsHelp: true,
    helpText: 'Who owns the usage logs?',
    wantedSkills: ['product'],
    demoUrl: 'https://demo.example.com/three-sentences',
    assets: ['resource:default/session-features'],
  },
  {
    title: 'Half the bill',
    pitch: 'Training stops when nothing is learnt any more.',
    theme: 'cost',
    status: 'done',
    repositoryUrl: 'https://git.example.com/hackathons/half-the-bill',
  },
];

/** The projects of an event, the newest first; none before the work begins. */
export function makeProjects(
  hackathonRef: string,
  hackathonTitle: string,
  world: World,
): StoredProject[] {
  if (/\/(announced|registration|preparation)$/.test(hackathonRef)) {
    return [];
  }
  const teams = makeTeams(hackathonRef);
  const isMember = world.teams.has(hackathonRef);
  const submitted = !hackathonRef.endsWith('/running');
  return SPECS.map((spec, index) => {
    const team = teams[index];
    const own = isMember && index === 0;
    const id = projectId(hackathonRef, index + 1);
    return {
      id,
      hackathonRef,
      hackathonTitle,
      teamId: team.id,
      teamName: team.name,
      members: [
        ...team.members.map(({ userRef }) => userRef),
        ...(own ? [ME] : []),
      ],
      title: '',
      assets: [],
      tags: [],
      status: 'unknown',
      wantsHelp: false,
      wantedSkills: [],
      reports: reportsOf(index, team.members[0].userRef),
      records: index === 0 ? makeRecords(team.members[0].userRef) : [],
      feedback: index === 0 ? makeFeedback() : [],
      unreadFeedback: own ? 1 : undefined,
      submissions:
        submitted && index !== 2
          ? [
              {
                id: fakeId(340, index + 1),
                projectId: id,
                version: 1,
                title: spec.title!,
                pitch: spec.pitch!,
                repositoryUrl: spec.repositoryUrl,
                teamName: team.name,
                records: {
                  decision: 1,
                  experiment: 2,
                  outcome: 1,
                  artefact: 0,
                },
                submittedAt: at(-3),
                submittedBy: team.members[0].userRef,
                late: index === 1,
                lateReason:
                  index === 1
                    ? 'The network of the venue was down.'
                    : undefined,
                current: true,
              },
            ]
          : [],
      isMember: own,
      version: 1,
      createdAt: at(-5 + index / 10),
      updatedAt: at(-1),
      ...spec,
    };
  });
}

/** The id of a project, the same every time. */
export function projectId(hackathonRef: string, number: number): string {
  const names = ['running', 'judging', 'results', 'ended'];
  return fakeId(330 + names.indexOf(hackathonRef.split('/')[1]), number);
}

/** All but the third team reported to the first checkpoint; nobody yet to the second but the last. */
function reportsOf(index: number, by: string): CheckpointReport[] {
  const report = (
    checkpoint: string,
    days: number,
    more: Partial<CheckpointReport>,
  ): CheckpointReport => ({
    checkpoint,
    status: 'on-track',
    reportedAt: at(days),
    updatedAt: at(days),
    by,
    late: false,
    version: 1,
    ...more,
  });
  const reports = [
    [
      report('plan', -4.2, {
        text: 'The baseline is 26 hours. We know which features matter.',
      }),
    ],
    [
      report('plan', -3.5, {
        status: 'at-risk',
        text: 'Two people are ill; we cut the scope.',
        late: true,
        lateReason: 'Half of us were ill.',
      }),
    ],
    [],
    [
      report('plan', -4.5, { text: 'A plan and a baseline.' }),
      report('demo', -0.5, {
        status: 'done',
        text: 'It stops by itself.',
        demoUrl: 'https://demo.example.com/half-the-bill',
      }),
    ],
  ];
  return reports[index];
}

function makeRecords(by: string): ProjectRecord[] {
  const specs: Array<
    Omit<ProjectRecord, 'id' | 'at' | 'updatedAt' | 'version'>
  > = [
    {
      kind: 'outcome',
      title: 'Features are 52 minutes old, not 26 hours',
      metric: { name: 'Feature age', before: 26, after: 0.87, unit: 'h' },
      url: 'https://dash.example.com/freshness',
    },
    {
      kind: 'experiment',
      title: 'Recompute everything every ten minutes',
      result: 'did-not-work',
      text: 'The cluster was busy with nothing else. Most of what it computed, **nobody read**.',
      metric: { name: 'Cluster load', before: 31, after: 97, unit: '%' },
    },
    {
      kind: 'experiment',
      title: 'Read the change log',
      result: 'worked',
    },
    {
      kind: 'decision',
      title: 'Only the twelve features that rankings read',
      text: 'They make up 94 % of all reads.',
    },
  ];
  return specs.map((spec, index) => ({
    id: fakeId(350, index + 1),
    by,
    at: at(-1 - index),
    updatedAt: at(-1 - index),
    version: 1,
    ...spec,
  }));
}

function makeFeedback(): ProjectFeedback[] {
  return [
    {
      id: fakeId(360, 1),
      text: 'What happens to the ranking when the stream stands still?',
      visibility: 'team',
      mood: 'question',
      by: user('tomas-vega'),
      at: new Date(NOW - DAY / 4).toISOString(),
    },
    {
      id: fakeId(360, 2),
      text: 'A baseline on the first day: keep doing that.',
      visibility: 'team',
      mood: 'keep',
      checkpoint: 'plan',
      by: user('lin-wei'),
      at: at(-3),
    },
  ];
}
