import pLimit, { type Limit } from 'p-limit';
import { Agent } from 'undici';
import { InputError } from '@backstage/errors';
import type { SourceClient, SourceQuery } from '../SourceClient';
import { SourceError } from '../SourceError';
import { backoffDelay, LONGEST_RETRY_AFTER, type Clock } from './backoff';
import { Credentials } from './Credentials';
import { exchange, type Ask, type ExchangeTools } from './Exchange';
import { FailureError, type Failure } from './failures';
import { Redactor } from './redact';
import type { SourceAuth, SourceOptions } from '../types';

type Request = Omit<Ask, 'url' | 'headers'> & {
  path: string;
  query?: SourceQuery;
  contentType?: string;
  signal?: AbortSignal;
};

/** Speaks HTTP with one system: who may ask when, what is repeated, and what an error says. */
export class HttpSourceClient implements SourceClient {
  readonly source: SourceOptions;
  readonly traffic = { requests: 0, bytes: 0 };
  readonly #agent: Agent;
  readonly #limit: Limit;
  readonly #clock: Clock;
  readonly #redactor: Redactor;
  readonly #credentials: Credentials;
  readonly #tools: ExchangeTools;

  constructor(source: SourceOptions, clock: Clock) {
    const { limits, tls } = source;
    this.source = source;
    this.#clock = clock;
    this.#limit = pLimit(limits.concurrency);
    this.#agent = new Agent({
      connections: limits.concurrency,
      pipelining: 1,
      connect: {
        timeout: limits.requestTimeoutMs,
        ca: tls?.ca,
        cert: tls?.cert,
        key: tls?.key,
        rejectUnauthorized: !tls?.insecure,
      },
    });
    this.#redactor = Redactor.forAuth(source.auth);
    this.#tools = {
      source,
      dispatcher: this.#agent,
      redactor: this.#redactor,
      traffic: this.traffic,
      now: clock.now,
    };
    this.#credentials = new Credentials(source.auth, {
      redactor: this.#redactor,
      now: clock.now,
      login: auth => this.#login(auth),
    });
  }

  async get<T>(
    path: string,
    options: { query?: SourceQuery; signal?: AbortSignal } = {},
  ): Promise<T> {
    return this.#request<T>({ method: 'GET', path, ...options });
  }

  async post<T>(
    path: string,
    body: unknown,
    options: { query?: SourceQuery; signal?: AbortSignal } = {},
  ): Promise<T> {
    return this.#request<T>({
      method: 'POST',
      path,
      body: JSON.stringify(body),
      contentType: 'application/json',
      ...options,
    });
  }

  async postForm<T>(
    path: string,
    form: Record<string, string>,
    options: { signal?: AbortSignal } = {},
  ): Promise<T> {
    return this.#request<T>({
      method: 'POST',
      path,
      body: new URLSearchParams(form).toString(),
      contentType: 'application/x-www-form-urlencoded',
      ...options,
    });
  }

  async *pages<T, Token extends string | number>(
    read: (token: Token | undefined) => Promise<{ items: T[]; next?: Token }>,
    { ahead = false }: { ahead?: boolean } = {},
  ): AsyncGenerator<T[]> {
    const seen = new Set<Token>();
    let coming = read(undefined);
    for (let page = 1; ; page++) {
      const { items, next } = await coming;
      // Some servers say that there is no more by an empty token.
      if (next === undefined || next === null || next === '') {
        yield items;
        return;
      }
      const problem = this.#endless(page, seen.has(next));
      seen.add(next);
      if (ahead && !problem) {
        coming = read(next);
        // It is waited for when its turn comes, which it may never do.
        coming.catch(() => {});
      }
      yield items;
      if (problem) {
        throw problem;
      }
      if (!ahead) {
        coming = read(next);
      }
    }
  }

  /** Why there must not be a page after this one. */
  #endless(page: number, tokenCameBefore: boolean): SourceError | undefined {
    const { configKey, limits } = this.source;
    const fail = (text: string) =>
      new SourceError('too-large', `${this.#title()}: ${text}`);
    if (tokenCameBefore) {
      return fail(
        `the token of page ${
          page + 1
        } came before, so the list would never end; see whether the server is well`,
      );
    }
    return page >= limits.pages
      ? fail(
          `a list has more than ${page} pages; raise ${configKey}.limits.pages if that is right`,
        )
      : undefined;
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #request<T>(request: Request): Promise<T> {
    const url = this.#urlOf(request.path, request.query);
    const { signal } = request;
    signal?.throwIfAborted();
    try {
      return await orAbort(
        // A request that waits for its repetition keeps its place, so that a busy server is asked less.
        this.#limit(() => this.#repeat<T>(request, url)),
        signal,
      );
    } catch (error) {
      throw error instanceof FailureError
        ? this.#toError(error.failure, request.method, url)
        : error;
    }
  }

  async #repeat<T>({ signal, ...request }: Request, url: URL): Promise<T> {
    for (let repetition = 0; ; repetition++) {
      try {
        return await this.#withCredentials<T>(request, url, signal);
      } catch (error) {
        signal?.throwIfAborted();
        const failure =
          error instanceof FailureError ? error.failure : undefined;
        if (
          !failure?.passing ||
          repetition >= this.source.limits.retries ||
          (failure.retryAfter ?? 0) > LONGEST_RETRY_AFTER
        ) {
          throw error;
        }
        await this.#clock.sleep(
          backoffDelay(repetition, failure.retryAfter, this.#clock.random),
          signal,
        );
      }
    }
  }

  async #withCredentials<T>(
    request: Omit<Request, 'signal'>,
    url: URL,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    for (let renewed = false; ; renewed = true) {
      signal?.throwIfAborted();
      const authorization = await this.#credentials.header();
      try {
        return await exchange<T>(
          {
            method: request.method,
            url,
            body: request.body,
            headers: {
              ...(authorization && { authorization }),
              ...(request.contentType && {
                'content-type': request.contentType,
              }),
            },
          },
          this.#tools,
          signal,
        );
      } catch (error) {
        if (
          renewed ||
          !this.#credentials.renewable ||
          !(error instanceof FailureError) ||
          !error.failure.tokenRefused
        ) {
          throw error;
        }
        this.#credentials.forget(authorization);
      }
    }
  }

  async #login(auth: Extract<SourceAuth, { type: 'login' }>): Promise<unknown> {
    const url = this.#urlOf(auth.path);
    const ask: Ask =
      auth.username === undefined
        ? { method: 'GET', url, headers: {} }
        : {
            method: 'POST',
            url,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              username: auth.username,
              password: auth.password,
            }),
          };
    try {
      return await exchange(ask, this.#tools);
    } catch (error) {
      if (!(error instanceof FailureError)) {
        throw error;
      }
      const { failure } = error;
      throw new FailureError({
        ...failure,
        kind:
          failure.status === 400 || failure.status === 422
            ? 'unauthorized'
            : failure.kind,
        // A new token is what could not be had.
        tokenRefused: false,
        text: `needs a token, but the login (${ask.method} ${url.pathname}) ${failure.text}`,
      });
    }
  }

  #urlOf(path: string, query: SourceQuery = {}): URL {
    if (!path.startsWith('/')) {
      throw new InputError(`The path "${path}" does not begin with a slash`);
    }
    // `..` would leave the part of the server that the configuration names; URLs know it in several spellings.
    if (/(^|[/\\])(\.|%2e){1,2}([/\\?#]|$)|[\t\n\r]/i.test(path)) {
      throw new SourceError(
        'refused',
        `${this.#title()}: a name in "${this.#redactor.snippet(
          path,
        )}" is "." or "..", or has a line break, which cannot be asked for`,
      );
    }
    const url = new URL(`${this.source.baseUrl}${path}`);
    for (const [name, value] of Object.entries(query)) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each !== undefined) {
          url.searchParams.append(name, String(each));
        }
      }
    }
    return url;
  }

  #toError(failure: Failure, method: string, url: URL): SourceError {
    const { retryAfter } = failure;
    const kind =
      (retryAfter ?? 0) > LONGEST_RETRY_AFTER ? 'busy' : failure.kind;
    const later =
      kind === 'busy' && retryAfter !== undefined
        ? `; it wants us to come back after ${new Date(
            Math.min(this.#clock.now() + retryAfter, 8.64e15),
          ).toISOString()}`
        : '';
    const mend = failure.mend ? `; ${failure.mend}` : '';
    return new SourceError(
      kind,
      this.#redactor.clean(
        `${this.#title()}: ${method} ${url.pathname} ${
          failure.text
        }${later}${mend}`,
      ),
      { status: failure.status, cause: this.#harmless(failure.cause) },
    );
  }

  /** Causes are logged with the error; what the network says of itself holds no secrets, anything else is left out. */
  #harmless(cause: unknown): unknown {
    return cause instanceof Error &&
      cause.message === this.#redactor.clean(cause.message)
      ? cause
      : undefined;
  }

  #title(): string {
    return `Source "${this.source.name}" (${this.source.configKey})`;
  }
}

/** The promise, or the reason of the signal as soon as it is aborted. */
async function orAbort<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) {
    return promise;
  }
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
