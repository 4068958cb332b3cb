/** Who can look at what, as plain JSON. */
export interface AssignmentInput {
  projects: string[];
  judges: AssignableJudge[];
  /** How many judges are to see each project. */
  looks: number;
  /** What was assigned before. It is kept wherever it may be. */
  existing?: ExistingLook[];
  /** Whole number; the same seed gives the same assignment. Default: 1. */
  seed?: number;
}

/** A judge and what limits what they can see. */
export interface AssignableJudge {
  judge: string;
  /** Projects that the judge must not see: own team, same group, declared, recused. */
  conflicts?: string[];
  /** The most projects the judge can see, those seen before included. Default: no limit. */
  limit?: number;
  /** Sees nothing more; what the judge has scored counts. */
  absent?: boolean;
}

/** A project that a judge was given before. */
export interface ExistingLook {
  judge: string;
  project: string;
  /** Whether the judge has scored it, so that it can't go to somebody else. */
  scored?: boolean;
}

/** Who looks at what. */
export interface Assignment {
  /** By judge and project. */
  looks: AssignedLook[];
  /** What was assigned before and no longer is. */
  released: ReleasedLook[];
  /** What couldn't be met, and why. Empty is good. */
  problems: AssignmentProblem[];
  /** Judges who can be compared with each other, directly or over others. One part is good. */
  parts: { judges: string[]; projects: string[] }[];
}

/** A project in a judge's queue. */
export interface AssignedLook {
  judge: string;
  project: string;
  /** `linking` is one more look than asked for, so that all judges can be compared. */
  reason: 'scored' | 'kept' | 'new' | 'linking';
}

/** A look that was taken from a judge. A score that was given in a conflict must not count. */
export interface ReleasedLook {
  judge: string;
  project: string;
  reason: 'conflict' | 'absent' | 'removed';
  scored: boolean;
}

/** See {@link Assignment}. */
export type AssignmentProblem =
  | {
      kind: 'too-few-looks';
      project: string;
      looks: number;
      wanted: number;
      /** Judges who don't see the project, by why. */
      causes: { conflict: number; absent: number; atLimit: number };
      message: string;
    }
  | {
      kind: 'over-limit';
      judge: string;
      looks: number;
      limit: number;
      message: string;
    }
  | { kind: 'not-connected'; parts: string[][]; message: string };
