import type { Area, Core } from '../areas';
import { JudgingDesk } from '../judging/JudgingDesk';
import { PeopleGroups } from '../people';
import { agendaOf } from './agendaOf';
import { Drafts } from './Drafts';
import { FinalRounds } from './FinalRounds';
import { keepPolicies } from './policyOf';
import { ResultService } from './ResultService';
import { TeamResults } from './TeamResults';
import { VoteService } from './VoteService';

/** The area of results, the final round, votes and what teams get back. */
export function createResults(core: Core) {
  const { stores } = core;
  const drafts = new Drafts(core);
  const area: Area = {
    agenda: async context => await agendaOf(core, context),
    upkeep: async now => await keepPolicies(core, now),
    erase: async ref => {
      await stores.votes.erase(ref);
      await stores.finalRounds.erase(ref);
      await stores.results.erase(ref);
    },
  };
  return {
    ...area,
    finalRounds: new FinalRounds(core, {
      drafts,
      desk: new JudgingDesk(core, new PeopleGroups(core)),
    }),
    results: new ResultService(core, { drafts }),
    teams: new TeamResults(core, { drafts }),
    votes: new VoteService(core),
  };
}
