import type { DebriefPoint } from '@guildhall/plugin-hackathons-common';
import type { StoredPoint } from '../../database/DatabaseDebriefStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { presentPoints } from '../debrief/pointViews';
import type { ExportTable } from './HackathonExports';
import { pagesOf } from './pagesOf';

const PAGE = 200;

/** Points of the debrief with what became of them, those with most votes first. Who wrote an anonymous one is known to nobody. */
export function debriefTable(
  core: Core,
  context: EventContext,
): ExportTable<DebriefPoint> {
  return {
    columns: [
      { name: 'kind', value: point => point.kind },
      { name: 'text', value: point => point.text },
      { name: 'votes', value: point => point.votes },
      { name: 'author', value: point => point.author },
      { name: 'state', value: point => point.state },
      { name: 'reason', value: point => point.stateReason },
      { name: 'action', value: point => point.action?.title },
      { name: 'actionOwner', value: point => point.action?.owner },
      { name: 'actionDueAt', value: point => point.action?.dueAt },
      { name: 'actionState', value: point => point.action?.state },
      { name: 'actionOutcome', value: point => point.action?.outcome },
      { name: 'theme', value: point => point.theme?.title },
      { name: 'createdAt', value: point => point.createdAt },
    ],
    pages: pages(core, context),
  };
}

async function* pages(
  core: Core,
  context: EventContext,
): AsyncGenerator<DebriefPoint[]> {
  const found = pagesOf<StoredPoint>(
    PAGE,
    async (limit, after) =>
      (
        await core.stores.debrief.page(
          { hackathonRef: context.ref },
          'votes',
          limit,
          after && [after.votes, after.createdAt, after.id],
        )
      ).items,
  );
  for await (const page of found) {
    yield await presentPoints(core, page, context);
  }
}
