import { useApi } from '@backstage/core-plugin-api';
import { usePages } from '@guildhall/plugin-guildhall-react';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { hackathonKey } from './keys';

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
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'agreements', 'signatures', query),
    page: cursor =>
      api.agreements.listSignatures(hackathonRef, {
        ...query,
        limit: 50,
        cursor,
      }),
  });
}

/** Requests for sandboxes, page after page, and what can be asked for. */
export function useSandboxes(
  hackathonRef: string,
  query: HackathonQuery<'listSandboxes'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'sandboxes', 'list', query),
    page: cursor =>
      api.sandboxes.listSandboxes(hackathonRef, {
        ...query,
        limit: 50,
        cursor,
      }),
  });
}
