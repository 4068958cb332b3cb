import type {
  ResultBand,
  ResultRow,
  Results,
} from '@guildhall/plugin-hackathons-common';
import type { ResultRecord, ResultSnapshot } from '../../database/resultRows';

/** The part of results that a snapshot says. */
type Said = Pick<
  Results,
  | 'looksPerProject'
  | 'judges'
  | 'looks'
  | 'items'
  | 'awards'
  | 'stability'
  | 'bands'
  | 'peoplesChoice'
  | 'method'
>;

/**
 * What a snapshot says, for people. Nothing of single judges is in it.
 *
 * @param members - entity refs by team
 */
export function present(
  snapshot: ResultSnapshot,
  members: ReadonlyMap<string, readonly { userRef: string }[]>,
): Said {
  const kept = new Map(
    snapshot.stability?.places.map(place => [place.projectId, place.kept]),
  );
  return {
    looksPerProject: snapshot.looksPerProject,
    judges: snapshot.judges,
    looks: snapshot.looks,
    items: snapshot.rows.map(
      ({ criteria: _, ...row }): ResultRow => ({
        ...row,
        members: (members.get(row.teamId) ?? []).map(({ userRef }) => userRef),
        kept: kept.get(row.projectId),
        awards: snapshot.awards
          .filter(({ places }) =>
            places.some(({ projectId }) => projectId === row.projectId),
          )
          .map(({ award }) => award),
      }),
    ),
    awards: snapshot.awards,
    stability: snapshot.stability,
    bands: bandsOf(snapshot.rows),
    peoplesChoice: snapshot.peoplesChoice && { items: snapshot.peoplesChoice },
    method: snapshot.method,
  };
}

/** What a snapshot says of some projects alone, with the places that they have among all. */
export function onlyOf(
  snapshot: ResultSnapshot,
  projectIds: ReadonlySet<string>,
): ResultSnapshot {
  const shown = ({ projectId }: { projectId: string }) =>
    projectIds.has(projectId);
  return {
    ...snapshot,
    rows: snapshot.rows.filter(shown),
    awards: snapshot.awards.map(award => ({
      ...award,
      places: award.places.filter(shown),
    })),
    stability: snapshot.stability && {
      ...snapshot.stability,
      places: snapshot.stability.places.filter(shown),
    },
    peoplesChoice: snapshot.peoplesChoice?.filter(shown),
    finalRound: snapshot.finalRound?.filter(shown),
  };
}

/** Who is in which band, best first. */
function bandsOf(rows: readonly ResultRecord[]): ResultBand[] {
  const bands = new Map<number, ResultRecord[]>();
  for (const row of rows) {
    if (row.band !== undefined) {
      bands.set(row.band, [...(bands.get(row.band) ?? []), row]);
    }
  }
  return [...bands]
    .sort(([a], [b]) => a - b)
    .map(([band, within]) => ({
      band,
      projectIds: within
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .map(({ projectId }) => projectId),
    }));
}
