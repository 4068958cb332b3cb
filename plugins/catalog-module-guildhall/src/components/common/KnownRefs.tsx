import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  createContext,
  type PropsWithChildren,
  useContext,
  useEffect,
  useState,
} from 'react';

const UnknownRefsContext = createContext<ReadonlySet<string>>(new Set());

/**
 * Asks the catalog once which of the entities exist, so that the names inside can mark those that don't. Until the answer
 * is there, and when there is none, nothing is marked.
 *
 * @param props.entityRefs - full refs in lower case
 */
export function KnownRefs(props: PropsWithChildren<{ entityRefs: string[] }>) {
  const catalogApi = useApi(catalogApiRef);
  const [unknown, setUnknown] = useState<ReadonlySet<string>>(new Set());
  const key = [...new Set(props.entityRefs)].sort().join(' ');
  useEffect(() => {
    let current = true;
    const entityRefs = key.split(' ').filter(Boolean);
    if (entityRefs.length) {
      catalogApi
        .getEntitiesByRefs({ entityRefs, fields: ['metadata.name'] })
        .then(({ items }) => {
          if (current) {
            setUnknown(new Set(entityRefs.filter((_, i) => !items[i])));
          }
        })
        .catch(() => {
          // Links are still right; only the mark for unknown names is missing.
        });
    }
    return () => {
      current = false;
    };
  }, [catalogApi, key]);
  return (
    <UnknownRefsContext.Provider value={unknown}>
      {props.children}
    </UnknownRefsContext.Provider>
  );
}

/** Whether the catalog answered that there is no such entity. */
export function useIsUnknown(entityRef: string): boolean {
  return useContext(UnknownRefsContext).has(entityRef);
}
