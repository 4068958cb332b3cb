import { timelineOf } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { StoredRegistration } from '../../database/DatabaseRegistrationStore';
import type { Core } from '../areas';
import { type NoticeSubject, outcomeNotice } from './notices';

const MOST_AT_ONCE = 2_000;

/** Places of a hackathon, and who waits for them. */
export class WaitingList {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** How many places are free; `Infinity` without a capacity. */
  async freePlaces(event: NoticeSubject, db: Knex): Promise<number> {
    const { capacity } = event.spec.registration ?? {};
    if (capacity === undefined) {
      return Infinity;
    }
    const counts = await this.#core.stores.registrations.counts(
      [event.ref],
      db,
    );
    return Math.max(0, capacity - (counts.get(event.ref)?.registered ?? 0));
  }

  /**
   * Gives the free places to who waits longest, and tells them.
   *
   * @param db - a transaction that holds the event
   * @returns who moved up
   */
  async fill(
    event: NoticeSubject,
    now: number,
    db: Knex,
  ): Promise<StoredRegistration[]> {
    const { registrations, notices } = this.#core.stores;
    const free = await this.freePlaces(event, db);
    if (free === 0) {
      return [];
    }
    const waiting = await registrations.longestWaiting(
      event.ref,
      Math.min(free, MOST_AT_ONCE),
      db,
    );
    const movedUp = await registrations.moveUp(waiting, now, db);
    await notices.add(
      movedUp.map(moved => outcomeNotice(event, moved, 'moved-up')),
      now,
      db,
    );
    return movedUp;
  }

  /** Tells pages and other plugins who moved up. */
  async announce(moved: readonly StoredRegistration[]): Promise<void> {
    for (const { id, hackathonRef, userRef } of moved) {
      await this.#core.live.happened('registration-confirmed', {
        hackathonRef,
        registrationId: id,
        userRef,
      });
    }
  }

  /** Fills places that became free without a registration ending, such as by a higher capacity in the charter. */
  async fillAll(now: number, signal: AbortSignal): Promise<void> {
    const { hackathons, registrations } = this.#core.stores;
    const refs = await registrations.withWaitingList();
    if (refs.length === 0) {
      return;
    }
    const [known, changes] = await Promise.all([
      hackathons.byRefs(refs),
      hackathons.windowChanges(refs),
    ]);
    for (const { entityRef: ref, title, entity, goneAt } of known) {
      const timeline = timelineOf(
        entity.spec.schedule,
        changes.get(ref) ?? [],
        now,
      );
      if (signal.aborted || goneAt || timeline.phase === 'ended') {
        continue;
      }
      const moved = await registrations.inEvent(ref, db =>
        this.fill({ ref, title, spec: entity.spec }, now, db),
      );
      if (moved.length > 0) {
        await this.announce(moved);
        await this.#core.live.changed(ref, 'registrations');
      }
    }
  }
}
