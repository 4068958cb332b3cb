import {
  coreServices,
  createBackendModule,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { SourceEntityServices } from '../createSourceEntityProviders';
import type { SourceEntityProvider } from '../SourceEntityProvider';

const FILE = 'url:https://git.example.com/catalog-info.yaml';

/** Plays the part of a file with entities that people wrote. */
class Files implements EntityProvider {
  #connection!: EntityProviderConnection;

  getProviderName(): string {
    return 'files';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Takes the place of everything that was written before. */
  async write(...entities: Entity[]): Promise<void> {
    await this.#connection.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({
        locationKey: FILE,
        entity: {
          ...entity,
          metadata: {
            ...entity.metadata,
            annotations: {
              ...entity.metadata.annotations,
              'backstage.io/managed-by-location': FILE,
              'backstage.io/managed-by-origin-location': FILE,
            },
          },
        },
      })),
    });
  }
}

/** A backend with the real catalog, providers under test, and a file of entities. The scheduler does nothing by itself. */
export class TestCatalog {
  readonly files = new Files();
  /** Messages of the providers' loggers. */
  readonly warnings: string[] = [];
  /** The time that the providers see. */
  now = new Date('2026-03-01T12:00:00Z');
  #providers: SourceEntityProvider[] = [];
  #backend!: TestBackend;

  static async start(
    createProviders: (services: SourceEntityServices) => SourceEntityProvider[],
    config: object = {},
  ): Promise<TestCatalog> {
    const catalog = new TestCatalog();
    await catalog.#start(createProviders, config);
    return catalog;
  }

  /** One round of each provider. */
  async refresh(): Promise<void> {
    for (const provider of this.#providers) {
      await provider.refresh(new AbortController().signal);
    }
  }

  /** All entities in ascending order of their refs. */
  async entities(): Promise<Entity[]> {
    const address = `http://localhost:${this.#backend.server.port()}/api/catalog/entities`;
    const entities = (await (await fetch(address)).json()) as Entity[];
    return entities.sort((a, b) =>
      stringifyEntityRef(a) < stringifyEntityRef(b) ? -1 : 1,
    );
  }

  async entity(ref: string): Promise<Entity | undefined> {
    return (await this.entities()).find(
      entity => stringifyEntityRef(entity) === ref,
    );
  }

  /** Waits until the catalog has processed what it was given. */
  async until(check: (entities: Map<string, Entity>) => void): Promise<void> {
    await vi.waitFor(
      async () =>
        check(
          new Map(
            (
              await this.entities()
            ).map(entity => [stringifyEntityRef(entity), entity]),
          ),
        ),
      { timeout: 30_000, interval: 50 },
    );
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
  }

  #logger(): LoggerService {
    const logger: LoggerService = {
      error: () => {},
      warn: message => {
        this.warnings.push(message);
      },
      info: () => {},
      debug: () => {},
      child: () => logger,
    };
    return logger;
  }

  async #start(
    createProviders: (services: SourceEntityServices) => SourceEntityProvider[],
    data: object,
  ): Promise<void> {
    const start = (services: Omit<SourceEntityServices, 'logger'>) => {
      this.#providers = createProviders({
        ...services,
        logger: this.#logger(),
        now: () => this.now,
      });
    };
    this.#backend = await startTestBackend({
      features: [
        catalogPlugin,
        mockServices.rootConfig.factory({
          data: {
            // The catalog's pauses are long for a test.
            catalog: {
              stitchingStrategy: { pollingInterval: { milliseconds: 50 } },
            },
            ...data,
          },
        }),
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'providers-under-test',
          register: env => {
            env.registerInit({
              deps: {
                processing: catalogProcessingExtensionPoint,
                catalog: catalogServiceRef,
                config: coreServices.rootConfig,
                auth: coreServices.auth,
              },
              init: async ({ processing, ...services }) => {
                start({
                  ...services,
                  scheduler: {
                    ...mockServices.scheduler(),
                    scheduleTask: async () => {},
                  },
                  principals: {
                    resolve: async words =>
                      new Map(
                        [...words].map(word => [
                          word,
                          word === 'bob'
                            ? { outcome: 'unresolved', reason: 'left' }
                            : {
                                outcome: 'found',
                                ref: `group:default/${word}`,
                                by: 'name',
                              },
                        ]),
                      ),
                  },
                });
                processing.addEntityProvider(this.files, ...this.#providers);
              },
            });
          },
        }),
      ],
    });
    // Else the server would close idle connections while a test computes, and the next request would be lost.
    this.#backend.server.keepAliveTimeout = 0;
  }
}
