import { CustomErrorBase } from '@backstage/errors';

/** Why a single query gave nothing. */
export type QueryErrorKind =
  /** Prometheus does not understand it, or its answer is of the wrong sort. */
  | 'wrong'
  /** Prometheus could not work it out, or the answer can't be read. */
  | 'failed'
  | 'timeout'
  /** The answer, or what Prometheus has to read for it, is more than the limit. */
  | 'too-large';

/** A query gave no answer, while others may. The message holds no secrets. */
export class QueryError extends CustomErrorBase {
  readonly kind: QueryErrorKind;

  constructor(kind: QueryErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
