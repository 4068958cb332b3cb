import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** Entity ref of the reader; nothing until it is known. It is asked for once, as that may take the network. */
export function useUserRef(): string | undefined {
  const identity = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['hackathons-reader'],
    queryFn: async () => (await identity.getBackstageIdentity()).userEntityRef,
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data;
}
