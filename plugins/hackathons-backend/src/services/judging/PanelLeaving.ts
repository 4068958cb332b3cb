import { ConflictError } from '@backstage/errors';
import { inEvent } from '../../database/inEvent';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { nameOf, tidyText } from '../people';
import type { Assigner } from './Assigner';
import { toOrganisers } from './notices';
import { requireNotClosed } from './rules';
import { HAS_SEEN_SCORES, hidesScores } from './scoreReaders';

/** Organisers who give up judging in order to see what others score. */
export class PanelLeaving {
  readonly #core: Core;
  readonly #assigner: Assigner;

  constructor(core: Core, assigner: Assigner) {
    this.#core = core;
    this.#assigner = assigner;
  }

  /**
   * Takes the caller from the panel for good. What was not scored goes to others; what was scored counts: it was given unseen. Left twice,
   * it is the same as once.
   *
   * @throws ConflictError when judges have nothing more to say, and for whoever is not on the panel
   */
  async leave(
    context: EventContext,
    input: { reason?: string },
  ): Promise<void> {
    const userRef = context.requireUser();
    const { judging, notices } = this.#core.stores;
    if (await judging.readers.has(context.ref, userRef)) {
      return;
    }
    if (!(await hidesScores(this.#core, context))) {
      requireNotClosed(context);
      throw new ConflictError(
        `You are not on the panel of ${context.title}, and see what is scored already`,
      );
    }
    const reason = tidyText(input.reason);
    await inEvent(this.#core.knex, context.ref, async transaction => {
      await judging.readers.add(context.ref, userRef, context.now, transaction);
      const judge = await judging.panels.judge(
        context.ref,
        userRef,
        transaction,
      );
      if (judge && judge.state !== 'removed') {
        await judging.panels.change(
          judge,
          { state: 'removed', stateReason: HAS_SEEN_SCORES },
          transaction,
        );
      }
      await judging.log.add(
        context.ref,
        [
          {
            at: context.now,
            by: userRef,
            act: 'leave',
            judge: userRef,
            text: reason,
          },
        ],
        transaction,
      );
      await notices.add(
        [
          toOrganisers(context, {
            key: `judging-left:${context.ref}:${userRef}`,
            title: `${nameOf(
              userRef,
              judge?.displayName,
            )} left the panel for good`,
            description: reason,
          }),
        ],
        context.now,
        transaction,
      );
    });
    await this.#assigner.goOn(context, userRef);
  }
}
