import type { HackathonImport } from '@guildhall/plugin-hackathons-common';

/** Who organised. */
export const OLGA = 'user:default/olga';
/** The ref of a user by name. */
export const user = (name: string) => `user:default/${name}`;

/** Who judged. */
export const JUDGES = ['jun', 'finn', 'mia'].map(user);
/** What they scored. */
export const CRITERIA = [
  { name: 'impact', weight: 2, scale: { min: 1, max: 5 } },
  { name: 'novelty', weight: 1, scale: { min: 1, max: 5 } },
];
const TEAMS = [
  { key: 'owls', name: 'Owls', members: ['ada', 'bob'].map(user) },
  { key: 'foxes', name: 'Foxes', members: ['cleo', 'dan'].map(user) },
];
/** Impact and novelty, by judge, of each team. */
const POINTS: Record<string, Array<[number, number]>> = {
  owls: [
    [5, 4],
    [4, 4],
    [5, 3],
  ],
  foxes: [
    [3, 4],
    [2, 3],
    [2, 2],
  ],
};

/** What another tool kept of an event that is over. */
export const data: HackathonImport = {
  source: 'spreadsheet',
  registrations: TEAMS.flatMap(team => team.members).map(each => ({
    user: each,
    at: '2026-11-03T09:00:00.000Z',
  })),
  teams: TEAMS.map(team => ({ ...team, at: '2026-11-04T09:00:00.000Z' })),
  projects: TEAMS.map(({ key, name, members }) => ({
    team: key,
    title: `Work of ${name}`,
    at: '2026-11-23T10:00:00.000Z',
    submissions: [
      {
        title: `Work of ${name}`,
        pitch: 'It works',
        by: members[0],
        at: '2026-11-27T15:00:00.000Z',
      },
    ],
    ending:
      key === 'owls'
        ? {
            ending: 'transition',
            to: 'group:default/features',
            by: members[0],
            at: '2026-12-04T09:00:00.000Z',
            answer: {
              answer: 'accepted',
              by: user('eve'),
              at: '2026-12-05T09:00:00.000Z',
            },
            productionAt: '2026-12-20T09:00:00.000Z',
          }
        : {
            ending: 'parked',
            learnt: 'Too early',
            by: members[0],
            at: '2026-12-04T10:00:00.000Z',
          },
  })),
  judgements: TEAMS.flatMap(({ key }) =>
    JUDGES.map((judge, i) => ({
      judge,
      team: key,
      at: '2026-11-28T09:00:00.000Z',
      scores: [
        { criterion: 'impact', score: POINTS[key][i][0] },
        { criterion: 'novelty', score: POINTS[key][i][1] },
      ],
      commentToTeam: `Said of ${key}`,
    })),
  ),
  votes: [
    { user: user('ada'), team: 'foxes', at: '2026-11-28T10:00:00.000Z' },
    { user: user('eve'), team: 'foxes', at: '2026-11-28T10:00:00.000Z' },
  ],
  results: {
    publishedBy: OLGA,
    announcement: 'Well done',
    awards: [{ award: 'best', team: 'owls', place: 1 }],
    at: '2026-12-01T15:00:00.000Z',
  },
  debriefPoints: [
    {
      key: 'one',
      kind: 'change',
      text: 'More time',
      author: user('bob'),
      votes: [user('ada'), user('cleo')],
      action: {
        title: 'Ask for a week',
        owner: OLGA,
        by: OLGA,
        dueAt: '2027-02-01T09:00:00.000Z',
        at: '2026-12-03T09:00:00.000Z',
      },
      at: '2026-12-02T09:31:00.000Z',
    },
    {
      key: 'two',
      kind: 'worked',
      text: 'The mentors',
      at: '2026-12-02T09:32:00.000Z',
    },
  ],
  followUps: [
    {
      key: 'look-back',
      title: 'Look back',
      startsAt: '2027-01-20T09:00:00.000Z',
      endsAt: '2027-01-20T10:00:00.000Z',
      by: OLGA,
    },
  ],
};
