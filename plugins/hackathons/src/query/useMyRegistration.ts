import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { hackathonKey } from './keys';

/** The reader's own registration; `null` for who never registered. */
export function useMyRegistration(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'registrations', 'mine'),
    queryFn: async () =>
      (await api.registrations.getRegistration(hackathonRef)) ?? null,
  });
}
