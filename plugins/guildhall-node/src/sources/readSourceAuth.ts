import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { SourceAuth } from './types';

const TYPES = ['none', 'basic', 'bearer', 'login'] as const;
type AuthType = (typeof TYPES)[number];

/** What each type takes. */
const FIELDS: Record<AuthType, string[]> = {
  none: [],
  basic: ['username', 'password'],
  bearer: ['token'],
  login: ['path', 'username', 'password'],
};

/**
 * Reads how to show who we are. Without a type, the fields tell it.
 *
 * @throws InputError that names the key and the mend; never a secret
 */
export function readSourceAuth(
  auth: Config | undefined,
  key: string,
): SourceAuth {
  if (!auth) {
    return { type: 'none' };
  }
  const type = readType(auth, key);
  for (const field of ['token', 'username', 'password', 'path']) {
    if (auth.has(field) && !FIELDS[type].includes(field)) {
      throw new InputError(
        `${key} is of type ${type} but has ${field}, which that type does not take; leave it out or give another type`,
      );
    }
  }
  switch (type) {
    case 'bearer':
      return { type, token: readToken(auth, key) };
    case 'basic': {
      const username = required(auth, 'username', key, type);
      if (/[:\p{Cc}]/u.test(username)) {
        throw new InputError(
          `${key}.username holds a colon or a control character, which basic authentication cannot send`,
        );
      }
      return {
        type,
        username,
        password: required(auth, 'password', key, type),
      };
    }
    case 'login':
      return readLogin(auth, key);
    default:
      return { type: 'none' };
  }
}

function readType(auth: Config, key: string): AuthType {
  const type = auth.getOptionalString('type');
  if (type === undefined) {
    if (auth.has('token')) {
      return 'bearer';
    }
    if (auth.has('path')) {
      return 'login';
    }
    return auth.has('username') || auth.has('password') ? 'basic' : 'none';
  }
  if (!(TYPES as readonly string[]).includes(type)) {
    // The value is not repeated: a token may have slipped into the wrong line.
    throw new InputError(`${key}.type is none of ${TYPES.join(', ')}`);
  }
  return type as AuthType;
}

function readToken(auth: Config, key: string): string {
  const token = required(auth, 'token', key, 'bearer').trim();
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new InputError(
      `${key}.token holds blanks or characters that a header cannot carry; give the bare token, without "Bearer"`,
    );
  }
  return token;
}

function readLogin(auth: Config, key: string): SourceAuth {
  const path = required(auth, 'path', key, 'login');
  if (!/^\/[^\s?#]*$/.test(path)) {
    throw new InputError(
      `${key}.path is not a path that begins with a slash, such as "/auth/token"`,
    );
  }
  const username = auth.getOptionalString('username');
  const password = auth.getOptionalString('password');
  if ((username === undefined) !== (password === undefined)) {
    throw new InputError(
      `${key} has ${
        username === undefined
          ? 'a password without a username'
          : 'a username without a password'
      }; give both, or neither where the server gives tokens to everybody`,
    );
  }
  return { type: 'login', path, username, password };
}

function required(
  auth: Config,
  field: string,
  key: string,
  type: AuthType,
): string {
  const value = auth.getOptionalString(field);
  if (value === undefined) {
    throw new InputError(
      `${key}.${field} is missing; authentication of type ${type} needs it`,
    );
  }
  return value;
}
