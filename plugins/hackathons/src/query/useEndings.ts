import { useApi } from '@backstage/core-plugin-api';
import { formatNumber, usePages } from '@guildhall/plugin-guildhall-react';
import type {
  EndingAnswerInput,
  EndingInput,
  EndingItem,
  EndingRemindersInput,
  HackathonQuery,
  ProductionInput,
} from '@guildhall/plugin-hackathons-common';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { useTexts } from '../components/common';
import { hackathonKey, portalKey, type Topic } from './keys';
import { useAct } from './useAct';

/** What is different when somebody said what becomes of a project. */
const TOPICS: Topic[] = ['endings'];

/** What became of the submitted projects that match, page after page. */
export function useEndings(
  hackathonRef: string,
  query: Omit<HackathonQuery<'listEndings'>, 'limit' | 'cursor'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'endings', 'list', query),
    page: cursor =>
      api.endings.listEndings(hackathonRef, { ...query, limit: 50, cursor }),
  });
}

/** What becomes of one project. */
export function useEnding(
  hackathonRef: string,
  projectId: string,
  enabled: boolean,
) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'endings', 'one', projectId),
    queryFn: () => api.endings.getEnding(projectId),
    enabled,
  });
}

/** Projects of all hackathons that wait for whether the reader takes them. */
export function useProposedToMe() {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: portalKey('proposed-endings'),
    queryFn: () =>
      api.endings.listProposedEndings({ answer: 'waiting', limit: 20 }),
  });
}

/** Of which projects people can be reminded all at once. */
export type RemindableState = NonNullable<EndingRemindersInput['state']>;

/** All projects of a state, to tell beforehand who is reminded of them. */
export function useAllEndings(hackathonRef: string, state: RemindableState) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'endings', 'all', state),
    queryFn: async () => {
      const items: EndingItem[] = [];
      let cursor: string | undefined;
      do {
        const page = await api.endings.listEndings(hackathonRef, {
          state,
          limit: 200,
          cursor,
        });
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return items;
    },
  });
}

/** Reminds who has to act next about one project, or about all of a state. */
export function useEndingReminders(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const remind = useAct({
    hackathonRef,
    topics: TOPICS,
    act: (projectId: string, options) =>
      api.endings.remindOfEnding(projectId, options),
    done: () => t('outcomes.remind.done'),
  });
  const remindAll = useAct({
    hackathonRef,
    topics: TOPICS,
    act: (state: RemindableState, options) =>
      api.endings.remindOfEndings(hackathonRef, { state }, options),
    done: ({ reminded }) =>
      t('outcomes.remind.allDone', {
        count: reminded,
        formatted: formatNumber(reminded),
      }),
  });
  return { remind, remindAll };
}

/** What people can do about the ending of a project. */
export function useEndingActs(hackathonRef: string, projectId: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const say = useAct({
    hackathonRef,
    topics: TOPICS,
    act: (input: EndingInput, options) =>
      api.endings.putEnding(projectId, input, options),
    done: () => t('outcomes.say.done'),
  });
  const answer = useAct({
    hackathonRef,
    topics: TOPICS,
    act: (input: EndingAnswerInput, options) =>
      api.endings.answerEnding(projectId, input, options),
    done: ending =>
      t(
        ending.answer === 'accepted'
          ? 'outcomes.answer.accepted'
          : 'outcomes.answer.declined',
      ),
  });
  const stateProduction = useAct({
    hackathonRef,
    topics: TOPICS,
    act: (input: ProductionInput, options) =>
      api.endings.putProductionMilestone(projectId, input, options),
    done: () => t('outcomes.production.done'),
  });
  return { say, answer, stateProduction };
}
