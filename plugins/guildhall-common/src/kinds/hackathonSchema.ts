import {
  choice,
  flag,
  kindSchema,
  list,
  number,
  partName,
  record,
  text,
  wholeNumber,
} from './schemaParts';

const time = (what: string) =>
  text(
    `${what}: YYYY-MM-DDTHH:mm in the schedule's time zone, or with an offset`,
    '2026-10-05T09:00',
  );
const person = text('entity ref of a user or group', 'user:default/jane');
const title = text('title for people');
const description = text('description');

const schedule = record(
  'when what happens',
  ['timezone', 'registration', 'start', 'submissionDeadline', 'end'],
  {
    timezone: text('IANA time zone', 'Europe/Berlin'),
    registration: record('when people can register', ['opens', 'closes'], {
      opens: time('when registration opens'),
      closes: time('when registration closes'),
    }),
    start: time('when the work starts'),
    checkpoints: list(
      'moments at which teams show how far they are, in order',
      record('a checkpoint', ['name', 'at'], {
        name: partName('checkpoint'),
        title,
        at: time('when it is'),
        due: text('what is due'),
        demonstration: flag('whether teams demonstrate what they have'),
      }),
    ),
    submissionDeadline: time('until when teams submit'),
    judging: record('when judges score', ['from', 'to'], {
      from: time('when judging begins'),
      to: time('when judging ends'),
    }),
    results: time('when the results are announced'),
    debrief: time('when the debrief is'),
    end: time('when the event is over and access ends'),
  },
);

const registration = record('how people register', [], {
  capacity: wholeNumber('number of people who can take part, from 1'),
  waitingList: flag('whether there is a waiting list'),
  approval: flag('whether an organiser approves each registration'),
  codeOfConduct: text('web address of the code of conduct'),
  questions: list(
    'what is asked of people who register',
    record('a question', ['name', 'question'], {
      name: partName('question'),
      question: text('the question'),
      type: choice('kind of answer', ['text', 'choice', 'yes-no']),
      choices: list('what can be chosen', text('an answer'), { minItems: 2 }),
      required: flag('whether it must be answered'),
    }),
  ),
});

const teamRules = record('how teams are made', ['minSize', 'maxSize'], {
  minSize: wholeNumber('fewest people in a team, from 1'),
  maxSize: wholeNumber('most people in a team, from 1'),
  maxPerHomeTeam: wholeNumber('most people of one group in a team, from 1'),
  mustHaveSkills: list(
    'skills that every team needs',
    record('a skill', ['skill'], {
      skill: text('name of the skill'),
      people: wholeNumber('how many people with it, from 1'),
    }),
  ),
  neverIsolate: list(
    'people of whom no team has exactly one',
    record('people', ['attribute', 'question', 'values'], {
      attribute: partName('attribute'),
      question: text('what people are asked when they register'),
      values: list(
        'answers of which no team has exactly one',
        text('an answer'),
        {
          minItems: 1,
        },
      ),
    }),
  ),
  allowSolo: flag('whether a team of one is allowed'),
  minSharedHours: wholeNumber(
    'hours of the working day that every two people of a team share, from the start to the deadline, from 0 to 8',
    // A working day has no more.
    { minimum: 0, maximum: 8 },
  ),
  formation: choice('who makes the teams', ['self', 'automatic', 'both']),
});

const dataAgreement = record('an agreement', ['name', 'version'], {
  name: partName('agreement'),
  title,
  version: text('version of the terms, in quotes', '1.0'),
  url: text('web address of the terms'),
  text: text('the terms themselves'),
  protects: list('what the agreement protects', text('entity ref')),
  approvers: list('who grants access after the signature', person),
  expires: time('when access ends'),
});

const sandbox = record('a sandbox', ['name'], {
  name: partName('sandbox'),
  title,
  description,
  provisioner: text('id of the provisioner that makes it'),
  quota: record('how much is granted', [], {
    total: wholeNumber('how many in all, from 1'),
    perTeam: wholeNumber('how many for one team, from 1'),
    resources: {
      type: 'object',
      description: 'what one may use: numbers or texts by name',
      additionalProperties: { type: ['number', 'string'] },
      maxProperties: 50,
    },
  }),
  expires: time('when it is taken back'),
  agreements: list(
    'names of data agreements to sign first',
    partName('agreement'),
  ),
});

const criterion = record('a criterion', ['name', 'weight', 'scale'], {
  name: partName('criterion'),
  title,
  description,
  weight: number('weight beside the other criteria, above 0', {
    exclusiveMinimum: 0,
  }),
  scale: record('lowest and highest score', ['min', 'max'], {
    min: number('lowest score'),
    max: number('highest score'),
  }),
  anchors: list(
    'what each score means',
    record('an anchor', ['score', 'text'], {
      score: number('a score of the scale'),
      text: text('what earns this score'),
    }),
  ),
});

const judging = record(
  'how projects are judged',
  ['judges', 'looksPerProject', 'feedback'],
  {
    judges: list('who judges', person, { minItems: 1, maxItems: 1000 }),
    looksPerProject: wholeNumber('judges for each project, from 1'),
    maxProjectsPerJudge: wholeNumber('most projects for one judge, from 1'),
    conflictGroupTypes: list(
      'types of groups within which nobody judges anybody; department if left out',
      text('spec.type of a group', 'department'),
      { maxItems: 20 },
    ),
    blind: flag('whether judges do not see who is in a team'),
    showRepositories: flag(
      'whether judges see repositories all the same, if they do not see who is in a team; they do not if left out',
    ),
    calibration: flag('whether all judges score one project together first'),
    feedback: choice('whether teams see what judges wrote', [
      'never',
      'judges-choose',
      'always',
    ]),
    finalRound: record('a round in which the best are ranked', ['finalists'], {
      finalists: wholeNumber('how many projects, from 2', { minimum: 2 }),
    }),
    peoplesChoice: record('a vote of everybody', ['votesPerPerson'], {
      votesPerPerson: wholeNumber('votes that one person has, from 1'),
    }),
  },
);

/** JSON schema of the Hackathon kind. */
export const hackathonSchema = kindSchema(
  'The charter of a hackathon: who runs it, what for, when, and by which rules.',
  ['owner', 'organisers', 'schedule', 'teamRules'],
  {
    owner: text('entity ref of the owner', 'group:default/ml-platform'),
    system: text('entity ref of the system it belongs to'),
    sponsors: list('executive sponsors', person),
    organisers: list('who runs the event', person, { minItems: 1 }),
    location: text('where it takes place'),
    themes: list(
      'goals of the event',
      record('a theme', ['name'], {
        name: partName('theme'),
        title,
        description,
        assets: list('assets it wants to improve', text('entity ref')),
        metrics: list(
          'metrics that should move',
          text('entity ref of a ContributionMetric'),
        ),
      }),
    ),
    schedule,
    registration,
    teamRules,
    starterKits: list(
      'templates with which teams begin',
      record('a starter kit', ['template'], {
        template: text('entity ref of a Template'),
        title,
        description,
        themes: list('names of the themes it suits', partName('theme')),
      }),
    ),
    dataAgreements: list('terms to sign before using data', dataAgreement),
    sandboxes: list('environments that can be asked for', sandbox),
    constraints: list(
      'limits that every project keeps to',
      record('a constraint', ['name', 'description'], {
        name: partName('constraint'),
        title,
        type: choice('what it limits', [
          'compute',
          'data',
          'security',
          'time',
          'other',
        ]),
        description,
      }),
    ),
    criteria: list('what judges score', criterion),
    judging,
    awards: list(
      'what can be won',
      record('an award', ['name'], {
        name: partName('award'),
        title,
        description,
        places: wholeNumber('how many projects get it, from 1'),
      }),
    ),
    mentors: list(
      'who helps the teams',
      record('a mentor', ['mentor'], {
        mentor: person,
        skills: list('what they help with', text('a skill')),
        timezone: text('IANA time zone', 'Europe/Berlin'),
        maxTeams: wholeNumber('most teams at the same time, from 1'),
      }),
    ),
  },
);
