import { useApi } from '@backstage/core-plugin-api';
import { usePages } from '@guildhall/plugin-guildhall-react';
import type {
  DebriefAction,
  DebriefActionInput,
  DebriefActionUpdate,
  DebriefAnswer,
  DebriefDecision,
  DebriefPoint,
  DebriefPointInput,
  FollowUp,
  FollowUpInput,
  HackathonQuery,
  ThemeProposal,
  ThemeProposalState,
} from '@guildhall/plugin-hackathons-common';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { useTexts } from '../components/common';
import { hackathonKey, type Topic } from './keys';
import { useAct } from './useAct';

const TOPICS: Topic[] = ['debrief'];
const LIMIT = 50;

type Filters<T> = Omit<T, 'limit' | 'cursor'>;

/** How the debrief of a hackathon stands, and what the reader can do in it. */
export function useDebrief(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'debrief', 'state'),
    queryFn: () => api.debrief.getDebrief(hackathonRef),
  });
}

/** What people said, page after page. */
export function useDebriefPoints(
  hackathonRef: string,
  query: Filters<HackathonQuery<'listDebriefPoints'>>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'debrief', 'points', query),
    page: cursor =>
      api.debrief.listDebriefPoints(hackathonRef, {
        ...query,
        limit: LIMIT,
        cursor,
      }),
  });
}

/** Says something, or changes the point that is given. */
export function useSavePoint(
  hackathonRef: string,
  point: DebriefPoint | undefined,
) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: TOPICS,
    act: ({ anonymous, ...input }: DebriefPointInput, options) =>
      point
        ? api.debrief.updateDebriefPoint(
            point.id,
            { ...input, version: point.version },
            options,
          )
        : api.debrief.addDebriefPoint(
            hackathonRef,
            { ...input, anonymous },
            options,
          ),
    done: () => t(point ? 'debrief.points.saved' : 'debrief.points.added'),
  });
}

/** What can be done about a point that is there. */
export function usePointActs(point: DebriefPoint) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const { id, hackathonRef, version } = point;
  const vote = useAct({
    hackathonRef,
    topics: TOPICS,
    act: (voted: boolean, options) =>
      voted
        ? api.debrief.voteForDebriefPoint(id, options)
        : api.debrief.withdrawDebriefVote(id, options),
  });
  const remove = useAct({
    hackathonRef,
    topics: TOPICS,
    act: (_: void, options) => api.debrief.removeDebriefPoint(id, options),
    done: () => t('debrief.points.removed'),
  });
  const decide = useAct({
    hackathonRef,
    topics: TOPICS,
    act: (decision: Omit<DebriefDecision, 'version'>, options) =>
      api.debrief.decideOnDebriefPoint(id, { ...decision, version }, options),
    done: (_, { decision }) => t(`debrief.decide.done.${decision}`),
  });
  return { vote, remove, decide };
}

/** What is to be done after a hackathon, page after page. */
export function useDebriefActions(
  hackathonRef: string,
  query: Filters<HackathonQuery<'listDebriefActions'>>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'debrief', 'actions', query),
    page: cursor =>
      api.debrief.listDebriefActions(hackathonRef, {
        ...query,
        limit: 200,
        cursor,
      }),
  });
}

/** Adds an action that comes from no point. */
export function useAddAction(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: TOPICS,
    act: (input: DebriefActionInput, options) =>
      api.debrief.addDebriefAction(hackathonRef, input, options),
    done: () => t('debrief.actions.added'),
  });
}

/** Says how far an action is, or changes it. */
export function useUpdateAction(action: DebriefAction) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const { id, hackathonRef, version } = action;
  return useAct({
    hackathonRef,
    topics: TOPICS,
    act: (update: Omit<DebriefActionUpdate, 'version'>, options) =>
      api.debrief.updateDebriefAction(id, { ...update, version }, options),
    done: () => t('debrief.actions.saved'),
  });
}

/** Themes that the debrief of a hackathon proposes for another one. */
export function useThemeProposals(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'debrief', 'themes'),
    page: cursor =>
      api.debrief.listThemeProposals({ hackathonRef, limit: LIMIT, cursor }),
    keepPreviousData: false,
  });
}

/** Drops a proposed theme, or offers it again. */
export function useUpdateTheme(theme: ThemeProposal) {
  const api = useApi(hackathonsApiRef);
  const { id, hackathonRef, version } = theme;
  return useAct({
    hackathonRef,
    topics: TOPICS,
    act: (state: ThemeProposalState, options) =>
      api.debrief.updateThemeProposal(id, { state, version }, options),
  });
}

/** Says how the reader liked the event. */
export function useAnswerDebrief(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: TOPICS,
    act: (answer: DebriefAnswer, options) =>
      api.debrief.answerDebrief(hackathonRef, answer, options),
    done: () => t('debrief.satisfaction.saved'),
  });
}

/** What participants wrote with their answers, for organisers. */
export function useAnswerTexts(hackathonRef: string, enabled: boolean) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'debrief', 'texts'),
    page: cursor =>
      api.debrief.listDebriefAnswerTexts(hackathonRef, {
        limit: LIMIT,
        cursor,
      }),
    keepPreviousData: false,
    enabled,
  });
}

/** Meetings after the event: as many as there can be. */
export function useFollowUps(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'debrief', 'follow-ups'),
    queryFn: () => api.followUps.listFollowUps(hackathonRef, { limit: 200 }),
  });
}

/** Calls a meeting, or changes the one that is given. */
export function useSaveFollowUp(
  hackathonRef: string,
  followUp: FollowUp | undefined,
) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: TOPICS,
    act: (input: FollowUpInput, options) =>
      followUp
        ? api.followUps.updateFollowUp(
            followUp.id,
            { ...input, version: followUp.version },
            options,
          )
        : api.followUps.addFollowUp(hackathonRef, input, options),
    done: () =>
      t(followUp ? 'debrief.followUps.saved' : 'debrief.followUps.added'),
  });
}

/** Cancels a meeting. */
export function useCancelFollowUp(followUp: FollowUp) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef: followUp.hackathonRef,
    topics: TOPICS,
    act: (_: void, options) =>
      api.followUps.cancelFollowUp(followUp.id, options),
    done: () => t('debrief.followUps.cancelled'),
  });
}
