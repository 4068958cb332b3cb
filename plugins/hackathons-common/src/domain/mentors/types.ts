/** Somebody who can mentor teams. */
export interface MentorProfile {
  /** Any text that names one mentor, such as an entity ref. */
  id: string;
  skills: readonly string[];
  /** Names of themes. */
  themes: readonly string[];
  /** IANA time zone. */
  timezone?: string;
  /** Teams at the same time. */
  maxTeams: number;
  /** Teams that the mentor has already, and keeps. */
  teams: number;
  /** Groups that the mentor belongs to. */
  homeTeams: readonly string[];
}

/** A team that a mentor is sought for. */
export interface MentoredTeam {
  id: string;
  wantedSkills: readonly string[];
  /** Names of the themes that the team and its project work on. */
  themes: readonly string[];
  /** Ids of its members. */
  people: readonly string[];
  /** Groups that its members belong to. */
  homeTeams: readonly string[];
  /** IANA time zones of its members, as far as they are known. */
  timezones: readonly string[];
}

/** A match of an earlier event. */
export interface EarlierMatch {
  mentor: string;
  people: readonly string[];
  homeTeams: readonly string[];
}

/** What mentors are matched by. */
export interface MentorProblem {
  teams: readonly MentoredTeam[];
  mentors: readonly MentorProfile[];
  /** Days on which the event takes place, `YYYY-MM-DD`: working hours are compared on these, daylight saving included. */
  days: readonly string[];
  /** With them, mentors change from event to event; nothing is looked at if left out. */
  earlier?: readonly EarlierMatch[];
}

/** A mentor for a team. */
export interface ProposedMatch {
  team: string;
  mentor: string;
  /** Fit of skills, theme and hours, from 0 to 100. */
  score: number;
  /** Why they fit, in words. */
  reasons: string[];
  /** What would have been avoided if somebody else had been free. */
  concerns: string[];
}

/** The outcome of matching. */
export interface MentorAssignment {
  matches: ProposedMatch[];
  /** Teams that no mentor is left for, and why. */
  unmatched: Array<{ team: string; reason: string }>;
}
