import { useApi } from '@backstage/core-plugin-api';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { portalKey } from './keys';

/** Figures over the hackathons that match. */
export function useProgramme(query: HackathonQuery<'getProgramme'>) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: portalKey('programme', query),
    queryFn: () => api.programme.getProgramme(query),
    placeholderData: keepPreviousData,
  });
}
