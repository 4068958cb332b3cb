import type { Area, Core } from '../areas';
import { VoteService } from './VoteService';

/** The area of results, the final round, votes and what teams get back. */
export function createResults(core: Core) {
  const { stores } = core;
  const area: Area = {
    erase: async ref => {
      await stores.votes.erase(ref);
      await stores.finalRounds.erase(ref);
      await stores.results.erase(ref);
    },
  };
  return { ...area, votes: new VoteService(core) };
}
