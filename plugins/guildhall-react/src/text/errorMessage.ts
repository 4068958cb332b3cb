import { ResponseError } from '@backstage/errors';

/** The reason that the server gave, else the message of the error. */
export function errorMessage(error: unknown): string {
  if (error instanceof ResponseError) {
    return error.body.error.message || error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
