import { createHash } from 'node:crypto';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  findEntityProblems,
  type HackathonEntity,
  isHackathonEntity,
} from '@guildhall/plugin-guildhall-common';
import type { Stores } from '../../database/createStores';
import type { StoredHackathon } from '../../database/DatabaseHackathonStore';
import type { Live } from '../Live';

const PAGE = 500;

/** A charter that was taken over, and what was known before. */
export interface CharterChange {
  entityRef: string;
  entity: HackathonEntity;
  before?: StoredHackathon;
}

/** Takes over the charters of the catalog. What was registered, built and submitted stays when a charter goes, and is there again when it comes back. */
export class CatalogSync {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #stores: Stores;
  readonly #live: Live;
  readonly #logger: LoggerService;
  readonly #onChange: (change: CharterChange, now: number) => Promise<void>;
  /** Digests of charters that were warned of. */
  #refused = new Map<string, string>();

  /** @param options.onChange - hears of every charter that is new or differs */
  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    stores: Stores;
    live: Live;
    logger: LoggerService;
    onChange: (change: CharterChange, now: number) => Promise<void>;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#stores = options.stores;
    this.#live = options.live;
    this.#logger = options.logger;
    this.#onChange = options.onChange;
  }

  /**
   * One round.
   *
   * @throws when the catalog could not be read to the end; nothing is taken for gone then
   */
  async run(now: number): Promise<void> {
    const { hackathons } = this.#stores;
    const known = new Map(
      (await hackathons.all({ gone: true })).map(one => [one.entityRef, one]),
    );
    const credentials = await this.#auth.getOwnServiceCredentials();
    const present = new Set<string>();
    const refused = new Map<string, string>();
    const pages = this.#catalog.streamEntities(
      { filter: { kind: 'hackathon' }, pageSize: PAGE },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page.filter(isHackathonEntity)) {
        const entityRef = stringifyEntityRef(entity);
        present.add(entityRef);
        try {
          await this.#take(entity, known.get(entityRef), refused, now);
        } catch (error) {
          this.#logger.error(
            `The charter ${entityRef} could not be taken over; it is tried again`,
            error as Error,
          );
        }
      }
    }
    this.#refused = refused;
    const gone = [...known.values()].filter(
      ({ entityRef, goneAt }) =>
        goneAt === undefined && !present.has(entityRef),
    );
    if (gone.length > 0) {
      const refs = gone.map(({ entityRef }) => entityRef);
      await hackathons.markGone(refs, now);
      await Promise.all(refs.map(ref => this.#live.changed(ref, 'event')));
    }
  }

  async #take(
    entity: HackathonEntity,
    before: StoredHackathon | undefined,
    refused: Map<string, string>,
    now: number,
  ): Promise<void> {
    const entityRef = stringifyEntityRef(entity);
    const charter = charterOf(entity);
    const digest = digestOf(charter);
    if (before?.digest === digest && before.goneAt === undefined) {
      return;
    }
    if (this.#isRefused(entityRef, charter, digest)) {
      refused.set(entityRef, digest);
      return;
    }
    const title = charter.metadata.title ?? charter.metadata.name;
    await this.#stores.hackathons.put(
      { entityRef, title, entity: charter, digest },
      now,
    );
    await this.#onChange({ entityRef, entity: charter, before }, now);
    await this.#live.changed(entityRef, 'event');
  }

  /** The catalog may have charters that nobody validated. What was known of them stays. */
  #isRefused(entityRef: string, charter: Entity, digest: string): boolean {
    const problems = findEntityProblems(charter);
    if (problems.length === 0) {
      return false;
    }
    if (this.#refused.get(entityRef) !== digest) {
      this.#logger.warn(
        `The charter ${entityRef} is not valid and is not taken over: ${problems
          .slice(0, 5)
          .map(({ message }) => message)
          .join(' ')}`,
      );
    }
    return true;
  }
}

/** What people wrote of an entity. What the catalog adds changes without meaning anything for an event. */
function charterOf({ apiVersion, kind, metadata, spec }: HackathonEntity) {
  const { name, namespace, title, description, tags, links } = metadata;
  return {
    apiVersion,
    kind,
    metadata: { name, namespace, title, description, tags, links },
    spec,
  } as HackathonEntity;
}

function digestOf(entity: Entity): string {
  return createHash('sha256').update(JSON.stringify(entity)).digest('hex');
}
