import { formatHours, type TeamDraft, type TeamEvaluation } from './evaluate';
import type { Relaxation, TeamProblem } from './types';

/** What bending a rule means for the teams that come out, in one sentence. */
export function describeRelaxation(
  problem: TeamProblem,
  relaxation: Relaxation,
  drafts: readonly TeamDraft[],
  evaluation: TeamEvaluation,
): string {
  const { minSize, maxSize, maxPerHomeTeam = 1 } = problem.rules;
  const { amount } = relaxation;
  switch (relaxation.rule) {
    case 'home-team': {
      const { homeTeam } = relaxation;
      const excess = evaluation.broken.flatMap(rules =>
        rules.flatMap(({ relaxation: broken }) =>
          broken.rule === 'home-team' && broken.homeTeam === homeTeam
            ? [broken.amount]
            : [],
        ),
      );
      const most = maxPerHomeTeam + Math.max(0, ...excess);
      return `At most ${maxPerHomeTeam} → ${most} people of a home team: ${teamsWould(
        excess.length,
      )} have more than ${maxPerHomeTeam} people of ${homeTeam}`;
    }
    case 'skill': {
      const { skill } = relaxation;
      const teams = evaluation.broken.filter(rules =>
        rules.some(
          ({ relaxation: broken }) =>
            broken.rule === 'skill' && broken.skill === skill,
        ),
      ).length;
      return `Skill ${skill}: ${teamsWould(
        teams,
      )} go without ${amount} of the people with it that they need`;
    }
    case 'isolation':
      return `Nobody alone (${relaxation.attribute}): ${teamsWould(
        amount,
      )} have exactly one person who chose one of the values`;
    case 'min-size': {
      const small = sizesOf(drafts, evaluation, 'min-size');
      return `At least ${minSize} → ${Math.min(
        minSize,
        ...small,
      )} people in a team: ${teamsWould(
        small.length,
      )} be smaller than ${minSize}`;
    }
    case 'max-size': {
      const large = sizesOf(drafts, evaluation, 'max-size');
      return `At most ${maxSize} → ${Math.max(
        maxSize,
        ...large,
      )} people in a team: ${teamsWould(
        large.length,
      )} be larger than ${maxSize}`;
    }
    case 'shared-hours': {
      const { minSharedHours = 0 } = problem.rules;
      const least = Math.min(
        minSharedHours,
        ...evaluation.broken.flatMap((rules, index) =>
          rules.some(({ relaxation: broken }) => broken.rule === 'shared-hours')
            ? [evaluation.sharedHours[index] ?? 0]
            : [],
        ),
      );
      return `At least ${minSharedHours} → ${formatHours(
        least,
      )} common working hours: ${
        amount === 1 ? '1 person' : `${amount} people`
      } would share fewer than ${minSharedHours} with their team`;
    }
    case 'unplaced':
      return `${
        amount === 1 ? '1 person' : `${amount} people`
      } would stay without a team`;
    case 'apart':
      return `${relaxation.people.join(' and ')} would share a team`;
    case 'together':
      return `${relaxation.people.join(', ')} may be in different teams`;
    default:
      return `${relaxation.person} may be in another team`;
  }
}

function sizesOf(
  drafts: readonly TeamDraft[],
  evaluation: TeamEvaluation,
  rule: 'min-size' | 'max-size',
): number[] {
  return drafts.flatMap(({ members }, index) =>
    evaluation.broken[index].some(({ relaxation }) => relaxation.rule === rule)
      ? [members.length]
      : [],
  );
}

function teamsWould(count: number): string {
  return count === 1 ? '1 team would' : `${count} teams would`;
}
