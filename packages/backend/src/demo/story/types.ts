import type { Curve } from '../history/curve';

/** Numbers of one metric of one asset. */
export interface SeriesStory {
  /** Entity ref of the asset. */
  asset: string;
  /** Name of the ContributionMetric, or a measure such as `push:update`. */
  metric: string;
  everyHours: number;
  /** Hour of the day (UTC) of daily numbers. */
  atHour?: number;
  curve: Curve;
  /** The curve is the probability of a 1; else the number is 0. */
  chance?: boolean;
  /** Day from the start after which there are no more numbers. */
  until?: number;
}

/** Use of one asset by one consumer. */
export interface UsageStory {
  asset: string;
  consumer: string;
  /** Uses a day. */
  curve: Curve;
  /** First and last day from the start. */
  from?: number;
  until?: number;
}

/** Updates and reviews of one asset. */
export interface CareStory {
  asset: string;
  /** Days before the start, from 1, on which it was updated. */
  updates: number[];
  /** Days before the start on which a change was reviewed first, and after how many hours. */
  reviews: Array<[day: number, hours: number]>;
  /** Days before the start on which a change by another team was merged. */
  contributions?: number[];
}
