import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { JudgeConflict } from '@guildhall/plugin-hackathons-common';
import type { StoredConflict } from '../../database/DatabaseJudgingConflictStore';
import { inEvent } from '../../database/inEvent';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { assertPermitted, openOf } from '../people';
import type { Assigner } from './Assigner';
import { withdrawnNotice } from './notices';
import { presentConflicts } from './presentConflicts';
import { requireImpartial } from './requireImpartial';
import { requireNotClosed } from './rules';

/** A conflict that the caller may lift. */
export interface OpenConflict {
  context: EventContext;
  conflict: StoredConflict;
  /** Whether the caller belongs to the team that declared it, and takes it back. */
  isTeam: boolean;
}

/** The end of conflicts that were declared: lifted by organisers, or withdrawn by the team that declared them. */
export class Liftings {
  readonly #core: Core;
  readonly #assigner: Assigner;

  constructor(core: Core, parts: { assigner: Assigner }) {
    this.#core = core;
    this.#assigner = parts.assigner;
  }

  /**
   * Opens a conflict to be lifted.
   *
   * @throws NotFoundError; NotAllowedError for everybody but impartial organisers and the team that declared it
   */
  async open(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<OpenConflict> {
    const { access, stores } = this.#core;
    const [conflict, context] = await openOf(
      access,
      await stores.judging.conflicts.byId(id.toLowerCase()),
      `conflict ${id}`,
      credentials,
    );
    const userRef = context.requireUser();
    const isTeam =
      conflict.byTeam === true && (await this.#isOfTeam(context, conflict));
    await assertPermitted(access, context, isTeam);
    if (isTeam) {
      return { context, conflict, isTeam };
    }
    await requireImpartial(this.#core, context);
    if (conflict.judgeRef === userRef) {
      throw new NotAllowedError(
        'This conflict is your own; another organiser has to lift it',
      );
    }
    return { context, conflict, isTeam };
  }

  /**
   * Lifts a conflict that was declared. The judge can be given the project again.
   *
   * @throws ConflictError for conflicts that follow from facts, for one that was lifted already, and once the judging is closed
   */
  async lift(
    { context, conflict, isTeam }: OpenConflict,
    reason: string,
  ): Promise<JudgeConflict> {
    const by = context.requireUser();
    requireNotClosed(context);
    if (conflict.kind !== 'declared' && conflict.kind !== 'recused') {
      throw new ConflictError(
        'This conflict follows from teams, mentoring and the groups of the catalog; it cannot be lifted, and ends when they say otherwise',
      );
    }
    const { judging, notices } = this.#core.stores;
    const told = isTeam
      ? [await this.#withdrawn(context, conflict, reason)]
      : [];
    await inEvent(this.#core.knex, context.ref, async transaction => {
      const lifted = await judging.conflicts.lift(
        [conflict.id],
        { by, reason: reason.trim(), at: context.now },
        transaction,
      );
      if (lifted === 0) {
        throw new ConflictError('This conflict was lifted already');
      }
      await judging.log.add(
        context.ref,
        [
          {
            at: context.now,
            by,
            act: 'lift',
            judge: conflict.judgeRef,
            projectId: conflict.projectId,
            reason: conflict.kind,
            text: reason.trim(),
          },
        ],
        transaction,
      );
      await notices.add(told, context.now, transaction);
    });
    await this.#assigner.goOn(context, by);
    const [presented] = await presentConflicts(
      this.#core,
      context,
      [(await judging.conflicts.byId(conflict.id))!],
      !isTeam,
    );
    return presented;
  }

  async #isOfTeam(
    { membership }: EventContext,
    { projectId }: StoredConflict,
  ): Promise<boolean> {
    const project = await this.#core.stores.projects.byId(projectId);
    return (
      membership.teamId !== undefined && membership.teamId === project?.teamId
    );
  }

  async #withdrawn(
    context: EventContext,
    { id, judgeRef, projectId }: StoredConflict,
    reason: string,
  ) {
    const { judging, projects } = this.#core.stores;
    const [judge, project] = await Promise.all([
      judging.panels.judge(context.ref, judgeRef),
      projects.byId(projectId),
    ]);
    return withdrawnNotice(context, {
      id,
      judgeName: judge?.displayName ?? judgeRef,
      title: project?.title ?? '',
      reason: reason.trim(),
    });
  }
}
