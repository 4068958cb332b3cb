import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';

/** One page of a list, as all of Guildhall's APIs give it. */
export interface Page {
  items: readonly unknown[];
  /** Where the next page begins; nothing on the last one. */
  nextCursor?: string | null;
}

/** The pages of a list that have been read, as one. */
export interface Pages<TPage extends Page> {
  /** The items of all pages, in their order. */
  items: Array<TPage['items'][number]>;
  /** The first page, for what it says of the whole list: totals, what the reader may do. */
  first: TPage;
}

const firstCursor: string | undefined = undefined;

/** Stands outside of the hook so that the items are gathered only when pages come. */
function gather<TPage extends Page>({
  pages,
}: InfiniteData<TPage, string | undefined>): Pages<TPage> {
  return {
    items: pages.flatMap<TPage['items'][number]>(page => page.items),
    first: pages[0],
  };
}

/**
 * A list that is read page after page. The answer is that of an infinite query, with the items of all pages in `data`;
 * they are shared, so copy them before sorting them in place.
 *
 * @param options.page - asks for the page that begins at a cursor; without one, for the first
 * @param options.keepPreviousData - whether what was shown under the key before stays until the new first page is there,
 *   as it should when filters change; it does unless told otherwise
 * @param options.enabled - whether anything is asked
 * @param options.refetchInterval - milliseconds after which all pages are read again
 */
export function usePages<TPage extends Page>(options: {
  queryKey: QueryKey;
  page: (cursor: string | undefined) => Promise<TPage>;
  keepPreviousData?: boolean;
  enabled?: boolean;
  refetchInterval?: number;
}): UseInfiniteQueryResult<Pages<TPage>> {
  const { page, keepPreviousData: keep = true, ...others } = options;
  return useInfiniteQuery({
    ...others,
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: firstCursor,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: gather<TPage>,
    placeholderData: keep ? keepPreviousData : undefined,
  });
}
