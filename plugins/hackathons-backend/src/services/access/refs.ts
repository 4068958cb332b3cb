import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';

/** A ref of a charter in full, lower case. */
export function fullRef(
  ref: string,
  defaultKind: string,
  defaultNamespace = 'default',
): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind, defaultNamespace }),
  ).toLowerCase();
}

/** The answer for a hackathon that is not there, and for one that the caller must not know of: nothing tells them apart. */
export function noSuchHackathon(ref: string): NotFoundError {
  return new NotFoundError(
    `No hackathon ${ref}: the catalog has no entity of kind Hackathon with this name`,
  );
}
