import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  freePort,
  startProgram,
  untilReady,
  type Program,
} from '../../support/process';
import { requirements } from '../../support/requirements.mjs';

const API = '/api/2.0/mlflow';
const PATIENCE_MS = 120_000;

/** A real MLflow server on a free port, with SQLite in a temporary folder. */
export class MlflowServer {
  readonly url: string;
  readonly #program: Program;
  readonly #folder: string;

  /** Ready to be asked when it resolves. */
  static async start(): Promise<MlflowServer> {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-mlflow-'));
    const port = await freePort();
    const program = startProgram(
      join(dirname(requirements.sources().path!), 'mlflow'),
      [
        'server',
        ...['--backend-store-uri', `sqlite:///${join(folder, 'mlflow.db')}`],
        ...['--artifacts-destination', join(folder, 'artifacts')],
        ...['--host', '127.0.0.1', '--port', String(port)],
        ...['--workers', '1'],
      ],
      { cwd: folder },
    );
    const server = new MlflowServer(
      `http://127.0.0.1:${port}`,
      program,
      folder,
    );
    try {
      await untilReady(
        'MLflow',
        program,
        () => program.output().includes('Uvicorn running on'),
        PATIENCE_MS,
      );
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  private constructor(url: string, program: Program, folder: string) {
    this.url = url;
    this.#program = program;
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
    await this.#program.stop();
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
