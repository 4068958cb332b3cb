import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/**
 * Who a caller is: the ref of the user, or the subject of the service.
 *
 * @throws NotAllowedError when the caller is neither
 */
export function principalOf(credentials: BackstageCredentials): string {
  const { userEntityRef, subject } = credentials.principal as {
    userEntityRef?: string;
    subject?: string;
  };
  const principal = userEntityRef ?? subject;
  if (!principal) {
    throw new NotAllowedError('The caller is neither a user nor a service');
  }
  return principal;
}
