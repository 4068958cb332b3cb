import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { inEvent } from '../../database/inEvent';
import type { StoredConflict } from '../../database/DatabaseJudgingConflictStore';
import type { LogEntry } from '../../database/DatabaseJudgingLogStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { changeOf, type ConflictChange, findConflicts } from './conflicts';
import { type JudgingState, peopleOf, readJudgingState } from './judgingState';
import type { PeopleGroups } from '../people';
import { rulesOf } from './rules';

const ATTEMPTS = 5;
const NO_LONGER = 'They have no group in common any more';

/** The judging of a hackathon, held by a transaction: nobody assigns, and no team or window changes, until it ends. */
export interface OpenDesk {
  transaction: Knex.Transaction;
  state: JudgingState;
  /** Worked out from teams, mentoring and the catalog of this moment. */
  conflicts: ConflictChange;
}

/** Decides about judges, conflicts and assignment, one after the other. */
export class JudgingDesk {
  readonly #core: Core;
  readonly #groups: PeopleGroups;

  constructor(core: Core, groups: PeopleGroups) {
    this.#core = core;
    this.#groups = groups;
  }

  /**
   * Runs work alone among those that change the judging of a hackathon, with conflicts as they are now, which are kept.
   *
   * @param options.keep - whether conflicts that were found are written; not for previews
   */
  async open<T>(
    context: EventContext,
    work: (desk: OpenDesk) => Promise<T>,
    options: { keep: boolean } = { keep: true },
  ): Promise<T> {
    const { knex } = this.#core;
    const types = rulesOf(context)?.conflictGroupTypes ?? [];
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      // The catalog is asked before the transaction, which so stays short.
      const before = await readJudgingState(this.#core, context.ref, {}, knex);
      const groups = await this.#groups.of(peopleOf(before), types);
      const outcome = await inEvent(knex, context.ref, async transaction => {
        const state = await readJudgingState(
          this.#core,
          context.ref,
          {},
          transaction,
        );
        if ([...peopleOf(state).keys()].some(person => !groups.has(person))) {
          return undefined;
        }
        const conflicts = changeOf(
          state,
          findConflicts(state, groups),
          context.ref,
          context.now,
        );
        if (options.keep) {
          await this.#keep(context, conflicts, transaction);
        }
        return { done: await work({ transaction, state, conflicts }) };
      });
      if (outcome) {
        return outcome.done;
      }
    }
    throw new ConflictError(
      `The teams of ${context.title} change all the time; try again`,
    );
  }

  /** Keeps who is in a team, or mentors it, whether its project is handed in or not: whoever leaves it stays in the conflict. */
  async remember(context: EventContext): Promise<void> {
    const { knex } = this.#core;
    const read = async (db: Knex) =>
      await readJudgingState(this.#core, context.ref, { unfinished: true }, db);
    const groups = await this.#groups.of(
      peopleOf({ ...(await read(knex)), teams: [] }),
      [],
    );
    await inEvent(knex, context.ref, async transaction => {
      const state = await read(transaction);
      const { added } = changeOf(
        state,
        // Groups count as long as they are in common.
        findConflicts(state, groups).filter(
          ({ kind }) => kind !== 'same-group',
        ),
        context.ref,
        context.now,
      );
      await this.#keep(context, { added, gone: [] }, transaction);
    });
  }

  /** Those projects that a judge must not judge, as teams and groups are now, and of those asked for maybe more. Writes nothing. */
  async conflictsOf(
    context: EventContext,
    judge: string,
    projectIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const { change } = await this.#conflictsNow(context, {
      judge,
      projectIds,
    });
    return change.byJudge.get(judge) ?? new Set();
  }

  /** Conflicts of all judges with some projects, as teams and groups are now. Writes nothing. */
  async conflictsWith(
    context: EventContext,
    projectIds: readonly string[],
  ): Promise<StoredConflict[]> {
    const { state, change } = await this.#conflictsNow(context, { projectIds });
    const wanted = new Set(projectIds);
    return [...state.conflicts, ...change.added].filter(
      conflict =>
        wanted.has(conflict.projectId) && !change.gone.includes(conflict),
    );
  }

  async #conflictsNow(
    context: EventContext,
    scope: { judge?: string; projectIds: readonly string[] },
  ) {
    const state = await readJudgingState(
      this.#core,
      context.ref,
      scope,
      this.#core.knex,
    );
    const groups = await this.#groups.of(
      peopleOf(state),
      rulesOf(context)?.conflictGroupTypes ?? [],
    );
    const found = findConflicts(state, groups);
    return {
      state,
      change: changeOf(state, found, context.ref, context.now),
    };
  }

  async #keep(
    context: EventContext,
    { added, gone }: Pick<ConflictChange, 'added' | 'gone'>,
    transaction: Knex,
  ): Promise<void> {
    const { judging } = this.#core.stores;
    await judging.conflicts.add(added, transaction);
    await judging.conflicts.lift(
      gone.map(({ id }) => id),
      { reason: NO_LONGER, at: context.now },
      transaction,
    );
    const entry = (
      act: LogEntry['act'],
      conflict: ConflictChange['added'][number],
    ): LogEntry => ({
      at: context.now,
      act,
      judge: conflict.judgeRef,
      projectId: conflict.projectId,
      reason: conflict.kind,
    });
    await judging.log.add(
      context.ref,
      [
        ...added.map(conflict => entry('conflict', conflict)),
        ...gone.map(conflict => entry('lift', conflict)),
      ],
      transaction,
    );
  }
}
