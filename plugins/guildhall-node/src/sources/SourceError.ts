import { CustomErrorBase } from '@backstage/errors';

/** What went wrong with a source. */
export type SourceErrorKind =
  /** No connection, or it broke off before the end. */
  | 'unreachable'
  | 'timeout'
  /** 401 or 403, or no token could be had. */
  | 'unauthorized'
  /** 429 or 503, after all repetitions. */
  | 'busy'
  | 'not-found'
  /** Any other status that is not 2xx. */
  | 'refused'
  /** More bytes or pages than allowed. */
  | 'too-large'
  /** Not JSON, or not what was to be expected. */
  | 'garbage'
  /** Wanted us to go to another host. */
  | 'redirected';

/** A source did not give what it was asked for. The message names the source, what was asked and the mend; it holds no secrets. */
export class SourceError extends CustomErrorBase {
  readonly kind: SourceErrorKind;
  /** HTTP status, where there was one. */
  readonly status?: number;

  constructor(
    kind: SourceErrorKind,
    message: string,
    options: { status?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause);
    this.kind = kind;
    this.status = options.status;
  }
}
