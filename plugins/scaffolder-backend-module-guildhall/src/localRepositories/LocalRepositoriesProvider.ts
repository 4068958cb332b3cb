import type { SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';
import {
  type EntityProvider,
  type EntityProviderConnection,
  locationSpecToLocationEntity,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { LocalRepositories } from './LocalRepositories';
import { REPOSITORY_PUBLISHED_TOPIC } from './topic';

/**
 * Registers every local repository in the catalog: new ones at once, and whatever else has changed in the folder within
 * a minute.
 *
 * This way nobody has to be allowed to register any file of the machine.
 */
export class LocalRepositoriesProvider implements EntityProvider {
  readonly #repositories: LocalRepositories;
  readonly #events: EventsService;
  readonly #taskRunner: SchedulerServiceTaskRunner;
  #last: Promise<void> = Promise.resolve();

  static create(options: {
    repositories: LocalRepositories;
    events: EventsService;
    /** When to look at the folder without being told. */
    taskRunner: SchedulerServiceTaskRunner;
  }): LocalRepositoriesProvider {
    return new LocalRepositoriesProvider(
      options.repositories,
      options.events,
      options.taskRunner,
    );
  }

  private constructor(
    repositories: LocalRepositories,
    events: EventsService,
    taskRunner: SchedulerServiceTaskRunner,
  ) {
    this.#repositories = repositories;
    this.#events = events;
    this.#taskRunner = taskRunner;
  }

  getProviderName(): string {
    return 'guildhall-local-repositories';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#events.subscribe({
      id: this.getProviderName(),
      topics: [REPOSITORY_PUBLISHED_TOPIC],
      onEvent: () => this.#refreshInTurn(connection),
    });
    await this.#taskRunner.run({
      id: this.getProviderName(),
      fn: () => this.#refreshInTurn(connection),
    });
  }

  /** One at a time, so that an older list never replaces a newer one. */
  #refreshInTurn(connection: EntityProviderConnection): Promise<void> {
    const next = this.#last
      .catch(() => {})
      .then(() => this.#refresh(connection));
    this.#last = next;
    return next;
  }

  async #refresh(connection: EntityProviderConnection): Promise<void> {
    const repositories = await this.#repositories.list();
    await connection.applyMutation({
      type: 'full',
      entities: repositories.map(({ catalogInfo }) => {
        const location = { type: 'file', target: catalogInfo };
        return {
          entity: locationSpecToLocationEntity({ location }),
          locationKey: `${location.type}:${location.target}`,
        };
      }),
    });
  }
}
