import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type ConflictError,
  InputError,
  NotFoundError,
} from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import type {
  CheckpointCounts,
  CheckpointOverview,
  CheckpointReport,
  CheckpointReportInput,
  HackathonQuery,
} from '@guildhall/plugin-hackathons-common';
import type {
  ReportCount,
  StoredReport,
} from '../../database/DatabaseCheckpointStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { staleVersion } from '../people';
import { blindfoldsOf } from './blindfolds';
import type { Deadlines } from './Deadlines';
import type { Outcome } from './Outcome';
import type { ProjectAccess } from './ProjectAccess';
import { checkedUrl } from './ProjectService';
import { notOpen } from './notOpen';
import { reportReminder } from './reminderKeys';
import { checkpointsOf, toReport, toSubmissionState } from './views';

const DEFAULT_LIMIT = 50;

/** Reports to checkpoints, and where all projects stand. */
export class CheckpointService {
  readonly #core: Core;
  readonly #access: ProjectAccess;
  readonly #deadlines: Deadlines;

  constructor(
    core: Core,
    parts: { access: ProjectAccess; deadlines: Deadlines },
  ) {
    this.#core = core;
    this.#access = parts.access;
    this.#deadlines = parts.deadlines;
  }

  /**
   * Reports to a checkpoint, or changes the report.
   *
   * @throws ConflictError when it can't be reported now, or somebody else was faster; InputError when a reason is missing
   */
  async report(
    projectId: string,
    checkpoint: string,
    input: CheckpointReportInput,
    credentials: BackstageCredentials,
  ): Promise<Outcome<CheckpointReport>> {
    const { project, context, userRef } = await this.#access.edit(
      projectId,
      credentials,
    );
    const deadline = await this.#deadlines.checkpoint(context, checkpoint);
    if (!deadline) {
      throw new NotFoundError(
        `${context.title} has no checkpoint ${checkpoint}`,
      );
    }
    if (deadline.state !== 'open') {
      throw notOpen(`Reports to ${checkpoint}`, deadline, context);
    }
    const { checkpoints, notices } = this.#core.stores;
    const reports = await checkpoints.ofProjects([project.id]);
    const before = reports
      .get(project.id)
      ?.find(report => report.checkpoint === checkpoint);
    if (before && input.version !== before.version) {
      throw staleReport(checkpoint, before);
    }
    if (!before && input.version !== undefined) {
      throw new InputError(
        `version: there is no report to ${checkpoint} yet; leave it out`,
      );
    }
    const late = before?.late ?? context.now >= deadline.onTimeUntil;
    const lateReason = input.lateReason ?? before?.lateReason;
    if (late && !lateReason) {
      throw new InputError(
        `lateReason: ${checkpoint} was due at ${iso(
          deadline.onTimeUntil,
        )}; say why the report is late`,
      );
    }
    const report = {
      projectId: project.id,
      checkpoint,
      version: (before?.version ?? 0) + 1,
      status: input.status,
      text: input.text,
      demoUrl: checkedUrl('demoUrl', input.demoUrl),
      reportedAt: before?.reportedAt ?? context.now,
      updatedAt: context.now,
      by: userRef,
      late,
      lateReason: late ? lateReason : undefined,
    };
    const added = await checkpoints.add(report, async tx => {
      await notices.withdraw(
        [reportReminder(context, checkpoint) + project.teamId],
        tx,
      );
    });
    if (!added) {
      const current = (await checkpoints.ofProjects([project.id]))
        .get(project.id)
        ?.find(each => each.checkpoint === checkpoint);
      throw staleReport(checkpoint, current);
    }
    return {
      hackathonRef: context.ref,
      answer: toReport(report, { seesReasons: true }),
    };
  }

  /** All checkpoints with counts, and a page of projects with their reports. In a fixed number of statements. */
  async overview(
    ref: string,
    query: HackathonQuery<'getCheckpoints'>,
    credentials: BackstageCredentials,
  ): Promise<CheckpointOverview> {
    const context = await this.#core.access.open(ref, credentials);
    const { projects, checkpoints } = this.#core.stores;
    const { limit = DEFAULT_LIMIT, cursor, status } = query;
    const after = decodeCursor('checkpoints', cursor, ['time', 'string']);
    const scope = {
      hackathonRefs: [context.ref],
      condition: await this.#core.access.projectCondition(credentials),
    };
    const checkpoint = checkpointToFilter(context, query.checkpoint);
    // Nobody has reported to a checkpoint that is not there.
    const filter = status
      ? { report: { checkpoint: checkpoint ?? '', status } }
      : {};
    const [total, counts, teamsWithoutProject, found] = await Promise.all([
      projects.count(scope, {}),
      checkpoints.counts(scope),
      projects.countTeamsWithout(context.ref),
      projects.list(scope, filter, { limit: limit + 1, after }),
    ]);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const [reports, blindfolds] = await Promise.all([
      checkpoints.ofProjects(shown.map(project => project.id)),
      blindfoldsOf(
        this.#core,
        shown.map(project => ({
          project,
          context,
          isOwn: project.teamId === context.membership.teamId,
        })),
      ),
    ]);
    const isStaff = context.has('organiser', 'mentor');
    return {
      checkpoints: checkpointsOf(context).map(
        ({ checkpoint: each, window }) => ({
          name: each.name,
          title: each.title,
          at: iso(window.closesAt),
          opensAt: iso(window.opensAt),
          due: each.due,
          demonstration: each.demonstration ?? false,
          windowState: window.state,
          counts: countsOf(
            counts.filter(({ checkpoint: name }) => name === each.name),
            total,
          ),
        }),
      ),
      items: shown.map(project => {
        const blindfold = blindfolds.get(project.id)!;
        return {
          project: {
            id: project.id,
            title: project.title,
            teamId: blindfold.team(project.teamId) ?? '',
            teamName: blindfold.team(project.teamName) ?? '',
            theme: project.theme,
            status: project.status,
            wantsHelp: project.wantsHelp,
            submission: toSubmissionState(project),
          },
          reports: (reports.get(project.id) ?? []).map(report =>
            toReport(report, {
              seesReasons:
                isStaff || project.teamId === context.membership.teamId,
              blindfold,
            }),
          ),
        };
      }),
      nextCursor: encodeCursor(
        'checkpoints',
        last && [last.createdAt, last.id],
      ),
      projects: total,
      teamsWithoutProject,
    };
  }
}

/** The checkpoint that was asked for, or the last one that began. */
function checkpointToFilter(
  context: EventContext,
  name: string | undefined,
): string | undefined {
  const checkpoints = checkpointsOf(context);
  if (name !== undefined) {
    if (!checkpoints.some(({ checkpoint }) => checkpoint.name === name)) {
      throw new NotFoundError(
        `checkpoint: ${context.title} has no checkpoint ${name}`,
      );
    }
    return name;
  }
  const begun = checkpoints.filter(
    ({ window }) => window.opensAt <= context.now,
  );
  return (begun.at(-1) ?? checkpoints[0])?.checkpoint.name;
}

function countsOf(counts: ReportCount[], projects: number): CheckpointCounts {
  const sum = (among: ReportCount[]) =>
    among.reduce((all, { count }) => all + count, 0);
  const reported = sum(counts);
  const of = (wanted: string) =>
    sum(counts.filter(({ status }) => status === wanted));
  return {
    reported,
    late: sum(counts.filter(({ late }) => late)),
    missing: Math.max(0, projects - reported),
    byStatus: {
      'on-track': of('on-track'),
      'at-risk': of('at-risk'),
      blocked: of('blocked'),
      done: of('done'),
      unknown: of('unknown'),
    },
  };
}

function staleReport(
  checkpoint: string,
  current: StoredReport | undefined,
): ConflictError {
  return staleVersion(
    `The report to ${checkpoint}`,
    current && { ...current, updatedBy: current.by ?? 'somebody' },
  );
}
