import { useBreakpoint, type HeaderOwnProps } from '@backstage/ui';
import type { HackathonDetail } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';

type Tabs = NonNullable<HeaderOwnProps['tabs']>;

/** More of them have no room beside each other on a usual screen. */
const MOST_TABS = 10;

/** Pages of a hackathon by their paths, and the group in which they stand where there is no room for all. */
const TABS = [
  { id: 'overview' },
  { id: 'participants', group: 'people' },
  { id: 'teams', group: 'people' },
  { id: 'mentors', group: 'people' },
  { id: 'ideas', group: 'work' },
  { id: 'projects', group: 'work' },
  { id: 'checkpoints', group: 'work' },
  { id: 'access', group: 'work' },
  { id: 'judging', group: 'after' },
  { id: 'results', group: 'after' },
  { id: 'debrief', group: 'after' },
  { id: 'outcomes', group: 'after' },
  { id: 'organise' },
] as const;

type TabId = (typeof TABS)[number]['id'];

/** The tabs of a hackathon for the reader; only the overview until it is known. */
export function useEventTabs(
  base: string,
  event: HackathonDetail | undefined,
): Tabs {
  const t = useTexts();
  const narrow = useBreakpoint().down('md');
  const shown = TABS.filter(({ id }) => isShown(id, event));
  const grouped = shown.length > MOST_TABS ? ['after'] : [];
  const tabs: Tabs = [];
  for (const tab of shown) {
    const item = {
      id: tab.id,
      label: t(`event.tabs.${tab.id}`),
      href: tab.id === 'overview' ? base : `${base}/${tab.id}`,
    };
    const last = tabs.at(-1);
    if (!('group' in tab) || !(narrow || grouped.includes(tab.group))) {
      tabs.push(item);
    } else if (last?.id === tab.group && 'items' in last) {
      last.items.push(item);
    } else {
      tabs.push({
        id: tab.group,
        label: t(`event.tabs.${tab.group}`),
        items: [item],
      });
    }
  }
  return tabs;
}

/** Whether a page has something for the reader by now. */
function isShown(id: TabId, event: HackathonDetail | undefined): boolean {
  if (!event) {
    return id === 'overview';
  }
  const { roles, judging, phase, windows } = event;
  const organises = roles.includes('organiser');
  const submitted = windows.some(
    ({ name, state }) => name === 'submission' && state === 'closed',
  );
  switch (id) {
    case 'organise':
      return organises;
    case 'judging':
      return (
        judging !== undefined &&
        ((organises && (submitted || phase === 'running')) ||
          (roles.includes('judge') && submitted))
      );
    case 'results':
    case 'debrief':
    case 'outcomes':
      return submitted;
    default:
      return true;
  }
}
