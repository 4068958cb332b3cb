export { rankFinalists } from './rankFinalists';
export type {
  FinalistJudge,
  FinalistRanking,
  FinalistsInput,
  RankedFinalist,
  RankedFinalists,
} from './types';
