import { setTimeout } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { LocalRepository } from './LocalRepositories';
import { REPOSITORY_PUBLISHED_TOPIC } from './topic';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 250;

/** Lets the catalog know of a local repository, and waits until it does. */
export class Registration {
  readonly #catalog: CatalogService;
  readonly #events: EventsService;
  readonly #patienceMs: number;

  /** @param options.patienceMs - how long the catalog may take; 30 seconds if left out */
  static create(options: {
    catalog: CatalogService;
    events: EventsService;
    patienceMs?: number;
  }): Registration {
    return new Registration(
      options.catalog,
      options.events,
      options.patienceMs ?? PATIENCE_MS,
    );
  }

  private constructor(
    catalog: CatalogService,
    events: EventsService,
    patienceMs: number,
  ) {
    this.#catalog = catalog;
    this.#events = events;
    this.#patienceMs = patienceMs;
  }

  /**
   * @returns whether the catalog has the entity from this repository by now; it may refuse it, such as when another one
   *   has its name
   */
  async register(
    repository: LocalRepository,
    entityRef: string,
    options: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<boolean> {
    await this.#events.publish({
      topic: REPOSITORY_PUBLISHED_TOPIC,
      eventPayload: { name: repository.name, entityRef },
    });
    const end = Date.now() + this.#patienceMs;
    for (;;) {
      const entity = await this.#catalog.getEntityByRef(entityRef, {
        credentials: options.credentials,
      });
      if (
        entity?.metadata.annotations?.[ANNOTATION_LOCATION] ===
        `file:${repository.catalogInfo}`
      ) {
        return true;
      }
      if (Date.now() >= end) {
        return false;
      }
      await setTimeout(PAUSE_MS, undefined, { signal: options.signal });
    }
  }
}
