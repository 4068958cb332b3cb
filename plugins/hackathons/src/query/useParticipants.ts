import { useApi } from '@backstage/core-plugin-api';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { hackathonKey } from './keys';

const firstPage: string | undefined = undefined;

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
  return useInfiniteQuery({
    queryKey: hackathonKey(hackathonRef, 'registrations', 'list', query, limit),
    queryFn: ({ pageParam }) =>
      api.registrations.listParticipants(hackathonRef, {
        ...query,
        limit,
        cursor: pageParam,
      }),
    initialPageParam: firstPage,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
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
