import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { PrincipalDirectory } from '../principals';
import { assignNames, possibleNames } from './assignNames';
import { buildEntities, toWishes, wordsOf } from './buildEntities';
import { CatalogView } from './CatalogView';
import type { SourceReading } from './EntityDraft';
import { asProvided, judgeVanished, markAsMissing } from './markVanished';
import type { CatalogSettings } from './readCatalogSettings';
import {
  sortObjects,
  type CatalogInstance,
  type SortedObjects,
} from './sortObjects';
import { nameOfTie, type DefaultInstances, type TieSystemId } from './ties';

/** Reads everything of one instance that is to appear in the catalog. */
export interface SourceReader {
  /**
   * @throws SourceError when anything could not be read: half an answer would remove the other half from the catalog
   */
  read(options: { signal: AbortSignal }): Promise<SourceReading>;
}

/** What an entity provider of a source needs. */
export interface SourceEntityProviderOptions {
  system: TieSystemId;
  /** Name of the instance. */
  name: string;
  /** Which instances are meant by entities that name none. */
  defaultInstances: DefaultInstances;
  settings: CatalogSettings;
  reader: SourceReader;
  catalog: CatalogService;
  auth: AuthService;
  principals: PrincipalDirectory;
  scheduler: SchedulerService;
  logger: LoggerService;
  /** The clock, for tests. */
  now?: () => Date;
}

/**
 * Keeps the objects of one instance in the catalog.
 *
 * The catalog itself is the memory: which object has which name, and since when one is missing, is read back from the entities of
 * earlier rounds. So it doesn't matter which replica does a round, or when it was restarted.
 *
 * Entities are given without a location key. So a file with an entity of the same name takes the name over, and the next round
 * sees it and gives way.
 */
export class SourceEntityProvider implements EntityProvider {
  readonly #options: SourceEntityProviderOptions;
  readonly #instance: CatalogInstance;
  readonly #view: CatalogView;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  #connection: EntityProviderConnection | undefined;
  #warned = new Set<string>();

  static create(options: SourceEntityProviderOptions): SourceEntityProvider {
    return new SourceEntityProvider(options);
  }

  private constructor(options: SourceEntityProviderOptions) {
    const { system, name } = options;
    const origin = `guildhall-${system}:${name}`;
    this.#options = options;
    this.#instance = { system, name, origin };
    this.#view = new CatalogView(options);
    this.#logger = options.logger.child({ target: origin });
    this.#now = options.now ?? (() => new Date());
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#EntityProvider.getProviderName} */
  getProviderName(): string {
    return this.#instance.origin;
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#EntityProvider.connect} */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#options.scheduler.scheduleTask({
      ...this.#options.settings.schedule,
      id: `${this.getProviderName()}:refresh`,
      fn: signal => this.refresh(signal),
    });
  }

  /**
   * Reads the source and brings the catalog up to date. Nothing changes when anything could not be read.
   *
   * @throws SourceError, or what the catalog throws
   */
  async refresh(signal: AbortSignal): Promise<void> {
    if (!this.#connection) {
      throw new InputError(`${this.getProviderName()} is not connected`);
    }
    const reading = await this.#options.reader.read({ signal });
    const tied = await this.#view.readTied();
    const sorted = sortObjects(reading, tied, this.#instance);
    const { entities, ...kept } = await this.#keepVanished(sorted);
    const ours = await this.#build(sorted, entities);

    signal.throwIfAborted();
    await this.#connection.applyMutation({
      type: 'full',
      entities: [...ours.entities, ...entities].map(entity => ({ entity })),
    });
    this.#warnOnce([...sorted.warnings, ...ours.warnings, ...kept.warnings]);
    this.#logger.debug(
      `${ours.entities.length} objects, ${kept.marked} missing, ${kept.removed} removed`,
    );
  }

  async #build(
    sorted: SortedObjects,
    kept: Entity[],
  ): Promise<{ entities: Entity[]; warnings: string[] }> {
    const { settings, principals } = this.#options;
    const { namespace } = settings;
    const { origin } = this.#instance;
    const wishes = toWishes(sorted.ours, namespace, origin);
    const refOf = (kind: string, name: string) =>
      stringifyEntityRef({ kind, namespace, name });
    const origins = await this.#view.readOrigins([
      ...new Set(
        wishes
          .filter(({ current }) => current === undefined)
          .flatMap(wish =>
            possibleNames(wish).map(name => refOf(wish.kind, name)),
          ),
      ),
    ]);
    const reserved = new Set(kept.map(entity => stringifyEntityRef(entity)));
    const isTaken = (kind: string, name: string) => {
      const ref = refOf(kind, name);
      return (
        reserved.has(ref) || (origins.has(ref) && origins.get(ref) !== origin)
      );
    };
    const given = assignNames(wishes, isTaken);
    const names = new Map(
      sorted.ours.flatMap(({ key }, index) => {
        const name = given.get(wishes[index].key);
        return name ? [[key, name] as const] : [];
      }),
    );
    const entities = buildEntities(sorted, {
      settings,
      instance: this.#instance,
      names,
      principals: await principals.resolve(
        wordsOf(sorted.ours.map(({ draft }) => draft)),
      ),
    });
    const warnings = sorted.ours
      .filter(({ key }) => !names.has(key))
      .map(
        ({ draft }) =>
          `${nameOfTie(
            draft.tie,
          )} is left out: all names for it in the namespace ${namespace} are taken`,
      );
    return { entities, warnings };
  }

  async #keepVanished(sorted: SortedObjects) {
    const { marked, untouched, removed, warning } = judgeVanished(
      sorted,
      this.#options.settings,
      this.#now(),
    );
    const before = await this.#view.readEntities(
      [...marked.map(({ entry }) => entry), ...untouched].map(({ ref }) => ref),
    );
    const read = (ref: string) => {
      const entity = before.get(ref);
      return entity ? [asProvided(entity)] : [];
    };
    return {
      entities: [
        ...marked.flatMap(({ entry, since }) =>
          read(entry.ref).map(entity => markAsMissing(entity, since)),
        ),
        ...untouched.flatMap(({ ref }) => read(ref)),
      ],
      marked: marked.length,
      removed: removed.length,
      warnings: warning ? [warning] : [],
    };
  }

  /** What was said in the last round already is not said again. */
  #warnOnce(warnings: string[]): void {
    for (const warning of warnings) {
      if (!this.#warned.has(warning)) {
        this.#logger.warn(warning);
      }
    }
    this.#warned = new Set(warnings);
  }
}
