/** What a cell can hold. Lists become one text. */
export type CellValue =
  | string
  | number
  | boolean
  | undefined
  | readonly string[];

/** A column of a list that is given as a file. */
export interface Column<T> {
  name: string;
  value(row: T): CellValue;
}

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
/** With these a spreadsheet takes a text for a formula; the wide forms are taken for the narrow ones. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** What has to stand between quotes: where other spreadsheets split, too. */
const SPECIAL = /[",;\t\r\n]|^\s|\s$/;

/**
 * Rows as CSV (RFC 4180) for spreadsheets: a byte order mark, names of columns, CRLF at the end of lines. A text that a spreadsheet would
 * run as a formula gets an apostrophe before it; numbers stay numbers.
 *
 * @param pages - are read one after the other, as the text is taken
 * @returns the text in pieces, of a page each
 */
export async function* toCsv<T>(
  pages: AsyncIterable<readonly T[]>,
  columns: ReadonlyArray<Column<T>>,
): AsyncGenerator<string> {
  let before = BYTE_ORDER_MARK + toLine(columns.map(({ name }) => name));
  for await (const rows of pages) {
    yield before +
      rows
        .map(row => toLine(columns.map(column => column.value(row))))
        .join('');
    before = '';
  }
  if (before) {
    yield before;
  }
}

function toLine(values: readonly CellValue[]): string {
  return values.map(toCell).join(',') + LINE_END;
}

function toCell(value: CellValue): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  const text = typeof value === 'string' ? value : value.join('; ');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
