import type { ListedEnding } from '../../database/DatabaseEndingStore';
import type { ReachedMilestone } from '../../database/DatabaseMilestoneStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { entityTitles } from '../entityTitles';
import { optionalIso } from '../iso';
import type { ExportTable } from './HackathonExports';
import { pagesOf } from './pagesOf';

const PAGE = 200;

interface EndingRow {
  item: ListedEnding;
  milestones: readonly ReachedMilestone[];
  visible: ReadonlyMap<string, string>;
}

/** Projects by title, how they ended, and their milestones. Owners that the catalog hides are left out. */
export async function endingTable(
  core: Core,
  context: EventContext,
): Promise<ExportTable<EndingRow>> {
  const scope = {
    hackathonRefs: [context.ref],
    condition: await core.access.projectCondition(context.caller.credentials),
  };
  const when = (milestone: ReachedMilestone['milestone']) => ({
    name: `${milestone}At`,
    value: ({ milestones }: EndingRow) =>
      optionalIso(milestones.find(each => each.milestone === milestone)?.at),
  });
  return {
    columns: [
      { name: 'project', value: ({ item }) => item.projectId },
      { name: 'title', value: ({ item }) => item.title },
      { name: 'team', value: ({ item }) => item.teamName },
      { name: 'ending', value: ({ item }) => item.ending?.ending },
      { name: 'reason', value: ({ item }) => item.ending?.reason },
      { name: 'learnt', value: ({ item }) => item.ending?.learnt },
      {
        name: 'proposedOwner',
        value: ({ item, visible }) => seen(item.ending?.proposedTo, visible),
      },
      {
        name: 'transition',
        value: ({ item, visible }) => seen(item.ending?.transitionRef, visible),
      },
      { name: 'answer', value: ({ item }) => item.ending?.answer },
      { name: 'answerReason', value: ({ item }) => item.ending?.answerReason },
      { name: 'endedAt', value: ({ item }) => optionalIso(item.ending?.at) },
      when('decided'),
      when('owned'),
      when('production'),
    ],
    pages: pages(core, context, scope),
  };
}

async function* pages(
  { stores, catalog }: Core,
  { caller }: EventContext,
  scope: Parameters<Core['stores']['endings']['list']>[0],
): AsyncGenerator<EndingRow[]> {
  const found = pagesOf<ListedEnding>(PAGE, (limit, after) =>
    stores.endings.list(scope, {}, { limit, after: after?.position }),
  );
  for await (const page of found) {
    const [reached, visible] = await Promise.all([
      stores.milestones.of(page.map(({ projectId }) => projectId)),
      entityTitles(
        catalog,
        page.flatMap(({ ending }) => [
          ending?.proposedTo,
          ending?.transitionRef,
        ]),
        caller.credentials,
      ),
    ]);
    yield page.map(item => ({
      item,
      milestones: reached.get(item.projectId) ?? [],
      visible,
    }));
  }
}

function seen(
  ref: string | undefined,
  visible: ReadonlyMap<string, string>,
): string | undefined {
  return ref !== undefined && visible.has(ref) ? ref : undefined;
}
