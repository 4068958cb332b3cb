import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { hackathonRouteRef } from '../../routes';

/** The address of a hackathon's page, without a slash at its end. */
export function useEventPath(hackathonRef: string): string {
  const link = useRouteRef(hackathonRouteRef);
  const { namespace, name } = parseEntityRef(hackathonRef, {
    defaultKind: 'hackathon',
    defaultNamespace: 'default',
  });
  return link?.({ namespace, name }) ?? '';
}
