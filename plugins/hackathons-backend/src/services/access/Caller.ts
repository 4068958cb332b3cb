import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** Who sent a request. */
export interface Caller {
  credentials: BackstageCredentials;
  /** Entity ref, lower case; `undefined` for services. */
  userRef?: string;
  /** The user and the groups of the user. Empty for services. */
  claims: readonly string[];
}

/** Finds out who a caller is. */
export async function callerOf(
  services: { auth: AuthService; userInfo: UserInfoService },
  credentials: BackstageCredentials,
): Promise<Caller> {
  if (!services.auth.isPrincipal(credentials, 'user')) {
    return { credentials, claims: [] };
  }
  const { userEntityRef, ownershipEntityRefs } =
    await services.userInfo.getUserInfo(credentials);
  const userRef = userEntityRef.toLowerCase();
  return {
    credentials,
    userRef,
    claims: [
      ...new Set([
        userRef,
        ...ownershipEntityRefs.map(ref => ref.toLowerCase()),
      ]),
    ],
  };
}

/**
 * The user that a caller is.
 *
 * @throws NotAllowedError when the caller is a service
 */
export function requireUser(caller: Caller): string {
  if (!caller.userRef) {
    throw new NotAllowedError(
      'Only people can do this; the request was made by a service',
    );
  }
  return caller.userRef;
}
