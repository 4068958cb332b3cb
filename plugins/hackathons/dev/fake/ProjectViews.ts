import {
  checkpointDeadline,
  type CheckpointOverview,
  type CheckpointReport,
  type Deadline,
  type HackathonQuery,
  type ProjectCheckpoint,
  type ProjectDetail,
  type ProjectWindow,
  submissionDeadline,
  timelineOf,
  type WindowChange,
} from '@guildhall/plugin-hackathons-common';
import { pageOf } from './people';
import type { StoredProject } from './projectsData';
import type { World } from './World';

/** As the API tells moments. */
export const iso = (ms: number) => new Date(ms).toISOString();

/** What of projects depends on who looks, and when. */
export class ProjectViews {
  readonly #world: World;
  readonly #reopenings = new Map<string, WindowChange[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Lets one project submit until then. */
  reopen(id: string, until: number, reason: string): void {
    this.#reopenings.set(id, [
      ...(this.#reopenings.get(id) ?? []),
      {
        window: 'submission',
        action: 'reopen',
        until,
        reason,
        by: this.#world.me,
        at: Date.now(),
      },
    ]);
  }

  /** The charter of an event that is there. */
  charter(hackathonRef: string) {
    return this.#world.charters.find(
      ({ metadata }) =>
        `hackathon:${metadata.namespace}/${metadata.name}` === hackathonRef,
    )!;
  }

  #timeline(hackathonRef: string) {
    const changes = this.#world.changesOf(hackathonRef);
    const { schedule } = this.charter(hackathonRef).spec;
    return { changes, timeline: timelineOf(schedule, changes, Date.now()) };
  }

  /** When teams can report to a checkpoint. */
  checkpoint(hackathonRef: string, name: string): Deadline {
    const { timeline, changes } = this.#timeline(hackathonRef);
    return checkpointDeadline(timeline, name, changes)!;
  }

  /** When a project can be submitted. */
  submission(project: { id: string; hackathonRef: string }) {
    const { timeline, changes } = this.#timeline(project.hackathonRef);
    const own = this.#reopenings.get(project.id) ?? [];
    return {
      phase: timeline.phase,
      deadline: submissionDeadline(timeline, changes, own),
      reopenings: own.toReversed(),
    };
  }

  /** The same, as the API has it. */
  window(project: { id: string; hackathonRef: string }): ProjectWindow {
    const { deadline, reopenings } = this.submission(project);
    return {
      state: deadline.state,
      opensAt: iso(deadline.opensAt),
      closesAt: iso(deadline.closesAt),
      onTimeUntil: iso(deadline.onTimeUntil),
      reopenings: reopenings.map(({ until, reason, by, at }) => ({
        until: iso(until!),
        reason,
        by,
        at: iso(at),
      })),
    };
  }

  /** A project as the reader sees it. */
  seen({ reports, ...project }: StoredProject): ProjectDetail {
    const { hackathonRef, isMember, submissions } = project;
    const roles = this.#world.rolesIn(hackathonRef);
    const organises = roles.includes('organiser');
    const { phase, deadline } = this.submission(project);
    const over = phase === 'ended';
    const last = submissions.find(each => each.current);
    const checkpoints = (
      this.charter(hackathonRef).spec.schedule.checkpoints ?? []
    ).map(({ name, title }): ProjectCheckpoint => {
      const window = this.checkpoint(hackathonRef, name);
      return {
        name,
        title,
        at: iso(window.onTimeUntil),
        windowState: window.state,
        report: reports.find(each => each.checkpoint === name),
      };
    });
    const isOpen = deadline.state === 'open';
    return structuredClone({
      ...project,
      checkpoints,
      submission: last && {
        version: last.version,
        submittedAt: last.submittedAt,
        late: last.late,
      },
      submissions: isMember || organises ? submissions : [],
      submissionWindow: this.window(project),
      may: {
        update: (isMember || organises) && !over,
        submit: isMember && isOpen,
        withdraw: isMember && isOpen && last !== undefined,
        giveFeedback:
          !isMember && !over && (organises || roles.includes('mentor')),
        reopen: organises && deadline.state === 'closed' && !over,
      },
    });
  }

  /** Where all projects stand, checkpoint by checkpoint. */
  overview(
    hackathonRef: string,
    stored: StoredProject[],
    query: HackathonQuery<'getCheckpoints'>,
  ): CheckpointOverview {
    const { spec } = this.charter(hackathonRef);
    const projects = stored.map(each => this.seen(each));
    const names = (spec.schedule.checkpoints ?? []).map(({ name }) => name);
    const asked =
      query.checkpoint ??
      names.findLast(
        name => this.checkpoint(hackathonRef, name).opensAt <= Date.now(),
      );
    const matching = projects.filter(project => {
      const report = reportIn(project, asked);
      if (!query.status) {
        return true;
      }
      return query.status === 'missing'
        ? !report
        : report?.status === query.status ||
            (query.status === 'late' && report?.late);
    });
    return {
      checkpoints: (spec.schedule.checkpoints ?? []).map(checkpoint => {
        const reports = projects.flatMap(
          project => reportIn(project, checkpoint.name) ?? [],
        );
        const deadline = this.checkpoint(hackathonRef, checkpoint.name);
        const of = (status: CheckpointReport['status']) =>
          reports.filter(report => report.status === status).length;
        return {
          name: checkpoint.name,
          title: checkpoint.title,
          due: checkpoint.due,
          demonstration: checkpoint.demonstration ?? false,
          at: iso(deadline.onTimeUntil),
          opensAt: iso(deadline.opensAt),
          windowState: deadline.state,
          counts: {
            reported: reports.length,
            late: reports.filter(({ late }) => late).length,
            missing: projects.length - reports.length,
            byStatus: {
              'on-track': of('on-track'),
              'at-risk': of('at-risk'),
              blocked: of('blocked'),
              done: of('done'),
              unknown: of('unknown'),
            },
          },
        };
      }),
      ...pageOf(
        matching.map(project => ({
          project,
          reports: project.checkpoints.flatMap(({ report }) => report ?? []),
        })),
        query,
      ),
      projects: projects.length,
      teamsWithoutProject: projects.length > 0 ? 2 : 0,
    };
  }
}

function reportIn(project: ProjectDetail, checkpoint: string | undefined) {
  return project.checkpoints.find(({ name }) => name === checkpoint)?.report;
}
