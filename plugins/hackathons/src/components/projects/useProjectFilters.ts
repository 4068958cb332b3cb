import {
  choiceParam,
  flagParam,
  textParam,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type { ProjectStatus } from '@guildhall/plugin-hackathons-common';
import { useMemo } from 'react';

/** All statuses of projects. */
export const STATUSES: ProjectStatus[] = [
  'on-track',
  'at-risk',
  'blocked',
  'done',
  'unknown',
];

const PARAMS = {
  q: textParam(),
  theme: choiceParam(),
  status: choiceParam(STATUSES),
  wantsHelp: flagParam(),
  submitted: flagParam(),
  mine: flagParam(),
};

/** The filters of the list as the address has them, and as the API wants them. */
export function useProjectFilters() {
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const query = useMemo(
    () => ({
      q: filters.q || undefined,
      theme: filters.theme,
      status: filters.status,
      wantsHelp: filters.wantsHelp || undefined,
      submitted: filters.submitted || undefined,
      mine: filters.mine || undefined,
    }),
    [filters],
  );
  return { filters, query, active, change, clear };
}
