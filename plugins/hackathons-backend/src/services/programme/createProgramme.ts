import type { Area, Core } from '../areas';
import { AssetReadings } from './AssetReadings';
import { Figures } from './Figures';
import { ProgrammeQueries } from './ProgrammeQueries';

/** The area of the figures over all hackathons, and exports. */
export function createProgramme(core: Core) {
  const figures = new Figures(core);
  const readings = new AssetReadings(core);
  const area: Area = {
    erase: async ref => await figures.beforeErasure(ref, Date.now()),
  };
  return {
    ...area,
    queries: new ProgrammeQueries(core, readings),
    /** Computes the figures, and reads the metrics of the assets. */
    compute: async (now: number, signal: AbortSignal) => {
      await figures.compute(now, signal);
      await readings.run(await figures.events(now), now, signal);
    },
  };
}
