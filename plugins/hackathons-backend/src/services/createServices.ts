import type { Area, Core } from './areas';
import { createAgreements } from './agreements/createAgreements';
import { createDebrief } from './debrief/createDebrief';
import { createEndings } from './endings/createEndings';
import { createEvents } from './events/createEvents';
import { createFormations } from './formation/createFormations';
import { createIdeas } from './ideas/createIdeas';
import { createImports } from './imports/createImports';
import { createJudging } from './judging/createJudging';
import { createMentors } from './mentors/createMentors';
import { createProgramme } from './programme/createProgramme';
import { createProjects } from './projects/createProjects';
import { createRegistrations } from './registrations/createRegistrations';
import { createResults } from './results/createResults';
import { createSandboxes } from './sandboxes/createSandboxes';
import { createTeams } from './teams/createTeams';

/** What the router, the actions and the scheduled tasks hand their work to. */
export type Services = ReturnType<typeof createServices>;

/** Makes all areas. Later ones may build on the stores of others, never on their services. */
export function createServices(core: Core) {
  const others = {
    agreements: createAgreements(core),
    debrief: createDebrief(core),
    endings: createEndings(core),
    formations: createFormations(core),
    ideas: createIdeas(core),
    judging: createJudging(core),
    mentors: createMentors(core),
    programme: createProgramme(core),
    projects: createProjects(core),
    registrations: createRegistrations(core),
    results: createResults(core),
    sandboxes: createSandboxes(core),
    teams: createTeams(core),
  };
  const areas: Area[] = Object.values(others);
  return {
    core,
    ...others,
    imports: createImports(core),
    events: createEvents(core, areas),
    /** Does what happens by itself. One area that fails doesn't keep the others from it. */
    upkeep: async (now: number, signal: AbortSignal) => {
      await eachArea(core, areas, area => area.upkeep?.(now, signal));
    },
    /** Learns what became of projects, and computes the figures. */
    outcomes: async (now: number, signal: AbortSignal) => {
      try {
        await others.endings.outcomes(now, signal);
      } finally {
        // Figures of what was known before are better than none.
        await others.programme.compute(now, signal);
      }
    },
    retain: async (now: number) => {
      await eachArea(core, areas, area => area.retain?.(now));
    },
  };
}

async function eachArea(
  core: Core,
  areas: Area[],
  work: (area: Area) => Promise<void> | undefined,
): Promise<void> {
  for (const area of areas) {
    try {
      await work(area);
    } catch (error) {
      core.logger.error('Upkeep failed; it is tried again', error as Error);
    }
  }
}
