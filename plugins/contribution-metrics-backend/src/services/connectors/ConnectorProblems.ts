import { InputError } from '@backstage/errors';
import type {
  CollectorProblem,
  ProblemLog,
} from '@guildhall/plugin-contribution-metrics-node';
import type {
  DatabaseProblemStore,
  ProblemRow,
} from '../../database/DatabaseProblemStore';
import { MAX_REF_LENGTH, MAX_URL_LENGTH, shown } from '../facts/checks';

const KINDS: ReadonlySet<string> = new Set<CollectorProblem['kind']>([
  'unresolved-principal',
  'missing-at-source',
  'ambiguous',
  'not-measured',
  'wrong-configuration',
]);
const MAX_SCOPE_LENGTH = 200;
const MAX_SUBJECT_LENGTH = 400;
const MAX_MESSAGE_LENGTH = 2_000;

/** Keeps the problems of one connector. */
export class ConnectorProblems implements ProblemLog {
  readonly #connector: string;
  readonly #store: DatabaseProblemStore;

  constructor(options: { connector: string; store: DatabaseProblemStore }) {
    this.#connector = options.connector;
    this.#store = options.store;
  }

  /** @throws InputError for a scope or kind that cannot be kept; texts that are too long are cut */
  async replace(scope: string, problems: CollectorProblem[]): Promise<void> {
    if (scope === '' || scope.length > MAX_SCOPE_LENGTH) {
      throw new InputError(
        `The scope of problems must have 1 to ${MAX_SCOPE_LENGTH} characters; found ${shown(
          scope,
        )}`,
      );
    }
    const rows = new Map<string, ProblemRow>();
    for (const problem of problems) {
      const row = toRow(problem);
      const key = `${row.kind} ${row.subject}`;
      if (!rows.has(key)) {
        rows.set(key, row);
      }
    }
    await this.#store.replace(
      this.#connector,
      text(scope, MAX_SCOPE_LENGTH),
      [...rows.values()],
      Date.now(),
    );
  }
}

function toRow(problem: CollectorProblem): ProblemRow {
  if (!KINDS.has(problem.kind)) {
    throw new InputError(
      `The kind of a problem must be one of ${[...KINDS].join(
        ', ',
      )}; found ${shown(problem.kind)}`,
    );
  }
  const url = problem.url ?? '';
  return {
    kind: problem.kind,
    subject: text(problem.subject, MAX_SUBJECT_LENGTH),
    message: text(problem.message, MAX_MESSAGE_LENGTH),
    entityRef:
      problem.entityRef &&
      text(problem.entityRef, MAX_REF_LENGTH).toLowerCase(),
    url:
      /^https?:\/\/[^\s\0]+$/i.test(url) && url.length <= MAX_URL_LENGTH
        ? url
        : undefined,
    count: 1,
  };
}

/** PostgreSQL has no NUL in texts. */
function text(value: string, limit: number): string {
  const clean = value.replaceAll('\0', '');
  return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean;
}
