import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  freePort,
  runProgram,
  startProgram,
  untilReady,
  type Program,
} from '../../support/process';
import { requirements } from '../../support/requirements.mjs';

const CONTENT = resolve(__dirname, '../feast');
const PATIENCE_MS = 90_000;

/** A folder of a project, such as `library`. */
export type FeastProjectName = 'library' | 'archive';

/** A real Feast registry over REST on a free port, with an SQL registry and online stores in a temporary folder. */
export class FeastServer {
  readonly url: string;
  readonly #program: Program;
  readonly #folder: string;

  /** Applies the projects, and is ready to be asked when it resolves. */
  static async start(options: { monitoring: boolean }): Promise<FeastServer> {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-feast-'));
    let program: Program | undefined;
    try {
      cpSync(CONTENT, folder, { recursive: true });
      for (const project of ['library', 'archive']) {
        writeFileSync(
          join(folder, project, 'feature_store.yaml'),
          storeOf(project, folder, options.monitoring),
        );
      }
      await run('python', ['loans.py'], folder);
      await run('feast', ['apply'], join(folder, 'library'));
      await run('feast', ['apply'], join(folder, 'archive'));
      const port = await freePort();
      program = startProgram(
        pathOf('feast'),
        [
          'serve_registry',
          ...['--rest-api', '--no-grpc', '--rest-port', String(port)],
        ],
        { cwd: join(folder, 'library'), env: environment() },
      );
      const url = `http://127.0.0.1:${port}`;
      // It says nowhere when it can be asked.
      await untilReady(
        'The registry of Feast',
        program,
        () =>
          fetch(`${url}/api/v1/projects`).then(
            ({ ok }) => ok,
            () => false,
          ),
        PATIENCE_MS,
      );
      return new FeastServer(url, program, folder);
    } catch (error) {
      await program?.stop();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private constructor(url: string, program: Program, folder: string) {
    this.url = url;
    this.#program = program;
    this.#folder = folder;
  }

  /** Runs `feast` in the folder of a project. */
  async feast(
    project: FeastProjectName,
    args: string[],
    env: Record<string, string> = {},
  ): Promise<void> {
    await run('feast', args, join(this.#folder, project), env);
  }

  /** Writes the data anew, with a newest day that is unlike the others. */
  async shiftLoans(): Promise<void> {
    await run('python', ['loans.py', 'shifted'], this.#folder);
  }

  /** The server's own answer to a GET below `/api/v1`. */
  async get(path: string, query: Record<string, string> = {}): Promise<any> {
    return ask(
      fetch(`${this.url}/api/v1/${path}?${new URLSearchParams(query)}`),
    );
  }

  /** The server's own answer to a POST below `/api/v1`. */
  async post(path: string, body: object): Promise<any> {
    return ask(
      fetch(`${this.url}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  }

  /** Empties the server's cache, which would last ten minutes. */
  async refresh(): Promise<void> {
    await fetch(`${this.url}/api/v1/registry/refresh`, { method: 'POST' });
  }

  /** Ends the server, once. */
  async stop(): Promise<void> {
    await this.#program.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function storeOf(project: string, folder: string, monitoring: boolean): string {
  return [
    `project: ${project}`,
    'provider: local',
    'registry:',
    '  registry_type: sql',
    `  path: sqlite:///${join(folder, 'registry.db')}`,
    'online_store:',
    '  type: sqlite',
    `  path: ${join(folder, `${project}-online.db`)}`,
    'offline_store:',
    '  type: file',
    'entity_key_serialization_version: 3',
    ...(monitoring
      ? ['data_quality_monitoring:', '  auto_baseline: true']
      : []),
    '',
  ].join('\n');
}

function pathOf(name: string): string {
  return join(dirname(requirements.sources().path!), name);
}

function environment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    FEAST_USAGE: 'False',
    PYTHONWARNINGS: 'ignore',
    ...env,
  };
}

async function run(
  name: string,
  args: string[],
  cwd: string,
  env?: Record<string, string>,
): Promise<void> {
  await runProgram(pathOf(name), args, {
    cwd,
    env: environment(env),
    timeoutMs: PATIENCE_MS,
  });
}

async function ask(request: Promise<Response>): Promise<any> {
  const response = await request;
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${response.url} answered ${response.status}: ${text}`);
  }
  return JSON.parse(text);
}
