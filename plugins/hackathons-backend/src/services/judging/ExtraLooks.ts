import { InputError } from '@backstage/errors';
import type {
  ExtraLookInput,
  JudgingLook,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { addExtraLook } from './addExtraLook';
import { chooseJudge } from './chooseJudge';
import type { JudgingDesk } from './JudgingDesk';
import { assignedNotices } from './notices';
import { requireAssignable } from './rules';
import { hidesScores } from './scoreReaders';
import { toJudgingLook, withoutScores } from './views';

/** One more look at a project, where an organiser wants it. */
export class ExtraLooks {
  readonly #core: Core;
  readonly #desk: JudgingDesk;

  constructor(core: Core, desk: JudgingDesk) {
    this.#core = core;
    this.#desk = desk;
  }

  /**
   * Gives a project to one more judge.
   *
   * @throws InputError for a project that is not judged, and a judge who is not on the panel; ConflictError when the judge, or nobody, may have it
   */
  async add(
    context: EventContext,
    input: ExtraLookInput,
  ): Promise<JudgingLook> {
    const by = context.requireUser();
    const { judging: charter } = requireAssignable(context);
    const projectId = input.projectId.toLowerCase();
    const { judging, notices } = this.#core.stores;
    const { id, displayName } = await this.#desk.open(context, async desk => {
      const { state, transaction } = desk;
      const project = state.projects.find(each => each.projectId === projectId);
      if (!project || projectId === state.panel?.calibrationProjectId) {
        throw new InputError(
          `projectId: ${input.projectId} is not judged in ${context.title}: it was not submitted, or judges practise on it`,
        );
      }
      const rows = await judging.looks.rows(context.ref, transaction);
      const judge = chooseJudge(desk, rows, project, {
        judge: input.judge?.toLowerCase(),
        limit: charter.maxProjectsPerJudge,
      });
      const lookId = await addExtraLook(this.#core, context, transaction, {
        rows,
        judge: judge.userRef,
        projectId,
        by,
      });
      await notices.add(
        assignedNotices(context, state, {
          added: [{ judge: judge.userRef, project: projectId, reason: 'new' }],
          released: [],
        }),
        context.now,
        transaction,
      );
      return { id: lookId, displayName: judge.displayName };
    });
    const look = (await judging.looks.byId(id))!;
    return toJudgingLook(
      // What was scored before it was taken back is still there.
      (await hidesScores(this.#core, context)) ? withoutScores(look) : look,
      displayName,
    );
  }
}
