import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, any>;

/** A model as MLflow gives it. */
export interface FakeModel {
  name: string;
  creation_timestamp: number | string;
  last_updated_timestamp: number | string;
  tags: Json[];
  aliases: Json[];
}

/**
 * A small MLflow: it holds what a test puts into it, and answers as version 3.17 does. Real servers are tried elsewhere; this one
 * can be odd.
 */
export class FakeMlflow {
  readonly models: FakeModel[] = [];
  readonly versions: Json[] = [];
  readonly runs: Json[] = [];
  readonly experiments: Json[] = [];
  /** What was asked, as `search registered-models` without queries. */
  readonly asked: string[] = [];
  /** Largest page. */
  page = 1_000;
  /** Whether lists of models name aliases. */
  listsAliases = true;
  /** Names of models that may not be read; lists leave them out. */
  readonly forbidden = new Set<string>();
  /** Answers instead, if it returns true. */
  instead: (path: string, response: ServerResponse) => boolean = () => false;
  readonly #server: Server;

  /** Listens when it resolves. */
  static async start(): Promise<FakeMlflow> {
    const fake = new FakeMlflow();
    fake.#server.listen(0, '127.0.0.1');
    await once(fake.#server, 'listening');
    return fake;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#handle(request, response);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    if (this.#server.listening) {
      this.#server.closeAllConnections();
      this.#server.close();
      await once(this.#server, 'close');
    }
  }

  /** Registers a model. */
  addModel(name: string, at: number, tags: Record<string, string> = {}): void {
    this.models.push({
      name,
      creation_timestamp: at,
      last_updated_timestamp: at,
      tags: toTags(tags),
      aliases: [],
    });
  }

  /** Registers a version with the next number. */
  addVersion(
    name: string,
    at: number,
    rest: { run?: string; status?: string; tags?: Record<string, string> } = {},
  ): Json {
    const number =
      Math.max(0, ...this.versions.filter(of(name)).map(v => +v.version)) + 1;
    const version = {
      name,
      version: String(number),
      creation_timestamp: at,
      last_updated_timestamp: at,
      current_stage: 'None',
      status: rest.status ?? 'READY',
      run_id: rest.run,
      tags: toTags(rest.tags ?? {}),
    };
    this.versions.push(version);
    this.model(name).last_updated_timestamp = at;
    return version;
  }

  model(name: string): FakeModel {
    return this.models.find(of(name))!;
  }

  /** Makes an alias name a version, or nothing. */
  setAlias(name: string, alias: string, version?: string): void {
    const model = this.model(name);
    model.aliases = model.aliases.filter(one => one.alias !== alias);
    if (version) {
      model.aliases.push({ alias, version });
    }
  }

  addExperiment(
    id: string,
    name: string,
    tags: Record<string, string> = {},
  ): void {
    this.experiments.push({ experiment_id: id, name, tags: toTags(tags) });
  }

  addRun(
    id: string,
    rest: {
      experiment?: string;
      status?: string;
      start?: number;
      end?: number;
      user?: string;
      tags?: Record<string, string>;
      metrics?: Record<string, number | string>;
      datasets?: string[];
    },
  ): Json {
    const run = {
      info: {
        run_id: id,
        experiment_id: rest.experiment ?? '1',
        status: rest.status ?? (rest.end ? 'FINISHED' : 'RUNNING'),
        start_time: rest.start ?? (rest.end ?? 0) - 60_000,
        end_time: rest.end,
        user_id: 'unknown',
      },
      data: {
        tags: toTags({
          ...(rest.user && { 'mlflow.user': rest.user }),
          ...rest.tags,
        }),
        metrics: Object.entries(rest.metrics ?? {}).map(([key, value]) => ({
          key,
          value,
        })),
      },
      inputs: {
        dataset_inputs: (rest.datasets ?? []).map(name => ({
          dataset: { name, digest: 'd1' },
          tags: [{ key: 'mlflow.data.context', value: 'training' }],
        })),
      },
    };
    this.runs.push(run);
    return run;
  }

  async #handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url!, this.url);
    const path = url.pathname.replace('/api/2.0/mlflow/', '');
    this.asked.push(path);
    let text = '';
    for await (const chunk of request) {
      text += chunk;
    }
    if (this.instead(path, response)) {
      return;
    }
    const query: Json = text
      ? JSON.parse(text)
      : Object.fromEntries(url.searchParams);
    const [status, answer] = this.#answer(path, query);
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer));
  }

  #answer(path: string, query: Json): [status: number, answer: Json] {
    const filter: string = query.filter ?? '';
    switch (path) {
      case 'registered-models/search': {
        const models = this.models
          .filter(({ name }) => !this.forbidden.has(name))
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map(({ aliases, ...model }) => ({
            ...model,
            ...(this.listsAliases && { aliases }),
            latest_versions: this.versions
              .filter(of(model.name))
              .filter(({ status }) => status === 'READY')
              .slice(-1),
          }));
        return this.#page('registered_models', models, query);
      }
      case 'registered-models/get': {
        if (this.forbidden.has(query.name)) {
          return [403, { error_code: 'PERMISSION_DENIED' }];
        }
        const model = this.model(query.name);
        return model ? [200, { registered_model: model }] : missing();
      }
      case 'model-versions/search': {
        const name = /^name=(?:'([^']*)'|"([^"]*)")$/.exec(filter);
        const runs = /^run_id IN \((.*)\)$/.exec(filter)?.[1];
        const found = this.versions
          .filter(version => !name || version.name === (name[1] ?? name[2]))
          .filter(({ run_id }) => !runs || runs.includes(`'${run_id}'`))
          .sort((a, b) => b.last_updated_timestamp - a.last_updated_timestamp);
        return this.#page('model_versions', found, query);
      }
      case 'model-versions/get': {
        const found = this.versions.find(
          ({ name, version }) =>
            name === query.name && version === query.version,
        );
        return found ? [200, { model_version: found }] : missing();
      }
      case 'experiments/search':
        return this.#page('experiments', this.experiments, query);
      case 'runs/search': {
        const since = /end_time >= (\d+)/.exec(filter)?.[1];
        const ids = /run_id IN \((.*)\)$/.exec(filter)?.[1];
        const found = this.runs
          .filter(({ info }) =>
            query.experiment_ids.includes(info.experiment_id),
          )
          .filter(({ info }) => !since || info.end_time >= +since)
          .filter(({ info }) => !ids || ids.includes(`'${info.run_id}'`))
          .sort((a, b) => (b.info.end_time ?? 0) - (a.info.end_time ?? 0));
        return this.#page('runs', found, query);
      }
      default:
        return missing();
    }
  }

  /** Tokens are places in the list, as those of MLflow are; empty lists are left out. */
  #page(key: string, items: Json[], query: Json): [number, Json] {
    const from = Number(query.page_token ?? 0);
    const size = Math.min(this.page, Number(query.max_results));
    const page = items.slice(from, from + size);
    return [
      200,
      {
        ...(page.length > 0 && { [key]: page }),
        ...(from + size < items.length && {
          next_page_token: String(from + size),
        }),
      },
    ];
  }
}

function missing(): [number, Json] {
  return [404, { error_code: 'RESOURCE_DOES_NOT_EXIST' }];
}

function of(wanted: string): (item: Json) => boolean {
  return ({ name }) => name === wanted;
}

function toTags(tags: Record<string, string>): Json[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}
