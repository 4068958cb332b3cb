import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type {
  JudgeAvailabilityInput,
  JudgeInput,
  JudgeList,
  JudgeProgress,
  JudgeState,
} from '@guildhall/plugin-hackathons-common';
import { inEvent } from '../../database/inEvent';
import type { LogEntry } from '../../database/DatabaseJudgingLogStore';
import { noLooks } from '../../database/DatabaseJudgingLookStore';
import type {
  JudgePatch,
  StoredJudge,
} from '../../database/DatabaseJudgingPanelStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { nameOf, tidyText } from '../people';
import type { Assigner } from './Assigner';
import { judgeNotice, toOrganisers } from './notices';
import type { Panels } from './Panels';
import { requireNotClosed } from './rules';
import { requireUnseen } from './scoreReaders';
import { toJudgeProgress } from './views';

/** Who judges, who is absent, how much everybody does, and whose scores count. */
export class Judges {
  readonly #core: Core;
  readonly #assigner: Assigner;
  readonly #panels: Panels;

  constructor(core: Core, parts: { assigner: Assigner; panels: Panels }) {
    this.#core = core;
    this.#assigner = parts.assigner;
    this.#panels = parts.panels;
  }

  /** The panel, for organisers. In a fixed number of statements. */
  async list(context: EventContext): Promise<JudgeList> {
    const { judging } = this.#core.stores;
    const [judges, counts, conflicts] = await Promise.all([
      judging.panels.judges(context.ref),
      judging.looks.counts(context.ref),
      judging.conflicts.counts(context.ref),
    ]);
    return {
      items: judges.map(judge =>
        toJudgeProgress(
          judge,
          counts.get(judge.userRef) ?? noLooks(),
          conflicts.get(judge.userRef) ?? 0,
        ),
      ),
    };
  }

  /** Where a judge stands; `undefined` for who is on no panel. */
  async stateOf(
    context: EventContext,
    userRef: string,
  ): Promise<JudgeState | undefined> {
    const { judging } = this.#core.stores;
    const [judge, looks, counts] = await Promise.all([
      judging.panels.judge(context.ref, userRef),
      judging.looks.list(context.ref, { judge: userRef, state: 'assigned' }),
      judging.looks.counts(context.ref, userRef),
    ]);
    return (
      judge && {
        state: judge.state,
        stateReason: judge.stateReason,
        counts: judge.counts,
        ...(counts.get(userRef) ?? noLooks()),
        nextLookId: looks[0]?.id,
      }
    );
  }

  /**
   * Says that the caller can't judge, or can again. Said twice, it is the same as once.
   *
   * @throws ConflictError when the judging is closed, and for who has seen as an organiser what others scored
   */
  async setOwnAvailability(
    context: EventContext,
    input: JudgeAvailabilityInput,
  ): Promise<JudgeState> {
    const userRef = context.requireUser();
    requireNotClosed(context);
    await requireUnseen(this.#core, context, { userRef });
    let judge = await this.#core.stores.judging.panels.judge(
      context.ref,
      userRef,
    );
    if (!judge || judge.state === 'removed') {
      await this.#panels.sync(context);
      judge = await this.#core.stores.judging.panels.judge(
        context.ref,
        userRef,
      );
    }
    if (!judge || judge.state === 'removed') {
      throw new NotFoundError(
        `You are not on the panel of ${context.title}: the catalog doesn't have you among its judges`,
      );
    }
    const reason = tidyText(input.reason);
    await this.#change(context, judge, {
      by: userRef,
      absent: input.absent,
      reason,
    });
    await this.#assigner.goOn(context, userRef);
    return (await this.stateOf(context, userRef))!;
  }

  /**
   * Changes a judge for an organiser.
   *
   * @throws NotFoundError when they are on no panel; NotAllowedError for who lets the own scores count, or not; ConflictError for a stale version,
   *   when the judging is closed, and when who comes back has seen as an organiser what others scored
   */
  async put(context: EventContext, input: JudgeInput): Promise<JudgeProgress> {
    const by = context.requireUser();
    // Whether scores count can be decided until the results are out.
    if (input.absent !== undefined || input.maxProjects !== undefined) {
      requireNotClosed(context);
    }
    const userRef = input.judge.toLowerCase();
    const { judging } = this.#core.stores;
    const judge = await judging.panels.judge(context.ref, userRef);
    if (!judge) {
      throw new NotFoundError(
        `judge: ${userRef} is not on the panel of ${context.title}`,
      );
    }
    if (judge.version !== input.version) {
      throw staleJudge(judge);
    }
    if (
      userRef === by &&
      input.counts !== undefined &&
      input.counts !== judge.counts
    ) {
      throw new NotAllowedError(
        'counts: whether your own scores count is for another organiser to decide',
      );
    }
    if (input.absent === false) {
      await requireUnseen(this.#core, context, judge);
    }
    if (input.absent !== undefined && judge.state === 'removed') {
      throw new InputError(
        `absent: ${judge.displayName} is not on the panel any more; the charter has to name them again first`,
      );
    }
    await this.#change(context, judge, {
      by,
      absent: input.absent,
      maxProjects: input.maxProjects,
      counts: input.counts,
      reason: input.reason.trim(),
    });
    await this.#assigner.goOn(context, by);
    const { items } = await this.list(context);
    return items.find(each => each.userRef === userRef)!;
  }

  async #change(
    context: EventContext,
    judge: StoredJudge,
    change: {
      by: string;
      absent?: boolean;
      maxProjects?: number | null;
      counts?: boolean;
      reason?: string;
    },
  ): Promise<void> {
    const { by, absent, maxProjects, counts, reason } = change;
    const patch: JudgePatch = {};
    const acts: Array<{ act: LogEntry['act']; told: string }> = [];
    if (absent !== undefined && (judge.state === 'absent') !== absent) {
      patch.state = absent ? 'absent' : 'active';
      patch.stateReason = absent ? reason ?? null : null;
      acts.push(
        absent
          ? { act: 'absent', told: 'you count as absent' }
          : { act: 'back', told: 'you judge again' },
      );
    }
    if (
      maxProjects !== undefined &&
      (maxProjects ?? undefined) !== judge.maxProjects
    ) {
      patch.maxProjects = maxProjects;
      acts.push({
        act: 'limit',
        told:
          maxProjects === null
            ? 'you judge as many projects as the others'
            : `you judge ${maxProjects} projects at most`,
      });
    }
    if (counts !== undefined && counts !== judge.counts) {
      patch.counts = counts;
      patch.countsReason = counts ? null : reason ?? null;
      acts.push(
        counts
          ? { act: 'include', told: 'your scores count again' }
          : { act: 'exclude', told: 'your scores do not count' },
      );
    }
    if (acts.length === 0) {
      return;
    }
    const { judging, notices } = this.#core.stores;
    const isOwn = by === judge.userRef;
    await inEvent(this.#core.knex, context.ref, async transaction => {
      if (!(await judging.panels.change(judge, patch, transaction))) {
        throw staleJudge(judge);
      }
      await judging.log.add(
        context.ref,
        acts.map(({ act }) => ({
          at: context.now,
          by,
          act,
          judge: judge.userRef,
          text: reason,
        })),
        transaction,
      );
      const next = { ...judge, version: judge.version + 1 };
      await notices.add(
        isOwn
          ? acts
              .filter(({ act }) => act === 'absent')
              .map(({ act }) =>
                toOrganisers(context, {
                  key: `judging-${act}:${context.ref}:${judge.userRef}:${next.version}`,
                  title: `${nameOf(
                    judge.userRef,
                    judge.displayName,
                  )} can’t judge`,
                  description: reason,
                }),
              )
          : [
              judgeNotice(
                context,
                next,
                acts.map(({ told }) => told).join(', '),
                reason ?? '',
              ),
            ],
        context.now,
        transaction,
      );
    });
  }
}

function staleJudge(judge: StoredJudge): ConflictError {
  return new ConflictError(
    `version: what is known of ${judge.displayName} has changed, perhaps by themselves, and is in version ${judge.version}; read it again, and make your change to what is there now`,
  );
}
