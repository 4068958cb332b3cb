import type { ResultSnapshot } from '../../database/resultRows';
import type { Core } from '../areas';

/** An award as other plugins are told of it. */
interface AwardFact {
  award: string;
  title: string;
  place: number;
  projectId: string;
  members: string[];
}

/**
 * Tells other plugins what was published: all of it, and each award that is new or taken back.
 *
 * @param before - what was published before
 * @param members - of the teams, by team
 */
export async function tellPublished(
  core: Core,
  hackathonRef: string,
  publication: {
    number: number;
    snapshot: ResultSnapshot;
    before?: ResultSnapshot;
    members: ReadonlyMap<string, readonly { userRef: string }[]>;
  },
): Promise<void> {
  const { number, snapshot, before, members } = publication;
  const awards = factsOf(snapshot, members);
  const earlier = before ? factsOf(before, members) : [];
  await core.live.happened('results-published', {
    hackathonRef,
    publication: number,
    awards: awards.map(fact => ({ ...fact })),
  });
  for (const fact of without(awards, earlier)) {
    await core.live.happened('award-given', { hackathonRef, ...fact });
  }
  for (const fact of without(earlier, awards)) {
    await core.live.happened('award-withdrawn', { hackathonRef, ...fact });
  }
}

function factsOf(
  { awards, rows }: ResultSnapshot,
  members: ReadonlyMap<string, readonly { userRef: string }[]>,
): AwardFact[] {
  const teams = new Map(
    rows.map(({ projectId, teamId }) => [projectId, teamId]),
  );
  return awards.flatMap(({ award, title, places }) =>
    places.map(({ projectId, place }) => ({
      award,
      title,
      place,
      projectId,
      members: (members.get(teams.get(projectId) ?? '') ?? []).map(
        ({ userRef }) => userRef,
      ),
    })),
  );
}

function without(facts: AwardFact[], others: AwardFact[]): AwardFact[] {
  return facts.filter(
    fact =>
      !others.some(
        other =>
          other.award === fact.award &&
          other.projectId === fact.projectId &&
          other.place === fact.place,
      ),
  );
}
