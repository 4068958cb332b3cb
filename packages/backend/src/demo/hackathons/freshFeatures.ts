import { type HackathonStory, openPerson, person } from './story';

const HACKATHON = 'hackathon:default/fresh-features';

/** Registration is open: two teams have room, some people look for one, and ideas wait for somebody to take them up. */
export const freshFeatures: HackathonStory = {
  hackathonRef: HACKATHON,
  tell: at => ({
    source: 'demo',
    registrations: [
      openPerson(
        'noah.berg',
        'ranking',
        ['machine learning', 'python'],
        at(-9),
        {
          choices: ['freshness'],
        },
      ),
      openPerson(
        'ines.costa',
        'feature-platform',
        ['data engineering', 'streaming'],
        at(-9, '10:20'),
        { choices: ['freshness'], timezone: 'Europe/Lisbon' },
      ),
      openPerson(
        'amara.diallo',
        'risk',
        ['machine learning', 'statistics'],
        at(-8),
        { choices: ['documentation', 'freshness'] },
      ),
      openPerson(
        'ben.walker',
        'growth',
        ['frontend', 'writing'],
        at(-8, '13:05'),
        {
          choices: ['documentation'],
          timezone: 'Europe/London',
        },
      ),
      openPerson('hana.kim', 'ranking', ['machine learning'], at(-7), {
        choices: ['freshness', 'documentation'],
        timezone: 'Asia/Seoul',
      }),
      openPerson('luca.ferri', 'risk', ['data engineering', 'sql'], at(-6), {
        choices: ['documentation'],
      }),
      openPerson('rosa.mendez', 'growth', ['analytics', 'sql'], at(-5), {
        choices: ['freshness'],
        lookingFor:
          'A team that wants to know whether fresher features sell more',
        timezone: 'America/Mexico_City',
      }),
      openPerson(
        'wei.chen',
        'feature-platform',
        ['data engineering', 'go'],
        at(-4),
        {
          choices: ['freshness'],
          lookingFor: 'People who serve features under load',
        },
      ),
      openPerson('dev.patel', 'ranking', ['python', 'testing'], at(-3), {
        choices: ['documentation', 'freshness'],
        lookingFor: 'A team without tests yet',
        timezone: 'Asia/Kolkata',
      }),
      openPerson(
        'oscar.lund',
        'recommendations',
        ['machine learning'],
        at(-2),
        {
          choices: ['freshness'],
          lookingFor: 'Somebody who knows the stream',
        },
      ),
    ],
    ideas: [
      {
        key: 'stream',
        title: 'Compute user features from the stream',
        text: 'The batch runs every six hours. The events are there within seconds: what would it take to compute the ten features that rankings read most from the stream?',
        theme: 'freshness',
        assets: ['resource:default/user-features'],
        wantedSkills: ['streaming', 'data engineering'],
        author: person('noah.berg'),
        claimedBy: 'early-birds',
        at: at(-9, '11:00'),
      },
      {
        key: 'feature-cards',
        title: 'A card for every feature',
        text: 'Where does it come from, who uses it, what does a strange value mean? Write what can be found out automatically, and ask the owner for the rest.',
        theme: 'documentation',
        assets: [
          'resource:default/session-features',
          'resource:default/merchant-risk-features',
        ],
        wantedSkills: ['writing', 'python'],
        author: person('ben.walker'),
        at: at(-8, '14:00'),
      },
      {
        key: 'freshness-budget',
        title: 'A budget for freshness',
        text: 'Not every feature has to be fresh. Find out from the models which ones lose what when they are older, and spend the compute there.',
        theme: 'freshness',
        assets: ['component:default/feature-materialization'],
        wantedSkills: ['machine learning', 'statistics'],
        author: person('hana.kim'),
        at: at(-6, '09:30'),
      },
      {
        key: 'silent-features',
        title: 'Features that nobody reads',
        theme: 'documentation',
        text: 'List them, ask their owners, and stop computing what nobody misses.',
        assets: ['resource:default/product-features'],
        wantedSkills: ['sql'],
        author: person('rosa.mendez'),
        at: at(-4, '16:00'),
      },
    ],
    teams: [
      {
        key: 'early-birds',
        name: 'Early birds',
        headline: 'User features within a minute of the event',
        theme: 'freshness',
        wantedSkills: ['machine learning', 'testing'],
        wanted: 'Somebody who checks that streamed and batch values agree',
        joining: 'open',
        members: [person('noah.berg'), person('ines.costa')],
        at: at(-8, '09:30'),
      },
      {
        key: 'label-makers',
        name: 'Label makers',
        headline: 'Every feature explains itself',
        theme: 'documentation',
        wantedSkills: ['machine learning'],
        wanted: 'One more who has read features in anger',
        joining: 'ask',
        members: [
          person('ben.walker'),
          person('amara.diallo'),
          person('luca.ferri'),
        ],
        at: at(-6, '15:00'),
      },
    ],
    mentors: [
      {
        user: person('omar.haddad'),
        skills: ['feature stores', 'cost'],
        themes: ['freshness'],
        timezone: 'Europe/Berlin',
        maxTeams: 2,
        note: 'Ask me about what the store does under load.',
        at: at(-7),
      },
    ],
    helpRequests: [
      {
        team: 'label-makers',
        by: person('ben.walker'),
        topic: 'Who may change the description of a feature?',
        text: 'Some owners of session features have left. Do we ask their group, or just write it?',
        skills: ['governance', 'feature stores'],
        at: at(-1, '15:20'),
      },
    ],
    officeHours: [
      {
        mentor: person('omar.haddad'),
        startsAt: at(3, '13:00'),
        endsAt: at(3, '13:30'),
        place: 'Video room “Forum”',
      },
      {
        mentor: person('omar.haddad'),
        startsAt: at(3, '13:30'),
        endsAt: at(3, '14:00'),
        place: 'Video room “Forum”',
      },
    ],
  }),
};
