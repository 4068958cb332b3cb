import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { HackathonPermission } from '@guildhall/plugin-hackathons-common';
import type { Access, EventContext } from '../access';

/**
 * Opens the hackathon of something that has an id of its own. What the caller must not know of is answered like what is not there.
 *
 * @param what - the thing in words, such as `team 1f0c…`
 * @throws NotFoundError, or NotAllowedError when a permission is missing
 */
export async function openOf<T extends { hackathonRef: string }>(
  access: Access,
  thing: T | undefined,
  what: string,
  credentials: BackstageCredentials,
  permission?: HackathonPermission,
): Promise<[T, EventContext]> {
  const missing = new NotFoundError(
    `No ${what}: it is gone, or was never there`,
  );
  if (!thing) {
    throw missing;
  }
  try {
    return [
      thing,
      await access.open(thing.hackathonRef, credentials, permission),
    ];
  } catch (error) {
    throw error instanceof NotFoundError ? missing : error;
  }
}
