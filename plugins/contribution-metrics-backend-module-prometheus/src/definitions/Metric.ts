import type { LabelMatch } from '../domain/Question';
import type { QueryTemplate } from '../domain/QueryTemplate';

/** Where a word comes from: a label of the series, or always the same. */
export type WordSource = { label: string } | { text: string };

/** How a metric's query becomes numbers. Times in milliseconds. */
export type MetricMode =
  /** The value of the moment. */
  | { type: 'instant' }
  /** The values at whole steps since the last round, at most as far back as `history`. */
  | { type: 'range'; step: number; history: number }
  /** The growth of counters in whole windows, as uses of the assets by consumers. */
  | {
      type: 'usage';
      window: number;
      history: number;
      consumer: WordSource;
      team?: WordSource;
    };

/** What a ContributionMetric wants to know. */
export interface Metric {
  /** Full ref of the ContributionMetric. */
  ref: string;
  measure: string;
  query: QueryTemplate;
  match: LabelMatch[];
  /** Name of the Prometheus; left out, the assets say. */
  instance?: string;
  mode: MetricMode;
  /** Refs of the assets that it applies to. */
  assets: string[];
}
