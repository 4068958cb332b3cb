import {
  choiceParam,
  flagParam,
  textParam,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type { IdeaQuery } from '@guildhall/plugin-hackathons-common';
import { useMemo } from 'react';

const PARAMS = {
  q: textParam(),
  theme: choiceParam(),
  state: choiceParam(['open', 'claimed']),
  mine: flagParam(),
  followed: flagParam(),
};

/** The filters of the board as the address has them, and as the API wants them. */
export function useIdeaFilters() {
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const query = useMemo<IdeaQuery>(
    () => ({
      q: filters.q || undefined,
      theme: filters.theme,
      state: filters.state,
      mine: filters.mine || undefined,
      followed: filters.followed || undefined,
    }),
    [filters],
  );
  return { filters, query, active, change, clear };
}
