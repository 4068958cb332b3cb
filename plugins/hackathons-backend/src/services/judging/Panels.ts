import { inEvent } from '../../database/inEvent';
import type { LogEntry } from '../../database/DatabaseJudgingLogStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import type { PeopleGroups } from '../people';
import { HAS_SEEN_SCORES } from './scoreReaders';

const LEFT = 'The charter does not name them any more';

/** Keeps the panel as the charter and the groups of the catalog have it. */
export class Panels {
  readonly #core: Core;
  readonly #groups: PeopleGroups;

  constructor(core: Core, groups: PeopleGroups) {
    this.#core = core;
    this.#groups = groups;
  }

  /** Takes over who judges, but for organisers who have seen what others scored. What judges scored stays when they leave. Two at once are the same as one. */
  async sync(context: EventContext): Promise<void> {
    const named = await this.#groups.members(context.resource.judges);
    const { judging } = this.#core.stores;
    await inEvent(this.#core.knex, context.ref, async transaction => {
      const present = await judging.panels.judges(context.ref, transaction);
      const known = new Map(present.map(judge => [judge.userRef, judge]));
      const readers = await judging.readers.all(context.ref, transaction);
      const able = named.filter(({ userRef }) => !readers.has(userRef));
      const wanted = new Set(able.map(({ userRef }) => userRef));
      const entries: LogEntry[] = [];
      const entry = (act: LogEntry['act'], judge: string) =>
        entries.push({ at: context.now, act, judge });

      const isNew = ({ userRef }: { userRef: string }) => !known.has(userRef);
      const added = able.filter(isNew);
      await judging.panels.add(
        context.ref,
        [
          ...added,
          // Who reads the list learns why they are not on it.
          ...named
            .filter(each => isNew(each) && !wanted.has(each.userRef))
            .map(each => ({
              ...each,
              state: 'removed' as const,
              stateReason: HAS_SEEN_SCORES,
            })),
        ],
        transaction,
      );
      added.forEach(({ userRef }) => entry('join', userRef));
      for (const { userRef, displayName } of able) {
        const judge = known.get(userRef);
        if (judge?.state === 'removed') {
          await judging.panels.change(
            judge,
            { state: 'active', stateReason: null, displayName },
            transaction,
          );
          entry('join', userRef);
        } else if (judge && judge.displayName !== displayName) {
          await judging.panels.change(judge, { displayName }, transaction);
        }
      }
      for (const judge of present) {
        if (!wanted.has(judge.userRef) && judge.state !== 'removed') {
          await judging.panels.change(
            judge,
            {
              state: 'removed',
              stateReason: readers.has(judge.userRef) ? HAS_SEEN_SCORES : LEFT,
            },
            transaction,
          );
          entry('leave', judge.userRef);
        }
      }
      await judging.log.add(context.ref, entries, transaction);
      await judging.panels.put(
        context.ref,
        { syncedAt: context.now },
        transaction,
      );
    });
  }
}
