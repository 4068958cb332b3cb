import { timelineOf } from '@guildhall/plugin-hackathons-common';
import type { Core } from '../areas';
import { lapse } from './helpActs';
import { helpNotice, reopenedNotice } from './notices';

const BATCH = 200;

/** What happens in the help queue by itself: claims lapse, and what nobody claimed ends with the event. */
export class HelpUpkeep {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  async run(now: number): Promise<void> {
    await this.#lapse(now);
    await this.#expire(now);
  }

  async #lapse(now: number): Promise<void> {
    const { help, notices } = this.#core.stores;
    for (const request of await help.overdue(now, BATCH)) {
      const recipients = [request.userRef, request.claimedBy].filter(
        ref => ref !== undefined,
      );
      await this.#core.knex.transaction(async trx => {
        if (await help.change(request, lapse(), trx)) {
          await notices.add([reopenedNotice(request, recipients)], now, trx);
        }
      });
      await this.#core.live.changed(request.hackathonRef, 'help');
    }
  }

  async #expire(now: number): Promise<void> {
    const { hackathons, help, notices } = this.#core.stores;
    const refs = await help.withOpen();
    if (refs.length === 0) {
      return;
    }
    const changes = await hackathons.windowChanges(refs);
    for (const { entityRef, entity } of await hackathons.byRefs(refs)) {
      const { end } = timelineOf(
        entity.spec.schedule,
        changes.get(entityRef) ?? [],
        now,
      );
      if (now < end) {
        continue;
      }
      const open = await help.page(entityRef, { state: 'open', limit: BATCH });
      for (const request of open) {
        await this.#core.knex.transaction(async trx => {
          const patch = { state: 'expired' as const, closedAt: now };
          if (await help.change(request, patch, trx)) {
            await notices.add(
              [
                helpNotice(
                  { ...request, version: request.version + 1 },
                  [request.userRef],
                  `Nobody came to help before the end: ${request.topic}`,
                ),
              ],
              now,
              trx,
            );
          }
        });
      }
      await this.#core.live.changed(entityRef, 'help');
    }
  }
}
