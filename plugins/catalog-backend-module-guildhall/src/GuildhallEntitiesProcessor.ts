import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { processingResult } from '@backstage/plugin-catalog-node';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  assertValidEntity,
  isGuildhallEntity,
  readAssetProfile,
  type AnnotationProblem,
} from '@guildhall/plugin-guildhall-common';
import { findRelations } from './findRelations';
import { withAnnotationProblems } from './withAnnotationProblems';

const REPORTED = 'reported-annotations';

/**
 * Validates the Guildhall kinds, reads the annotations of all entities, and emits the relations of both.
 *
 * It calls nobody and asks the catalog nothing, so a round costs no more than reading the entity. Only the lead of a
 * rotation depends on the time; each round works it out anew.
 */
export class GuildhallEntitiesProcessor implements CatalogProcessor {
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  /** @param options.now - the clock; the time of the machine if left out */
  static create(options: {
    logger: LoggerService;
    now?: () => Date;
  }): GuildhallEntitiesProcessor {
    return new GuildhallEntitiesProcessor(
      options.logger,
      options.now ?? (() => new Date()),
    );
  }

  private constructor(logger: LoggerService, now: () => Date) {
    this.#logger = logger;
    this.#now = now;
  }

  getProcessorName(): string {
    return 'GuildhallEntitiesProcessor';
  }

  /** @throws InputError when the entity is of a Guildhall kind and not valid */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    assertValidEntity(entity);
    return isGuildhallEntity(entity);
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const profile = readAssetProfile(entity);
    for (const relation of findRelations(entity, profile, this.#now())) {
      emit(processingResult.relation(relation));
    }
    await this.#report(profile.problems, cache);
    return withAnnotationProblems(entity, profile.problems);
  }

  /** The cache of the entity outlives the round and the process, so a problem is logged once, not in every round. */
  async #report(
    problems: AnnotationProblem[],
    cache: CatalogProcessorCache,
  ): Promise<void> {
    const reported = (await cache.get<string[]>(REPORTED)) ?? [];
    const messages = problems.map(({ message }) => message);
    for (const message of messages) {
      if (!reported.includes(message)) {
        this.#logger.warn(message);
      }
    }
    if (messages.length || reported.length) {
      await cache.set(REPORTED, messages);
    }
  }
}
