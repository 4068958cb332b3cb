import type {
  HelpAct,
  HelpRequest,
  OfficeSlot,
} from '@guildhall/plugin-hackathons-common';
import type { World } from './World';

/** A request as the reader sees it. */
export function seenHelp(
  world: World,
  request: HelpRequest,
  open: HelpRequest[],
): HelpRequest {
  const { state, mine, claimedBy } = request;
  const roles = world.rolesIn(request.hackathonRef);
  const live = state === 'open' || state === 'claimed';
  const claims = state === 'claimed' && claimedBy === world.me;
  const may = new Set<HelpAct['act']>();
  if (roles.includes('mentor') && !mine && (state === 'open' || claims)) {
    may.add('claim');
  }
  if (claims || (roles.includes('organiser') && state === 'claimed')) {
    may.add('release').add('resolve');
  }
  if (live && (mine || roles.includes('organiser'))) {
    may.add('resolve');
  }
  if (mine) {
    may.add(live ? 'withdraw' : 'reopen');
  }
  const place = open.indexOf(request);
  return {
    ...request,
    position: place < 0 ? undefined : place + 1,
    estimateSeconds: place < 0 ? undefined : 600 * (place + 1),
    may: request.hackathonRef.endsWith('/ended') ? [] : [...may],
  };
}

/** A slot as the reader sees it. */
export function seenSlot(world: World, slot: OfficeSlot): OfficeSlot {
  const roles = world.rolesIn(slot.hackathonRef);
  const organises = roles.includes('organiser');
  const shown = slot.booking && (slot.mine !== 'no' || organises);
  const may: OfficeSlot['may'] = [];
  if (!slot.booked && roles.includes('participant')) {
    may.push('book');
  }
  if (shown) {
    may.push('cancel-booking');
  }
  if (slot.mine === 'mentor' || organises) {
    may.push('cancel');
  }
  return { ...slot, booking: shown ? slot.booking : undefined, may };
}
