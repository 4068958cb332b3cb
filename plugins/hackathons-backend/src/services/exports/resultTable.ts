import type { ResultRow } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { present } from '../results/present';
import { readableOf } from '../results/readableOf';
import type { ExportTable } from './HackathonExports';

/** What was published last: one ranking of all projects, without those that the caller may not read. */
export function resultTable(
  core: Core,
  context: EventContext,
): ExportTable<ResultRow> {
  return {
    columns: [
      { name: 'place', value: row => row.place },
      { name: 'band', value: row => row.band },
      { name: 'rank', value: row => row.rank },
      { name: 'project', value: row => row.projectId },
      { name: 'title', value: row => row.title },
      { name: 'team', value: row => row.teamName },
      { name: 'members', value: row => row.members },
      { name: 'score', value: row => row.score },
      { name: 'standardError', value: row => row.standardError },
      { name: 'plainMean', value: row => row.plainMean },
      { name: 'looks', value: row => row.looks },
      { name: 'finalRank', value: row => row.finalRank },
      { name: 'votes', value: row => row.votes },
      { name: 'kept', value: row => row.kept },
      { name: 'awards', value: row => row.awards },
    ],
    pages: pages(core, context),
  };
}

async function* pages(
  core: Core,
  context: EventContext,
): AsyncGenerator<ResultRow[]> {
  const { results, teams } = core.stores;
  const published = await results.lastPublication(context.ref);
  if (published) {
    const snapshot = await readableOf(core, context, published.snapshot);
    const members = await teams.membersOf(
      snapshot.rows.map(({ teamId }) => teamId),
    );
    yield present(snapshot, members).items;
  }
}
