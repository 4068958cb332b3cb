import {
  foldSmallGroups,
  newConnections,
  reachedWithin,
  timelineOf,
  windowOf,
} from '@guildhall/plugin-hackathons-common';
import type { StoredHackathon } from '../../database/DatabaseHackathonStore';
import type { ReachedMilestone } from '../../database/DatabaseMilestoneStore';
import type {
  EventFigures,
  PeopleFigures,
  StoredFigures,
} from '../../database/DatabaseProgrammeStore';
import type { Core } from '../areas';
import { PeopleGroups } from '../people';

const DAY_MS = 86_400_000;
/** After the end of an event, how long its figures are computed. */
export const OPEN_MS = 200 * DAY_MS;

/** An event with the times that figures are computed from. */
export interface TimedEvent {
  hackathon: StoredHackathon;
  start: number;
  /** When submissions end. */
  submittedBy: number;
  end: number;
}

/** Computes the figures of events that run or ended, until they are final. Each takes a fixed number of statements. */
export class Figures {
  readonly #core: Core;
  readonly #groups: PeopleGroups;

  constructor(core: Core) {
    this.#core = core;
    this.#groups = new PeopleGroups(core);
  }

  /** One round. An event whose figures can't be computed doesn't keep the others from it. */
  async compute(now: number, signal: AbortSignal): Promise<void> {
    const { programme } = this.#core.stores;
    const events = await this.events(now);
    const before = new Map(
      (
        await programme.figures(
          events.map(({ hackathon }) => hackathon.entityRef),
        )
      ).map(stored => [stored.hackathonRef, stored]),
    );
    for (const event of events) {
      if (signal.aborted) {
        return;
      }
      const { entityRef } = event.hackathon;
      const stored = before.get(entityRef);
      if (stored?.final && now > event.end + OPEN_MS) {
        continue;
      }
      try {
        await this.#keep(event, events, stored, now);
      } catch (error) {
        this.#core.logger.error(
          `The figures of ${entityRef} could not be computed; it is tried again`,
          error as Error,
        );
      }
    }
  }

  /** Takes the figures of an event for the last time before its people are erased. */
  async beforeErasure(hackathonRef: string, now: number): Promise<void> {
    const { programme } = this.#core.stores;
    const [stored] = await programme.figures([hackathonRef]);
    if (stored?.figures.erased) {
      return;
    }
    const events = await this.events(now);
    const event = events.find(
      ({ hackathon }) => hackathon.entityRef === hackathonRef,
    );
    if (event) {
      const figures = await this.#figuresOf(event, events, stored, now);
      await programme.put({
        hackathonRef,
        figures: { ...figures, erased: true },
        computedAt: now,
        final: now > event.end + OPEN_MS,
      });
    }
  }

  /** All events that began, the latest first. */
  async events(now: number): Promise<TimedEvent[]> {
    const { hackathons } = this.#core.stores;
    const begun = (await hackathons.all({ gone: true })).filter(
      ({ startAt }) => startAt <= now,
    );
    const changes = await hackathons.windowChanges(
      begun.map(({ entityRef }) => entityRef),
    );
    return begun.map(hackathon => {
      const timeline = timelineOf(
        hackathon.entity.spec.schedule,
        changes.get(hackathon.entityRef) ?? [],
        now,
      );
      return {
        hackathon,
        start: timeline.start,
        end: timeline.end,
        submittedBy: windowOf(timeline, 'submission')?.closesAt ?? timeline.end,
      };
    });
  }

  async #keep(
    event: TimedEvent,
    events: readonly TimedEvent[],
    stored: StoredFigures | undefined,
    now: number,
  ): Promise<void> {
    await this.#core.stores.programme.put({
      hackathonRef: event.hackathon.entityRef,
      figures: await this.#figuresOf(event, events, stored, now),
      computedAt: now,
      final: now > event.end + OPEN_MS,
    });
  }

  async #figuresOf(
    event: TimedEvent,
    events: readonly TimedEvent[],
    stored: StoredFigures | undefined,
    now: number,
  ): Promise<EventFigures> {
    const { stores } = this.#core;
    const ref = event.hackathon.entityRef;
    // What was counted of people while they were known is the truth, once they are erased.
    const isErased =
      stored !== undefined &&
      (stored.figures.erased || event.hackathon.erasedAt !== undefined);
    const [prototypes, reached, teams, counts, people] = await Promise.all([
      stores.programme.prototypes(ref),
      stores.milestones.ofHackathons([ref]),
      stores.programme.countTeams(ref),
      stores.projects.counts([ref]),
      isErased ? stored.figures.people : this.#people(event, events),
    ]);
    const endings = { transition: 0, parked: 0, stopped: 0, none: 0 };
    for (const { ending } of prototypes) {
      endings[ending ?? 'none'] += 1;
    }
    const timesOf = (milestone: ReachedMilestone['milestone']) =>
      [...reached.values()]
        .flat()
        .filter(each => each.milestone === milestone)
        .map(({ at }) => at);
    const decided = timesOf('decided');
    const production = timesOf('production');
    const span = { from: event.submittedBy, end: event.end };
    return {
      people,
      erased: isErased,
      teams,
      projects: counts.get(ref)?.projects ?? 0,
      submitted: prototypes.length,
      decided: decided.length,
      owned: timesOf('owned').length,
      production90: reachedWithin(90, span, production, now),
      production180: reachedWithin(180, span, production, now),
      daysToDecision: decided
        .map(at => Math.max(0, at - event.submittedBy) / DAY_MS)
        .sort((a, b) => a - b),
      endings,
      ...(await this.#debrief(ref, stored)),
    };
  }

  async #people(
    { hackathon, start }: TimedEvent,
    events: readonly TimedEvent[],
  ): Promise<PeopleFigures> {
    const earlier = events
      .filter(each => each.start < start)
      .map(each => each.hackathon.entityRef);
    const { registered, teams, earlierTeams } =
      await this.#core.stores.programme.people(hackathon.entityRef, earlier);
    const groupsOf = registered.map(({ homeTeams }) => homeTeams);
    return {
      participants: registered.length,
      newConnections: newConnections(
        teams,
        earlierTeams,
        new Map(
          registered.map(({ userRef, homeTeams }) => [userRef, homeTeams]),
        ),
      ),
      ...foldSmallGroups(groupsOf, await this.#groups.above(groupsOf.flat())),
    };
  }

  /** What the debrief gave. Answers that are erased were given nevertheless. */
  async #debrief(
    ref: string,
    stored: StoredFigures | undefined,
  ): Promise<Pick<EventFigures, 'satisfaction' | 'debriefActions'>> {
    const figures = (await this.#core.stores.debrief.figures([ref])).get(ref);
    const { answers = 0, satisfactionMean: mean } = figures ?? {};
    const before = stored?.figures.satisfaction;
    return {
      satisfaction:
        mean !== undefined && answers >= (before?.answers ?? 0)
          ? { mean, answers }
          : before,
      debriefActions: figures?.actions
        ? { n: figures.actionsDone, of: figures.actions }
        : undefined,
    };
  }
}
