import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What the server was asked. */
export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers one request. */
export type Handler = (
  request: SeenRequest,
  response: ServerResponse,
) => void | Promise<void>;

/** A small server on the loopback that answers as told and remembers what it was asked. */
export class TestServer {
  readonly requests: SeenRequest[] = [];
  handler: Handler = (_, response) => json(response, {});
  readonly #server: Server;
  readonly #scheme: string;

  static async start(
    handler?: Handler,
    tls?: { key: string; cert: string },
  ): Promise<TestServer> {
    const server = new TestServer(tls);
    if (handler) {
      server.handler = handler;
    }
    await new Promise<void>(resolve =>
      server.#server.listen(0, '127.0.0.1', resolve),
    );
    return server;
  }

  private constructor(tls?: { key: string; cert: string }) {
    const listener: RequestListener = async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      const seen = {
        method: request.method!,
        url: request.url!,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      this.requests.push(seen);
      await this.handler(seen, response);
    };
    this.#scheme = tls ? 'https' : 'http';
    this.#server = tls
      ? createTlsServer(tls, listener)
      : createServer(listener);
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `${this.#scheme}://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>(resolve => this.#server.close(() => resolve()));
  }
}

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(JSON.stringify(body));
}
