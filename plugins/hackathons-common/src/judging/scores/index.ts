export { estimateScores } from './estimateScores';
export type {
  CriterionEstimate,
  JudgeEstimate,
  JudgeScore,
  ProjectEstimate,
  ScoreEstimate,
  ScoresInput,
  Stability,
} from './types';
