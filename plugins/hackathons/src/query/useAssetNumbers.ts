import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { assetNumbersApiRef } from '../api';
import { portalKey } from './keys';

/** How an asset is now. */
export function useAssetNumbers(entityRef: string) {
  const api = useApi(assetNumbersApiRef);
  return useQuery({
    queryKey: portalKey('asset', entityRef),
    queryFn: () => api.getAsset(entityRef),
    staleTime: 300_000,
  });
}

/** The assets that need help most. */
export function useWorstAssets(enabled: boolean) {
  const api = useApi(assetNumbersApiRef);
  return useQuery({
    queryKey: portalKey('worst-assets'),
    queryFn: () => api.listAssets({ orderBy: 'health', limit: 50 }),
    staleTime: 300_000,
    enabled,
  });
}
