import { useApi } from '@backstage/core-plugin-api';
import { usePages } from '@guildhall/plugin-guildhall-react';
import type {
  Idea,
  IdeaInput,
  IdeaQuery,
} from '@guildhall/plugin-hackathons-common';
import { hackathonsApiRef } from '../api';
import { useTexts } from '../components/common';
import { hackathonKey } from './keys';
import { useAct } from './useAct';

/** The ideas that match, page after page. */
export function useIdeas(
  hackathonRef: string,
  query: Omit<IdeaQuery, 'limit' | 'cursor'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'ideas', 'list', query),
    page: cursor =>
      api.ideas.listIdeas(hackathonRef, { ...query, limit: 50, cursor }),
  });
}

/** Posts an idea, or changes the one that is given. */
export function useSaveIdea(hackathonRef: string, idea: Idea | undefined) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: ['ideas'],
    act: (input: IdeaInput, options) =>
      idea
        ? api.ideas.updateIdea(
            idea.id,
            { ...input, version: idea.version },
            options,
          )
        : api.ideas.createIdea(hackathonRef, input, options),
    done: () => t(idea ? 'ideas.saved' : 'ideas.posted'),
  });
}

/** What can be done with an idea that is there. */
export function useIdeaActs(idea: Idea) {
  const api = useApi(hackathonsApiRef);
  const { hackathonRef, id } = idea;
  const follow = useAct({
    hackathonRef,
    topics: ['ideas'],
    act: async (following: boolean, options) => {
      if (following) {
        await api.ideas.followIdea(id, options);
      } else {
        await api.ideas.unfollowIdea(id, options);
      }
    },
  });
  const claim = useAct({
    hackathonRef,
    topics: ['ideas', 'teams'],
    act: (teamId: string, options) => api.ideas.claimIdea(id, teamId, options),
  });
  const unclaim = useAct({
    hackathonRef,
    topics: ['ideas', 'teams'],
    act: (_: void, options) => api.ideas.unclaimIdea(id, options),
  });
  const withdraw = useAct({
    hackathonRef,
    topics: ['ideas'],
    act: (_: void, options) => api.ideas.withdrawIdea(id, options),
  });
  return { follow, claim, unclaim, withdraw };
}
