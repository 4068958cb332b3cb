import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Core } from '../areas';

/**
 * Makes sure that something that was dropped can be taken up again: the point that it came from may have been opened again since, and may
 * be decided otherwise.
 *
 * @param thing - an action or a theme that was dropped
 * @param kind - the state of a point of which such a thing came
 * @throws ConflictError
 */
export async function requireSameDecision(
  core: Core,
  thing: { id: string; pointId?: string; title: string },
  kind: 'action' | 'theme',
  db: Knex,
): Promise<void> {
  const { pointId, title } = thing;
  const { debrief, debriefActions, themeProposals } = core.stores;
  const point = pointId && (await debrief.byId(pointId, db));
  if (!pointId || !point) {
    return;
  }
  const things = kind === 'action' ? debriefActions : themeProposals;
  const last = (await things.ofPoints([pointId], db)).get(pointId);
  if (point.state !== kind || last?.id !== thing.id) {
    throw new ConflictError(
      `The point that "${title}" came from was opened again; decide on the point anew`,
    );
  }
}
