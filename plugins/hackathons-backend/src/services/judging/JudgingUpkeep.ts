import { windowOf } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import type { Assigner } from './Assigner';
import type { JudgingDesk } from './JudgingDesk';
import { SECTIONS, toOrganisers } from './notices';
import type { Panels } from './Panels';
import { isClosed, rulesOf } from './rules';

const SYNC_MS = 60_000;
const REMINDER_MS = 24 * 3_600_000;

/** What happens in the judging by itself: the panel and its conflicts follow the charter and the catalog, late projects join, and judges are reminded. */
export class JudgingUpkeep {
  readonly #core: Core;
  readonly #assigner: Assigner;
  readonly #desk: JudgingDesk;
  readonly #panels: Panels;

  constructor(
    core: Core,
    parts: { assigner: Assigner; desk: JudgingDesk; panels: Panels },
  ) {
    this.#core = core;
    this.#assigner = parts.assigner;
    this.#desk = parts.desk;
    this.#panels = parts.panels;
  }

  async run(now: number, signal: AbortSignal): Promise<void> {
    const { hackathons } = this.#core.stores;
    const judged = (await hackathons.all()).filter(
      ({ entity, startAt, erasedAt }) =>
        entity.spec.judging && startAt <= now && erasedAt === undefined,
    );
    if (judged.length === 0) {
      return;
    }
    const contexts = await this.#core.access.contextsFor(judged, {
      credentials: await this.#core.auth.getOwnServiceCredentials(),
      claims: [],
    });
    for (const context of contexts) {
      if (signal.aborted) {
        return;
      }
      if (rulesOf(context) && !isClosed(context)) {
        await this.#lookAfter(context);
      }
    }
  }

  async #lookAfter(context: EventContext): Promise<void> {
    try {
      const panel = await this.#core.stores.judging.panels.get(context.ref);
      if (context.now - (panel?.syncedAt ?? 0) >= SYNC_MS) {
        await this.#panels.sync(context);
        await this.#desk.remember(context);
        await this.#assigner.goOn(context);
      }
      await this.#remind(context, panel?.assignedAt !== undefined);
    } catch (error) {
      // One event, or a catalog that doesn't answer, keeps no other from it.
      this.#core.logger.error(
        `The judging of ${context.ref} could not be looked after; it is tried again`,
        error as Error,
      );
    }
  }

  async #remind(context: EventContext, isAssigned: boolean): Promise<void> {
    const { judging, notices } = this.#core.stores;
    const { now, ref, title } = context;
    const window = windowOf(context.timeline, 'judging')!;
    if (!isAssigned && window.state === 'open') {
      await notices.add(
        [
          toOrganisers(context, {
            key: `judging-unassigned:${ref}`,
            title: `${title}: the judging has begun, and nobody has projects`,
            description: 'Give the projects to the judges',
            severity: 'high',
          }),
        ],
        now,
      );
    }
    if (window.state === 'open' && window.closesAt - now <= REMINDER_MS) {
      const [counts, judges] = await Promise.all([
        judging.looks.counts(ref),
        judging.panels.judges(ref),
      ]);
      await notices.add(
        judges.flatMap(({ userRef, state }) => {
          const open = counts.get(userRef)?.open ?? 0;
          return open > 0 && state === 'active'
            ? [
                {
                  key: `judging-reminder:${ref}:${window.closesAt}:${userRef}`,
                  hackathonRef: ref,
                  recipients: [userRef],
                  title: `${title}: ${open} ${
                    open === 1 ? 'project waits' : 'projects wait'
                  } for your scores`,
                  description: `The judging ends at ${iso(window.closesAt)}`,
                  link: pagePath(ref, SECTIONS.queue),
                  severity: 'high' as const,
                },
              ]
            : [];
        }),
        now,
      );
    }
  }
}
