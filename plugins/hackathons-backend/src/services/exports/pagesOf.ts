/**
 * Reads a list to its end, page by page.
 *
 * @param read - gives what follows after the last item, at most so many; nothing but a full page has more after it
 */
export async function* pagesOf<T>(
  size: number,
  read: (limit: number, after: T | undefined) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  let after: T | undefined;
  let page: readonly T[];
  do {
    page = await read(size, after);
    yield page;
    after = page.at(-1);
  } while (page.length === size);
}
