import { useApi } from '@backstage/core-plugin-api';
import { usePages } from '@guildhall/plugin-guildhall-react';
import type {
  Team,
  TeamInput,
  TeamInvitationInput,
  TeamQuery,
  TeamRequest,
  TeamRequestAnswer,
  TeamUpdate,
} from '@guildhall/plugin-hackathons-common';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { useTexts } from '../components/common';
import { hackathonKey, type Topic } from './keys';
import { useAct } from './useAct';

/** What is different when somebody came into a team or left one. */
const MEMBERSHIP: Topic[] = ['teams', 'registrations', 'ideas', 'projects'];

/** The teams that match, page after page. */
export function useTeams(
  hackathonRef: string,
  query: Omit<TeamQuery, 'limit' | 'cursor'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'teams', 'list', query),
    page: cursor =>
      api.teams.listTeams(hackathonRef, { ...query, limit: 48, cursor }),
  });
}

/** The teams that somebody could join, as many as one request gives. */
export function useJoinableTeams(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'teams', 'joinable'),
    queryFn: () =>
      api.teams.listTeams(hackathonRef, { joinable: true, limit: 200 }),
  });
}

/** One team. */
export function useTeam(hackathonRef: string, id: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'teams', 'one', id),
    queryFn: () => api.teams.getTeam(id),
  });
}

/** Invitations and applications of the reader and the reader's team. */
export function useTeamRequests(hackathonRef: string, enabled: boolean) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'teams', 'requests'),
    queryFn: () => api.teams.listTeamRequests(hackathonRef),
    enabled,
  });
}

/** Founds a team. */
export function useFoundTeam(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: MEMBERSHIP,
    act: (input: TeamInput, options) =>
      api.teams.createTeam(hackathonRef, input, options),
    done: team => t('teams.founded', { team: team.name }),
  });
}

/** Changes a team. */
export function useUpdateTeam(team: Team) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const { id, version, hackathonRef } = team;
  return useAct({
    hackathonRef,
    topics: MEMBERSHIP,
    act: (update: Omit<TeamUpdate, 'version'>, options) =>
      api.teams.updateTeam(id, { ...update, version }, options),
    done: () => t('teams.saved'),
  });
}

/** What the reader can do about a team of others: join it, or ask to. */
export function useJoinActs(team: Team) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const { id, name, hackathonRef } = team;
  const join = useAct({
    hackathonRef,
    topics: MEMBERSHIP,
    act: (_: void, options) => api.teams.joinTeam(id, options),
    done: () => t('teams.joined', { team: name }),
  });
  const ask = useAct({
    hackathonRef,
    topics: ['teams'],
    act: (message: string | undefined, options) =>
      api.teams.applyToTeam(id, message, options),
    done: () => t('teams.asked', { team: name }),
  });
  return { join, ask };
}

/** What members, and organisers, can do about a team. */
export function useMemberActs(team: Team) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const { id, hackathonRef } = team;
  const invite = useAct({
    hackathonRef,
    topics: ['teams'],
    act: (invitation: TeamInvitationInput, options) =>
      api.teams.inviteToTeam(id, invitation, options),
    done: request => t('teams.invited', { person: request.displayName }),
  });
  const leave = useAct({
    hackathonRef,
    topics: MEMBERSHIP,
    act: (_: void, options) => api.teams.leaveTeam(id, options),
  });
  const remove = useAct({
    hackathonRef,
    topics: MEMBERSHIP,
    act: (userRef: string, options) =>
      api.teams.removeMember(id, userRef, options),
  });
  const place = useAct({
    hackathonRef,
    topics: MEMBERSHIP,
    act: (userRef: string, options) =>
      api.teams.placeMember(id, userRef, options),
  });
  const dissolve = useAct({
    hackathonRef,
    topics: MEMBERSHIP,
    act: (_: void, options) => api.teams.dissolveTeam(id, options),
  });
  return { invite, leave, remove, place, dissolve };
}

/** Answers an invitation or an application. */
export function useAnswerRequest(request: TeamRequest) {
  const api = useApi(hackathonsApiRef);
  return useAct({
    hackathonRef: request.hackathonRef,
    topics: MEMBERSHIP,
    act: (answer: TeamRequestAnswer, options) =>
      api.teams.answerTeamRequest(request.id, answer, options),
  });
}
