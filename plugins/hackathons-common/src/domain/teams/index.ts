export { addRelaxations } from './explainInfeasibility';
export { evaluateTeams, type TeamDraft, type TeamEvaluation } from './evaluate';
export { formTeams, type FormTeamsOptions } from './formTeams';
export type { Milp, MilpSolution, SolveMilp } from './milp';
export { assignPreferences } from './assignPreferences';
export { createRandom } from './random';
export * from './types';
