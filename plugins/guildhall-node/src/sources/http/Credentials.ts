import type { SourceAuth } from '../types';
import { FailureError } from './failures';
import { basicCredentials, type Redactor } from './redact';

/** How long before its end a token is renewed. */
const RENEW_BEFORE = 60_000;

/** Asks for a token; gives the JSON of the answer. */
export type Login = (
  auth: Extract<SourceAuth, { type: 'login' }>,
) => Promise<unknown>;

interface Token {
  value: string;
  /** Milliseconds since the epoch; undefined for tokens that don't say. */
  renewAt?: number;
}

/** Gives the header by which the source knows us. */
export class Credentials {
  readonly #auth: SourceAuth;
  readonly #login: Login;
  readonly #redactor: Redactor;
  readonly #now: () => number;
  #token: Token | undefined;
  #fetching: Promise<Token> | undefined;

  constructor(
    auth: SourceAuth,
    options: { login: Login; redactor: Redactor; now: () => number },
  ) {
    this.#auth = auth;
    this.#login = options.login;
    this.#redactor = options.redactor;
    this.#now = options.now;
  }

  /** Whether a new token may help where the last was refused. */
  get renewable(): boolean {
    return this.#auth.type === 'login';
  }

  /**
   * The `Authorization` header, if there is one.
   *
   * @throws FailureError when no token can be had
   */
  async header(): Promise<string | undefined> {
    const auth = this.#auth;
    switch (auth.type) {
      case 'basic':
        return `Basic ${basicCredentials(auth)}`;
      case 'bearer':
        return `Bearer ${auth.token}`;
      case 'login':
        return `Bearer ${(await this.#currentToken(auth)).value}`;
      default:
        return undefined;
    }
  }

  /** Forgets the token that was refused; a newer one stays. */
  forget(refused: string | undefined): void {
    if (`Bearer ${this.#token?.value}` === refused) {
      this.#token = undefined;
    }
  }

  async #currentToken(
    auth: Extract<SourceAuth, { type: 'login' }>,
  ): Promise<Token> {
    const kept = this.#token;
    if (kept && (kept.renewAt ?? Infinity) > this.#now()) {
      return kept;
    }
    // Several requests may find it expired at once; the first one fetches for all.
    this.#fetching ??= this.#fetch(auth).finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  async #fetch(auth: Extract<SourceAuth, { type: 'login' }>): Promise<Token> {
    const answer = (await this.#login(auth)) as Record<string, unknown> | null;
    const value = [answer?.access_token, answer?.token, answer?.jwt_token].find(
      each => typeof each === 'string' && /^[\x21-\x7e]+$/.test(each),
    ) as string | undefined;
    if (!value) {
      throw new FailureError({
        kind: 'unauthorized',
        text: 'gave no token: the answer has neither "access_token" nor "token"',
        mend: 'correct auth.path',
        passing: false,
      });
    }
    this.#redactor.addPassing(value);
    this.#token = { value, renewAt: renewalOf(value, this.#now()) };
    return this.#token;
  }
}

/** A token that seems to have expired already comes from a clock that differs: then a 401 says when to renew. */
function renewalOf(token: string, now: number): number | undefined {
  const end = readExpiry(token);
  return end === undefined || end <= now
    ? undefined
    : end - Math.min(RENEW_BEFORE, (end - now) / 2);
}

/** Milliseconds since the epoch at which a JSON Web Token ends (RFC 7519, `exp`). Its signature is the server's business. */
export function readExpiry(token: string): number | undefined {
  try {
    const { exp } = JSON.parse(
      Buffer.from(token.split('.')[1], 'base64url').toString('utf8'),
    );
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
