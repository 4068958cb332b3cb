import { timelineOf } from '@guildhall/plugin-hackathons-common';
import type { Area, Core } from '../areas';

const NOTICES_KEPT_MS = 90 * 86_400_000;
const LINKS_KEPT_MS = 400 * 86_400_000;

/**
 * Deletes what is personal of hackathons some time after their end, and what nobody needs any more.
 *
 * What organisers did to windows stays, with their names: it says why a submission counts as late or not. The reasons
 * that they gave everybody stay, too; those for a single project are deleted, because they may tell of the people in it.
 */
export class Erasure {
  readonly #core: Core;
  readonly #areas: readonly Area[];

  constructor(core: Core, areas: readonly Area[]) {
    this.#core = core;
    this.#areas = areas;
  }

  /** One round. What fails is tried again in the next. */
  async run(now: number): Promise<void> {
    const { stores, options, logger } = this.#core;
    await stores.notices.deleteOlderThan(now - NOTICES_KEPT_MS);
    await stores.calendarLinks.deleteUnused(now - LINKS_KEPT_MS);
    // Those that are gone from the catalog are no exception.
    const kept = (await stores.hackathons.all({ gone: true })).filter(
      ({ erasedAt, endAt }) =>
        erasedAt === undefined && endAt <= now - options.personalRetentionMs,
    );
    const changes = await stores.hackathons.windowChanges(
      kept.map(({ entityRef }) => entityRef),
    );
    for (const { entityRef, entity } of kept) {
      const { end } = timelineOf(
        entity.spec.schedule,
        changes.get(entityRef) ?? [],
        now,
      );
      if (end > now - options.personalRetentionMs) {
        continue;
      }
      try {
        for (const area of this.#areas) {
          await area.erase?.(entityRef);
        }
        await stores.hackathons.eraseReasons(entityRef);
        await stores.notices.deleteOf(entityRef, now);
        await stores.hackathons.markErased(entityRef, now);
        logger.info(
          `What was personal of ${entityRef} is deleted: its retention is over`,
        );
      } catch (error) {
        logger.error(
          `What is personal of ${entityRef} could not be deleted; it is tried again`,
          error as Error,
        );
      }
    }
  }
}
