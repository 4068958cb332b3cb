import { useBreakpoint, type HeaderOwnProps } from '@backstage/ui';
import type { HackathonRole } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';

type Tabs = NonNullable<HeaderOwnProps['tabs']>;

/** Pages of a hackathon by their paths, and the group in which they stand where there is no room for all. */
const TABS = [
  { id: 'overview' },
  { id: 'participants', group: 'people' },
  { id: 'teams', group: 'people' },
  { id: 'mentors', group: 'people' },
  { id: 'ideas', group: 'work' },
  { id: 'projects', group: 'work' },
  { id: 'checkpoints', group: 'work' },
  { id: 'access' },
  { id: 'organise' },
] as const;

/** The tabs of a hackathon for somebody with some roles. */
export function useEventTabs(
  base: string,
  roles: readonly HackathonRole[],
): Tabs {
  const t = useTexts();
  const narrow = useBreakpoint().down('md');
  const tabs: Tabs = [];
  for (const tab of TABS) {
    if (tab.id === 'organise' && !roles.includes('organiser')) {
      continue;
    }
    const item = {
      id: tab.id,
      label: t(`event.tabs.${tab.id}`),
      href: tab.id === 'overview' ? base : `${base}/${tab.id}`,
    };
    const last = tabs.at(-1);
    if (!narrow || !('group' in tab)) {
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
