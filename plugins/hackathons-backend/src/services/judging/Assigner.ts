import { randomInt } from 'node:crypto';
import {
  type Assignment,
  assignJudges,
  type AssignmentProblem,
  type AssignmentReport,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { applyAssignment, type Changes } from './applyAssignment';
import { calibrate } from './calibrate';
import type { JudgingDesk, OpenDesk } from './JudgingDesk';
import { assignedNotices, shortageNotice } from './notices';
import type { Panels } from './Panels';
import { passOnExtraLooks } from './passOnExtraLooks';
import {
  isClosed,
  type JudgingRules,
  requireAssignable,
  rulesOf,
} from './rules';

const MAX_SEED = 2_147_483_647;

/** Gives projects to judges, and gives them to others when judges drop out. */
export class Assigner {
  readonly #core: Core;
  readonly #desk: JudgingDesk;
  readonly #panels: Panels;

  constructor(core: Core, parts: { desk: JudgingDesk; panels: Panels }) {
    this.#core = core;
    this.#desk = parts.desk;
    this.#panels = parts.panels;
  }

  /**
   * Assigns what is not assigned yet, and takes back what must not be.
   *
   * @throws ConflictError before the submissions are closed, and once the judging is
   */
  async assign(
    context: EventContext,
    input: { preview?: boolean; seed?: number },
  ): Promise<AssignmentReport> {
    const rules = requireAssignable(context);
    const by = context.requireUser();
    const preview = input.preview ?? false;
    await this.#panels.sync(context);
    return await this.#desk.open(
      context,
      async desk => {
        const seed =
          input.seed ?? desk.state.panel?.seed ?? randomInt(1, MAX_SEED);
        const existing = await this.#existing(context, desk);
        const assignment = work(desk, rules, existing, seed);
        const changes = preview
          ? undefined
          : await this.#apply(context, desk, assignment, { by, seed });
        if (changes) {
          await this.#core.stores.notices.add(
            assignedNotices(context, desk.state, changes),
            context.now,
            desk.transaction,
          );
        }
        return report(assignment, desk, { applied: !preview, seed });
      },
      { keep: !preview },
    );
  }

  /**
   * Goes on with an assignment after something has changed: recusal, absence, a late submission, a change of teams. Does nothing before the
   * first one, and after the judging. Judges whose queues are others since are told.
   *
   * @param by - who caused it; left out when it happens by itself
   */
  async goOn(context: EventContext, by?: string): Promise<void> {
    const panel = await this.#core.stores.judging.panels.get(context.ref);
    const rules = rulesOf(context);
    if (!panel?.assignedAt || !rules || isClosed(context)) {
      return;
    }
    const concerned = await this.#desk.open(context, async desk => {
      const seed = desk.state.panel?.seed ?? 1;
      const existing = await this.#existing(context, desk);
      const assignment = work(desk, rules, existing, seed);
      const changes = await this.#apply(context, desk, assignment, {
        by,
        seed,
      });
      const passed = await passOnExtraLooks(this.#core, context, desk, {
        limit: rules.judging.maxProjectsPerJudge,
        by,
      });
      const notices = assignedNotices(context, desk.state, {
        ...changes,
        added: [
          ...changes.added,
          ...passed.added.map(look => ({ ...look, reason: 'new' as const })),
        ],
      });
      const short =
        passed.lost +
        assignment.problems.filter(({ kind }) => kind === 'too-few-looks')
          .length;
      if (passed.isTaken && short > 0) {
        notices.push(shortageNotice(context, desk.state, short));
      }
      await this.#core.stores.notices.add(
        notices,
        context.now,
        desk.transaction,
      );
      return new Set([
        ...changes.concerned,
        ...passed.added.map(({ judge }) => judge),
        ...[...desk.conflicts.added, ...desk.conflicts.gone].map(
          ({ judgeRef }) => judgeRef,
        ),
      ]);
    });
    if (concerned.size > 0) {
      const { live } = this.#core;
      await live.changed(context.ref, 'judging', concerned);
      await live.changed(context.ref, 'judging-progress');
    }
  }

  async #existing(context: EventContext, desk: OpenDesk) {
    const { looks } = this.#core.stores.judging;
    return await looks.rows(context.ref, desk.transaction);
  }

  async #apply(
    context: EventContext,
    desk: OpenDesk,
    assignment: Assignment,
    options: { by?: string; seed: number },
  ): Promise<Changes & { concerned: string[] }> {
    const changes = await applyAssignment(
      this.#core,
      context,
      desk,
      assignment,
      options,
    );
    const practising = await calibrate(this.#core, context, desk, options.by);
    return {
      ...changes,
      concerned: [
        ...[...changes.added, ...changes.released].map(({ judge }) => judge),
        ...practising,
      ],
    };
  }
}

type Rows = Awaited<ReturnType<Core['stores']['judging']['looks']['rows']>>;

/** Works out who looks at what: pure, over what was read. */
function work(
  { state, conflicts }: OpenDesk,
  { judging }: JudgingRules,
  rows: Rows,
  seed: number,
): Assignment {
  const counting = new Map(
    state.judges.map(judge => [judge.userRef, judge.counts]),
  );
  const own = rows.filter(({ reason }) => reason !== 'calibration');
  const skipped = own.filter(row => row.state === 'skipped');
  const calibration = state.panel?.calibrationProjectId;
  return assignJudges({
    projects: state.projects
      .map(({ projectId }) => projectId)
      .filter(id => id !== calibration),
    judges: state.judges.map(judge => ({
      judge: judge.userRef,
      conflicts: [
        ...(conflicts.byJudge.get(judge.userRef) ?? []),
        ...skipped
          .filter(row => row.judge_ref === judge.userRef)
          .map(row => row.project_id),
      ],
      limit: judge.maxProjects ?? judging.maxProjectsPerJudge,
      absent: judge.state !== 'active' || !judge.counts,
    })),
    looks: judging.looksPerProject,
    existing: own
      // What a judge scored whose scores don't count is there, and doesn't count.
      .filter(
        row =>
          row.state === 'assigned' ||
          (row.state === 'scored' &&
            (counting.get(row.judge_ref) ||
              conflicts.byJudge.get(row.judge_ref)?.has(row.project_id))),
      )
      .map(row => ({
        judge: row.judge_ref,
        project: row.project_id,
        scored: row.state === 'scored',
      })),
    seed,
  });
}

function report(
  assignment: Assignment,
  { state }: OpenDesk,
  more: { applied: boolean; seed: number },
): AssignmentReport {
  const titles = new Map(
    state.projects.map(({ projectId, title }) => [projectId, title]),
  );
  const names = new Map(
    state.judges.map(({ userRef, displayName }) => [userRef, displayName]),
  );
  const title = (projectId: string) => titles.get(projectId) ?? projectId;
  const { looks, problems } = assignment;
  const judges = state.judges.filter(judge => judge.state !== 'removed');
  return {
    ...more,
    looks: looks.length,
    added: looks.filter(
      ({ reason }) => reason === 'new' || reason === 'linking',
    ).length,
    released: assignment.released.map(({ project, ...released }) => ({
      ...released,
      projectId: project,
      title: title(project),
    })),
    problems: problems.map(problem => ({
      kind: problem.kind,
      message: inWords(problem, titles, names),
      ...(problem.kind === 'too-few-looks' && { projectId: problem.project }),
      ...(problem.kind === 'over-limit' && { judge: problem.judge }),
    })),
    parts: assignment.parts.length,
    judges: judges.map(({ userRef, displayName }) => ({
      judge: userRef,
      displayName,
      looks: looks.filter(({ judge }) => judge === userRef).length,
    })),
    projects: state.projects
      .filter(
        ({ projectId }) => projectId !== state.panel?.calibrationProjectId,
      )
      .map(({ projectId }) => ({
        projectId,
        title: title(projectId),
        looks: looks.filter(({ project }) => project === projectId).length,
      })),
  };
}

/** What a problem is about has an id for who works it out, and a name for who reads it. */
function inWords(
  problem: AssignmentProblem,
  titles: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): string {
  const { message } = problem;
  switch (problem.kind) {
    case 'too-few-looks':
      return message.replace(problem.project, id => titles.get(id) ?? id);
    case 'over-limit':
      return message.replace(problem.judge, ref => names.get(ref) ?? ref);
    default:
      return message;
  }
}
