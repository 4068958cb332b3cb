import { type HackathonStory, openPerson, person } from './story';

const HACKATHON = 'hackathon:default/models-to-trust';

/** It runs: four teams, one of them the guest's, with a demonstration due tomorrow. */
export const modelsToTrust: HackathonStory = {
  hackathonRef: HACKATHON,
  tell: at => ({
    source: 'demo',
    registrations: [
      openPerson('guest', 'ml-platform', ['python', 'mlops'], at(-20), {
        choices: ['drift'],
      }),
      openPerson(
        'amara.diallo',
        'risk',
        ['machine learning', 'statistics'],
        at(-22),
        {
          choices: ['drift'],
        },
      ),
      openPerson(
        'elif.kaya',
        'growth',
        ['analytics', 'machine learning'],
        at(-21),
        {
          choices: ['drift', 'evaluation'],
          timezone: 'Europe/Istanbul',
        },
      ),
      openPerson(
        'yara.silva',
        'ranking',
        ['machine learning', 'search'],
        at(-25),
        {
          choices: ['evaluation'],
        },
      ),
      openPerson('tim.fischer', 'growth', ['data engineering'], at(-24), {
        choices: ['evaluation'],
      }),
      openPerson(
        'wei.chen',
        'feature-platform',
        ['data engineering', 'go'],
        at(-19),
        {
          choices: ['evaluation'],
        },
      ),
      openPerson('luca.ferri', 'risk', ['sql', 'data engineering'], at(-18), {
        choices: ['drift'],
      }),
      openPerson(
        'ivan.petrov',
        'ranking',
        ['machine learning', 'python'],
        at(-18),
        {
          choices: ['evaluation', 'drift'],
        },
      ),
      openPerson('sofia.lind', 'feature-platform', ['streaming'], at(-17), {
        choices: ['drift'],
      }),
      openPerson(
        'nina.popova',
        'growth',
        ['machine learning', 'experiments'],
        at(-16),
        {
          choices: ['evaluation'],
        },
      ),
      openPerson('chloe.martin', 'ranking', ['testing', 'python'], at(-12), {
        choices: ['evaluation'],
        timezone: 'America/Toronto',
      }),
      openPerson(
        'oscar.lund',
        'recommendations',
        ['machine learning'],
        at(-9),
        {
          choices: ['drift'],
        },
      ),
    ],
    ideas: [
      {
        key: 'silent-labels',
        title: 'Drift without labels',
        text: 'Labels of churn come after two months. What can be seen before?',
        theme: 'drift',
        assets: ['resource:default/churn-model'],
        wantedSkills: ['statistics'],
        author: person('amara.diallo'),
        claimedBy: 'drift-watch',
        at: at(-22, '10:00'),
      },
    ],
    teams: [
      {
        key: 'drift-watch',
        name: 'Drift watch',
        headline: 'Know that churn drifts before its labels are there',
        theme: 'drift',
        wantedSkills: [],
        joining: 'closed',
        members: [person('amara.diallo'), person('guest'), person('elif.kaya')],
        at: at(-15),
      },
      {
        key: 'fair-trial',
        name: 'Fair trial',
        headline: 'One test set for every ranker',
        theme: 'evaluation',
        joining: 'closed',
        members: [
          person('yara.silva'),
          person('tim.fischer'),
          person('wei.chen'),
        ],
        at: at(-14),
      },
      {
        key: 'second-look',
        name: 'Second look',
        headline: 'What the fraud model overlooks, and for whom',
        theme: 'drift',
        joining: 'closed',
        members: [
          person('luca.ferri'),
          person('ivan.petrov'),
          person('sofia.lind'),
        ],
        at: at(-12),
      },
      {
        key: 'forecast-clinic',
        name: 'Forecast clinic',
        headline: 'Backtests that anybody can run again',
        theme: 'evaluation',
        joining: 'closed',
        members: [
          person('nina.popova'),
          person('chloe.martin'),
          person('oscar.lund'),
        ],
        at: at(-8),
      },
    ],
    projects: [
      {
        team: 'drift-watch',
        title: 'Early drift of churn',
        pitch:
          'A monitor that compares what the churn model sees today with what it was trained on, and says so a month before the labels do.',
        theme: 'drift',
        assets: ['resource:default/churn-model'],
        tags: ['monitoring'],
        status: 'on-track',
        statusText: 'The baseline stands; thresholds come next.',
        at: at(-4, '10:00'),
        records: [
          {
            kind: 'decision',
            title: 'Population stability per feature, not one distance for all',
            text: 'One number for all features hid the two that move. Per feature, the owners know where to look.',
            by: person('amara.diallo'),
            at: at(-3, '14:00'),
          },
          {
            kind: 'experiment',
            title: 'Distance between embeddings of last month and today',
            text: 'It moved with every campaign. Too noisy to wake anybody.',
            result: 'did-not-work',
            by: person('elif.kaya'),
            at: at(-2, '11:30'),
          },
        ],
        reports: [
          {
            checkpoint: 'plan',
            status: 'on-track',
            text: 'Baseline: drift was seen 58 days after it began, when the labels came.',
            by: person('amara.diallo'),
            at: at(-2, '13:10'),
          },
        ],
        feedback: [
          {
            checkpoint: 'plan',
            text: 'Ask the owners which alarm they would have wanted last spring; they have the dates.',
            mood: 'change',
            by: person('lena.brandt'),
            at: at(-1, '09:15'),
          },
        ],
      },
      {
        team: 'fair-trial',
        title: 'A test set for rankers',
        pitch:
          'Queries, judgements and a command that gives the same figures to everybody.',
        theme: 'evaluation',
        assets: ['resource:default/search-ranker'],
        tags: ['evaluation', 'reproducibility'],
        status: 'at-risk',
        statusText: 'Judgements take longer than we thought.',
        wantsHelp: true,
        helpText: 'Two hours of somebody who has judged search results before.',
        wantedSkills: ['search'],
        at: at(-4, '11:00'),
        records: [
          {
            kind: 'experiment',
            title: 'Judgements by clicks instead of people',
            text: 'They favour what was on top anyway.',
            result: 'did-not-work',
            by: person('yara.silva'),
            at: at(-1, '15:00'),
          },
        ],
        reports: [
          {
            checkpoint: 'plan',
            status: 'at-risk',
            text: 'The plan stands, the judgements do not.',
            by: person('yara.silva'),
            at: at(-2, '13:50'),
          },
        ],
      },
      {
        team: 'second-look',
        title: 'What fraud detection overlooks',
        pitch:
          'Cases that the model passed and people caught later, sorted by what they have in common.',
        theme: 'drift',
        assets: ['resource:default/fraud-detector'],
        status: 'blocked',
        statusText: 'We wait for access to labelled cases.',
        wantsHelp: true,
        helpText: 'Who can approve the agreement on fraud cases today?',
        wantedSkills: ['governance'],
        at: at(-4, '12:00'),
      },
      {
        team: 'forecast-clinic',
        title: 'Backtests for demand',
        pitch: 'Every forecast of the last year, again, with one command.',
        theme: 'evaluation',
        assets: ['resource:default/demand-forecast'],
        status: 'on-track',
        at: at(-3, '09:00'),
        reports: [
          {
            checkpoint: 'plan',
            status: 'on-track',
            text: 'Three months run again so far; figures agree to the third digit.',
            by: person('nina.popova'),
            at: at(-2, '12:00'),
          },
        ],
      },
    ],
    helpRequests: [
      {
        team: 'fair-trial',
        by: person('yara.silva'),
        topic: 'How did you sample queries last time?',
        text: 'We have 400 and want to know whether the tail is in there.',
        skills: ['search'],
        at: at(-1, '13:00'),
      },
      {
        team: 'forecast-clinic',
        by: person('chloe.martin'),
        topic: 'Caching of features in backtests',
        skills: ['pipelines'],
        claimedBy: person('jun.sato'),
        claimedAt: at(-2, '08:40'),
        resolvedAt: at(-2, '09:20'),
        at: at(-2, '08:25'),
      },
    ],
    officeHours: [
      {
        mentor: person('lena.brandt'),
        startsAt: at(1, '08:00'),
        endsAt: at(1, '08:30'),
        place: 'Video room “Forum”',
        team: 'drift-watch',
        bookedBy: person('amara.diallo'),
        topic: 'Which alarms would have helped',
      },
      {
        mentor: person('lena.brandt'),
        startsAt: at(1, '08:30'),
        endsAt: at(1, '09:00'),
        place: 'Video room “Forum”',
      },
    ],
  }),
};
