import { NotAllowedError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonQuery,
  hackathonsEventJudgePermission,
  hackathonsEventManagePermission,
  type JudgeLookDetail,
  type JudgeQueue,
  type Judging,
  type JudgingLogPage,
  type JudgingLookPage,
  type JudgingProgress,
} from '@guildhall/plugin-hackathons-common';
import type { StoredLook } from '../../database/judgingLookRows';
import { type EventContext, showsRepositories } from '../access';
import type { Core } from '../areas';
import { presentWindow } from '../events/present';
import { optionalIso } from '../iso';
import { policyOf } from '../results/policyOf';
import type { Calibration } from './Calibration';
import type { Judges } from './Judges';
import type { JudgingDesk } from './JudgingDesk';
import type { LookAccess, OpenLook } from './LookAccess';
import { lookProject } from './lookProject';
import { isImpartial } from './requireImpartial';
import { isClosed, requireRules, rulesOf } from './rules';
import { hidesScores, readsScores } from './scoreReaders';
import {
  toCriteria,
  toJudgeLook,
  toJudgingLook,
  toLogEntry,
  withoutScores,
} from './views';

const DEFAULT_LIMIT = 50;

/** Reads the judging, for those who may see it. */
export class JudgingQueries {
  readonly #core: Core;
  readonly #calibration: Calibration;
  readonly #desk: JudgingDesk;
  readonly #judges: Judges;

  constructor(
    core: Core,
    parts: { calibration: Calibration; desk: JudgingDesk; judges: Judges },
  ) {
    this.#core = core;
    this.#calibration = parts.calibration;
    this.#desk = parts.desk;
    this.#judges = parts.judges;
  }

  /** How projects are judged, and where the caller stands in it. */
  async judging(context: EventContext): Promise<Judging> {
    const { judging } = context.spec;
    const rules = rulesOf(context);
    const { userRef } = context.caller;
    const { stores } = this.#core;
    const permitted = (
      await this.#core.access.permitted(
        [context],
        [hackathonsEventJudgePermission, hackathonsEventManagePermission],
        context.caller.credentials,
      )
    ).get(context.ref);
    const isJudge =
      userRef !== undefined &&
      context.has('judge') &&
      permitted?.has(hackathonsEventJudgePermission.name) === true;
    const organises =
      userRef !== undefined &&
      context.has('organiser') &&
      permitted?.has(hackathonsEventManagePermission.name) === true &&
      (await isImpartial(this.#core, context));
    const [hidden, hasSeen] = await Promise.all([
      organises && hidesScores(this.#core, context),
      isJudge && stores.judging.readers.has(context.ref, userRef),
    ]);
    const [standing, panel, my, mine] = await Promise.all([
      stores.results.standing(context.ref),
      rules && stores.judging.panels.get(context.ref),
      isJudge ? this.#judges.stateOf(context, userRef) : undefined,
      isJudge ? stores.judging.looks.list(context.ref, { judge: userRef }) : [],
    ]);
    const calibration =
      rules && panel?.calibrationProjectId && (isJudge || organises)
        ? await this.#calibration.of(
            context,
            rules,
            panel.calibrationProjectId,
            mine,
            organises && !hidden,
          )
        : undefined;
    return {
      enabled: rules !== undefined,
      window: rules && presentWindow(rules.window, context.spec),
      criteria: rules ? toCriteria(rules.criteria) : [],
      blind: judging?.blind ?? false,
      showRepositories: showsRepositories(context.spec),
      feedback: policyOf(context.spec, standing.policy),
      looksPerProject: judging?.looksPerProject ?? 0,
      maxProjectsPerJudge: judging?.maxProjectsPerJudge,
      finalRound: judging?.finalRound,
      peoplesChoice: judging?.peoplesChoice,
      assignedAt: optionalIso(panel?.assignedAt),
      calibration,
      my,
      progress: rules && organises ? await this.#progress(context) : undefined,
      may: {
        score: isJudge && !hasSeen && rules?.window.state === 'open',
        declare: isJudge && rules !== undefined && !isClosed(context),
        organise: organises && rules !== undefined,
        seeScores: organises && rules !== undefined && !hidden,
        leave: hidden && rules !== undefined,
      },
    };
  }

  /** The caller's own looks. What is in a conflict by now is left out. */
  async queue(context: EventContext): Promise<JudgeQueue> {
    const userRef = context.requireUser();
    const rules = requireRules(context);
    const looks = await this.#core.stores.judging.looks.list(context.ref, {
      judge: userRef,
    });
    const conflicts = await this.#desk.conflictsOf(
      context,
      userRef,
      looks.map(({ projectId }) => projectId),
    );
    const seen = looks.filter(({ projectId }) => !conflicts.has(projectId));
    const open =
      rules.window.state === 'open' &&
      !(await this.#core.stores.judging.readers.has(context.ref, userRef));
    return {
      items: seen.map(look => toJudgeLook(look, open)),
      nextLookId: seen.find(({ state }) => state === 'assigned')?.id,
    };
  }

  /**
   * What is to be scored.
   *
   * @throws NotAllowedError for what was taken from the caller, and in a conflict of interest
   */
  async look(
    opened: Awaited<ReturnType<LookAccess['read']>>,
  ): Promise<JudgeLookDetail> {
    const { look, context, isOwn } = opened;
    const rules = requireRules(context);
    if (isOwn) {
      await this.#assertSees(opened);
    }
    const shown =
      isOwn || (await readsScores(this.#core, context))
        ? look
        : withoutScores(look);
    const queue = await this.#core.stores.judging.looks.list(context.ref, {
      judge: look.judgeRef,
    });
    const standing = await this.#core.stores.results.standing(context.ref);
    const place = queue.findIndex(({ id }) => id === look.id);
    const open = (each: StoredLook) =>
      each.state === 'assigned' && each.id !== look.id;
    return {
      ...toJudgeLook(shown, isOwn && rules.window.state === 'open'),
      hackathonRef: context.ref,
      judge: look.judgeRef,
      project: await lookProject(this.#core, context, look),
      criteria: toCriteria(rules.criteria),
      feedback: policyOf(context.spec, standing.policy),
      previousLookId: place > 0 ? queue[place - 1].id : undefined,
      nextLookId: (queue.slice(place + 1).find(open) ?? queue.find(open))?.id,
    };
  }

  /** All that happened to a look, the newest first. Judges learn who acted where it was they: others may be of the team, or judges who dropped out. */
  async lookLog(
    { look, context, isOwn }: OpenLook & { isOwn: boolean },
    query: HackathonQuery<'getJudgeLookLog'>,
  ): Promise<JudgingLogPage> {
    const page = await this.#log(
      context,
      query,
      { lookId: look.id },
      isOwn || (await readsScores(this.#core, context)),
    );
    return isOwn
      ? {
          ...page,
          items: page.items.map(({ by, ...entry }) =>
            by === look.judgeRef ? { ...entry, by } : entry,
          ),
        }
      : page;
  }

  /** All that happened in the judging, the newest first. */
  async log(
    context: EventContext,
    query: HackathonQuery<'getJudgingLog'>,
  ): Promise<JudgingLogPage> {
    return await this.#log(
      context,
      query,
      {
        judge: query.judge?.toLowerCase(),
        projectId: query.project?.toLowerCase(),
      },
      await readsScores(this.#core, context),
    );
  }

  /** Who looks at what, with the scores; for organisers on the panel only with their own. */
  async looks(
    context: EventContext,
    query: HackathonQuery<'listJudgingLooks'>,
  ): Promise<JudgingLookPage> {
    const { judging } = this.#core.stores;
    const { limit = DEFAULT_LIMIT } = query;
    const [judge, position, id] =
      decodeCursor('judging-looks', query.cursor, [
        'string',
        'int',
        'string',
      ]) ?? [];
    const [looks, judges] = await Promise.all([
      judging.looks.list(
        context.ref,
        {
          judge: query.judge?.toLowerCase(),
          project: query.project?.toLowerCase(),
          state: query.state,
        },
        {
          limit: limit + 1,
          after:
            judge === undefined
              ? undefined
              : {
                  judge: String(judge),
                  position: Number(position),
                  id: String(id),
                },
        },
      ),
      judging.panels.judges(context.ref),
    ]);
    const names = new Map(
      judges.map(({ userRef, displayName }) => [userRef, displayName]),
    );
    const seesScores = await readsScores(this.#core, context);
    const shown = looks.slice(0, limit);
    const last = looks.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(look =>
        toJudgingLook(
          seesScores || look.judgeRef === context.caller.userRef
            ? look
            : withoutScores(look),
          names.get(look.judgeRef),
        ),
      ),
      nextCursor: encodeCursor(
        'judging-looks',
        last && [last.judgeRef, last.position, last.id],
      ),
    };
  }

  async #progress(context: EventContext): Promise<JudgingProgress> {
    const { judging } = this.#core.stores;
    const [{ calibrationProjectId, judges }, counts, scored] =
      await Promise.all([
        judging.panel(context.ref),
        judging.looks.counts(context.ref),
        judging.scoredLooks(context.ref),
      ]);
    const projects = await judging.projects(context.ref, calibrationProjectId);
    const wanted = context.spec.judging?.looksPerProject ?? 0;
    const sum = (part: 'assigned' | 'scored' | 'skipped' | 'open') =>
      [...counts.values()].reduce((total, each) => total + each[part], 0);
    return {
      judges: judges.filter(({ state }) => state !== 'removed').length,
      active: judges.filter(({ state }) => state === 'active').length,
      looks: sum('assigned'),
      scored: sum('scored'),
      skipped: sum('skipped'),
      open: sum('open'),
      projects: projects.length,
      short: projects.filter(
        ({ projectId }) => (scored.get(projectId) ?? 0) < wanted,
      ).length,
    };
  }

  async #log(
    context: EventContext,
    query: { limit?: number; cursor?: string },
    filter: { lookId?: string; judge?: string; projectId?: string },
    seesScores: boolean,
  ): Promise<JudgingLogPage> {
    const { limit = DEFAULT_LIMIT } = query;
    const [before] = decodeCursor('judging-log', query.cursor, ['int']) ?? [];
    const entries = await this.#core.stores.judging.log.page(context.ref, {
      ...filter,
      limit: limit + 1,
      before: before === undefined ? undefined : Number(before),
    });
    const shown = entries.slice(0, limit);
    const last = entries.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(entry =>
        toLogEntry(
          seesScores || entry.judge === context.caller.userRef
            ? entry
            : { ...entry, scores: undefined },
        ),
      ),
      nextCursor: encodeCursor('judging-log', last && [last.id]),
    };
  }

  /** @throws NotAllowedError */
  async #assertSees({ look, context }: OpenLook): Promise<void> {
    const isTaken =
      look.state === 'released' ||
      (
        await this.#desk.conflictsOf(context, look.judgeRef, [look.projectId])
      ).has(look.projectId);
    if (isTaken) {
      throw new NotAllowedError(
        `${look.title} is not in your queue any more; another judge looks at it`,
      );
    }
  }
}
