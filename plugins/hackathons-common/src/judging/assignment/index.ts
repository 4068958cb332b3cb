export { assignJudges } from './assignJudges';
export type {
  AssignableJudge,
  AssignedLook,
  Assignment,
  AssignmentInput,
  AssignmentProblem,
  ExistingLook,
  ReleasedLook,
} from './types';
