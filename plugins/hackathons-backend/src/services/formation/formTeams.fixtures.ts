import { createRequire } from 'node:module';
import {
  formTeams,
  type FormTeamsOptions,
  type TeamPerson,
  type TeamProblem,
} from '@guildhall/plugin-hackathons-common';

// The model in hackathons-common, with the solver that this plugin gives it.
const { createHighsSolver } = createRequire(import.meta.url)(
  '../../../worker/solveWithHighs.js',
) as typeof import('../../../worker/solveWithHighs');
const solver = createHighsSolver();

/** A person who has said nothing but what is given. */
export function person(id: string, more: Partial<TeamPerson> = {}): TeamPerson {
  return { id, skills: [], homeTeams: [], choices: [], ...more };
}

/** People `p0` and so on. */
export function crowd(
  count: number,
  more: (index: number) => Partial<TeamPerson>,
) {
  return Array.from({ length: count }, (_, index) =>
    person(`p${index}`, more(index)),
  );
}

/** Forms teams with the solver of this plugin. */
export async function form(
  problem: TeamProblem,
  options: Partial<FormTeamsOptions> = {},
) {
  return await formTeams(problem, { solve: await solver, ...options });
}

/** The teams of a problem that has some. */
export async function solved(problem: TeamProblem) {
  const solution = await form(problem);
  if (solution.status !== 'solved') {
    throw new Error(`not solved: ${JSON.stringify(solution)}`);
  }
  return solution;
}

/** What is said of a problem that has none. */
export async function infeasible(problem: TeamProblem) {
  const solution = await form(problem);
  if (solution.status !== 'infeasible') {
    throw new Error(`solved: ${JSON.stringify(solution)}`);
  }
  return solution;
}

/** Finds the team of a person. */
export function teamOf(solution: {
  teams: { id: string; members: string[] }[];
}) {
  return (id: string) =>
    solution.teams.find(({ members }) => members.includes(id))?.id;
}
