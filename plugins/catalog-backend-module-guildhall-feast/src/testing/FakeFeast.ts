import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Objects of a project, as the registry's REST server gives them. */
export interface FakeProject {
  spec?: object;
  feature_views?: object[];
  feature_services?: object[];
  data_sources?: object[];
}

/** The REST server of a Feast registry, as far as the catalog needs one. It knows no label views. */
export class FakeFeast {
  projects: Record<string, FakeProject>;
  /** Answer of a list that fails, by its path. */
  readonly broken = new Map<string, number>();
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  readonly #server: Server;

  static async start(
    projects: Record<string, FakeProject>,
  ): Promise<FakeFeast> {
    const fake = new FakeFeast(projects);
    await new Promise<void>(resolve => {
      fake.#server.listen(0, '127.0.0.1', resolve);
    });
    return fake;
  }

  private constructor(projects: Record<string, FakeProject>) {
    this.projects = projects;
    this.#server = createServer((request, response) => {
      const url = new URL(request.url!, 'http://localhost');
      const path = url.pathname.replace('/api/v1/', '');
      const answer = this.#list(path, url.searchParams);
      this.asked.push(`${path} ${url.searchParams.get('project') ?? ''}`);
      response.statusCode = this.broken.get(path) ?? (answer ? 200 : 404);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer ?? {}));
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

  #list(path: string, query: URLSearchParams): object | undefined {
    const project = this.projects[query.get('project') ?? ''] ?? {};
    const lists: Record<string, [string, object[] | undefined]> = {
      projects: [
        'projects',
        Object.entries(this.projects).map(([name, { spec }]) => ({
          spec: { name, ...spec },
        })),
      ],
      feature_views: ['featureViews', project.feature_views],
      feature_services: ['featureServices', project.feature_services],
      data_sources: ['dataSources', project.data_sources],
    };
    if (!(path in lists)) {
      return undefined;
    }
    const [key, items = []] = lists[path];
    const page = Number(query.get('page'));
    const limit = Number(query.get('limit'));
    return {
      [key]: items.slice((page - 1) * limit, page * limit),
      pagination: {
        totalCount: items.length,
        ...(page * limit < items.length ? { hasNext: true } : {}),
      },
    };
  }
}
