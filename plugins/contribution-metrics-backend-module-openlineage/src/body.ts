import { CustomErrorBase } from '@backstage/errors';
import express, { type Request, type Response } from 'express';

/** A body that cannot be read. Carries the status of the answer. */
export class BodyError extends CustomErrorBase {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.name = 'BodyError';
    this.statusCode = statusCode;
  }
}

/**
 * Reads the body of a request as bytes, decompressed (gzip, deflate, br).
 *
 * @param maxBytes - most bytes after decompression
 * @throws BodyError with what to mend; it repeats nothing of the body
 */
export function createBodyReader(
  maxBytes: number,
): (request: Request, response: Response) => Promise<Buffer> {
  const read = express.raw({ type: () => true, limit: maxBytes });
  return (request, response) =>
    new Promise((resolve, reject) => {
      read(request, response, error => {
        if (error) {
          reject(toBodyError(error, maxBytes));
        } else {
          resolve(
            Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          );
        }
      });
    });
}

function toBodyError(error: unknown, maxBytes: number): Error {
  const { type, status } = error as { type?: string; status?: number };
  if (type === 'entity.too.large') {
    return new BodyError(
      413,
      `The body is larger than ${maxBytes} bytes; send smaller batches, or raise guildhall.openlineage.maxBodyBytes`,
    );
  }
  if (type === 'encoding.unsupported') {
    return new BodyError(
      415,
      'The Content-Encoding is not known; send the body as it is, or compress it with gzip',
    );
  }
  if (type === 'request.aborted' || type === 'request.size.invalid') {
    return new BodyError(
      400,
      'The body ended early, or is not as long as Content-Length says; send it again',
    );
  }
  // Errors of zlib come with status 400 and no type.
  if (status === 400) {
    return new BodyError(
      400,
      'The body cannot be decompressed; compress it as Content-Encoding says',
    );
  }
  return error as Error;
}
