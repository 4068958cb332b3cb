import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

const PATIENCE_MS = 200_000;

/** Users that the server knows, with their passwords. */
const USERS = { admin: 'admin-password', reader: 'reader-password' } as const;

/** A real Airflow on a free port, with SQLite and its DAGs in a temporary folder. */
export class AirflowServer {
  readonly url: string;
  readonly #folder: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #programs: Program[] = [];
  #token: string | undefined;

  /** Ready to be asked when it resolves. The DAGs are those of airflow_dags.py, one that was removed and one that broke. */
  static async start(): Promise<AirflowServer> {
    const server = new AirflowServer(await freePort());
    try {
      await server.#start();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  private constructor(port: number) {
    this.url = `http://127.0.0.1:${port}`;
    this.#folder = mkdtempSync(join(tmpdir(), 'guildhall-airflow-'));
    const dags = join(this.#folder, 'dags');
    mkdirSync(dags);
    const passwords = join(this.#folder, 'passwords.json');
    writeFileSync(passwords, JSON.stringify(USERS));
    this.#environment = {
      PATH: `${dirname(requirements.airflow().path!)}:${process.env.PATH}`,
      AIRFLOW_HOME: this.#folder,
      AIRFLOW__API__WORKERS: '1',
      AIRFLOW__API_AUTH__JWT_SECRET: newSecret(),
      AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION: 'False',
      AIRFLOW__CORE__DAGS_FOLDER: dags,
      AIRFLOW__CORE__EXECUTION_API_SERVER_URL: `${this.url}/execution/`,
      AIRFLOW__CORE__EXECUTOR: 'LocalExecutor',
      AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
      AIRFLOW__CORE__PARALLELISM: '2',
      AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE: passwords,
      AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS: 'admin:admin,reader:viewer',
      AIRFLOW__DATABASE__SQL_ALCHEMY_CONN: `sqlite:///${join(
        this.#folder,
        'airflow.db',
      )}`,
      AIRFLOW__SCHEDULER__ENABLE_HEALTH_CHECK: 'False',
    };
  }

  /** Starts runs and waits until these and those that follow from them have ended. */
  async runDags(start: string[], follow: string[]): Promise<void> {
    const scheduler = this.#begin('scheduler', ['--skip-serve-logs']);
    for (const dag of start) {
      await this.ask(`/dags/${dag}/dagRuns`, { logical_date: null });
    }
    const haveEnded = async () => {
      const { dag_runs: runs } = await this.ask('/dags/~/dagRuns');
      const ended = new Set(
        runs
          .filter((each: any) => each.end_date !== null)
          .map((each: any) => each.dag_id),
      );
      return (
        [...start, ...follow].every(dag => ended.has(dag)) &&
        runs.every((each: any) => each.end_date !== null)
      );
    };
    await untilReady('The scheduler', scheduler, haveEnded, PATIENCE_MS);
    await scheduler.stop('SIGKILL');
  }

  /** Starts the server anew with another secret, so that it knows no token any more. */
  async forgetTokens(): Promise<void> {
    await this.#end();
    this.#environment.AIRFLOW__API_AUTH__JWT_SECRET = newSecret();
    this.#token = undefined;
    await this.#serve();
  }

  /** The server's own answer to an administrator: of a GET, or of a POST with a body. */
  async ask(path: string, body?: object): Promise<any> {
    this.#token ??= (
      await this.#fetch('/auth/token', {
        username: 'admin',
        password: USERS.admin,
      })
    ).access_token;
    return this.#fetch(`/api/v2${path}`, body, this.#token);
  }

  /** Settings by which the collector may read. */
  readerAuth() {
    return {
      type: 'login',
      path: '/auth/token',
      username: 'reader',
      password: USERS.reader,
    };
  }

  /** Ends everything, once. */
  async stop(): Promise<void> {
    await this.#end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    const dags = join(this.#folder, 'dags');
    copyFileSync(
      resolve(__dirname, '../airflow_dags.py'),
      join(dags, 'examples.py'),
    );
    for (const name of ['retired', 'fragile']) {
      writeFileSync(
        join(dags, `${name}.py`),
        `from airflow.sdk import DAG\ndag = DAG("${name}", schedule=None)\n`,
      );
    }
    await this.#airflow('db', 'migrate');
    await this.#airflow('dags', 'reserialize');
    rmSync(join(dags, 'retired.py'));
    writeFileSync(
      join(dags, 'fragile.py'),
      'from airflow.sdk import DAG\nraise ValueError("on purpose")\n',
    );
    await this.#airflow('dag-processor', '--num-runs', '1');
    await this.#serve();
  }

  async #serve(): Promise<void> {
    const server = this.#begin('api-server', [
      ...['--host', '127.0.0.1', '--port', new URL(this.url).port],
    ]);
    await untilReady(
      "Airflow's server",
      server,
      () =>
        fetch(`${this.url}/api/v2/version`).then(
          ({ ok }) => ok,
          () => false,
        ),
      PATIENCE_MS,
    );
  }

  async #airflow(...parameters: string[]): Promise<void> {
    await runProgram('airflow', parameters, {
      cwd: this.#folder,
      env: this.#environment,
      timeoutMs: PATIENCE_MS,
    });
  }

  /** Starts a part of Airflow that goes on. */
  #begin(command: string, parameters: string[]): Program {
    const program = startProgram('airflow', [command, ...parameters], {
      cwd: this.#folder,
      env: this.#environment,
    });
    this.#programs.push(program);
    return program;
  }

  /** Nothing of them is needed any more, and Airflow takes long to end in order. */
  async #end(): Promise<void> {
    await Promise.all(
      this.#programs.splice(0).map(program => program.stop('SIGKILL')),
    );
  }

  async #fetch(path: string, body?: object, token?: string): Promise<any> {
    const response = await fetch(`${this.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${text}`);
    }
    return JSON.parse(text);
  }
}

function newSecret(): string {
  return randomBytes(48).toString('hex');
}
