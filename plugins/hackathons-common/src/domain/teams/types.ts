/** Somebody who is to be placed, or who is in a team already. */
export interface TeamPerson {
  /** Any text that names one person, such as an entity ref. */
  id: string;
  skills: readonly string[];
  /** Entity refs of the groups that the person belongs to, for {@link TeamRules.maxPerHomeTeam}. */
  homeTeams: readonly string[];
  /** What the person wants, the first choice first: names of options, or ids of teams. Nobody has to choose. */
  choices: readonly string[];
  /** What the person chose to say about themselves, for {@link TeamRules.neverIsolate}. */
  attributes?: Readonly<Record<string, string>>;
  /** IANA time zone, for {@link TeamRules.minSharedHours}. Who has none goes together with everybody. */
  timezone?: string;
}

/** A team that is there before the formation. Its members stay. */
export interface ExistingTeam {
  id: string;
  /** Ids of people of the problem. */
  members: readonly string[];
  /** Nobody joins. Its members are placed and no rule is applied to it. */
  locked?: boolean;
  /** What it works on: the name of an option of the problem. */
  option?: string;
}

/** A theme or an idea that teams can work on. */
export interface TeamOption {
  name: string;
  /** Most new teams for it, such as 1 for an idea; any number if left out. */
  maxTeams?: number;
  /** What it is part of, such as the theme of an idea: who chose that gets what they chose. */
  within?: string;
}

/** Rules that every new team, and every existing team that may be filled, keeps. */
export interface TeamRules {
  minSize: number;
  maxSize: number;
  /** Most people of one home team in a team. */
  maxPerHomeTeam?: number;
  /** Skills that every team has, with at least so many people (one if left out). */
  mustHaveSkills?: readonly { skill: string; people?: number }[];
  /** In no team is exactly one person who chose one of the values: nobody, or at least two. */
  neverIsolate?: readonly { attribute: string; values: readonly string[] }[];
  /** Whether people who don't fit into a team may work alone, as few as possible. */
  allowSolo?: boolean;
  /** Hours of the working day that every two people of a team have in common, on each of {@link TeamProblem.days}; 0 if left out. */
  minSharedHours?: number;
}

/** What an organiser has decided. */
export interface TeamLocks {
  /** Ids of people who share a team. */
  together?: readonly (readonly string[])[];
  /** Pairs of people who don't share a team. */
  apart?: readonly (readonly [string, string])[];
  /** Id of a person to id of the existing team that they join. */
  assigned?: Readonly<Record<string, string>>;
}

/**
 * A rule that is bent, and how far: `amount` bounds the sum over all teams. A rule that is not named holds.
 *
 * - `skill`: people with the skill that are missing
 * - `home-team`: people of the home team above `maxPerHomeTeam`
 * - `isolation`: teams with exactly one of those people
 * - `min-size`, `max-size`: people below and above
 * - `shared-hours`: people who would have to leave so that the others of their team share the hours
 * - `unplaced`: people who are left without a team
 * - `apart`, `together`, `assigned`: a lock that is dropped, always 1
 */
export type Relaxation =
  | { rule: 'skill'; skill: string; amount: number }
  | { rule: 'home-team'; homeTeam: string; amount: number }
  | {
      rule: 'isolation';
      attribute: string;
      values: readonly string[];
      amount: number;
    }
  | {
      rule: 'min-size' | 'max-size' | 'shared-hours' | 'unplaced';
      amount: number;
    }
  | { rule: 'apart' | 'together'; people: readonly string[]; amount: number }
  | { rule: 'assigned'; person: string; amount: number };

/** Everything a formation depends on, as plain data. */
export interface TeamProblem {
  people: readonly TeamPerson[];
  teams?: readonly ExistingTeam[];
  options?: readonly TeamOption[];
  rules: TeamRules;
  /** Days in a row on which teams work, `YYYY-MM-DD`: hours are compared on these, changes of the clocks included. */
  days?: readonly string[];
  locks?: TeamLocks;
  /** Rules that the organiser agreed to bend. */
  relaxations?: readonly Relaxation[];
}

/** A rule that a team breaks. */
export interface BrokenRule {
  relaxation: Relaxation;
  /** Words for an organiser, which name nobody. */
  message: string;
}

/** A team after the formation. */
export interface FormedTeam {
  /** The id of the existing team, or a name such as `new-3` that is unique in the solution. */
  id: string;
  existing: boolean;
  locked: boolean;
  option?: string;
  /** Ids of all members, those from before first. */
  members: string[];
  /** Rules that it breaks; empty unless they were relaxed. */
  broken: BrokenRule[];
}

/** Figures about a whole formation. They reveal nothing of a single person. */
export interface TeamReport {
  people: number;
  unplaced: number;
  solo: number;
  /** Share of the placed people with a choice who got their first; undefined if nobody chose. */
  firstChoiceRate?: number;
  /** Mean rank of what the placed people with a choice got; unlisted counts one more than the longest list. */
  meanRank?: number;
  /** Rank of the least satisfied person with a choice. */
  worstRank?: number;
  /** Teams in which exactly one person chose one of the values of a rule, summed over the rules. */
  isolatedPeople: number;
  teamsWithoutSkill: number;
  peopleWithoutMustHave: number;
  /** People above `maxPerHomeTeam`, summed over teams and home teams. */
  homeTeamExcess: number;
  /** People who would have to leave so that the others of their team share the hours, if the rules ask for any. */
  outsideSharedHours?: number;
  /** People whose time zone is not known, if the rules ask for shared hours. */
  withoutTimezone?: number;
  /** Number of teams by size. */
  sizes: Record<number, number>;
  /** Whether no better solution exists, proven. */
  optimal: boolean;
  /** How much worse than the best the total rank may be, as a share of it; undefined if nothing is proven. */
  gap?: number;
  solvedMs: number;
}

/** What a person got, for the organiser and the person. */
export interface PersonSatisfaction {
  person: string;
  team?: string;
  /** 1 for the first choice; undefined for something unlisted, or if the person chose nothing. */
  rank?: number;
}

/** Why there is no solution, by arithmetic alone. */
export interface InfeasibilityCause {
  message: string;
}

/** A set of rules that, bent together, lets everybody be placed; and what that means. */
export interface RelaxationProposal {
  relaxations: Relaxation[];
  /** One sentence a relaxation. */
  messages: string[];
}

/** Teams, or why there are none. */
export type TeamSolution =
  | {
      status: 'solved';
      teams: FormedTeam[];
      satisfaction: PersonSatisfaction[];
      report: TeamReport;
    }
  | {
      status: 'infeasible';
      /** Whether it is proven that the rules cannot be kept, or nothing was found in the time that there was. */
      proven: boolean;
      causes: InfeasibilityCause[];
      /** The cheapest first. Each can be applied as a whole. */
      proposals: RelaxationProposal[];
      solvedMs: number;
    };
