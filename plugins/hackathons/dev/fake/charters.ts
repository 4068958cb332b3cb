import type {
  HackathonEntity,
  HackathonSchedule,
} from '@guildhall/plugin-guildhall-common';

/** Everything is told relative to the moment at which the module is loaded. */
export const NOW = Date.now();
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A moment so many days from now. */
export const at = (days: number) => new Date(NOW + days * DAY).toISOString();

export const user = (name: string) => `user:default/${name}`;
export const group = (name: string) => `group:default/${name}`;

/** Who looks at the pages. */
export const ME = user('ada-okoye');

/** An event whose work begins so many days from now and goes on for eleven days. */
function scheduleFrom(start: number): HackathonSchedule {
  return {
    timezone: 'Europe/Berlin',
    registration: { opens: at(start - 30), closes: at(start - 3) },
    start: at(start),
    checkpoints: [
      {
        name: 'plan',
        title: 'Plan and baseline',
        at: at(start + 2),
        due: 'A baseline of the metric that the team wants to move',
      },
      {
        name: 'demo',
        title: 'First demonstration',
        at: at(start + 8),
        due: 'A prototype that runs end to end',
        demonstration: true,
      },
    ],
    submissionDeadline: at(start + 11),
    judging: { from: at(start + 11.1), to: at(start + 16) },
    results: at(start + 17),
    debrief: at(start + 25),
    end: at(start + 26),
  };
}

const CRITERIA: NonNullable<HackathonEntity['spec']['criteria']> = [
  {
    name: 'impact',
    title: 'Impact',
    description: 'What it changes for those who use the asset.',
    weight: 3,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'Nobody would notice.' },
      { score: 3, text: 'One team works better with it.' },
      { score: 5, text: 'Everybody who uses the asset works better with it.' },
    ],
  },
  {
    name: 'novelty',
    title: 'Novelty',
    weight: 1,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'We do it like this already.' },
      { score: 3, text: 'Known elsewhere, new here.' },
      { score: 5, text: 'Nobody has tried this before.' },
    ],
  },
  {
    name: 'feasibility',
    title: 'Feasibility',
    weight: 2,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'An idea, and nothing that runs.' },
      { score: 3, text: 'It runs, on the samples of the event.' },
      { score: 5, text: 'It could go into production next month.' },
    ],
  },
];

/** What every two people of a team have in common of their working days. */
export const MIN_SHARED_HOURS = 4;

/** A charter with everything that a charter can have. */
function charter(
  name: string,
  title: string,
  start: number,
  more: Partial<HackathonEntity['spec']> = {},
): HackathonEntity {
  return {
    apiVersion: 'guildhall.dev/v1alpha1',
    kind: 'Hackathon',
    metadata: {
      name,
      namespace: 'default',
      title,
      description:
        'Two weeks in which teams make shared features fresher, cheaper to serve and easier to trust.',
    },
    spec: {
      owner: group('feature-platform'),
      sponsors: [user('mira-holm')],
      organisers: [user('jun-sato'), group('ml-infrastructure')],
      location: 'Online, with a demo day in Berlin',
      themes: [
        {
          name: 'freshness',
          title: 'Fresher features',
          description:
            'Bring the age of the features that rankings read below three hours.',
          assets: [
            'resource:default/user-features',
            'component:default/feature-materialization',
          ],
          metrics: ['contributionmetric:default/feature-freshness'],
        },
        {
          name: 'documentation',
          title: 'Features that explain themselves',
          description: 'Nobody should have to read code to use a feature.',
          assets: ['resource:default/session-features'],
        },
        { name: 'cost', title: 'Cheaper training' },
      ],
      schedule: scheduleFrom(start),
      registration: {
        capacity: 60,
        waitingList: true,
        codeOfConduct: 'https://example.com/code-of-conduct',
        questions: [
          {
            name: 'experience',
            question: 'Which of our feature views have you used?',
          },
          {
            name: 'on-site',
            question: 'Will you come to the demo day?',
            type: 'choice',
            choices: ['yes', 'no', 'not sure yet'],
            required: true,
          },
          {
            name: 'first-time',
            question: 'Is this your first hackathon?',
            type: 'yes-no',
          },
        ],
      },
      teamRules: {
        minSize: 3,
        maxSize: 5,
        maxPerHomeTeam: 2,
        minSharedHours: MIN_SHARED_HOURS,
        mustHaveSkills: [
          { skill: 'data engineering' },
          { skill: 'machine learning', people: 2 },
        ],
        neverIsolate: [
          {
            attribute: 'career',
            question: 'Where in your career are you?',
            values: ['just started', 'some years', 'many years'],
          },
        ],
        formation: 'both',
      },
      starterKits: [
        {
          template: 'template:default/ml-prototype',
          title: 'Prototype repository',
          description:
            'A Python package with tests, a model card and a pipeline that sends lineage.',
        },
        {
          template: 'template:default/feature-docs',
          title: 'Documentation site',
          themes: ['documentation'],
        },
      ],
      dataAgreements: [
        {
          name: 'clickstream',
          title: 'Use of clickstream samples',
          version: '1.0',
          text: 'The samples stay in the sandbox and are used for this event alone.\n\nThey are deleted when the event ends.',
          protects: ['resource:default/clickstream-events'],
        },
        {
          name: 'payments',
          title: 'Use of payment records',
          version: '2.1',
          url: 'https://example.com/agreements/payments',
          protects: ['resource:default/payment-records'],
          approvers: [group('data-quality')],
        },
      ],
      sandboxes: [
        {
          name: 'notebook',
          title: 'Notebook with a small accelerator',
          description: 'Python, the feature store client and the samples.',
          quota: {
            total: 30,
            perTeam: 1,
            resources: { gpuHours: 20, storage: '50 GB' },
          },
          agreements: ['clickstream'],
        },
      ],
      constraints: [
        {
          name: 'personal-data',
          title: 'Personal data',
          type: 'data',
          description: 'No personal data leaves the sandbox.',
        },
        {
          name: 'compute',
          title: 'Compute',
          type: 'compute',
          description: '20 accelerator hours for each team.',
        },
      ],
      criteria: CRITERIA,
      judging: {
        judges: [user('mira-holm'), group('data-quality')],
        looksPerProject: 4,
        feedback: 'judges-choose',
        finalRound: { finalists: 5 },
        peoplesChoice: { votesPerPerson: 3 },
      },
      awards: [
        {
          name: 'grand-prize',
          title: 'Grand prize',
          description: 'Two weeks for the team to bring it into production.',
          places: 3,
        },
        {
          name: 'best-documented',
          title: 'Best documented',
          description: 'Nobody has to ask the team how it works.',
        },
      ],
      mentors: [
        {
          mentor: user('tomas-vega'),
          skills: ['feature stores', 'Python'],
          timezone: 'Europe/Madrid',
          maxTeams: 3,
        },
      ],
      ...more,
    },
  };
}

/** One made-up event in each phase. Their names are those of the phases. */
export const CHARTERS: HackathonEntity[] = [
  charter('registration', 'Fresh features', 20),
  charter('running', 'Models that explain themselves', -6),
  charter('announced', 'Green pipelines', 48, {
    location: undefined,
    themes: [{ name: 'energy', title: 'Less energy for training' }],
  }),
  charter('preparation', 'Streaming week', 1.5),
  charter('judging', 'Lineage for everybody', -13),
  charter('results', 'Trust in labels', -20),
  charter('ended', 'Autumn data quality days', -60),
];
