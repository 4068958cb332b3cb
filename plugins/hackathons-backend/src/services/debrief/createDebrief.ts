import type { Area, Core } from '../areas';
import { Actions } from './Actions';
import { agendaOf, laterAgendaOf } from './agendaOf';
import { Debriefs } from './Debriefs';
import { DebriefUpkeep } from './DebriefUpkeep';
import { Decisions } from './Decisions';
import { FollowUps } from './FollowUps';
import { Points } from './Points';
import { ThemeProposals } from './ThemeProposals';

/** The area of debriefs, actions and follow-up meetings. */
export function createDebrief(core: Core) {
  const upkeep = new DebriefUpkeep(core);
  const points = new Points(core);
  const actions = new Actions(core);
  const themes = new ThemeProposals(core);
  const followUps = new FollowUps(core);
  core.telemetry.watch(
    'debrief.actions',
    'Actions of debriefs, by state',
    async () =>
      (await core.stores.debriefActions.lengths()).map(({ state, count }) => ({
        value: count,
        labels: { state },
      })),
  );
  const area: Area = {
    upkeep: now => upkeep.run(now),
    agenda: context => agendaOf(core, context),
    laterAgenda: contexts => laterAgendaOf(core, contexts),
    calendar: context => followUps.calendar(context),
    erase: async hackathonRef => {
      await core.stores.debrief.erase(hackathonRef);
      await core.stores.debriefAnswers.erase(hackathonRef);
    },
  };
  return {
    ...area,
    actions,
    debriefs: new Debriefs(core),
    decisions: new Decisions(core, { points, actions, themes }),
    followUps,
    points,
    themes,
  };
}
