import { CustomErrorBase } from '@backstage/errors';

/** Why a single query gave nothing. */
export type QueryErrorKind =
  /** Prometheus does not understand it, or its answer is of the wrong sort. */
  | 'wrong'
  /** Prometheus could not work it out, or not in time. */
  | 'failed'
  /** The answer is longer than the limit. */
  | 'too-large';

/** A query gave no answer, while others may. The message holds no secrets. */
export class QueryError extends CustomErrorBase {
  readonly kind: QueryErrorKind;

  constructor(kind: QueryErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
