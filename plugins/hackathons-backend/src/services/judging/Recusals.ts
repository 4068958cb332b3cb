import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { inEvent } from '../../database/inEvent';
import type { StoredLook } from '../../database/judgingLookRows';
import type { Core } from '../areas';
import type { Assigner } from './Assigner';
import type { OpenLook } from './LookAccess';
import { releaseLooks } from './releaseLooks';

/** Judges who find that they should not judge a project. */
export class Recusals {
  readonly #core: Core;
  readonly #assigner: Assigner;

  constructor(core: Core, assigner: Assigner) {
    this.#core = core;
    this.#assigner = assigner;
  }

  /**
   * Takes a look from its judge for good, whatever was scored, and gives it to another.
   *
   * @throws ConflictError when it was taken already
   */
  async recuse(
    { look, context }: OpenLook,
    reason: string | undefined,
  ): Promise<StoredLook> {
    const { judging } = this.#core.stores;
    const { now } = context;
    await inEvent(this.#core.knex, context.ref, async transaction => {
      const released = await releaseLooks(
        this.#core,
        context,
        [look.id],
        { reason: 'conflict', scored: true, by: look.judgeRef },
        transaction,
      );
      if (released.length === 0) {
        throw new ConflictError(`${look.title} is not in your queue any more`);
      }
      await judging.conflicts.add(
        [
          {
            id: randomUUID(),
            hackathonRef: context.ref,
            judgeRef: look.judgeRef,
            projectId: look.projectId,
            kind: 'recused',
            reason,
            by: look.judgeRef,
            at: now,
          },
        ],
        transaction,
      );
      await judging.log.add(
        context.ref,
        [
          {
            at: now,
            by: look.judgeRef,
            act: 'recuse',
            judge: look.judgeRef,
            projectId: look.projectId,
            lookId: look.id,
            text: reason,
          },
        ],
        transaction,
      );
      await judging.panels.touch(context.ref, look.judgeRef, now, transaction);
    });
    await this.#assigner.goOn(context, look.judgeRef);
    return (await judging.looks.byId(look.id)) ?? look;
  }
}
