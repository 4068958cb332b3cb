import {
  choiceParam,
  textParam,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type {
  HackathonQuery,
  HackathonRole,
} from '@guildhall/plugin-hackathons-common';
import { useMemo } from 'react';
import { PHASES } from '../common';

/** Roles in which somebody looks for hackathons, those of most people first. */
export const ROLES: readonly HackathonRole[] = [
  'participant',
  'mentor',
  'judge',
  'organiser',
  'sponsor',
];

const PARAMS = {
  phase: choiceParam(PHASES),
  role: choiceParam(ROLES),
  q: textParam(),
};

/** Filters as the address has them, as the API wants them, and a way to change them. */
export function useHackathonFilters() {
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const query = useMemo<HackathonQuery<'listHackathons'>>(
    () => ({
      phase: filters.phase,
      role: filters.role,
      q: filters.q || undefined,
    }),
    [filters],
  );
  return { filters, query, active, change, clear };
}
