import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type { Request, RequestHandler, Response } from 'express';

const HEADER = 'Idempotency-Key';
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];
const PRINTABLE_ASCII = /^[\x20-\x7e]{1,200}$/;

/** A key that a caller gave to a request. */
export interface IdempotencyReservation {
  caller: string;
  key: string;
  /** SHA-256 of the request, in hex. */
  digest: string;
  /** When the request began, in ms. */
  reservedAt: number;
}

/** What became of an attempt to reserve a key. */
export type IdempotencyOutcome =
  | { outcome: 'reserved' }
  /** The same request still runs. */
  | { outcome: 'running' }
  /** The key belongs to another request. */
  | { outcome: 'taken' }
  /** The same request was answered with this; the body is JSON, or undefined when there was none. */
  | { outcome: 'answered'; status: number; body?: string };

/** Where keys are kept. */
export interface IdempotencyStore {
  reserve(reservation: IdempotencyReservation): Promise<IdempotencyOutcome>;
  /** Keeps the answer, unless the reservation was taken over meanwhile. */
  complete(
    reservation: IdempotencyReservation,
    answer: { status: number; body?: string },
  ): Promise<void>;
  /** Gives the key back, unless the reservation was taken over meanwhile. */
  release(reservation: IdempotencyReservation): Promise<void>;
}

/**
 * Makes writes repeatable: a request with an `Idempotency-Key` has its effect once, and a repetition gets the answer of the first.
 *
 * Kept are answers of 2xx that are JSON or empty and sent at once; after any other the key is free again. They are kept as they are: name
 * the paths whose answers hold secrets. There it is kept that the request was answered, not with what, and a repetition is refused.
 *
 * Of requests whose sender nobody may know nothing is kept: a row would tell who sent what, and when. Their handlers recognise repetitions
 * by {@link idempotencyKeyOf} themselves.
 */
export class IdempotencyKeys {
  readonly #store: IdempotencyStore;
  readonly #callerOf: (req: Request) => Promise<string>;
  readonly #logger: LoggerService;
  readonly #secretPaths: readonly string[];
  readonly #isAnonymous: (req: Request) => boolean;

  /**
   * @param options.callerOf - who sends a request, as `principalOf` tells it; keys of one caller mean nothing for another
   * @param options.secretPaths - paths below the API, such as `/tokens`, whose answers hold secrets
   * @param options.isAnonymous - whether nobody may know who sends a request
   */
  constructor(options: {
    store: IdempotencyStore;
    callerOf: (req: Request) => Promise<string>;
    logger: LoggerService;
    secretPaths?: readonly string[];
    isAnonymous?: (req: Request) => boolean;
  }) {
    this.#store = options.store;
    this.#callerOf = options.callerOf;
    this.#logger = options.logger;
    this.#secretPaths = options.secretPaths ?? [];
    this.#isAnonymous = options.isAnonymous ?? (() => false);
  }

  /** Handles the header. Stands behind what reads the body, and in front of the handlers. */
  middleware(): RequestHandler {
    return async (req, res, next) => {
      const key = req.header(HEADER);
      if (
        key === undefined ||
        !METHODS.includes(req.method) ||
        this.#isAnonymous(req)
      ) {
        next();
        return;
      }
      const isSecret = this.#isSecret(req);
      try {
        const reservation = await this.#reservationFor(req, key);
        const result = await this.#store.reserve(reservation);
        if (result.outcome === 'answered' && isSecret) {
          throw new ConflictError(
            `Header ${HEADER}: the request with ${key} was answered before; what it was answered with is secret and is not kept`,
          );
        }
        if (result.outcome === 'answered') {
          replay(res, result);
          return;
        }
        if (result.outcome === 'reserved') {
          this.#keepAnswer(res, reservation, isSecret);
        } else {
          refuse(res, key, result.outcome);
        }
      } catch (error) {
        next(error);
        return;
      }
      next();
    };
  }

  /** Express takes a path with a slash at its end, and in any case, for the same. */
  #isSecret(req: Request): boolean {
    const path = req.path.toLowerCase().replace(/\/+$/, '');
    return this.#secretPaths.includes(path);
  }

  async #reservationFor(
    req: Request,
    key: string,
  ): Promise<IdempotencyReservation> {
    assertKey(key);
    return {
      caller: await this.#callerOf(req),
      key,
      digest: digestOf(req),
      reservedAt: Date.now(),
    };
  }

  /** Holds the end of the answer back until the store has it: who repeats the request on seeing the answer finds it. */
  #keepAnswer(
    res: Response,
    reservation: IdempotencyReservation,
    isSecret: boolean,
  ): void {
    const end = res.end.bind(res) as (...args: unknown[]) => Response;
    const keep = async (chunk: unknown) => {
      const body = res.headersSent ? undefined : bodyOf(res, chunk);
      if (body === undefined || res.statusCode < 200 || res.statusCode > 299) {
        await this.#store.release(reservation);
      } else {
        const { statusCode: status } = res;
        await this.#store.complete(reservation, {
          status,
          body: (!isSecret && body) || undefined,
        });
      }
    };
    res.end = ((...args: unknown[]) => {
      res.end = end as Response['end'];
      keep(args[0])
        // What was done is done, and its answer is due all the same.
        .catch(error =>
          this.#logger.error(
            `The answer to a request with ${HEADER} could not be kept: a repetition is refused for some minutes, and runs again then`,
            error,
          ),
        )
        .finally(() => res.writableEnded || end(...args));
      return res;
    }) as Response['end'];
  }
}

/**
 * The key of a request of which {@link IdempotencyKeys} keep nothing.
 *
 * @throws InputError when it is none
 */
export function idempotencyKeyOf(req: Request): string | undefined {
  const key = req.header(HEADER);
  if (key !== undefined) {
    assertKey(key);
  }
  return key;
}

function assertKey(key: string): void {
  if (!PRINTABLE_ASCII.test(key)) {
    throw new InputError(
      `Header ${HEADER} has ${key.length} characters: it must be 1 to 200 printable characters of ASCII, such as a UUID`,
    );
  }
}

function digestOf(req: Request): string {
  return createHash('sha256')
    .update(JSON.stringify([req.method, req.originalUrl, req.body ?? null]))
    .digest('hex');
}

/** The text of an answer that can be kept, empty when there is none; undefined when it cannot. */
function bodyOf(res: Response, chunk: unknown): string | undefined {
  if (chunk === undefined || chunk === null || typeof chunk === 'function') {
    return '';
  }
  return String(res.getHeader('content-type')).startsWith('application/json')
    ? String(chunk)
    : undefined;
}

function replay(
  res: Response,
  { status, body }: { status: number; body?: string },
): void {
  res.status(status).set('Idempotency-Replayed', 'true');
  if (body === undefined) {
    res.end();
  } else {
    res.type('application/json').send(body);
  }
}

function refuse(res: Response, key: string, outcome: 'running' | 'taken') {
  if (outcome === 'taken') {
    throw new ConflictError(
      `Header ${HEADER}: ${key} was used for another request; give each request a key of its own`,
    );
  }
  res.set('Retry-After', '1');
  throw new ConflictError(
    `Header ${HEADER}: the first request with ${key} still runs; ask again in a second`,
  );
}
