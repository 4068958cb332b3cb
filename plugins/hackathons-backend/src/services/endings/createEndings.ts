import type { Area, Core } from '../areas';
import { agendaOf, agendaOfAll } from './agendaOf';
import { chaseEndings } from './chaseEndings';
import { EndingQueries } from './EndingQueries';
import { EndingReminders } from './EndingReminders';
import { EndingService } from './EndingService';
import { OutcomeWatch } from './OutcomeWatch';

/** The area of what becomes of the projects. */
export function createEndings(core: Core) {
  const { stores } = core;
  const watch = new OutcomeWatch(core);
  const area: Area = {
    agenda: async context => await agendaOf(core, context),
    laterAgenda: async contexts => await agendaOfAll(core, contexts),
    erase: async ref => {
      await stores.endings.erase(ref);
      await stores.endingReminders.erase(ref);
      await stores.milestones.erase(ref);
    },
  };
  return {
    ...area,
    endings: new EndingService(core),
    queries: new EndingQueries(core),
    reminders: new EndingReminders(core),
    /** Learns from the catalog what became of projects, and reminds those who owe an ending or an answer. */
    outcomes: async (now: number, signal: AbortSignal) => {
      await chaseEndings(core, now);
      await watch.run(now, signal);
    },
  };
}
