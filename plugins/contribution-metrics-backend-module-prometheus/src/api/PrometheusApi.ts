import {
  SourceError,
  type SourceClient,
} from '@guildhall/plugin-guildhall-node';
import { QueryError } from './QueryError';
import { readAnswer, type Answer } from './readAnswer';

/** Failures that every query would have. */
const OF_THE_SERVER: ReadonlySet<SourceError['kind']> = new Set([
  'unreachable',
  'unauthorized',
  'redirected',
]);
/** Statuses by which Prometheus says that it is the query. */
const OF_THE_QUERY = [400, 422];

/**
 * Asks a Prometheus, or a system that speaks its language. Times are milliseconds since the epoch.
 *
 * All methods throw a SourceError when the server is the matter, and a QueryError when it is the single query.
 */
export class PrometheusApi {
  readonly #client: SourceClient;
  readonly #signal: AbortSignal;
  readonly #timeout: string;

  constructor(client: SourceClient, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
    // Prometheus shall give up before we do: its answer says why, and it does not go on for nobody.
    const limit = client.source.limits.requestTimeoutMs;
    this.#timeout = `${Math.max(1, Math.floor(limit * 0.8))}ms`;
  }

  /** The server's own time. */
  async now(): Promise<number> {
    const body = await this.#client.postForm<unknown>(
      '/api/v1/query',
      { query: 'time()', timeout: this.#timeout },
      { signal: this.#signal },
    );
    try {
      const [, time] = readAnswer(body).series[0]?.points[0] ?? [];
      if (time !== undefined && Number.isFinite(time)) {
        return Math.round(time * 1000);
      }
      throw new QueryError('failed', 'the query time() gives no time');
    } catch (error) {
      throw new SourceError(
        'garbage',
        `${this.#client.source.configKey}: ${
          (error as Error).message
        } (asked for the time of the server)`,
      );
    }
  }

  /** The result of a query at a time. */
  async query(query: string, at: number): Promise<Answer> {
    return await this.#ask('/api/v1/query', { query, time: seconds(at) });
  }

  /** The results of a query at whole steps from a time to another, both included. */
  async range(
    query: string,
    span: { start: number; end: number; step: number },
  ): Promise<Answer> {
    return await this.#ask('/api/v1/query_range', {
      query,
      start: seconds(span.start),
      end: seconds(span.end),
      step: seconds(span.step),
    });
  }

  async #ask(path: string, form: Record<string, string>): Promise<Answer> {
    try {
      return readAnswer(
        await this.#client.postForm<unknown>(
          path,
          { ...form, timeout: this.#timeout },
          { signal: this.#signal },
        ),
      );
    } catch (error) {
      if (!(error instanceof SourceError) || OF_THE_SERVER.has(error.kind)) {
        throw error;
      }
      if (error.kind === 'too-large') {
        throw new QueryError('too-large', error.message);
      }
      if (OF_THE_QUERY.includes(error.status ?? 0)) {
        throw describeRefusal(error);
      }
      // A proxy, a server that starts, or a query that is too heavy: when nothing else is answered either, it is the server.
      await this.now();
      throw describeRefusal(error);
    }
  }
}

/** Takes Prometheus' own words out of the message of the client, which holds the beginning of the body. */
function describeRefusal(error: SourceError): QueryError {
  const type = error.message.match(/"errorType":\s*"(\w+)"/)?.[1];
  const said = error.message
    .match(/"error":\s*"((?:[^"\\]|\\.)*)/)?.[1]
    .replace(/\\(["\\/])/g, '$1');
  if (type === undefined) {
    return new QueryError(
      error.kind === 'timeout' ? 'timeout' : 'failed',
      error.message,
    );
  }
  const kind = kindOf(type, said);
  return new QueryError(
    kind,
    `Prometheus says ${type}${said ? `: ${said}` : ''}${
      kind === 'timeout'
        ? `; make the query cheaper, such as with a recording rule, or raise limits.requestTimeout`
        : ''
    }`,
  );
}

function kindOf(type: string, said = ''): QueryError['kind'] {
  switch (type) {
    case 'bad_data':
      return 'wrong';
    case 'timeout':
    case 'canceled':
      return 'timeout';
    default:
      return said.includes('too many samples') ? 'too-large' : 'failed';
  }
}

function seconds(milliseconds: number): string {
  return String(milliseconds / 1000);
}
