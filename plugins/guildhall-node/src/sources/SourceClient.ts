import { systemClock, type Clock } from './http/backoff';
import { HttpSourceClient } from './http/HttpSourceClient';
import type { SourceOptions } from './types';

/** Parameters of a URL; a list repeats the parameter, `undefined` leaves it out. */
export type SourceQuery = Record<
  string,
  string | number | boolean | string[] | undefined
>;

/** Reads JSON from one system, within its limits and never from another host. */
export interface SourceClient {
  readonly source: SourceOptions;
  /** What was asked so far. */
  readonly traffic: { requests: number; bytes: number };

  /**
   * GET of `<baseUrl><path>`. `path` begins with a slash; its parts are encoded already.
   *
   * @throws SourceError
   */
  get<T>(
    path: string,
    options?: { query?: SourceQuery; signal?: AbortSignal },
  ): Promise<T>;

  /**
   * POST of a JSON body, for searches: it is repeated like a GET when it fails.
   *
   * @throws SourceError
   */
  post<T>(
    path: string,
    body: unknown,
    options?: { query?: SourceQuery; signal?: AbortSignal },
  ): Promise<T>;

  /** POST of a form, for searches. */
  postForm<T>(
    path: string,
    form: Record<string, string>,
    options?: { signal?: AbortSignal },
  ): Promise<T>;

  /**
   * All pages of a list, one after another.
   *
   * @param read - asks for the page that `token` names (the first without), and gives its items and the token of the next
   * @param options.ahead - asks for the next page while the one before is worked on; for lists that are read to their end
   * @throws SourceError `too-large` after `limits.pages` pages, or when a token comes twice
   */
  pages<T, Token extends string | number>(
    read: (token: Token | undefined) => Promise<{ items: T[]; next?: Token }>,
    options?: { ahead?: boolean },
  ): AsyncGenerator<T[]>;

  /** Lets go of all connections. */
  close(): Promise<void>;
}

/**
 * Connects to a system. Nothing is sent before the first request.
 *
 * @param clock - for tests
 */
export function createSourceClient(
  source: SourceOptions,
  clock: Clock = systemClock,
): SourceClient {
  return new HttpSourceClient(source, clock);
}
