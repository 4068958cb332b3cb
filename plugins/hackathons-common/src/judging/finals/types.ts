/** How judges ranked finalists, as plain JSON. */
export interface FinalistsInput {
  /** Names of the projects in the final round. */
  finalists: string[];
  /** One per judge. */
  rankings: FinalistRanking[];
}

/** The order in which one judge puts finalists. */
export interface FinalistRanking {
  judge: string;
  /** Best first. Whom a judge may not judge is left out, which says nothing about them; fewer than two say nothing at all. */
  ranking: string[];
}

/** What the rankings say. */
export interface RankedFinalists {
  /** Best first. */
  projects: RankedFinalist[];
  /** By name. For organisers only. */
  judges: FinalistJudge[];
}

/** Where a finalist stands. */
export interface RankedFinalist {
  project: string;
  /** The chance that a judge puts it first among all finalists, from 0 to 1; all of them add up to 1. */
  worth: number;
  /** Of `worth`. Missing when it can't be told: nobody ranked two finalists, or there is only one. */
  standardError?: number;
  /** From 1; equal worths share one. */
  rank: number;
  /** From 1: finalists of a band are too close to its first to call. */
  band: number;
  /** Judges who ranked it, with another one at least. */
  judges: number;
  /** Share of the finalists it was ranked with, over all judges, that it was put before; to check by hand. Missing when nobody ranked it. */
  putBefore?: number;
}

/** How a judge's order fits the outcome, as a private diagnostic. */
export interface FinalistJudge {
  judge: string;
  /** Finalists ranked. */
  ranked: number;
  /** Share of the pairs that the judge ordered as the outcome does, from 0 to 1; equal worths count half. Missing without a pair. */
  agreement?: number;
}
