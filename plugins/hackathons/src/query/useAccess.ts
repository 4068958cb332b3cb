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

/** The agreements of a hackathon with the reader's signatures. */
export function useAgreements(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'agreements', 'list'),
    queryFn: () => api.agreements.listAgreements(hackathonRef),
  });
}

/** Who signed what, page after page; for organisers and approvers. */
export function useSignatures(
  hackathonRef: string,
  query: HackathonQuery<'listSignatures'>,
) {
  const api = useApi(hackathonsApiRef);
  return useInfiniteQuery({
    queryKey: hackathonKey(hackathonRef, 'agreements', 'signatures', query),
    queryFn: ({ pageParam }) =>
      api.agreements.listSignatures(hackathonRef, {
        ...query,
        limit: 50,
        cursor: pageParam,
      }),
    initialPageParam: firstPage,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Requests for sandboxes, page after page, and what can be asked for. */
export function useSandboxes(
  hackathonRef: string,
  query: HackathonQuery<'listSandboxes'>,
) {
  const api = useApi(hackathonsApiRef);
  return useInfiniteQuery({
    queryKey: hackathonKey(hackathonRef, 'sandboxes', 'list', query),
    queryFn: ({ pageParam }) =>
      api.sandboxes.listSandboxes(hackathonRef, {
        ...query,
        limit: 50,
        cursor: pageParam,
      }),
    initialPageParam: firstPage,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}
