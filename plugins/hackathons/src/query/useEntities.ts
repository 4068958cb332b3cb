import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { portalKey } from './keys';

const SHOWN = 20;

/** Entities of some kinds whose name or title has some words. The catalog searches: there may be thousands. */
export function useEntities(kinds: string[], words: string) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: portalKey('entities', kinds, words),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: kinds },
        fullTextFilter: words
          ? {
              term: words,
              fields: [
                'metadata.name',
                'metadata.title',
                'spec.profile.displayName',
              ],
            }
          : undefined,
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
        limit: SHOWN,
      });
      return items.map(entity => {
        const profile = entity.spec?.profile as
          | { displayName?: string }
          | undefined;
        return {
          id: stringifyEntityRef(entity),
          label:
            entity.metadata.title ??
            profile?.displayName ??
            entity.metadata.name,
          description: stringifyEntityRef(entity),
        };
      });
    },
  });
}
