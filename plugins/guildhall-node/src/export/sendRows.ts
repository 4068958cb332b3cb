import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { type Column, toCsv } from './toCsv';
import { toJsonRows } from './toJsonRows';

/** How a list is given. */
export type RowFormat = 'csv' | 'json';

/**
 * Answers a request with a list as a file. It is sent while it is read, page by page, as fast as the caller takes it. What fails before
 * the first page is an error as any other; what fails later breaks the answer off, so that nobody takes a part for the whole.
 *
 * @param options.name - of the file, without its ending
 * @param options.pages - are read one after the other
 */
export async function sendRows<T>(
  response: Response,
  options: {
    name: string;
    format: RowFormat;
    columns: ReadonlyArray<Column<T>>;
    pages: AsyncIterable<readonly T[]>;
  },
): Promise<void> {
  const { name, format, columns, pages } = options;
  const text =
    format === 'csv' ? toCsv(pages, columns) : toJsonRows(pages, columns);
  const first = await text.next();
  response.status(200);
  response.setHeader(
    'Content-Type',
    format === 'csv'
      ? 'text/csv; charset=utf-8; header=present'
      : 'application/json; charset=utf-8',
  );
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.${format}"`,
  );
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  try {
    await pipeline(Readable.from(withFirst(first, text)), response);
  } catch (error) {
    // Who goes away before the end has what they wanted.
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      throw error;
    }
  }
}

async function* withFirst(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (!first.done) {
    yield first.value;
    yield* rest;
  }
}
