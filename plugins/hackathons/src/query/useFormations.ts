import { useApi } from '@backstage/core-plugin-api';
import type {
  Formation,
  FormationInput,
  FormationSolution,
  FormationTeam,
} from '@guildhall/plugin-hackathons-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { hackathonKey } from './keys';
import { useAct } from './useAct';

/** How often is asked whether it is solved, for portals without signals. */
const SOLVING_POLL_MS = 2_000;

/** The formations of a hackathon, the newest first. */
export function useFormations(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'formations', 'list'),
    queryFn: () => api.formations.listFormations(hackathonRef, { limit: 20 }),
  });
}

/** One formation; asks again and again while it is being solved. */
export function useFormation(hackathonRef: string, id: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: formationKey(hackathonRef, id),
    queryFn: () => api.formations.getFormation(id),
    refetchInterval: query =>
      query.state.data?.state === 'solving' ? SOLVING_POLL_MS : false,
  });
}

/** Begins a formation. */
export function useCreateFormation(
  hackathonRef: string,
  done: (formation: Formation) => void,
) {
  const api = useApi(hackathonsApiRef);
  const keep = useKeep(hackathonRef);
  return useAct({
    hackathonRef,
    topics: ['formations'],
    act: async (input: FormationInput, options) => {
      const formation = await api.formations.createFormation(
        hackathonRef,
        input,
        options,
      );
      keep(formation);
      done(formation);
      return formation;
    },
  });
}

/** All that can be done with a formation that is there. */
export function useFormationActs(formation: Formation) {
  const api = useApi(hackathonsApiRef);
  const { hackathonRef, id, version } = formation;
  const keep = useKeep(hackathonRef);

  const arrange = useAct({
    hackathonRef,
    topics: ['formations'],
    act: async (teams: FormationTeam[], options) =>
      keep(
        await api.formations.updateFormation(
          id,
          { version, teams: teams.map(toInput) },
          options,
        ),
      ),
  });
  const solve = useAct({
    hackathonRef,
    topics: ['formations'],
    act: async (settings: Omit<FormationSolution, 'version'>, options) =>
      keep(
        await api.formations.solveFormation(
          id,
          { ...settings, version },
          options,
        ),
      ),
  });
  const publish = useAct({
    hackathonRef,
    topics: ['formations', 'teams', 'registrations'],
    act: async (_: void, options) =>
      keep(await api.formations.publishFormation(id, version, options)),
  });
  const discard = useAct({
    hackathonRef,
    topics: ['formations'],
    act: (_: void, options) => api.formations.discardFormation(id, options),
  });
  return { arrange, solve, publish, discard };
}

function formationKey(hackathonRef: string, id: string) {
  return hackathonKey(hackathonRef, 'formations', 'one', id);
}

/** Shows an answer at once, before the page asks again. */
function useKeep(hackathonRef: string) {
  const client = useQueryClient();
  return (formation: Formation) => {
    client.setQueryData(formationKey(hackathonRef, formation.id), formation);
    return formation;
  };
}

function toInput(team: FormationTeam) {
  const { id, name, option, locked, members } = team;
  return {
    id,
    name,
    option,
    locked,
    members: members.map(member => ({
      userRef: member.userRef,
      locked: member.locked,
    })),
  };
}
