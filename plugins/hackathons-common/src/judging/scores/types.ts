/** What judges gave, as plain JSON. */
export interface ScoresInput {
  /** What is scored; weights are parts of their sum. */
  criteria: { name: string; weight: number }[];
  /** One per judge, project and criterion, in points; not every judge needs to have scored everything. */
  scores: JudgeScore[];
  /** Also those without a score, who come last. Default: all who have one. */
  projects?: string[];
  /** How many places the stability is told for. Default: 3. */
  top?: number;
}

/** Points of one judge for one project in one criterion. */
export interface JudgeScore {
  judge: string;
  project: string;
  criterion: string;
  score: number;
}

/** What the scores say. */
export interface ScoreEstimate {
  /** Best first. */
  projects: ProjectEstimate[];
  /** By name. For organisers only. */
  judges: JudgeEstimate[];
  criteria: CriterionEstimate[];
  stability: Stability;
  /** Judges and projects that no chain of scores links: compared only by the assumption that judges are alike. One part is good. */
  parts: { judges: string[]; projects: string[] }[];
}

/** Where a project stands. */
export interface ProjectEstimate {
  project: string;
  /** In points, freed from judges' severity and drawn towards the mean as far as the scores are uncertain. */
  score: number;
  /** In points. Missing when it can't be told, because all scores are equal. */
  standardError?: number;
  /** From 1; equal scores share one. */
  rank: number;
  /** From 1: projects of a band are too close to its first to call. */
  band: number;
  /** Judges who scored it. */
  looks: number;
  /** Weighted mean of the scores as they were given, for comparison. Missing without scores. */
  plainMean?: number;
}

/** How a judge scores, as a private diagnostic. */
export interface JudgeEstimate {
  judge: string;
  /** Points below the average judge; negative for a lenient one. */
  severity: number;
  /** 1 for a judge who deviates as much as the others do, less for one who deviates more. Drawn towards 1 with few looks. */
  consistency: number;
  /** Projects scored. */
  looks: number;
}

/** What was estimated for one criterion. */
export interface CriterionEstimate {
  name: string;
  /** Part of the sum of weights of all criteria with scores. 0 without scores. */
  weight: number;
  /** Mean over projects and judges, in points. */
  mean?: number;
  /** In squared points; missing when all scores are equal. */
  variances?: { project: number; judge: number; error: number };
}

/** What becomes of the first places when a judge is left out. */
export interface Stability {
  /** How many places. */
  top: number;
  /** The first places, and whoever takes one when a judge is left out. */
  places: {
    project: string;
    rank: number;
    /** Share of the judges without whom the project is among the first. */
    kept: number;
    bestRank: number;
    worstRank: number;
  }[];
  /** Judges without whom others would be among the first. */
  decisive: { judge: string; enters: string[]; leaves: string[] }[];
}
