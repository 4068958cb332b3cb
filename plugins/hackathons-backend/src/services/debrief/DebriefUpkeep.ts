import {
  debriefWindow,
  type DebriefWindow,
  timelineOf,
} from '@guildhall/plugin-hackathons-common';
import type { StoredHackathon } from '../../database/DatabaseHackathonStore';
import { resourceOf } from '../access';
import type { Core } from '../areas';
import { firstOpenedKey, openedNotices } from './notices';

/** Notices are kept for 90 days: of what opened before nobody knows any more whether people were told. */
const TOLD_MS = 60 * 86_400_000;
/** The end of an event is at most so much later than its charter says. */
const RECENT_MS = 400 * 86_400_000;

/** Tells people that they can say what worked, and forgets who said how much, and in which order, when they can no more. */
export class DebriefUpkeep {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  async run(now: number): Promise<void> {
    const { stores } = this.#core;
    const windows = await this.#windows(now);
    for (const { hackathon, window } of windows.values()) {
      if (window.open && window.opensAt > now - TOLD_MS) {
        await this.#tellOpened(hackathon, now);
      }
    }
    const counted = await stores.debrief.counted();
    for (const ref of counted) {
      const window = windows.get(ref)?.window;
      if (!window || window.closesAt <= now) {
        await stores.debrief.forgetOrder(ref);
      }
    }
  }

  /** The debriefs of hackathons that began and are not long over. */
  async #windows(
    now: number,
  ): Promise<
    Map<string, { hackathon: StoredHackathon; window: DebriefWindow }>
  > {
    const { hackathons } = this.#core.stores;
    const recent = (await hackathons.all()).filter(
      ({ startAt, endAt }) => startAt <= now && endAt > now - RECENT_MS,
    );
    const changes = await hackathons.windowChanges(
      recent.map(({ entityRef }) => entityRef),
    );
    return new Map(
      recent.map(hackathon => {
        const { entityRef, entity } = hackathon;
        const timeline = timelineOf(
          entity.spec.schedule,
          changes.get(entityRef) ?? [],
          now,
        );
        return [entityRef, { hackathon, window: debriefWindow(timeline) }];
      }),
    );
  }

  async #tellOpened(
    { entityRef, title, entity }: StoredHackathon,
    now: number,
  ): Promise<void> {
    const { hackathons, notices } = this.#core.stores;
    if (await notices.has(firstOpenedKey(entityRef))) {
      return;
    }
    const [registered, offers] = await Promise.all([
      hackathons.registeredRefs(entityRef, ['registered']),
      hackathons.mentorsOf([entityRef]),
    ]);
    const { judges, mentors } = resourceOf(
      entity,
      offers.get(entityRef),
      'results',
      [],
    );
    await notices.add(
      openedNotices({ ref: entityRef, title }, [
        ...new Set([...registered, ...judges, ...mentors]),
      ]),
      now,
    );
  }
}
