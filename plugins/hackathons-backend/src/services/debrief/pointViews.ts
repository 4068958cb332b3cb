import type { DebriefPoint } from '@guildhall/plugin-hackathons-common';
import type { StoredPoint } from '../../database/DatabaseDebriefStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { powersOf } from './powers';

/** Points of one hackathon as the caller sees them, in a fixed number of statements. */
export async function presentPoints(
  core: Core,
  points: readonly StoredPoint[],
  context: EventContext,
): Promise<DebriefPoint[]> {
  const { access, stores } = core;
  const { userRef } = context.caller;
  const ids = points.map(({ id }) => id);
  const [powers, voted, actions, themes] = await Promise.all([
    powersOf(access, context),
    userRef ? stores.debrief.votedBy(userRef, ids) : new Set<string>(),
    stores.debriefActions.ofPoints(ids),
    stores.themeProposals.ofPoints(ids),
  ]);
  return points.map(point => {
    const mine = userRef !== undefined && point.authorRef === userRef;
    const mayEdit = mine && powers.say && point.state === 'open';
    const action = point.state === 'action' ? actions.get(point.id) : undefined;
    const theme = point.state === 'theme' ? themes.get(point.id) : undefined;
    return {
      id: point.id,
      hackathonRef: point.hackathonRef,
      kind: point.kind,
      text: point.text,
      // Who took part is for those who did, too.
      author: context.roles.size > 0 ? point.authorRef : undefined,
      anonymous: point.anonymous,
      votes: point.votes,
      voted: voted.has(point.id),
      mine,
      mayEdit,
      mayRemove: mayEdit || (powers.decide && isRemovable(point)),
      state: point.state,
      stateReason: point.stateReason,
      action: action && {
        id: action.id,
        title: action.title,
        owner: action.ownerRef,
        dueAt: iso(action.dueAt),
        state: action.state,
        outcome: action.outcome,
      },
      theme: theme && {
        id: theme.id,
        title: theme.title,
        state: theme.state,
      },
      version: point.version,
      createdAt: iso(point.createdAt),
    };
  });
}

/** Whether nothing came of a point that would be left without it. */
export function isRemovable({ state }: StoredPoint): boolean {
  return state === 'open' || state === 'set-aside';
}
