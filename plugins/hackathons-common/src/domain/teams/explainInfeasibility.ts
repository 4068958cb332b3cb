import { evaluateTeams } from './evaluate';
import { describeRelaxation } from './messages';
import { relaxationKey, type TeamModel } from './model';
import { type SolverContext, TeamSolver } from './TeamSolver';
import { toTeams } from './toTeams';
import type { Relaxation, RelaxationProposal } from './types';

/** Kinds of rules of which each alone is tried. */
const KINDS: readonly Relaxation['rule'][][] = [
  ['home-team'],
  ['isolation'],
  ['skill'],
  ['min-size', 'max-size'],
  ['shared-hours'],
  ['apart'],
  ['unplaced'],
];

/**
 * Looks for the cheapest set of rules to bend, by the elastic model: each rule may be bent at a price. Then for what it takes
 * to bend one kind of rule alone. What is proposed was found, so it works.
 *
 * @returns the cheapest first, each with what was relaxed before
 */
export async function explainInfeasibility(
  model: TeamModel,
  context: SolverContext,
): Promise<RelaxationProposal[]> {
  const found: { proposal: RelaxationProposal; price: number }[] = [];
  for (const kinds of [undefined, ...KINDS]) {
    const share = context.secondsLeft() / 2;
    const began = context.secondsLeft();
    const result = await relax(model, kinds, {
      ...context,
      secondsLeft: () => share - (began - context.secondsLeft()),
    });
    if (
      result &&
      !found.some(
        ({ proposal }) =>
          JSON.stringify(proposal.relaxations) ===
          JSON.stringify(result.proposal.relaxations),
      )
    ) {
      found.push(result);
    }
  }
  return found
    .sort((a, b) => a.price - b.price)
    .map(({ proposal }) => proposal);
}

async function relax(
  model: TeamModel,
  kinds: readonly Relaxation['rule'][] | undefined,
  context: SolverContext,
) {
  const free = model.units.reduce(
    (sum, { members }) => sum + members.length,
    0,
  );
  const allowed = model.rules.map(rule =>
    !kinds || kinds.includes(rule.relaxation.rule)
      ? Math.max(1, free) * Math.max(1, model.problem.rules.maxSize)
      : rule.allowed,
  );
  const prices = model.rules.map(({ weight }) => weight);
  const { solved } = await new TeamSolver(model, context).solve({
    maxRank: model.unlistedRank,
    cost: () => 0,
    allowed,
    prices,
  });
  if (!solved) {
    return undefined;
  }
  const { totals } = solved.division;
  const relaxations = model.rules.flatMap(
    ({ relaxation, allowed: granted }, rule) =>
      totals[rule] > granted ? [{ ...relaxation, amount: totals[rule] }] : [],
  );
  const drafts = toTeams(model, solved.division);
  const evaluation = evaluateTeams(model.problem, drafts);
  return {
    price: model.rules.reduce(
      (sum, { weight, allowed: granted }, rule) =>
        sum + weight * Math.max(0, totals[rule] - granted),
      0,
    ),
    proposal: {
      relaxations: addRelaxations(model.problem.relaxations, relaxations),
      messages: relaxations.map(relaxation =>
        describeRelaxation(model.problem, relaxation, drafts, evaluation),
      ),
    },
  };
}

/** Relaxations with more of them: what was granted before stays, unless it is about the same rule. */
export function addRelaxations(
  granted: readonly Relaxation[] = [],
  more: readonly Relaxation[],
): Relaxation[] {
  const keys = new Set(more.map(relaxationKey));
  return [
    ...granted.filter(relaxation => !keys.has(relaxationKey(relaxation))),
    ...more,
  ];
}
