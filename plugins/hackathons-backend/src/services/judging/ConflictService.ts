import { randomUUID } from 'node:crypto';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonPermission,
  type HackathonQuery,
  hackathonsEventJudgePermission,
  hackathonsEventManagePermission,
  hackathonsEventParticipatePermission,
  type JudgeConflict,
  type JudgeConflictInput,
  type JudgeConflictPage,
} from '@guildhall/plugin-hackathons-common';
import { inEvent } from '../../database/inEvent';
import type { StoredConflict } from '../../database/DatabaseJudgingConflictStore';
import type { StoredProject } from '../../database/DatabaseProjectStore';
import { type EventContext, hidesTeams } from '../access';
import type { Core } from '../areas';
import { isPermitted } from '../people';
import type { Assigner } from './Assigner';
import { declaredNotice, takenNotice } from './notices';
import type { Panels } from './Panels';
import { presentConflicts } from './presentConflicts';
import { releaseLooks } from './releaseLooks';
import { isImpartial } from './requireImpartial';
import { requireNotClosed, requireNotEnded } from './rules';

/** Conflicts of interest that people declare, and all that are known. */
export class ConflictService {
  readonly #core: Core;
  readonly #assigner: Assigner;
  readonly #panels: Panels;

  constructor(core: Core, parts: { assigner: Assigner; panels: Panels }) {
    this.#core = core;
    this.#assigner = parts.assigner;
    this.#panels = parts.panels;
  }

  /** Conflicts, as the caller may know of them. */
  async page(
    context: EventContext,
    query: HackathonQuery<'listJudgeConflicts'>,
  ): Promise<JudgeConflictPage> {
    const userRef = context.requireUser();
    const seesAll =
      !query.mine &&
      context.has('organiser') &&
      (await isPermitted(
        this.#core.access,
        context,
        hackathonsEventManagePermission,
      )) &&
      (await isImpartial(this.#core, context));
    const limit = query.limit ?? 50;
    const rows = await this.#core.stores.judging.conflicts.page(context.ref, {
      judge: query.judge?.toLowerCase(),
      concerns: seesAll ? undefined : userRef,
      blind: !seesAll && hidesTeams(context),
      lifted: query.lifted,
      limit: limit + 1,
      after: decodeCursor('judge-conflicts', query.cursor, ['time', 'string']),
    });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: await presentConflicts(this.#core, context, shown, seesAll),
      nextCursor: encodeCursor('judge-conflicts', last && [last.at, last.id]),
    };
  }

  /**
   * Keeps that a judge must not judge a project, and gives it to another at once. Declared twice, it is the same as once; what the team says
   * stands beside what others say, so that each can take back its own. Teams declare until the judging is closed, judges and organisers until
   * the event is over: what was scored doesn't count.
   *
   * @throws InputError when it is not said, or not known, which project; NotAllowedError for conflicts that are not the caller's to declare
   */
  async declare(
    context: EventContext,
    input: JudgeConflictInput,
  ): Promise<JudgeConflict> {
    const by = context.requireUser();
    requireNotEnded(context);
    const judgeRef = (input.judge ?? by).toLowerCase();
    const project = await this.#projectOf(context, input);
    const isTeam = await this.#assertMayDeclare(context, judgeRef, project);
    if (isTeam) {
      // Nobody can look at it again once the judging is closed.
      requireNotClosed(context);
    }
    const judge = await this.#judge(context, judgeRef);
    const reason = input.reason.trim();
    const { judging, notices } = this.#core.stores;
    const conflict = await inEvent(
      this.#core.knex,
      context.ref,
      async transaction => {
        const standing = await judging.conflicts.active(
          context.ref,
          { judge: judgeRef, project: project.id },
          transaction,
        );
        const same = standing.find(
          ({ kind, byTeam }) => kind === 'declared' && byTeam === isTeam,
        );
        if (same) {
          return same;
        }
        const added: StoredConflict = {
          id: randomUUID(),
          hackathonRef: context.ref,
          judgeRef,
          projectId: project.id,
          kind: 'declared',
          reason,
          by,
          byTeam: isTeam,
          at: context.now,
        };
        await judging.conflicts.add([added], transaction);
        await judging.log.add(
          context.ref,
          [
            {
              at: context.now,
              by,
              act: 'declare',
              judge: judgeRef,
              projectId: project.id,
              text: reason,
            },
          ],
          transaction,
        );
        const looks = await judging.looks.list(
          context.ref,
          { judge: judgeRef, project: project.id },
          {},
          transaction,
        );
        const released = await releaseLooks(
          this.#core,
          context,
          looks.map(({ id }) => id),
          { reason: 'conflict', scored: true, by },
          transaction,
        );
        const told = isTeam
          ? [
              declaredNotice(context, {
                id: added.id,
                judgeName: judge.displayName,
                title: project.title,
                reason,
              }),
            ]
          : [];
        if (released.length > 0 && by !== judgeRef) {
          told.push(takenNotice(context, added));
        }
        await notices.add(told, context.now, transaction);
        return added;
      },
    );
    await this.#assigner.goOn(context, by);
    const [presented] = await presentConflicts(
      this.#core,
      context,
      [conflict],
      !isTeam && conflict.judgeRef !== by,
    );
    return presented;
  }

  /** @throws InputError */
  async #projectOf(
    context: EventContext,
    input: JudgeConflictInput,
  ): Promise<StoredProject> {
    const given = (['projectId', 'teamId', 'userRef'] as const).filter(
      field => input[field] !== undefined,
    );
    if (given.length !== 1) {
      throw new InputError(
        `projectId, teamId, userRef: give exactly one of them; there ${
          given.length === 0 ? 'is none' : `are ${given.join(' and ')}`
        }`,
      );
    }
    const { projects, teams } = this.#core.stores;
    const [field] = given;
    let project: StoredProject | undefined;
    if (input.projectId) {
      project = await projects.byId(input.projectId.toLowerCase());
    } else {
      const teamId =
        input.teamId?.toLowerCase() ??
        (await teams.teamOf(context.ref, input.userRef!.toLowerCase()))?.id;
      project = teamId ? await projects.ofTeam(teamId) : undefined;
    }
    if (!project || project.hackathonRef !== context.ref) {
      throw new InputError(
        `${field}: ${input[field]} has no project in ${context.title}; declare the conflict once there is one`,
      );
    }
    return project;
  }

  /**
   * @returns whether it is the team that declares it
   * @throws NotAllowedError
   */
  async #assertMayDeclare(
    context: EventContext,
    judgeRef: string,
    project: StoredProject,
  ): Promise<boolean> {
    const isOwn = judgeRef === context.caller.userRef;
    const isTeam = context.membership.teamId === project.teamId;
    const ways: Array<[boolean, HackathonPermission]> = [
      [isOwn && context.has('judge'), hackathonsEventJudgePermission],
      [!isOwn && isTeam, hackathonsEventParticipatePermission],
      [
        context.has('organiser') && (await isImpartial(this.#core, context)),
        hackathonsEventManagePermission,
      ],
    ];
    for (const [fits, permission] of ways) {
      if (fits && (await isPermitted(this.#core.access, context, permission))) {
        return permission === hackathonsEventParticipatePermission;
      }
    }
    throw new NotAllowedError(
      'Judges declare their own conflicts, members of a team those of judges with their project, and organisers who don’t take part any; the permission for it is needed, too',
    );
  }

  async #judge(context: EventContext, judgeRef: string) {
    const { panels } = this.#core.stores.judging;
    let judge = await panels.judge(context.ref, judgeRef);
    if (!judge) {
      await this.#panels.sync(context);
      judge = await panels.judge(context.ref, judgeRef);
    }
    if (!judge) {
      throw new NotFoundError(
        `judge: ${judgeRef} is not on the panel of ${context.title}`,
      );
    }
    return judge;
  }
}
