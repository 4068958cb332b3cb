import type { Area, Core } from '../areas';
import { IdeaQueries } from './IdeaQueries';
import { IdeaService } from './IdeaService';

/** The area of ideas. */
export function createIdeas(core: Core) {
  const queries = new IdeaQueries(core);
  const area: Area = {
    erase: ref => core.stores.ideas.erase(ref),
    counts: async refs => {
      const counts = await core.stores.ideas.counts(refs);
      return new Map(refs.map(ref => [ref, { ideas: counts.get(ref) ?? 0 }]));
    },
  };
  return { ...area, queries, own: new IdeaService(core, queries) };
}
