import type { Area, Core } from '../areas';
import { CatalogSync } from './CatalogSync';

/** The area of the events themselves: charters, windows, agenda, calendars, notices. */
export function createEvents(core: Core, _areas: Area[]) {
  const sync = new CatalogSync({ ...core, onChange: async () => {} });
  return {
    /** Reads the charters from the catalog. */
    sync: async (): Promise<void> => await sync.run(Date.now()),
    /** Sends notices that are due, and does what happens by itself. */
    upkeep: async (_now: number, _signal: AbortSignal): Promise<void> => {},
    /** Deletes what is older than its retention. */
    retain: async (_now: number): Promise<void> => {},
  };
}
