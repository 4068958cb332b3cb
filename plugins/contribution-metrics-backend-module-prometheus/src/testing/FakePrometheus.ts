import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server was asked. */
export interface Asked {
  /** `query` or `query_range`. */
  path: string;
  form: Record<string, string>;
}

/** An answer as the API writes it. */
export interface FakeAnswer {
  status?: number;
  body: unknown;
}

/** Answers a query; `undefined` when it wrote the response itself, or leaves it open. */
export type Answerer = (
  asked: Asked,
  response: ServerResponse,
) => FakeAnswer | undefined;

/** A small server on the loopback that gives odd answers. The time of the server is asked for apart. */
export class FakePrometheus {
  /** All that was asked, but for the time. */
  readonly asked: Asked[] = [];
  /** How often it was asked for anything. */
  requests = 0;
  /** Milliseconds since the epoch. */
  time = Date.parse('2026-03-01T12:00:30Z');
  /** Answers everything, the question for the time included, while it is set. */
  always?: Answerer;
  answer: Answerer = () => vector();
  readonly #server: Server;

  static async start(): Promise<FakePrometheus> {
    const fake = new FakePrometheus();
    await new Promise<void>(resolve =>
      fake.#server.listen(0, '127.0.0.1', resolve),
    );
    return fake;
  }

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      this.requests++;
      const form = Object.fromEntries(
        new URLSearchParams(Buffer.concat(chunks).toString()),
      );
      const asked = { path: request.url!.split('/').at(-1)!, form };
      let answer: FakeAnswer | undefined;
      if (this.always) {
        answer = this.always(asked, response);
      } else if (form.query === 'time()' && !form.time) {
        const seconds = this.time / 1000;
        answer = success('scalar', [seconds, String(seconds)]);
      } else {
        this.asked.push(asked);
        answer = this.answer(asked, response);
      }
      if (answer) {
        response.writeHead(answer.status ?? 200, {
          'content-type': 'application/json',
        });
        response.end(
          typeof answer.body === 'string'
            ? answer.body
            : JSON.stringify(answer.body),
        );
      }
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>(resolve => this.#server.close(() => resolve()));
  }
}

/** A good answer. */
export function success(
  resultType: string,
  result: unknown,
  more: Record<string, unknown> = {},
): FakeAnswer {
  return { body: { status: 'success', data: { resultType, result }, ...more } };
}

/** A good answer with one value for each series. */
export function vector(
  ...series: Array<[labels: Record<string, string>, value: string]>
): FakeAnswer {
  return success(
    'vector',
    series.map(([metric, value]) => ({ metric, value: [1, value] })),
  );
}

/** A good answer with values over time; times in milliseconds. */
export function matrix(
  ...series: Array<
    [labels: Record<string, string>, values: Array<[number, string]>]
  >
): FakeAnswer {
  return success(
    'matrix',
    series.map(([metric, values]) => ({
      metric,
      values: values.map(([at, value]) => [at / 1000, value]),
    })),
  );
}

/** An answer by which the API says that it can't. */
export function refusal(
  status: number,
  errorType: string,
  error: string,
): FakeAnswer {
  return { status, body: { status: 'error', errorType, error } };
}
