import type { ResultSnapshot } from '../../database/resultRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { onlyOf } from './present';

/** What was published of the projects that the caller may read. */
export async function readableOf(
  { access, stores }: Core,
  { ref, caller }: EventContext,
  snapshot: ResultSnapshot,
): Promise<ResultSnapshot> {
  const condition = await access.projectCondition(caller.credentials);
  if (condition === 'all') {
    return snapshot;
  }
  const readable = await stores.results.submitted(ref, condition);
  return onlyOf(snapshot, new Set(readable.map(({ projectId }) => projectId)));
}
