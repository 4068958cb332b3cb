import type { HackathonCriterion } from '@guildhall/plugin-guildhall-common';
import {
  type Award,
  placesOf,
  type ResultStability,
  type ScoreEstimate,
} from '@guildhall/plugin-hackathons-common';
import type { StoredJudge } from '../../database/DatabaseJudgingPanelStore';
import type {
  FinalRecord,
  JudgeRecord,
  ResultRecord,
  ResultSnapshot,
  StoredAward,
} from '../../database/resultRows';
import type { SubmittedProject } from '../../database/submittedProjects';
import type { EventEstimate } from './Estimates';

/** What results are made of. */
export interface Ingredients {
  projects: readonly SubmittedProject[];
  estimate: EventEstimate;
  criteria: readonly HackathonCriterion[];
  judges: readonly StoredJudge[];
  policy: ResultSnapshot['policy'];
  looksPerProject: number;
  /** Of a final round that was closed. */
  finalRound?: readonly FinalRecord[];
  /** Awards that there are. */
  awards: readonly Award[];
  /** Awards that are given. */
  given: readonly StoredAward[];
  /** By project; left out without a people's choice. */
  votes?: ReadonlyMap<string, number>;
}

/** Results at a moment, and what of them is never published. */
export interface Composition {
  snapshot: ResultSnapshot;
  decisive: NonNullable<ResultStability['decisive']>;
}

/** Makes results of what judges, finalists' judges and voters said. Votes and awards change no place. */
export function compose(from: Ingredients): Composition {
  const { estimate, finalRound } = from;
  const { whole } = estimate;
  const rows = rowsOf(from);
  const shown = new Set(rows.map(({ projectId }) => projectId));
  const judgeCount = whole?.judges.length ?? 0;
  const total = from.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return {
    snapshot: {
      policy: from.policy,
      looksPerProject: from.looksPerProject,
      judges: judgeCount,
      looks: rows.reduce((sum, { looks }) => sum + looks, 0),
      rows,
      awards: awardsOf(from, rows),
      stability: whole && judgeCount > 1 ? stabilityOf(whole) : undefined,
      method: {
        criteria: from.criteria.map(({ name, title, weight }) => ({
          name,
          title,
          weight: weight / total,
        })),
        parts: whole?.parts.length ?? 0,
        finalRound: finalRound !== undefined,
      },
      criteria: from.criteria.map(
        ({ name, title, description, weight, scale, anchors }) => ({
          name,
          title,
          description,
          weight: weight / total,
          min: scale.min,
          max: scale.max,
          anchors: anchors ?? [],
          mean: estimate.criteria.get(name)?.mean,
        }),
      ),
      peoplesChoice:
        from.votes &&
        [...from.votes]
          .filter(([projectId]) => shown.has(projectId))
          .map(([projectId, votes]) => ({ projectId, votes }))
          .sort(
            (a, b) => b.votes - a.votes || (a.projectId < b.projectId ? -1 : 1),
          ),
      finalRound: finalRound && [...finalRound],
      diagnostics: diagnosticsOf(from),
    },
    decisive: whole?.stability.decisive ?? [],
  };
}

function rowsOf(from: Ingredients): ResultRecord[] {
  const { projects, estimate, finalRound, votes } = from;
  const scored = new Map(
    estimate.whole?.projects.map(each => [each.project, each]),
  );
  const finalists = new Map(finalRound?.map(each => [each.projectId, each]));
  const byCriterion = [...estimate.criteria].map(
    ([name, { estimate: alone }]) =>
      [
        name,
        new Map(alone.projects.map(({ project, score }) => [project, score])),
      ] as const,
  );
  const rows = projects.map((project): ResultRecord => {
    const { projectId, title, pitch, teamId, teamName } = project;
    const said = scored.get(projectId);
    const final = finalists.get(projectId);
    return {
      projectId,
      title,
      pitch,
      teamId,
      teamName,
      rank: said?.rank,
      band: said?.band,
      score: said?.score,
      standardError: said?.standardError,
      plainMean: said?.plainMean,
      looks: said?.looks ?? 0,
      finalRank: final?.rank,
      finalBand: final?.band,
      votes: votes && (votes.get(projectId) ?? 0),
      criteria: Object.fromEntries(
        byCriterion.flatMap(([name, scores]) => {
          const score = scores.get(projectId);
          return score === undefined ? [] : [[name, score]];
        }),
      ),
    };
  });
  // Whom nothing tells apart stands by name.
  rows.sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return placesOf(rows).map(({ project, place }) => ({ ...project, place }));
}

function awardsOf(
  { awards, given }: Ingredients,
  rows: readonly ResultRecord[],
): ResultSnapshot['awards'] {
  const byId = new Map(rows.map(row => [row.projectId, row]));
  return awards.map(({ name, title, description, size }) => ({
    award: name,
    title,
    description,
    size,
    places: given
      .filter(({ award }) => award === name)
      .flatMap(({ projectId, place, reason }) => {
        const row = byId.get(projectId);
        return row
          ? [
              {
                projectId,
                title: row.title,
                teamName: row.teamName,
                place,
                reason,
              },
            ]
          : [];
      }),
  }));
}

function stabilityOf({
  stability,
  judges,
}: ScoreEstimate): NonNullable<ResultSnapshot['stability']> {
  return {
    top: stability.top,
    stable: stability.decisive.length === 0,
    judges: judges.length,
    changing: stability.decisive.length,
    places: stability.places.map(({ project, kept, ...ranks }) => ({
      projectId: project,
      kept,
      keptCount: Math.round(kept * judges.length),
      ...ranks,
    })),
  };
}

function diagnosticsOf({ estimate, judges }: Ingredients): JudgeRecord[] {
  const estimated = new Map(
    estimate.whole?.judges.map(each => [each.judge, each]),
  );
  return judges.map(({ userRef, displayName, counts }) => {
    const said = estimated.get(userRef);
    return {
      judge: userRef,
      displayName,
      severity: said?.severity,
      consistency: said?.consistency,
      looks: said?.looks ?? 0,
      counts,
    };
  });
}
