import { ConflictError } from '@backstage/errors';
import type {
  HackathonEntity,
  HackathonTeamRules,
} from '@guildhall/plugin-guildhall-common';
import { SharedHours, type Team } from '@guildhall/plugin-hackathons-common';
import { toKey } from '../../database/search';
import { workingDaysOf } from '../workingDays';

type TeamProblem = Team['problems'][number];

/** What rules look at in a person. */
export interface RulePerson {
  skills: readonly string[];
  homeTeams: readonly string[];
  timezone?: string;
}

/** What the rules of an event ask for in hours; nothing if it doesn't ask. */
export function sharedHoursOf({
  teamRules,
  schedule,
}: HackathonEntity['spec']): SharedHours | undefined {
  return teamRules.minSharedHours
    ? new SharedHours(workingDaysOf(schedule), teamRules.minSharedHours)
    : undefined;
}

/**
 * What a team breaks of the charter's rules, and how it is mended. The words name nobody, no home team, and nothing of a single
 * person; rules about self-described attributes are a matter of the formation alone.
 */
export function problemsOf(
  members: readonly RulePerson[],
  rules: HackathonTeamRules,
  hours?: SharedHours,
): TeamProblem[] {
  const problems: TeamProblem[] = [];
  const { minSize, maxSize, maxPerHomeTeam } = rules;
  const alone = rules.allowSolo && members.length === 1;
  if (members.length < minSize && !alone) {
    problems.push({
      rule: 'min-size',
      message: `has ${people(members.length)}, and needs ${minSize} or more: ${
        minSize - members.length
      } to be found`,
    });
  }
  if (members.length > maxSize) {
    problems.push({
      rule: 'max-size',
      message: `has ${people(members.length)}, and ${maxSize} are allowed: ${
        members.length - maxSize
      } too many`,
    });
  }
  for (const { skill, people: needed = 1 } of rules.mustHaveSkills ?? []) {
    const having = members.filter(({ skills }) => has(skills, skill)).length;
    if (having < needed) {
      problems.push({
        rule: 'must-have-skills',
        message: `has ${having} of ${needed} people with the skill ${skill}: ${
          needed - having
        } to be found`,
      });
    }
  }
  const largest = Math.max(0, ...homeTeamCounts(members).values());
  if (maxPerHomeTeam !== undefined && largest > maxPerHomeTeam) {
    problems.push({
      rule: 'max-per-home-team',
      message: `has ${largest} people of one home team, and ${maxPerHomeTeam} are allowed: find others for ${
        largest - maxPerHomeTeam
      } of the places`,
    });
  }
  const outside = hours?.outside(members.map(({ timezone }) => timezone)) ?? 0;
  if (outside > 0) {
    problems.push({
      rule: 'min-shared-hours',
      message: `has people who share fewer than ${rules.minSharedHours} working hours: find others, whose time zones are closer, for ${outside} of the places`,
    });
  }
  return problems;
}

/**
 * Makes sure that a team has room for one more.
 *
 * @throws ConflictError that names the rule, and how to mend it
 */
export function assertRoom(
  teamName: string,
  members: readonly RulePerson[],
  person: RulePerson,
  { maxSize, maxPerHomeTeam }: HackathonTeamRules,
): void {
  if (members.length >= maxSize) {
    throw new ConflictError(
      `teamRules.maxSize: ${teamName} has ${people(
        members.length,
      )}, and ${maxSize} are allowed; somebody has to leave first, or choose another team`,
    );
  }
  if (maxPerHomeTeam === undefined) {
    return;
  }
  const counts = homeTeamCounts(members);
  const full = person.homeTeams.some(
    homeTeam => (counts.get(homeTeam) ?? 0) >= maxPerHomeTeam,
  );
  if (full) {
    throw new ConflictError(
      `teamRules.maxPerHomeTeam: ${teamName} has ${people(
        maxPerHomeTeam,
      )} of the same home team already, and more are not allowed; choose a team with people from elsewhere, or ask an organiser to place you`,
    );
  }
}

function homeTeamCounts(members: readonly RulePerson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const homeTeam of members.flatMap(({ homeTeams }) => homeTeams)) {
    counts.set(homeTeam, (counts.get(homeTeam) ?? 0) + 1);
  }
  return counts;
}

function has(skills: readonly string[], skill: string): boolean {
  return skills.some(own => toKey(own) === toKey(skill));
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
