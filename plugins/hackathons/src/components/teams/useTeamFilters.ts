import {
  choiceParam,
  flagParam,
  textParam,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type { TeamQuery } from '@guildhall/plugin-hackathons-common';
import { useMemo } from 'react';

const PARAMS = {
  q: textParam(),
  theme: choiceParam(),
  wanted: choiceParam(),
  joinable: flagParam(),
};

/** The filters of the teams as the address has them, and as the API wants them. */
export function useTeamFilters() {
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const query = useMemo<TeamQuery>(
    () => ({
      q: filters.q || undefined,
      theme: filters.theme,
      wanted: filters.wanted,
      joinable: filters.joinable || undefined,
    }),
    [filters],
  );
  return { filters, query, active, change, clear };
}
