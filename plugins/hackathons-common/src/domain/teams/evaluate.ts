import { SharedHours } from '../workingHours';
import { isOneOf, ownAttribute } from './features';
import { createRanking, unlistedRankOf } from './model';
import type {
  BrokenRule,
  PersonSatisfaction,
  Relaxation,
  TeamPerson,
  TeamProblem,
  TeamReport,
} from './types';

/** A team as an organiser may have changed it. */
export interface TeamDraft {
  id: string;
  option?: string;
  members: readonly string[];
}

/** What {@link evaluateTeams} says of the teams, in their order. */
export interface TeamEvaluation {
  /** Rules that each team breaks, whether relaxed or not. Says nothing of `neverIsolate`: who that is about stays hidden. */
  broken: BrokenRule[][];
  /** Hours of the working day that all of each team have in common on the worst day; `undefined` if less than two time zones are known. */
  sharedHours: (number | undefined)[];
  /** Locks that don't hold: `together` and `apart`. */
  brokenLocks: BrokenRule[];
  satisfaction: PersonSatisfaction[];
  report: Omit<TeamReport, 'optimal' | 'gap' | 'solvedMs'>;
}

/**
 * Applies the rules of a problem to teams, made by a formation or by hand. A team that was locked in the problem is
 * beyond the rules; what an existing team has too much of from before isn't held against it.
 *
 * @param drafts - all teams; people of the problem who are in none are unplaced
 */
export function evaluateTeams(
  problem: TeamProblem,
  drafts: readonly TeamDraft[],
): TeamEvaluation {
  const people = new Map(problem.people.map(person => [person.id, person]));
  const membersOf = (ids: readonly string[]) =>
    ids.flatMap(id => people.get(id) ?? []);
  const existing = new Map(problem.teams?.map(team => [team.id, team]));
  const isRuled = ({ id, members }: TeamDraft) =>
    members.length > 0 && !existing.get(id)?.locked;

  const hours = new SharedHours(
    problem.days ?? [],
    problem.rules.minSharedHours,
  );
  const isolated = drafts.map(draft =>
    isRuled(draft) && !isSolo(problem, draft)
      ? countIsolated(problem, membersOf(draft.members))
      : 0,
  );
  const broken = drafts.map(draft =>
    isRuled(draft)
      ? brokenRules(
          problem,
          membersOf(draft.members),
          membersOf(existing.get(draft.id)?.members ?? []),
          isSolo(problem, draft),
          hours,
        )
      : [],
  );
  const satisfaction = satisfactionOf(problem, drafts);
  const sum = (rule: Relaxation['rule']) =>
    broken
      .flat()
      .filter(({ relaxation }) => relaxation.rule === rule)
      .reduce((total, { relaxation }) => total + relaxation.amount, 0);
  const sizes: Record<number, number> = {};
  for (const { members } of drafts) {
    if (members.length > 0) {
      sizes[members.length] = (sizes[members.length] ?? 0) + 1;
    }
  }
  return {
    broken,
    sharedHours: drafts.map(({ members }) =>
      hours.leastOf(membersOf(members).map(({ timezone }) => timezone)),
    ),
    brokenLocks: brokenLocks(problem, drafts),
    satisfaction: satisfaction.map(({ person, team, rank }) => ({
      person,
      team,
      rank: rank?.listed,
    })),
    report: {
      people: satisfaction.length,
      unplaced: satisfaction.filter(({ team }) => team === undefined).length,
      solo: drafts.filter(draft => isSolo(problem, draft)).length,
      ...figuresOfRanks(satisfaction.flatMap(({ rank }) => rank?.value ?? [])),
      isolatedPeople: isolated.reduce((total, count) => total + count, 0),
      teamsWithoutSkill: broken.filter(rules =>
        rules.some(({ relaxation }) => relaxation.rule === 'skill'),
      ).length,
      peopleWithoutMustHave: drafts
        .filter((_, index) =>
          broken[index].some(({ relaxation }) => relaxation.rule === 'skill'),
        )
        .reduce((total, { members }) => total + members.length, 0),
      homeTeamExcess: sum('home-team'),
      ...(problem.rules.minSharedHours && {
        outsideSharedHours: sum('shared-hours'),
        withoutTimezone: problem.people.filter(
          ({ timezone }) => hours.clockOf(timezone) === undefined,
        ).length,
      }),
      sizes,
    },
  };
}

function isSolo({ rules }: TeamProblem, { members }: TeamDraft): boolean {
  return Boolean(rules.allowSolo) && rules.minSize > 1 && members.length === 1;
}

function brokenRules(
  { rules }: TeamProblem,
  members: TeamPerson[],
  before: TeamPerson[],
  solo: boolean,
  hours: SharedHours,
): BrokenRule[] {
  if (solo) {
    return [];
  }
  const broken: BrokenRule[] = [];
  if (members.length < rules.minSize) {
    const amount = rules.minSize - members.length;
    broken.push({
      relaxation: { rule: 'min-size', amount },
      message: `has ${members.length} people, at least ${rules.minSize} are wanted`,
    });
  }
  if (members.length > Math.max(rules.maxSize, before.length)) {
    const amount = members.length - rules.maxSize;
    broken.push({
      relaxation: { rule: 'max-size', amount },
      message: `has ${members.length} people, at most ${rules.maxSize} are allowed`,
    });
  }
  for (const { skill, people = 1 } of rules.mustHaveSkills ?? []) {
    const having = members.filter(({ skills }) => skills.includes(skill));
    if (having.length < people) {
      broken.push({
        relaxation: { rule: 'skill', skill, amount: people - having.length },
        message: `has ${having.length} of ${people} people with the skill ${skill}`,
      });
    }
  }
  const { maxPerHomeTeam } = rules;
  if (maxPerHomeTeam !== undefined) {
    const countsBefore = countHomeTeams(before);
    for (const [homeTeam, count] of countHomeTeams(members)) {
      const most = Math.max(maxPerHomeTeam, countsBefore.get(homeTeam) ?? 0);
      if (count > most) {
        broken.push({
          relaxation: { rule: 'home-team', homeTeam, amount: count - most },
          message: `has ${count} people of ${homeTeam}, at most ${most} are allowed`,
        });
      }
    }
  }
  const outside = rules.minSharedHours
    ? outsideHours(hours, members, before)
    : 0;
  if (outside > 0) {
    const shared = hours.leastOf(members.map(({ timezone }) => timezone)) ?? 0;
    broken.push({
      relaxation: { rule: 'shared-hours', amount: outside },
      message: `has ${formatHours(
        shared,
      )} common working hours on the worst day, at least ${
        rules.minSharedHours
      } are wanted`,
    });
  }
  return broken;
}

/** Hours without needless decimals: zones differ by quarters of an hour. */
export function formatHours(hours: number): string {
  return String(Math.round(hours * 100) / 100);
}

function outsideHours(
  hours: SharedHours,
  members: TeamPerson[],
  before: TeamPerson[],
): number {
  const zonesOf = (people: TeamPerson[]) =>
    people.map(({ timezone }) => timezone);
  return hours.outside(
    zonesOf(members.filter(member => !before.includes(member))),
    zonesOf(before),
  );
}

function countHomeTeams(members: TeamPerson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { homeTeams } of members) {
    for (const homeTeam of new Set(homeTeams)) {
      counts.set(homeTeam, (counts.get(homeTeam) ?? 0) + 1);
    }
  }
  return counts;
}

function countIsolated({ rules }: TeamProblem, members: TeamPerson[]): number {
  return (rules.neverIsolate ?? []).filter(({ attribute, values }) => {
    const having = members.filter(({ attributes }) =>
      isOneOf(ownAttribute(attributes, attribute), values),
    );
    return having.length === 1;
  }).length;
}

function brokenLocks(
  { locks }: TeamProblem,
  drafts: readonly TeamDraft[],
): BrokenRule[] {
  const teamOf = new Map(
    drafts.flatMap(({ id, members }) =>
      members.map(member => [member, id] as const),
    ),
  );
  const split = (locks?.together ?? []).filter(
    ids => new Set(ids.map(id => teamOf.get(id))).size > 1,
  );
  const met = (locks?.apart ?? []).filter(
    ([a, b]) => teamOf.has(a) && teamOf.get(a) === teamOf.get(b),
  );
  return [
    ...split.map(people => ({
      relaxation: { rule: 'together' as const, people, amount: 1 },
      message: `${people.join(', ')} are to share a team and don't`,
    })),
    ...met.map(people => ({
      relaxation: { rule: 'apart' as const, people, amount: 1 },
      message: `${people.join(
        ' and ',
      )} are to be in different teams and aren't`,
    })),
  ];
}

function satisfactionOf(problem: TeamProblem, drafts: readonly TeamDraft[]) {
  const before = new Set(problem.teams?.flatMap(({ members }) => members));
  const draftOf = new Map(
    drafts.flatMap(draft =>
      draft.members.map(member => [member, draft] as const),
    ),
  );
  const unlisted = unlistedRankOf(problem);
  const rankIn = createRanking(problem);
  return problem.people
    .filter(({ id }) => !before.has(id))
    .map(({ id, choices }) => {
      const draft = draftOf.get(id);
      if (!draft || choices.length === 0) {
        return { person: id, team: draft?.id };
      }
      const listed = rankIn(choices, draft.option, draft.id);
      return {
        person: id,
        team: draft.id,
        rank: { listed, value: listed ?? unlisted },
      };
    });
}

function figuresOfRanks(ranks: number[]) {
  return ranks.length === 0
    ? {}
    : {
        firstChoiceRate: ranks.filter(rank => rank === 1).length / ranks.length,
        meanRank: ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
        worstRank: Math.max(...ranks),
      };
}
