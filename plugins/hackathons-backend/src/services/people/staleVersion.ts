import { ConflictError } from '@backstage/errors';
import { iso } from '../iso';

/**
 * The answer to who changes something that somebody else has changed since it was read.
 *
 * @param what - such as `Team Owls`
 * @param now - as it is stored now; `undefined` when it changed in the very same moment
 */
export function staleVersion(
  what: string,
  now?: { updatedBy: string; updatedAt: number; version: number },
): ConflictError {
  const change = now
    ? `was changed by ${now.updatedBy} at ${iso(
        now.updatedAt,
      )} and is in version ${now.version}`
    : 'was changed by somebody else at the same moment';
  return new ConflictError(
    `${what} ${change}; read it again, and make your change to what is there now`,
  );
}
