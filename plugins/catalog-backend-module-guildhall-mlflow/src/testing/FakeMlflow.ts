import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Tags = Record<string, string>;

interface FakeVersion {
  /** Milliseconds since the epoch, of the last change. */
  changed: number;
  runId?: string;
  tags?: Tags;
  description?: string;
}

/** What the server holds. Versions are by model and number. */
export interface FakeRegistry {
  models: Record<
    string,
    { tags?: Tags; aliases?: Record<string, string>; description?: string }
  >;
  versions: Record<string, Record<string, FakeVersion>>;
  runs: Record<
    string,
    { experiment: string; tags?: Tags; datasets?: string[]; status?: string }
  >;
  /** Names by id. */
  experiments: Record<string, string>;
}

/** An MLflow server as far as the catalog needs one, with pages of two. */
export class FakeMlflow {
  registry: FakeRegistry;
  /** Paths that answer with an error. */
  broken: string | undefined;
  /** What was asked for: the end of the path, with the ids of runs. */
  readonly asked: string[] = [];
  readonly #server: Server;

  static async start(registry: FakeRegistry): Promise<FakeMlflow> {
    const fake = new FakeMlflow(registry);
    await new Promise<void>(resolve => {
      fake.#server.listen(0, '127.0.0.1', resolve);
    });
    return fake;
  }

  private constructor(registry: FakeRegistry) {
    this.registry = registry;
    this.#server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) {
        text += chunk;
      }
      const url = new URL(request.url!, 'http://localhost');
      const path = url.pathname.replace('/api/2.0/mlflow/', '');
      const body = text
        ? JSON.parse(text)
        : Object.fromEntries(url.searchParams);
      response.setHeader('content-type', 'application/json');
      if (this.broken && path.startsWith(this.broken)) {
        response.statusCode = 400;
        response.end(JSON.stringify({ error_code: 'INTERNAL_ERROR' }));
        return;
      }
      response.end(JSON.stringify(this.#answer(path, body)));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  #answer(path: string, body: { page_token?: string; filter?: string }) {
    const { models, versions, runs, experiments } = this.registry;
    const page = (key: string, items: object[]) => {
      const start = Number(body.page_token ?? 0);
      return {
        [key]: items.slice(start, start + 2),
        ...(items.length > start + 2
          ? { next_page_token: String(start + 2) }
          : {}),
      };
    };
    const toVersion = (name: string, version: string) => {
      const { changed, runId, tags, description } = versions[name][version];
      return {
        name,
        version,
        creation_timestamp: changed,
        last_updated_timestamp: changed,
        run_id: runId,
        description,
        status: 'READY',
        tags: toTags(tags),
      };
    };
    this.asked.push(
      path === 'runs/search'
        ? `runs ${[...body.filter!.matchAll(/'(\w+)'/g)]
            .map(([, id]) => id)
            .join(',')}`
        : path,
    );
    switch (path) {
      case 'registered-models/search':
        return page(
          'registered_models',
          Object.entries(models).map(([name, model]) => {
            const newest = Object.keys(versions[name] ?? {}).sort(
              (a, b) => Number(b) - Number(a),
            )[0];
            return {
              name,
              description: model.description,
              creation_timestamp: 1,
              tags: toTags(model.tags),
              aliases: Object.entries(model.aliases ?? {}).map(
                ([alias, version]) => ({ alias, version }),
              ),
              latest_versions: newest ? [toVersion(name, newest)] : [],
            };
          }),
        );
      case 'model-versions/search':
        return page(
          'model_versions',
          Object.entries(versions)
            .flatMap(([name, ofModel]) =>
              Object.keys(ofModel).map(version => toVersion(name, version)),
            )
            .sort(
              (a, b) => b.last_updated_timestamp - a.last_updated_timestamp,
            ),
        );
      case 'experiments/search':
        return page(
          'experiments',
          Object.entries(experiments).map(([experiment_id, name]) => ({
            experiment_id,
            name,
          })),
        );
      case 'runs/search':
        return page(
          'runs',
          Object.entries(runs)
            .filter(([id]) => body.filter!.includes(`'${id}'`))
            .map(([run_id, { experiment, tags, datasets = [], status }]) => ({
              info: {
                run_id,
                experiment_id: experiment,
                status: status ?? 'FINISHED',
              },
              data: { tags: toTags(tags) },
              inputs: {
                dataset_inputs: datasets.map(name => ({ dataset: { name } })),
              },
            })),
        );
      default:
        return {};
    }
  }
}

function toTags(tags: Tags = {}): Array<{ key: string; value: string }> {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}
