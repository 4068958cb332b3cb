import { useApi } from '@backstage/core-plugin-api';
import { usePages } from '@guildhall/plugin-guildhall-react';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { hackathonKey } from './keys';

/** What the list of participants is asked. */
export type ParticipantQuery = Omit<
  HackathonQuery<'listParticipants'>,
  'cursor' | 'limit'
>;

/** The participants who match, page after page. */
export function useParticipants(
  hackathonRef: string,
  query: ParticipantQuery,
  limit = 50,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'registrations', 'list', query, limit),
    page: cursor =>
      api.registrations.listParticipants(hackathonRef, {
        ...query,
        limit,
        cursor,
      }),
  });
}

/** The first participants who match, for a choice among them. */
export function useSomeParticipants(
  hackathonRef: string,
  query: ParticipantQuery,
  limit: number,
) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'registrations', 'some', query, limit),
    queryFn: () =>
      api.registrations.listParticipants(hackathonRef, { ...query, limit }),
    placeholderData: keepPreviousData,
  });
}
