import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Packings that are understood. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/** Bytes of the body of an error that are read. */
const ERROR_BODY = 65_536;

const UNPACKERS: Record<string, () => Transform> = {
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
  const chunks: Buffer[] = [];
  await collect(body, encoding, limit, chunk => {
    count(chunk.length);
    chunks.push(chunk);
  });
  return Buffer.concat(chunks).toString('utf8');
}

/** The beginning of the body of an error, as far as it can be read. */
export async function readErrorBody(
  body: Readable,
  encoding: string | undefined,
  count: (bytes: number) => void,
): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    await collect(body, encoding, ERROR_BODY, chunk => {
      count(chunk.length);
      chunks.push(chunk);
    });
  } catch {
    // The status says enough.
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function collect(
  body: Readable,
  encoding: string | undefined,
  limit: number,
  take: (chunk: Buffer) => void,
): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of unpack(body, encoding)) {
      size += chunk.length;
      take(chunk);
      if (size > limit) {
        throw new TooManyBytesError(`more than ${limit} bytes`);
      }
    }
  } finally {
    // Leaving the loop early has to end the transfer too, not only the unpacking.
    body.on('error', () => {}).destroy();
  }
}

function unpack(
  body: Readable,
  encoding: string | undefined,
): AsyncIterable<Buffer> {
  const name = encoding?.trim().toLowerCase() || 'identity';
  if (name === 'identity') {
    return body;
  }
  if (!Object.hasOwn(UNPACKERS, name)) {
    throw new UnknownEncodingError(name.slice(0, 40));
  }
  const unpacker = UNPACKERS[name]();
  body.on('error', error => unpacker.destroy(error));
  return body.pipe(unpacker);
}
