export type { FieldProblem } from './FieldProblem';
export * from './validateGuildhallEntity';
