import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import type { Area, Core } from '../areas';
import { HackathonExports } from '../exports/HackathonExports';
import { programmeTable } from '../exports/programmeTable';
import { AssetReadings } from './AssetReadings';
import { Figures } from './Figures';
import { presentEvent } from './present';
import { ProgrammeQueries } from './ProgrammeQueries';

/** The area of the figures over all hackathons, and exports. */
export function createProgramme(core: Core) {
  const figures = new Figures(core);
  const readings = new AssetReadings(core);
  const queries = new ProgrammeQueries(core, readings);
  const area: Area = {
    erase: async ref => await figures.beforeErasure(ref, Date.now()),
  };
  return {
    ...area,
    queries,
    exports: new HackathonExports(core),
    /** The figures of the events that the caller sees, as a list. */
    exportEvents: async (
      query: HackathonQuery<'exportProgramme'>,
      credentials: BackstageCredentials,
    ) =>
      programmeTable(
        (await queries.events(query, credentials)).map(presentEvent),
      ),
    /** Computes the figures, and reads the metrics of the assets. */
    compute: async (now: number, signal: AbortSignal) => {
      await figures.compute(now, signal);
      await readings.run(await figures.events(now), now, signal);
    },
  };
}
