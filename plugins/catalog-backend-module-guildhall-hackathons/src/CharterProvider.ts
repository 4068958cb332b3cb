import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { Charter, EventsApi } from '@guildhall/plugin-hackathons-common';

const PAGE = 200;
const LOCATION = 'guildhall-hackathons:charters';

/** Brings the charters that people wrote in the portal into the catalog. */
export class CharterProvider implements EntityProvider {
  readonly #api: Pick<EventsApi, 'listCharters'>;
  readonly #appBaseUrl: string | undefined;
  readonly #logger: LoggerService;
  #connection: EntityProviderConnection | undefined;
  #running: Promise<void> | undefined;
  #isWanted = false;

  constructor(options: {
    api: Pick<EventsApi, 'listCharters'>;
    appBaseUrl?: string;
    logger: LoggerService;
  }) {
    this.#api = options.api;
    this.#appBaseUrl = options.appBaseUrl?.replace(/\/+$/, '');
    this.#logger = options.logger;
  }

  getProviderName(): string {
    return 'guildhall-hackathons';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Reads all charters. While a round runs, however many calls make one more round, which begins after it. */
  async refresh(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      await this.#round();
    }
  }

  async #round(): Promise<void> {
    if (!this.#connection) {
      return;
    }
    let charters: Charter[];
    try {
      charters = await this.#readAll();
    } catch (error) {
      // As while the plugin starts. What the catalog has stays; half an answer would remove the other half.
      this.#logger.warn(
        'The charters could not be read from the hackathons plugin; they are read again soon',
        error as Error,
      );
      return;
    }
    await this.#connection.applyMutation({
      type: 'full',
      entities: charters.map(charter => ({
        entity: this.#toEntity(charter),
        locationKey: this.getProviderName(),
      })),
    });
  }

  async #readAll(): Promise<Charter[]> {
    const charters: Charter[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#api.listCharters({ limit: PAGE, cursor });
      charters.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return charters;
  }

  #toEntity({ entityRef, entity }: Charter): Entity {
    const given = entity as unknown as Entity;
    const { namespace, name } = parseEntityRef(entityRef);
    const page = `${this.#appBaseUrl}/hackathons/${namespace}/${name}`;
    return {
      ...given,
      metadata: {
        ...given.metadata,
        annotations: {
          ...given.metadata.annotations,
          [ANNOTATION_LOCATION]: LOCATION,
          [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
          ...(this.#appBaseUrl && {
            [ANNOTATION_VIEW_URL]: page,
            [ANNOTATION_EDIT_URL]: `${page}/organise/charter`,
          }),
        },
      },
    };
  }
}
