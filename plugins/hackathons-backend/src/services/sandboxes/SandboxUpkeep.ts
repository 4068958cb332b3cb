import type { StoredSandbox } from '../../database/DatabaseSandboxStore';
import type { Core } from '../areas';
import { takingBack } from './decisions';
import { tellFact } from './facts';
import { decidedNotice, endingNotice, takeBackNotice } from './notices';
import type { Provisioning } from './Provisioning';
import {
  endOfSandbox,
  organisersOfEvent,
  type SandboxEvent,
  SandboxUsers,
} from './SandboxUsers';

const HOUR_MS = 3_600_000;
const REMIND_MS = 48 * HOUR_MS;
/** So long after the catalog lost an event its sandboxes end: it may have been a mishap. */
const GONE_GRACE_MS = HOUR_MS;
/** So long after the end of an event, its sandboxes don't follow its charter any more. */
const SETTLED_MS = 30 * 24 * HOUR_MS;
const BATCH = 200;

/** What happens to sandboxes by itself: they follow the schedule, are reminded of, and end. */
export class SandboxUpkeep {
  readonly #core: Core;
  readonly #users: SandboxUsers;
  readonly #provisioning: Provisioning;

  constructor(core: Core, provisioning: Provisioning) {
    this.#core = core;
    this.#users = new SandboxUsers(core);
    this.#provisioning = provisioning;
  }

  async run(now: number, signal: AbortSignal): Promise<void> {
    const { sandboxes } = this.#core.stores;
    await this.#follow(now);
    await this.#end(await sandboxes.overdue(now, BATCH), 'expired', now);
    await this.#end(await sandboxes.orphaned(BATCH), 'revoked', now);
    await this.#remind(now);
    await this.#provisioning.round(now, signal);
  }

  async #follow(now: number): Promise<void> {
    const { hackathons, sandboxes } = this.#core.stores;
    const known = (await hackathons.all({ gone: true })).filter(
      ({ entity }) => entity.spec.sandboxes?.length,
    );
    for (const event of (await this.#users.events(known, now)).values()) {
      if (Math.max(event.end, event.goneAt ?? 0) < now - SETTLED_MS) {
        continue;
      }
      const latest = event.goneAt ? event.goneAt + GONE_GRACE_MS : Infinity;
      for (const { name, expires } of event.entity.spec.sandboxes ?? []) {
        await sandboxes.moveExpiry(
          event.ref,
          name,
          Math.min(endOfSandbox(event, expires), latest),
        );
      }
    }
  }

  async #end(
    grants: readonly StoredSandbox[],
    endsAs: 'expired' | 'revoked',
    now: number,
  ): Promise<void> {
    const events = await this.#users.eventsOf(grants, now);
    const users = await this.#users.allOf(grants);
    const { notices, sandboxes } = this.#core.stores;
    for (const grant of grants) {
      const event = events.get(grant.hackathonRef);
      const offer = { title: titleOf(grant, event) };
      const patch = {
        ...takingBack(grant, endsAs, now),
        ...(endsAs === 'revoked' && {
          decidedAt: now,
          decidedBy: undefined,
          decisionReason: grant.teamId
            ? 'The team is there no more'
            : 'The person takes part no more',
        }),
      };
      const after = { ...grant, ...patch, version: grant.version + 1 };
      const ended = await this.#core.knex.transaction(async trx => {
        const changed = await sandboxes.change(grant, patch, now, trx);
        if (changed) {
          await notices.add(
            [
              decidedNotice(
                after,
                offer,
                users.get(grant.id) ?? [],
                event?.title ?? grant.hackathonRef,
              ),
              ...takeBackNotice(
                grant,
                after,
                offer,
                event ? organisersOfEvent(event) : [],
              ),
            ],
            now,
            trx,
          );
        }
        return changed;
      });
      if (ended) {
        await tellFact(this.#core.live, grant, after.state);
      }
      await this.#core.live.changed(grant.hackathonRef, 'sandboxes');
    }
  }

  async #remind(now: number): Promise<void> {
    const { notices, sandboxes } = this.#core.stores;
    const ending = await sandboxes.ending(now, now + REMIND_MS, BATCH);
    const events = await this.#users.eventsOf(ending, now);
    const users = await this.#users.allOf(ending);
    for (const grant of ending) {
      const offer = { title: titleOf(grant, events.get(grant.hackathonRef)) };
      await this.#core.knex.transaction(async trx => {
        await sandboxes.markReminded(grant, trx);
        await notices.add(
          [endingNotice(grant, offer, users.get(grant.id) ?? [])],
          now,
          trx,
        );
      });
    }
  }
}

function titleOf(grant: StoredSandbox, event?: SandboxEvent): string {
  return (
    event?.entity.spec.sandboxes?.find(({ name }) => name === grant.sandbox)
      ?.title ?? grant.sandbox
  );
}
