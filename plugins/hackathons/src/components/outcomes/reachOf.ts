import { parseEntityRef } from '@backstage/catalog-model';
import type { EndingItem } from '@guildhall/plugin-hackathons-common';
import { stateOf } from './endingStates';

/** Whom a reminder of some projects reaches. */
export interface Reach {
  /** Projects that are reminded of. */
  now: number;
  /** Those left out because somebody was reminded of them less than a day ago. */
  recent: number;
  /** When the first of these can be reminded of again. */
  againAt?: string;
  /** Those left out because nobody is in the team any more. */
  empty: number;
  /** How many are told; left out while the reader may not see who is in the teams. */
  told?: { people: number; groups: number };
}

/**
 * Whom a reminder reaches: the teams of projects, or who is asked to own them.
 *
 * @param now - ms since the epoch
 */
export function reachOf(items: readonly EndingItem[], now: number): Reach {
  const isRecent = ({ ending }: EndingItem) =>
    ending?.reminder !== undefined && Date.parse(ending.reminder.againAt) > now;
  // Judges of a blind event don't see whose a project is.
  const isHidden = (item: EndingItem) =>
    !asksOwner(item) && item.teamName === '';
  const isEmpty = (item: EndingItem) =>
    !isHidden(item) && recipientsOf(item).length === 0;
  const reached = items.filter(item => !isEmpty(item));
  const reminded = reached.filter(item => !isRecent(item));
  const refs = [...new Set(reminded.flatMap(recipientsOf))];
  const groups = refs.filter(
    ref => parseEntityRef(ref).kind === 'group',
  ).length;
  return {
    now: reminded.length,
    recent: reached.length - reminded.length,
    againAt: reached
      .flatMap(({ ending }) => ending?.reminder?.againAt ?? [])
      .filter(time => Date.parse(time) > now)
      .sort((a, b) => Date.parse(a) - Date.parse(b))[0],
    empty: items.length - reached.length,
    told: reminded.some(isHidden)
      ? undefined
      : { people: refs.length - groups, groups },
  };
}

function asksOwner({ ending }: EndingItem): boolean {
  return stateOf(ending) === 'waiting';
}

function recipientsOf(item: EndingItem): string[] {
  return asksOwner(item) ? [item.ending?.to ?? []].flat() : item.members;
}
