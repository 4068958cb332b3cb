import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { requirements } from '../../support/requirements.mjs';

const API = '/api/2.0/mlflow';

/** A real MLflow server on a free port, with SQLite in a temporary folder. */
export class MlflowServer {
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #folder: string;

  /** Ready to be asked when it resolves. */
  static async start(): Promise<MlflowServer> {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-mlflow-'));
    const port = await freePort();
    const server = spawn(
      join(dirname(requirements.sources().path!), 'mlflow'),
      [
        'server',
        ...['--backend-store-uri', `sqlite:///${join(folder, 'mlflow.db')}`],
        ...['--artifacts-destination', join(folder, 'artifacts')],
        ...['--host', '127.0.0.1', '--port', String(port)],
        ...['--workers', '1'],
      ],
      // A group of its own, so that its workers end with it.
      { cwd: folder, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    await untilReady(server);
    return new MlflowServer(`http://127.0.0.1:${port}`, server, folder);
  }

  private constructor(url: string, server: ChildProcess, folder: string) {
    this.url = url;
    this.#process = server;
    this.#folder = folder;
  }

  /** Runs a Python script of this folder's parent against the server, and gives what it prints as JSON. */
  async run<T>(script: string): Promise<T> {
    const { stdout } = await promisify(execFile)(
      requirements.sources().path!,
      [resolve(__dirname, '..', script)],
      {
        cwd: this.#folder,
        env: {
          ...process.env,
          MLFLOW_TRACKING_URI: this.url,
          MLFLOW_DISABLE_TELEMETRY: 'true',
          GIT_PYTHON_REFRESH: 'quiet',
        },
        maxBuffer: 10_000_000,
      },
    );
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as T;
  }

  /** The server's own answer to a GET. */
  async get(path: string, query: Record<string, string> = {}): Promise<any> {
    const search = new URLSearchParams(query);
    return this.#ask(fetch(`${this.url}${API}/${path}?${search}`));
  }

  /** Asks or changes something. */
  async send(
    path: string,
    body: object,
    method: 'POST' | 'PATCH' | 'DELETE' = 'POST',
  ): Promise<any> {
    return this.#ask(
      fetch(`${this.url}${API}/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  }

  /** Ends the server, once. */
  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      process.kill(-this.#process.pid!, 'SIGTERM');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #ask(request: Promise<Response>): Promise<any> {
    const response = await request;
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${response.url} answered ${response.status}: ${text}`);
    }
    return JSON.parse(text);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Its log says when it can be asked; the log is read on, so that it never blocks. */
async function untilReady(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((ready, reject) => {
    server.once('error', reject);
    server.once('exit', () =>
      reject(new Error(`MLflow ended:\n${said.join('\n')}`)),
    );
    createInterface({ input: server.stderr! }).on('line', line => {
      said.push(line);
      if (line.includes('Uvicorn running on')) {
        ready();
      }
    });
  });
}
