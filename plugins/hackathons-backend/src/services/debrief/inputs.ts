import { parseEntityRef } from '@backstage/catalog-model';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogRefs } from '../projects/CatalogRefs';

const FAR_MS = 5 * 366 * 86_400_000;

/**
 * A time of a request.
 *
 * @param field - its name, for the error
 * @param after - ms since the epoch; the time must be later
 * @throws InputError
 */
export function timeOf(field: string, given: string, after: number): number {
  const time = Date.parse(given);
  if (!(time > after)) {
    throw new InputError(
      `${field}: ${given} is not after ${new Date(after).toISOString()}`,
    );
  }
  if (time > after + FAR_MS) {
    throw new InputError(
      `${field}: ${given} is more than five years away; choose an earlier time`,
    );
  }
  return time;
}

/**
 * A title of a request without space around it.
 *
 * @throws InputError when nothing is left
 */
export function titleOf(title: string): string {
  const tidy = title.trim();
  if (!tidy) {
    throw new InputError('title: has nothing but space; say what it is about');
  }
  return tidy;
}

/**
 * Who owns an action, as the request names them.
 *
 * @throws InputError for what the catalog doesn't show the caller, and what is neither a user nor a group
 */
export async function ownerOf(
  owner: string,
  catalog: CatalogRefs,
  credentials: BackstageCredentials,
): Promise<string> {
  const ref = owner.toLowerCase();
  if (!['user', 'group'].includes(parseEntityRef(ref).kind)) {
    throw new InputError(`owner: ${owner} is neither a user nor a group`);
  }
  if (!(await catalog.visible([ref], credentials)).has(ref)) {
    throw new InputError(
      `owner: the catalog has no ${owner} that you can see; choose a user or group of the catalog`,
    );
  }
  return ref;
}
