import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Packings that are understood. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

const UNPACKERS: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** More bytes than allowed. */
export class TooManyBytesError extends Error {}

/** A packing that nobody asked for. */
export class UnknownEncodingError extends Error {}

/**
 * Reads a body to its end, unpacked, and stops as soon as it is larger than allowed.
 *
 * @param count - told of the bytes as they come
 * @throws TooManyBytesError, UnknownEncodingError, or what the connection or the unpacking says
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  limit: number,
  count: (bytes: number) => void,
): Promise<string> {
  const name = encoding?.trim().toLowerCase() || 'identity';
  if (name !== 'identity' && !Object.hasOwn(UNPACKERS, name)) {
    body.on('error', () => {}).destroy();
    throw new UnknownEncodingError(name.slice(0, 40));
  }
  let stream: Readable = body;
  if (name !== 'identity') {
    const unpacker = UNPACKERS[name]() as unknown as Readable &
      NodeJS.WritableStream;
    body.on('error', error => unpacker.destroy(error));
    stream = body.pipe(unpacker);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      count(chunk.length);
      if (size > limit) {
        throw new TooManyBytesError(`more than ${limit} bytes`);
      }
      chunks.push(chunk);
    }
  } finally {
    // Leaving the loop early has to end the transfer too, not only the unpacking.
    body.on('error', () => {}).destroy();
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The beginning of the body of an error; an empty text if that can't be read either. */
export async function readErrorBody(
  body: Readable,
  encoding: string | undefined,
  count: (bytes: number) => void,
): Promise<string> {
  try {
    return await readBody(body, encoding, 65_536, count);
  } catch {
    return '';
  }
}
