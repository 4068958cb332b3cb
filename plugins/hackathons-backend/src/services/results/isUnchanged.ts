import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { Core } from '../areas';
import type { Draft } from './Drafts';

/** Whether all that a draft was made of is as it was: what judges said and who counts, the final round, and what is handed in. */
export async function isUnchanged(
  { stores }: Pick<Core, 'stores'>,
  hackathonRef: string,
  { position, finalRound, snapshot }: Draft,
  tx: Knex,
): Promise<boolean> {
  const { judging, finalRounds } = stores;
  const now = await judging.log.position(hackathonRef, tx);
  const round = await finalRounds.get(hackathonRef, tx);
  const panel = await judging.panels.get(hackathonRef, tx);
  // Teams hand in and withdraw without a word in the log.
  const projects = await judging.projects(
    hackathonRef,
    panel?.calibrationProjectId,
    tx,
  );
  return (
    now === position &&
    round?.version === finalRound?.version &&
    isDeepStrictEqual(idsOf(projects), idsOf(snapshot.rows))
  );
}

function idsOf(projects: readonly { projectId: string }[]): string[] {
  return projects.map(({ projectId }) => projectId).sort();
}
