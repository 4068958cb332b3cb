import {
  type HackathonSchedule,
  resolveHackathonTime,
} from '@guildhall/plugin-guildhall-common';
import { timelineOf } from '@guildhall/plugin-hackathons-common';
import type { DatabaseHackathonStore } from '../../database/DatabaseHackathonStore';
import type {
  DatabaseNoticeStore,
  Notice,
} from '../../database/DatabaseNoticeStore';
import { pagePath } from '../pagePath';
import type { CharterChange } from './CatalogSync';
import { inWords } from './titles';

const DAY_MS = 86_400_000;
const RECIPIENTS_PER_NOTICE = 200;

/** Tells participants of what the schedule brings, and of what of it was moved. */
export class Reminders {
  readonly #hackathons: DatabaseHackathonStore;
  readonly #notices: DatabaseNoticeStore;

  constructor(options: {
    stores: {
      hackathons: DatabaseHackathonStore;
      notices: DatabaseNoticeStore;
    };
  }) {
    this.#hackathons = options.stores.hackathons;
    this.#notices = options.stores.notices;
  }

  /** Reminds of what begins within a day. Everybody is told once of each. */
  async run(now: number): Promise<void> {
    const soon = (await this.#hackathons.all()).filter(
      ({ startAt }) => startAt > now && startAt <= now + DAY_MS,
    );
    for (const { entityRef, title, entity } of soon) {
      const { start } = timelineOf(entity.spec.schedule, [], now);
      const key = `start:${entityRef}:${start}`;
      if (await this.#notices.has(firstOf(key))) {
        continue;
      }
      await this.#tell(
        entityRef,
        ['registered'],
        {
          key,
          title: `${title} begins on ${inWords(
            start,
            entity.spec.schedule.timezone,
          )}`,
          link: pagePath(entityRef),
        },
        now,
      );
    }
  }

  /** Tells those who registered when an organiser moves a date that they may have planned with. */
  async onCharter(
    { entityRef, entity, before }: CharterChange,
    now: number,
  ): Promise<void> {
    const moved = before
      ? movedDates(before.entity.spec.schedule, entity.spec.schedule, now)
      : [];
    if (moved.length === 0) {
      return;
    }
    const title = entity.metadata.title ?? entity.metadata.name;
    await this.#tell(
      entityRef,
      ['registered', 'pending', 'waiting-list'],
      {
        key: `moved:${entityRef}:${now}`,
        title: `${title}: the schedule has changed`,
        description: moved.join('\n'),
        link: pagePath(entityRef),
      },
      now,
    );
  }

  async #tell(
    hackathonRef: string,
    states: Parameters<DatabaseHackathonStore['registeredRefs']>[1],
    notice: Omit<Notice, 'hackathonRef' | 'recipients'>,
    now: number,
  ): Promise<void> {
    const people = await this.#hackathons.registeredRefs(hackathonRef, states);
    const notices: Notice[] = [];
    for (let i = 0; i < people.length; i += RECIPIENTS_PER_NOTICE) {
      notices.push({
        ...notice,
        key: i === 0 ? firstOf(notice.key) : `${notice.key}:${i}`,
        hackathonRef,
        recipients: people.slice(i, i + RECIPIENTS_PER_NOTICE),
      });
    }
    await this.#notices.add(notices, now);
  }
}

/** The key of the first of the notices that many people get, some each. */
function firstOf(key: string): string {
  return `${key}:0`;
}

/** What of a schedule was moved, in words. Dates that are over in both don't matter. */
function movedDates(
  before: HackathonSchedule,
  after: HackathonSchedule,
  now: number,
): string[] {
  const old = datesOf(before);
  return [...datesOf(after)].flatMap(([title, time]) => {
    const from = old.get(title);
    return from === undefined || from === time || (from <= now && time <= now)
      ? []
      : [`${title}: now ${inWords(time, after.timezone)}`];
  });
}

function datesOf(schedule: HackathonSchedule): Map<string, number> {
  const dates = new Map<string, number>();
  const add = (title: string, time: string | undefined) => {
    const at = time && resolveHackathonTime(time, schedule.timezone)?.getTime();
    if (at) {
      dates.set(title, at);
    }
  };
  add('Start', schedule.start);
  for (const { name, title, at } of schedule.checkpoints ?? []) {
    add(title ?? name, at);
  }
  add('Submission deadline', schedule.submissionDeadline);
  add('Results', schedule.results);
  add('Debrief', schedule.debrief);
  add('End', schedule.end);
  return dates;
}
