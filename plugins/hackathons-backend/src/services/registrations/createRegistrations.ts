import { windowOf } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { AgendaItem, Area, Core } from '../areas';
import { lacksOf } from './checkRegistration';
import { Decisions } from './Decisions';
import { Participants } from './Participants';
import { RegistrationService } from './RegistrationService';
import { WaitingList } from './WaitingList';

/** The area of registrations and participants. */
export function createRegistrations(core: Core) {
  const waitingList = new WaitingList(core);
  const area: Area = {
    upkeep: (now, signal) => waitingList.fillAll(now, signal),
    agenda: context => agendaOf(core, context),
    erase: ref => core.stores.registrations.erase(ref),
    counts: async refs => {
      const counts = await core.stores.registrations.counts(refs);
      return new Map(
        refs.map(ref => [
          ref,
          { participants: counts.get(ref)?.registered ?? 0 },
        ]),
      );
    },
  };
  return {
    ...area,
    own: new RegistrationService(core, waitingList),
    decisions: new Decisions(core, waitingList),
    participants: new Participants(core),
  };
}

async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const { registrations } = core.stores;
  const { userRef } = context.caller;
  if (!userRef || context.timeline.phase === 'ended') {
    return [];
  }
  const items: AgendaItem[] = [];
  const own =
    context.membership.registrationId &&
    (await registrations.ofUser(context.ref, userRef));
  if (
    own &&
    ['pending', 'registered', 'waiting-list'].includes(own.state) &&
    lacksOf(own, context.spec).length > 0
  ) {
    items.push({
      key: 'complete-registration',
      kind: 'complete-registration',
      title: 'Complete your registration: the charter asks for more by now',
      dueAt: context.timeline.start,
      path: 'registration',
    });
  }
  if (context.has('organiser')) {
    const counts = await registrations.counts([context.ref]);
    const pending = counts.get(context.ref)?.pending ?? 0;
    if (pending > 0) {
      items.push({
        key: 'decide-registrations',
        kind: 'decide-registrations',
        title: `Decide on ${
          pending === 1 ? 'a registration' : `${pending} registrations`
        }`,
        dueAt: windowOf(context.timeline, 'registration')?.closesAt,
        path: 'organise',
      });
    }
  }
  return items;
}
