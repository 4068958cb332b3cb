import type { SourceOptions } from '../sources';

/** What Feast's pages show. */
export type FeastPage =
  | 'feature-view'
  | 'label-view'
  | 'feature-service'
  | 'data-source'
  | 'monitoring';

/**
 * Where Feast's own pages show an object. The registry's server has no pages: undefined when `publicUrl` is not configured.
 *
 * @param name - left out for a page of the whole project
 */
export function feastLink(
  { baseUrl, publicUrl }: Pick<SourceOptions, 'baseUrl' | 'publicUrl'>,
  project: string,
  page?: FeastPage,
  name?: string,
): string | undefined {
  if (publicUrl === baseUrl) {
    return undefined;
  }
  const parts = ['p', project, page, name].filter(
    (part): part is string => part !== undefined,
  );
  return [publicUrl, ...parts.map(encodeURIComponent)].join('/');
}
