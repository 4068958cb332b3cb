import { randomUUID } from 'node:crypto';
import { ConflictError, InputError } from '@backstage/errors';
import type {
  ExtraLookInput,
  JudgingLook,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import type { JudgingDesk, OpenDesk } from './JudgingDesk';
import { assignedNotices } from './notices';
import { requireAssignable } from './rules';
import { hidesScores } from './scoreReaders';
import { toJudgingLook, withoutScores } from './views';

type Rows = Awaited<ReturnType<Core['stores']['judging']['looks']['rows']>>;

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
      const own = rows.filter(row => row.judge_ref === judge.userRef);
      const look = {
        id: own.find(row => row.project_id === projectId)?.id ?? randomUUID(),
        hackathonRef: context.ref,
        judgeRef: judge.userRef,
        projectId,
        reason: 'extra' as const,
        position: Math.max(0, ...own.map(({ position }) => position)) + 1,
      };
      await judging.looks.assign([look], context.now, transaction);
      await judging.log.add(
        context.ref,
        [
          {
            at: context.now,
            by,
            act: 'assign',
            judge: judge.userRef,
            projectId,
            lookId: look.id,
            reason: 'extra',
          },
        ],
        transaction,
      );
      await notices.add(
        assignedNotices(context, state, {
          added: [{ judge: judge.userRef, project: projectId, reason: 'new' }],
          released: [],
        }),
        context.now,
        transaction,
      );
      return { id: look.id, displayName: judge.displayName };
    });
    const look = (await judging.looks.byId(id))!;
    return toJudgingLook(
      // What was scored before it was taken back is still there.
      (await hidesScores(this.#core, context)) ? withoutScores(look) : look,
      displayName,
    );
  }
}

/**
 * The judge who was asked for, also above their limit, or else the one with the least work of those who may and have room.
 *
 * @param wanted.limit - of judges who have none of their own
 */
function chooseJudge(
  { state, conflicts }: OpenDesk,
  rows: Rows,
  project: { projectId: string; title: string },
  wanted: { judge?: string; limit?: number },
) {
  const { projectId, title } = project;
  const has = new Set(
    rows
      .filter(row => row.project_id === projectId && row.state !== 'released')
      .map(row => row.judge_ref),
  );
  const why = (judge: (typeof state.judges)[number]) => {
    if (conflicts.byJudge.get(judge.userRef)?.has(projectId)) {
      return 'has a conflict of interest with it';
    }
    if (has.has(judge.userRef)) {
      return 'has it in the queue already';
    }
    if (judge.state !== 'active') {
      return judge.state === 'absent' ? 'is absent' : 'is not on the panel';
    }
    return judge.counts ? undefined : 'has scores that do not count';
  };
  if (wanted.judge) {
    const judge = state.judges.find(({ userRef }) => userRef === wanted.judge);
    if (!judge) {
      throw new InputError(`judge: ${wanted.judge} is not on the panel`);
    }
    const reason = why(judge);
    if (reason) {
      throw new ConflictError(
        `judge: ${judge.displayName} can't look at ${title}, because this judge ${reason}`,
      );
    }
    return judge;
  }
  const work = (userRef: string) =>
    rows.filter(
      row =>
        row.judge_ref === userRef &&
        (row.state === 'assigned' || row.state === 'scored') &&
        row.reason !== 'calibration',
    ).length;
  const [judge] = state.judges
    .filter(each => why(each) === undefined)
    .map(each => ({ ...each, work: work(each.userRef) }))
    .filter(each => each.work < (each.maxProjects ?? wanted.limit ?? Infinity))
    .sort((a, b) => a.work - b.work || (a.userRef < b.userRef ? -1 : 1));
  if (!judge) {
    throw new ConflictError(
      `Nobody is left who may look at ${title}: all other judges have a conflict of interest, have it already, are absent, or are at their limit; name a judge to go above a limit`,
    );
  }
  return judge;
}
