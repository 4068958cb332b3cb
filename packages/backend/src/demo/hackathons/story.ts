import type { HackathonImport } from '@guildhall/plugin-hackathons-common';

const DAY_MS = 86_400_000;

/** Tells moments of the story by their distance from the day on which the portal starts. */
export type Clock = (days: number, time?: string) => string;

/**
 * The clock of a story.
 *
 * @param start - ms since the epoch; its UTC day counts as day 0
 */
export function clockFrom(start: number): Clock {
  return (days, time = '09:00') =>
    `${new Date(start + days * DAY_MS)
      .toISOString()
      .slice(0, 10)}T${time}:00.000Z`;
}

/** A hackathon of the demo, and what happened in it. */
export interface HackathonStory {
  hackathonRef: string;
  tell(at: Clock): HackathonImport;
}

/** Entity ref of a user of the demo. */
export function person(name: string): string {
  return `user:default/${name}`;
}

/** People who show their skills and time zone, and what they look for, to others. */
export function openPerson(
  name: string,
  team: string,
  skills: string[],
  at: string,
  more: {
    choices?: string[];
    lookingFor?: string;
    timezone?: string;
  } = {},
): NonNullable<HackathonImport['registrations']>[number] {
  return {
    user: person(name),
    at,
    displayName: name
      .split('.')
      .map(part => part[0].toUpperCase() + part.slice(1))
      .join(' '),
    acceptedCodeOfConduct: true,
    skills,
    choices: more.choices ?? [],
    lookingFor: more.lookingFor,
    lookingForTeam: more.lookingFor !== undefined,
    timezone: more.timezone ?? 'Europe/Berlin',
    homeTeams: [`group:default/${team}`],
    shown: ['skills', 'timezone', 'choices', 'lookingFor'],
  };
}

type Judgement = NonNullable<HackathonImport['judgements']>[number];

/**
 * What a judge said of a project.
 *
 * @param points - by criterion; left out while the judge has not scored
 */
export function judgement(
  judge: string,
  team: string,
  at: string,
  points?: Record<string, number>,
  more: Pick<Judgement, 'calibration' | 'commentToTeam' | 'shareWithTeam'> = {},
): Judgement {
  return {
    judge: person(judge),
    team,
    at,
    scores:
      points &&
      Object.entries(points).map(([criterion, score]) => ({
        criterion,
        score,
      })),
    ...more,
  };
}

type Team = NonNullable<HackathonImport['teams']>[number];
type Project = NonNullable<HackathonImport['projects']>[number];

/** A team, and the project that it submitted. */
export interface Entry {
  key: string;
  name: string;
  headline: string;
  theme: string;
  /** Names of users; the first founded the team. */
  members: string[];
  title: string;
  pitch: string;
  assets?: string[];
  tags?: string[];
  records?: Project['records'];
  ending?: Project['ending'];
}

/** Teams and projects of an event, by the moments at which they were founded, begun and submitted. */
export function entriesOf(
  entries: Entry[],
  moments: { founded: string; begun: string; submitted: string },
): { teams: Team[]; projects: Project[] } {
  return {
    teams: entries.map(({ key, name, headline, theme, members }) => ({
      key,
      name,
      headline,
      theme,
      joining: 'closed',
      members: members.map(person),
      at: moments.founded,
    })),
    projects: entries.map(
      ({
        key,
        title,
        pitch,
        theme,
        assets,
        tags,
        records,
        ending,
        members,
      }) => ({
        team: key,
        title,
        pitch,
        theme,
        assets,
        tags,
        records,
        ending,
        status: 'done',
        at: moments.begun,
        submissions: [
          { title, pitch, by: person(members[0]), at: moments.submitted },
        ],
      }),
    ),
  };
}
