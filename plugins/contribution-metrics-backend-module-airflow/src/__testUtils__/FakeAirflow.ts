import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export type Json = Record<string, any>;

/** Answers instead of the fake; gives false to let the fake answer. */
export type Intervention = (
  path: string,
  response: ServerResponse,
) => boolean | void;

/** The parts of Airflow's REST API, version 2, that are read, over lists that tests fill. */
export class FakeAirflow {
  readonly dags: Json[] = [];
  readonly runs: Json[] = [];
  readonly assets: Json[] = [];
  readonly importErrors: unknown[] = [];
  /** What was asked, as `METHOD path`, with the body. */
  readonly asked: Array<{ path: string; body: Json }> = [];
  /** Most entries that the server gives at once, whatever it is asked for. */
  pageLimit = 100;
  /** The token that is taken; any if undefined. */
  token: string | undefined;
  /** Tokens that the login gives, in turn. */
  tokens: string[] = [];
  /** What is said of another token: Airflow 3.3 knows two ways. */
  refusal: [status: number, detail: string] = [403, 'Invalid JWT token'];
  intervene: Intervention = () => false;
  readonly #server: Server;

  static async start(): Promise<FakeAirflow> {
    const airflow = new FakeAirflow();
    await new Promise<void>(resolve =>
      airflow.#server.listen(0, '127.0.0.1', resolve),
    );
    return airflow;
  }

  private constructor() {
    this.#server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) {
        text += chunk;
      }
      this.#answer(request, response, text ? JSON.parse(text) : {});
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>(resolve => this.#server.close(() => resolve()));
  }

  /** Adds a DAG as Airflow 3.3 describes it. */
  addDag(id: string, fields: Json = {}): void {
    this.dags.push({
      dag_id: id,
      dag_display_name: id,
      is_paused: false,
      is_stale: false,
      has_import_errors: false,
      last_parsed_time: '2026-03-31T23:00:00.123456Z',
      bundle_name: 'dags-folder',
      relative_fileloc: `${id}.py`,
      fileloc: `/opt/airflow/dags/${id}.py`,
      tags: [],
      owners: ['airflow'],
      ...fields,
    });
  }

  /** Adds a run that was due at a time, started two seconds later and took a minute. */
  addRun(dagId: string, due: string, fields: Json = {}): Json {
    const at = (seconds: number) =>
      new Date(Date.parse(due) + seconds * 1000).toISOString();
    const run = {
      dag_run_id: `scheduled__${due}`,
      dag_id: dagId,
      state: 'success',
      run_type: 'scheduled',
      run_after: at(0),
      start_date: at(2),
      end_date: at(62),
      duration: 60,
      ...fields,
    };
    this.runs.push(run);
    return run;
  }

  /** Adds an asset. */
  addAsset(name: string, fields: Json = {}): void {
    this.assets.push({
      id: this.assets.length + 1,
      name,
      uri: name,
      group: 'asset',
      scheduled_dags: [],
      producing_tasks: [],
      consuming_tasks: [],
      last_asset_event: null,
      ...fields,
    });
  }

  /** Bodies of the requests for runs. */
  runRequests(): Json[] {
    return this.asked
      .filter(({ path }) => path.endsWith('/dagRuns/list'))
      .map(({ body }) => body);
  }

  #answer(
    request: IncomingMessage,
    response: ServerResponse,
    body: Json,
  ): void {
    const url = new URL(request.url!, 'http://localhost');
    this.asked.push({ path: `${request.method} ${url.pathname}`, body });
    if (this.intervene(url.pathname, response) === true) {
      return;
    }
    if (url.pathname === '/auth/token') {
      json(response, { access_token: this.tokens.shift() }, 201);
    } else if (
      this.token !== undefined &&
      request.headers.authorization !== `Bearer ${this.token}`
    ) {
      json(response, { detail: this.refusal[1] }, this.refusal[0]);
    } else {
      this.#list(url, response, body);
    }
  }

  #list(url: URL, response: ServerResponse, body: Json): void {
    const offset = Number(url.searchParams.get('offset'));
    const limit = Number(url.searchParams.get('limit'));
    const page = (key: string, all: unknown[], from: number, size: number) =>
      json(response, {
        [key]: all.slice(from, from + Math.min(size, this.pageLimit)),
        total_entries: all.length,
      });
    switch (url.pathname) {
      case '/api/v2/dags':
        return page(
          'dags',
          url.searchParams.get('exclude_stale') === 'false'
            ? this.dags
            : this.dags.filter(dag => !dag?.is_stale),
          offset,
          limit,
        );
      case '/api/v2/assets':
        return page('assets', this.assets, offset, limit);
      case '/api/v2/importErrors':
        return page('import_errors', this.importErrors, offset, limit);
      case '/api/v2/dags/~/dagRuns/list':
        return page(
          'dag_runs',
          this.#runsFor(body),
          body.page_offset,
          body.page_limit,
        );
      default:
        return json(response, { detail: 'Not Found' }, 404);
    }
  }

  #runsFor({ dag_ids, states, end_date_gte }: Json): Json[] {
    return this.runs
      .filter(
        run =>
          dag_ids.includes(run.dag_id) &&
          states.includes(run.state) &&
          run.end_date &&
          Date.parse(run.end_date) >= Date.parse(end_date_gte),
      )
      .sort((a, b) => Date.parse(a.end_date) - Date.parse(b.end_date));
  }
}

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
