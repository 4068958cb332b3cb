import type { Column } from './toCsv';

/**
 * Rows as a JSON array of objects, by the names of the columns; what a row has not is left out.
 *
 * @param pages - are read one after the other, as the text is taken
 * @returns the text in pieces, of a page each
 */
export async function* toJsonRows<T>(
  pages: AsyncIterable<readonly T[]>,
  columns: ReadonlyArray<Column<T>>,
): AsyncGenerator<string> {
  let before = '[';
  for await (const rows of pages) {
    if (rows.length > 0) {
      yield before +
        rows
          .map(row =>
            JSON.stringify(
              Object.fromEntries(
                columns.map(column => [column.name, column.value(row)]),
              ),
            ),
          )
          .join(',\n');
      before = ',\n';
    }
  }
  yield before === '[' ? '[]\n' : ']\n';
}
