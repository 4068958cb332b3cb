import type {
  HelpRequest,
  Mentor,
  MentorMatchList,
  MentorProposal,
  MentorProposalInput,
  OfficeSlot,
  Team,
} from '@guildhall/plugin-hackathons-common';
import { at, DAY, HOUR, ME, NOW, user } from './charters';
import { fakeId, PEOPLE } from './people';
import { makeTeams } from './TeamsFake';
import type { World } from './World';

/** The mentors of an event, with the reader or without. */
export function makeMentors(withMe: boolean): Mentor[] {
  const mentor = (name: string, more: Partial<Mentor>): Mentor => ({
    userRef: user(name),
    skills: [],
    themes: [],
    maxTeams: 2,
    source: 'offer',
    teams: [],
    claimed: 0,
    freeSlots: 0,
    me: false,
    version: 1,
    ...more,
  });
  return [
    mentor('tomas-vega', {
      skills: ['feature stores', 'Python'],
      timezone: 'Europe/Madrid',
      maxTeams: 3,
      source: 'charter',
      note: 'I built the first version of our feature store. Bring me your slowest query.',
      themes: ['freshness'],
      version: undefined,
    }),
    mentor('lin-wei', {
      skills: ['technical writing', 'data engineering'],
      timezone: 'Asia/Shanghai',
      themes: ['documentation'],
      note: 'Mornings in Europe suit me best.',
    }),
    mentor('mira-holm', {
      skills: ['machine learning', 'statistics', 'experiment design'],
      timezone: 'Europe/Berlin',
    }),
    ...(withMe
      ? [
          mentor(ME.split('/')[1], {
            skills: ['data engineering', 'Spark'],
            timezone: 'Europe/Vienna',
            me: true,
          }),
        ]
      : []),
  ];
}

/** Requests for help in all states, the oldest first. */
export function makeHelp(hackathonRef: string, world: World): HelpRequest[] {
  const teams = makeTeams(hackathonRef);
  const own = world.teams.has(hackathonRef);
  const mentors = world.rolesIn(hackathonRef).includes('mentor');
  const over = hackathonRef.endsWith('/ended');
  const minutes = (count: number) => NOW - count * 60_000;
  const specs: Array<Partial<HelpRequest> & { ago: number }> = [
    {
      ago: 210,
      topic: 'Which of the two clickstream samples is complete?',
      state: 'resolved',
      claimedBy: user('lin-wei'),
      note: 'The one of March. The other lacks two days.',
      waitedSeconds: 540,
      teamId: teams[0].id,
      teamName: teams[0].name,
      mine: own,
    },
    {
      ago: 52,
      topic: 'Spark runs out of memory in the sandbox',
      text: 'A join of `session_features` with **itself**, 40 million rows. It worked with a tenth of it.\n\n- 2 executors, 8 GB each\n- no skew that we can see',
      skills: ['data engineering', 'Spark'],
      state: 'claimed',
      claimedBy: mentors ? world.me : user('tomas-vega'),
      claimExpiresAt: new Date(NOW + 8.4 * 60_000).toISOString(),
      waitedSeconds: 900,
      teamId: teams[0].id,
      teamName: teams[0].name,
      mine: own,
    },
    {
      ago: 34,
      topic: 'Backfill of user_features fails since noon',
      text: 'Airflow says the partition is locked. Who holds it?',
      skills: ['data engineering', 'feature stores'],
      waitedSeconds: 34 * 60,
      teamId: teams[1].id,
      teamName: teams[1].name,
    },
    {
      ago: 12,
      topic: 'Is our experiment large enough?',
      skills: ['statistics'],
      waitedSeconds: 12 * 60,
      teamId: teams[2].id,
      teamName: teams[2].name,
    },
  ];
  return specs.map(({ ago, ...spec }, index) => ({
    id: fakeId(300, index + 1),
    hackathonRef,
    by: spec.mine ? world.me : PEOPLE[index * 2].userRef,
    topic: '',
    skills: [],
    state: over ? 'expired' : 'open',
    createdAt: new Date(minutes(ago)).toISOString(),
    waitedSeconds: 0,
    mine: false,
    may: [],
    version: 1,
    ...spec,
  }));
}

/** Slots of two mentors in the next days; of the reader as well, who mentors. */
export function makeSlots(hackathonRef: string, world: World): OfficeSlot[] {
  if (hackathonRef.endsWith('/ended')) {
    return [];
  }
  const teams = makeTeams(hackathonRef);
  const own = world.teams.has(hackathonRef);
  const mentors = world.rolesIn(hackathonRef).includes('mentor');
  const tomorrow = Math.ceil(NOW / DAY) * DAY;
  return [9, 9.5, 10, 33, 33.5, 58].map((hour, index) => {
    const startsAt = tomorrow + hour * HOUR;
    const isMine = mentors && index < 3;
    const slot: OfficeSlot = {
      id: fakeId(320, index + 1),
      hackathonRef,
      mentorRef: isMine
        ? world.me
        : user(index % 3 === 0 ? 'lin-wei' : 'tomas-vega'),
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + HOUR / 2).toISOString(),
      place: index < 3 ? 'https://meet.example.com/office-hours' : 'Room 2.14',
      booked: false,
      mine: isMine ? 'mentor' : 'no',
      may: [],
      version: 1,
    };
    const booker = { 1: 3, 2: 0 }[index];
    if (booker === undefined) {
      return slot;
    }
    const team = teams[booker];
    return {
      ...slot,
      booked: true,
      mine: !isMine && own && booker === 0 ? 'booking' : slot.mine,
      booking: {
        userRef: own && booker === 0 ? world.me : PEOPLE[booker * 3].userRef,
        teamId: team.id,
        teamName: team.name,
        topic: 'How we serve features to the ranking service',
        at: at(-1),
      },
    };
  });
}

/** A mentor for each team but the last, for whom nobody is left. */
export function makeProposal(
  published: MentorMatchList,
  mentors: Mentor[],
  teams: Team[],
  { rotate, keep }: MentorProposalInput,
): MentorProposal {
  return {
    version: published.version,
    matches: teams.slice(0, -1).map((team, index) => {
      const before = published.items.find(
        ({ teamId }) => keep && teamId === team.id,
      );
      return {
        teamId: team.id,
        teamName: team.name,
        mentorRef:
          before?.mentorRef ?? mentors[(index + 1) % mentors.length].userRef,
        score: 92 - index * 11,
        reasons: [
          'Knows data engineering, which the team looks for',
          `${7 - index} of 8 working hours in common`,
        ],
        concerns:
          rotate && index === 3
            ? ['Had two of these people in Autumn data quality days']
            : [],
        kept: before !== undefined,
      };
    }),
    unmatched: teams.slice(-1).map(team => ({
      teamId: team.id,
      teamName: team.name,
      reason: 'All mentors have as many teams as they want',
    })),
  };
}
