import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Where in the portal something of a hackathon is.
 *
 * @param path - below the page of the hackathon, such as `access`; its first page if left out
 */
export function pagePath(hackathonRef: string, path = ''): string {
  const { namespace, name } = parseEntityRef(hackathonRef);
  return `/hackathons/${namespace}/${name}${path && `/${path}`}`;
}
