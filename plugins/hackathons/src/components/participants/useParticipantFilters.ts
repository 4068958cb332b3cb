import {
  choiceParam,
  flagParam,
  textParam,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type { RegistrationState } from '@guildhall/plugin-hackathons-common';
import { useMemo } from 'react';
import type { ParticipantQuery } from '../../query/useParticipants';

/** The states that organisers can look at. Who is registered by default. */
export const STATES = [
  'registered',
  'pending',
  'waiting-list',
  'declined',
  'withdrawn',
] as const satisfies RegistrationState[];

const PARAMS = {
  q: textParam(),
  skill: choiceParam(),
  looking: flagParam(),
  teamless: flagParam(),
  state: choiceParam(STATES),
};

/** The filters of the participants as the address has them, and as the API wants them. */
export function useParticipantFilters() {
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const query = useMemo<ParticipantQuery>(
    () => ({
      q: filters.q || undefined,
      skill: filters.skill,
      lookingForTeam: filters.looking || undefined,
      team: filters.teamless ? 'none' : undefined,
      state: filters.state,
    }),
    [filters],
  );
  return { filters, query, active, change, clear };
}
