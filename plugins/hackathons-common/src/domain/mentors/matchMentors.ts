import { assign } from './assign';
import type {
  EarlierMatch,
  MentorAssignment,
  MentoredTeam,
  MentorProblem,
  MentorProfile,
} from './types';
import { WORKING_HOURS, WorkingHours } from '../workingHours';

/** Shares of the score, in thousandths. What is not known counts half. */
const SKILLS = 500;
const THEME = 200;
const HOURS = 300;
/** What the second team of a mentor costs beside the first, the third beside the second, and so on. */
const LOAD = 80;
/** What each team of earlier events costs, so that those come first who had fewer. */
const EARLIER_LOAD = 40;
const MAX_EARLIER_LOAD = 10;

/** How a mentor fits a team. */
interface Fit {
  /** In thousandths. */
  score: number;
  reasons: string[];
  concerns: string[];
  sameHome: boolean;
  repeated: boolean;
}

/**
 * Finds a mentor for each team. In this order: as many teams as possible have one; as few as possible one of their own home team; as few
 * as possible one who had their people or home teams in an earlier event; and the sum of the scores, less the load of the mentors, is
 * the greatest there is. Nobody mentors an own team.
 */
export function matchMentors(problem: MentorProblem): MentorAssignment {
  const { earlier } = problem;
  // The order of the input decides nothing.
  const teams = [...problem.teams].sort(byId);
  const mentors = [...problem.mentors].sort(byId);
  const hours = new WorkingHours(problem.days);
  const earlierOf = new Map<string, EarlierMatch[]>();
  for (const match of earlier ?? []) {
    earlierOf.set(match.mentor, [
      ...(earlierOf.get(match.mentor) ?? []),
      match,
    ]);
  }
  const fits = teams.map(team =>
    mentors.map(mentor =>
      team.people.includes(mentor.id)
        ? undefined
        : fitOf(team, mentor, hours, earlierOf.get(mentor.id) ?? []),
    ),
  );
  const earlierLoad = mentors.map(
    ({ id }) =>
      EARLIER_LOAD * Math.min(MAX_EARLIER_LOAD, earlierOf.get(id)?.length ?? 0),
  );
  // Each of these is worth more than everything after it, over all teams together.
  const mostLoad = Math.max(
    0,
    ...mentors.map(({ maxTeams, teams: has }) =>
      Math.max(has, Math.min(maxTeams, has + teams.length)),
    ),
  );
  const span =
    SKILLS + THEME + HOURS + EARLIER_LOAD * MAX_EARLIER_LOAD + LOAD * mostLoad;
  const repeatedCost = 2 * span * teams.length + 1;
  const sameHomeCost = (repeatedCost + 2 * span) * teams.length + 1;

  const chosen = assign({
    rows: teams.length,
    columns: mentors.length,
    cost: (row, column) => {
      const fit = fits[row][column];
      return (
        fit &&
        (fit.sameHome ? sameHomeCost : 0) +
          (fit.repeated ? repeatedCost : 0) -
          fit.score
      );
    },
    capacity: column =>
      Math.max(0, mentors[column].maxTeams - mentors[column].teams),
    marginal: (column, k) =>
      LOAD * (mentors[column].teams + k) + earlierLoad[column],
  });

  const result: MentorAssignment = { matches: [], unmatched: [] };
  teams.forEach((team, row) => {
    const column = chosen[row];
    const fit = column === undefined ? undefined : fits[row][column];
    if (column === undefined || !fit) {
      result.unmatched.push({
        team: team.id,
        reason: whyUnmatched(team, mentors),
      });
      return;
    }
    const had = earlierOf.get(mentors[column].id)?.length ?? 0;
    result.matches.push({
      team: team.id,
      mentor: mentors[column].id,
      score: Math.round(fit.score / 10),
      reasons: [
        ...fit.reasons,
        ...(earlier && had === 0 ? ['Had no team in earlier events'] : []),
      ],
      concerns: fit.concerns,
    });
  });
  return result;
}

function fitOf(
  team: MentoredTeam,
  mentor: MentorProfile,
  hours: WorkingHours,
  earlier: readonly EarlierMatch[],
): Fit {
  const reasons: string[] = [];
  const concerns: string[] = [];

  let skills = SKILLS / 2;
  if (team.wantedSkills.length > 0) {
    const known = new Set(mentor.skills.map(key));
    const helped = team.wantedSkills.filter(skill => known.has(key(skill)));
    skills = (SKILLS * helped.length) / team.wantedSkills.length;
    if (helped.length > 0) {
      reasons.push(`Knows ${inWords(helped)}, which the team looks for`);
    }
  }

  let theme = THEME / 2;
  if (team.themes.length > 0 && mentor.themes.length > 0) {
    const shared = team.themes.filter(name => mentor.themes.includes(name));
    theme = shared.length > 0 ? THEME : 0;
    if (shared.length > 0) {
      reasons.push(`Chose the theme ${inWords(shared)}`);
    }
  }

  let common = HOURS / 2;
  const { timezone } = mentor;
  const compared = timezone
    ? team.timezones
        .map(zone => hours.shared(timezone, zone))
        .filter(shared => shared !== undefined)
    : [];
  if (compared.length > 0) {
    const mean =
      compared.reduce((sum, shared) => sum + shared, 0) / compared.length;
    common = (HOURS * mean) / WORKING_HOURS;
    const shown = Math.round(mean * 10) / 10;
    if (shown >= 1) {
      reasons.push(
        `${shown} of ${WORKING_HOURS} working hours are the same as the team's`,
      );
    } else {
      concerns.push('Works at other hours than the team');
    }
  }

  const homes = inBoth(mentor.homeTeams, team.homeTeams);
  if (homes.length > 0) {
    concerns.push(`Is of the home team ${inWords(homes)} like the team`);
  } else if (mentor.homeTeams.length > 0 && team.homeTeams.length > 0) {
    reasons.push('Comes from another home team');
  }

  const people = new Set(earlier.flatMap(match => match.people));
  const groups = new Set(earlier.flatMap(match => match.homeTeams));
  const again = team.people.filter(person => people.has(person));
  const againOf = team.homeTeams.filter(group => groups.has(group));
  const repeated = again.length > 0 || againOf.length > 0;
  if (repeated) {
    concerns.push(
      `Mentored ${inWords(
        again.length > 0 ? again : againOf,
      )} in an earlier event`,
    );
  }

  return {
    // Whole numbers, so that sums are exact.
    score: Math.round(skills + theme + common),
    reasons,
    concerns,
    sameHome: homes.length > 0,
    repeated,
  };
}

function whyUnmatched(
  team: MentoredTeam,
  mentors: readonly MentorProfile[],
): string {
  const others = mentors.filter(({ id }) => !team.people.includes(id));
  if (others.length === 0) {
    return mentors.length === 0
      ? 'There are no mentors'
      : 'The only mentors are members of the team';
  }
  return 'All mentors have as many teams as they can take';
}

function inBoth(a: readonly string[], b: readonly string[]): string[] {
  return a.filter(value => b.includes(value));
}

function key(skill: string): string {
  return skill.trim().toLowerCase();
}

function inWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

function byId(a: { id: string }, b: { id: string }): number {
  if (a.id === b.id) {
    return 0;
  }
  return a.id < b.id ? -1 : 1;
}
