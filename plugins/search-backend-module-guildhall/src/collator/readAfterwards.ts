import type {
  HackathonsApi,
  ProjectEnding,
} from '@guildhall/plugin-hackathons-common';

const PAGE = 200;

/** What is found of an event's projects after the work. */
export interface Afterwards {
  /** Whether judges must not learn yet which team a project is of; a document is the same for everybody. */
  hidesTeams: boolean;
  /** Titles of awards that were published, by project. */
  awards: ReadonlyMap<string, readonly string[]>;
  /** How projects ended. */
  endings: ReadonlyMap<string, ProjectEnding>;
}

/** Reads what came of a hackathon's projects. */
export async function readAfterwards(
  client: HackathonsApi,
  hackathonRef: string,
): Promise<Afterwards> {
  const [detail, results, endings] = await Promise.all([
    client.events.getHackathon(hackathonRef),
    client.results.getResults(hackathonRef),
    readEndings(client, hackathonRef),
  ]);
  const isPublished = results.state === 'published';
  const awards = new Map<string, string[]>();
  for (const { title, places } of isPublished ? results.awards : []) {
    for (const { projectId } of places) {
      awards.set(projectId, [...(awards.get(projectId) ?? []), title]);
    }
  }
  return {
    hidesTeams: detail.judging?.blind === true && !isPublished,
    awards,
    endings,
  };
}

async function readEndings(
  client: HackathonsApi,
  hackathonRef: string,
): Promise<Map<string, ProjectEnding>> {
  const endings = new Map<string, ProjectEnding>();
  let cursor: string | undefined;
  do {
    const page = await client.endings.listEndings(hackathonRef, {
      limit: PAGE,
      cursor,
    });
    for (const { projectId, ending } of page.items) {
      if (ending?.ending) {
        endings.set(projectId, ending);
      }
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return endings;
}
