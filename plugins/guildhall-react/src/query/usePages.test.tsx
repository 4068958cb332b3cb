import { act, renderHook, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usePages } from './usePages';

/** Two items a page, five in all. */
async function pageOf(letter: string, cursor = '0') {
  const from = Number(cursor);
  return {
    items: ['1', '2', '3', '4', '5']
      .slice(from, from + 2)
      .map(number => letter + number),
    nextCursor: from + 2 < 5 ? String(from + 2) : null,
    total: 5,
  };
}

function setup(keepPreviousData?: boolean) {
  const client = new QueryClient();
  const page = vi.fn(pageOf);
  const { result, rerender } = renderHook(
    ({ letter }) =>
      usePages({
        queryKey: ['list', letter],
        page: cursor => page(letter, cursor),
        keepPreviousData,
      }),
    {
      initialProps: { letter: 'a' },
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  );
  return { page, result, rerender };
}

describe('usePages', () => {
  it('gathers the items of all pages until there are no more', async () => {
    const { page, result } = setup();
    expect(result.current.data).toBeUndefined();
    await waitFor(() => expect(result.current.data?.items).toHaveLength(2));
    while (result.current.hasNextPage) {
      await act(() => result.current.fetchNextPage());
    }
    expect(page.mock.calls).toEqual([
      ['a', undefined],
      ['a', '2'],
      ['a', '4'],
    ]);
    expect(result.current.data).toEqual({
      items: ['a1', 'a2', 'a3', 'a4', 'a5'],
      first: { items: ['a1', 'a2'], nextCursor: '2', total: 5 },
    });
  });

  it('shows what was there until the list of another key comes, unless told otherwise', async () => {
    for (const keep of [undefined, false]) {
      const { result, rerender } = setup(keep);
      await waitFor(() => expect(result.current.data).toBeDefined());
      rerender({ letter: 'b' });
      expect(result.current.isPlaceholderData).toBe(keep !== false);
      expect(result.current.data?.items[0]).toBe(
        keep === false ? undefined : 'a1',
      );
      await waitFor(() => expect(result.current.data?.items[0]).toBe('b1'));
    }
  });
});
