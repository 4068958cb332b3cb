import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject, JsonValue } from '@backstage/types';

type ListName =
  | 'feature_views'
  | 'label_views'
  | 'feature_services'
  | 'data_sources';

const KEYS: Record<ListName, string> = {
  feature_views: 'featureViews',
  label_views: 'featureViews',
  feature_services: 'featureServices',
  data_sources: 'dataSources',
};

/** A request, as the server saw it. */
export interface SeenRequest {
  path: string;
  query: URLSearchParams;
}

/** A registry of Feast that answers as version 0.67 does, with whatever it is given. */
export class FakeRegistry {
  readonly requests: SeenRequest[] = [];
  readonly projects = new Map<string, Record<ListName, JsonObject[]>>();
  /** Views as they are in Feast's cache, where that is behind. */
  cached?: JsonObject[];
  /** Rows of monitoring; undefined while it is not switched on. */
  monitoring?: {
    features: JsonObject[];
    feature_views: JsonObject[];
    baseline: JsonObject[];
  };
  /** Takes a request over when it returns true. */
  intercept?: (request: SeenRequest, response: ServerResponse) => boolean;
  readonly #server: Server;
  #url = '';

  static async start(): Promise<FakeRegistry> {
    const registry = new FakeRegistry();
    await new Promise<void>(resolve =>
      registry.#server.listen(0, '127.0.0.1', resolve),
    );
    const { port } = registry.#server.address() as AddressInfo;
    registry.#url = `http://127.0.0.1:${port}`;
    return registry;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(
        request.url!,
        'http://registry.test',
      );
      const seen = { path: pathname, query: searchParams };
      this.requests.push(seen);
      if (!this.intercept?.(seen, response)) {
        this.#answer(seen, response);
      }
    });
  }

  get url(): string {
    return this.#url;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** The lists of a project, which is made if it is not there. */
  lists(project: string): Record<ListName, JsonObject[]> {
    const lists = this.projects.get(project) ?? {
      feature_views: [],
      label_views: [],
      feature_services: [],
      data_sources: [],
    };
    this.projects.set(project, lists);
    return lists;
  }

  /** Adds a view. */
  addView(
    project: string,
    name: string,
    spec: JsonObject = {},
    meta: JsonObject = {},
  ): JsonObject {
    const view = {
      type: 'featureView',
      spec: {
        name,
        features: [
          { name: 'amount', valueType: 'DOUBLE', description: 'How much' },
          { name: 'count', valueType: 'INT64' },
        ],
        ttl: '86400s',
        batchSource: { name: 'orders', type: 'BATCH_FILE' },
        online: true,
        ...spec,
      },
      meta: {
        createdTimestamp: '2026-11-01T00:00:00.000001Z',
        lastUpdatedTimestamp: '2026-11-01T00:00:00.000001Z',
        ...meta,
      },
    };
    this.lists(project).feature_views.push(view);
    return view;
  }

  /** Adds a feature service. */
  addService(
    project: string,
    name: string,
    views: string[],
    spec: JsonObject = {},
    updated = '2026-11-01T00:00:00.000002Z',
  ): void {
    this.lists(project).feature_services.push({
      spec: {
        name,
        features: views.map(view => ({
          featureViewName: view,
          featureColumns: [{ name: 'amount', valueType: 'DOUBLE' }],
        })),
        ...spec,
      },
      meta: {
        createdTimestamp: '2026-11-01T00:00:00.000002Z',
        lastUpdatedTimestamp: updated,
      },
    });
  }

  /** Paths that were asked for since the last call. */
  takePaths(): string[] {
    return this.requests
      .splice(0)
      .map(({ path }) => path.replace('/api/v1/', ''));
  }

  #answer({ path, query }: SeenRequest, response: ServerResponse): void {
    const name = path.replace('/api/v1/', '');
    if (name === 'projects') {
      const projects = [...this.projects.keys()].map(each => ({
        spec: { name: each },
      }));
      send(response, 200, { projects, ...page(projects, query).rest });
    } else if (name in KEYS) {
      this.#answerList(name as ListName, query, response);
    } else if (name.startsWith('monitoring/metrics/')) {
      this.#answerMonitoring(name.split('/')[2], query, response);
    } else {
      send(response, 404, { detail: 'Not Found' });
    }
  }

  #answerList(
    name: ListName,
    query: URLSearchParams,
    response: ServerResponse,
  ): void {
    const since = query.get('updated_since');
    const isCached =
      this.cached &&
      name === 'feature_views' &&
      query.get('allow_cache') !== 'false';
    const list = isCached
      ? this.cached!
      : this.lists(query.get('project')!)[name];
    const found = list.filter(
      item => !since || updatedOf(item) >= since.replace('Z', ''),
    );
    if (query.get('sort_by') === 'last_updated_timestamp') {
      found.sort((a, b) => (updatedOf(a) < updatedOf(b) ? 1 : -1));
    }
    const { items, rest } = page(found, query);
    send(response, 200, { [KEYS[name]]: items, ...rest });
  }

  #answerMonitoring(
    name: string,
    query: URLSearchParams,
    response: ServerResponse,
  ): void {
    if (!this.monitoring) {
      send(response, 503, {
        status_code: 503,
        detail:
          'Monitoring is not enabled: add data_quality_monitoring section to feature_store.yaml',
        error_type: 'HTTPException',
      });
      return;
    }
    const rows = this.monitoring[name as 'features'].filter(
      row =>
        (!query.has('feature_view_name') ||
          row.feature_view_name === query.get('feature_view_name')) &&
        (!query.has('start_date') ||
          String(row.metric_date) >= query.get('start_date')!),
    );
    send(response, 200, rows);
  }
}

/** What is false, 0 or empty is left out, as protobuf does. */
function page(found: JsonObject[], query: URLSearchParams) {
  const number = Number(query.get('page'));
  const limit = Number(query.get('limit'));
  const totalPages = Math.ceil(found.length / limit);
  return {
    items: found.slice((number - 1) * limit, number * limit),
    rest: {
      pagination:
        found.length === 0
          ? {}
          : {
              page: number,
              limit,
              totalCount: found.length,
              totalPages,
              ...(number < totalPages ? { hasNext: true } : {}),
              ...(number > 1 ? { hasPrevious: true } : {}),
            },
    },
  };
}

function updatedOf(item: JsonObject): string {
  return String(
    (item.meta as JsonObject | undefined)?.lastUpdatedTimestamp ?? '',
  );
}

function send(response: ServerResponse, status: number, body: JsonValue): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
