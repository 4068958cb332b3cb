import type { AgendaItem, Area, Core } from '../areas';
import { FormationQueue } from './FormationQueue';
import { FormationService } from './FormationService';

/** The area of automatic formation of teams. */
export function createFormations(
  core: Core,
): Area & { service: FormationService } {
  const queue = new FormationQueue(core);
  return {
    service: new FormationService(core, queue),
    upkeep: async now => {
      await queue.resume(now);
    },
    agenda: async (context): Promise<AgendaItem[]> => {
      if (!context.has('organiser')) {
        return [];
      }
      const [newest] = await core.stores.formations.page(context.ref, 1);
      const titles: Record<string, string> = {
        proposed: 'Look at the proposed teams, and publish them',
        infeasible: 'Decide which rule of the teams to relax',
        failed: 'Have the teams formed again',
      };
      const title = newest && titles[newest.state];
      return title
        ? [
            {
              key: `formation:${newest.id}`,
              kind: 'review-formation',
              title,
              path: 'organise/formation',
            },
          ]
        : [];
    },
    erase: async hackathonRef => {
      await core.stores.formations.erase(hackathonRef);
    },
  };
}
