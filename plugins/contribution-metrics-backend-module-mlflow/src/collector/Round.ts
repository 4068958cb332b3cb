import type {
  CollectorContext,
  FactWriter,
  SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';
import type {
  Experiment,
  MlflowClient,
} from '@guildhall/plugin-guildhall-node';
import type { MlflowOptions } from '../config/readMlflowOptions';
import type { RunMetricMeasure } from '../domain/definedMeasures';
import type { Ties } from '../domain/ties';
import type { Memory } from './memory';

/** What the parts of one round work with. */
export interface Round {
  options: MlflowOptions;
  context: CollectorContext;
  signal: AbortSignal;
  client: MlflowClient;
  memory: Memory;
  writer: FactWriter;
  /** What is written when all else is: a round that fails and is repeated must not tell it twice. */
  last: SampleFact[];
  ties: Ties;
  measures: RunMetricMeasure[];
  /** Milliseconds since the epoch; the same for all numbers of the round. */
  now: number;
  /** Whether everything is read anew. */
  full: boolean;
  /** Whether something is tied that was not when the last round was. */
  newTies: boolean;
  /** All experiments, asked for once. */
  experiments(): Promise<Map<string, Experiment>>;
}
