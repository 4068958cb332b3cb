import { timelineOf } from '@guildhall/plugin-hackathons-common';
import type { Area, Core } from '../areas';
import { Agendas } from './Agendas';
import { Calendars } from './Calendars';
import { CatalogSync } from './CatalogSync';
import { Charters } from './Charters';
import { Erasure } from './Erasure';
import { EventPages } from './EventPages';
import { NoticeSender } from './NoticeSender';
import { Reminders } from './Reminders';
import { Windows } from './Windows';

/** The area of the events themselves: charters, windows, agenda, calendars, notices. */
export function createEvents(core: Core, areas: Area[]) {
  const agendas = new Agendas(core, areas);
  const reminders = new Reminders(core);
  const sync = new CatalogSync({
    ...core,
    onChange: (change, now) => reminders.onCharter(change, now),
  });
  const sender = new NoticeSender(core);
  const erasure = new Erasure(core, areas);
  watch(core);
  return {
    agendas,
    calendars: new Calendars(core, areas, agendas),
    charters: new Charters(core),
    pages: new EventPages(core, areas),
    windows: new Windows(core),
    /** Reads the charters from the catalog. */
    sync: async (): Promise<void> => await sync.run(Date.now()),
    /** Sends notices that are due, and does what happens by itself. */
    upkeep: async (now: number, signal: AbortSignal): Promise<void> => {
      await reminders.run(now);
      await sender.run(now, signal);
    },
    /** Deletes what is older than its retention. */
    retain: async (now: number): Promise<void> => await erasure.run(now),
  };
}

/** Shows how many hackathons there are, and how many notices wait. */
function watch({ stores, telemetry }: Core): void {
  telemetry.watch('hackathons', 'Hackathons by phase', async () => {
    const now = Date.now();
    const all = await stores.hackathons.all();
    const changes = await stores.hackathons.windowChanges(
      all.map(({ entityRef }) => entityRef),
    );
    const byPhase = new Map<string, number>();
    for (const { entityRef, entity } of all) {
      const { phase } = timelineOf(
        entity.spec.schedule,
        changes.get(entityRef) ?? [],
        now,
      );
      byPhase.set(phase, (byPhase.get(phase) ?? 0) + 1);
    }
    return [...byPhase].map(([phase, value]) => ({ value, labels: { phase } }));
  });
  telemetry.watch(
    'notices.waiting',
    'Notices that are due and were not sent yet',
    async () => [{ value: await stores.notices.countWaiting(Date.now()) }],
  );
}
