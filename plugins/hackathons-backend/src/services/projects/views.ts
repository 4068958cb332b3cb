import type {
  CheckpointReport,
  Deadline,
  Project,
  ProjectCheckpoint,
  ProjectFeedback,
  ProjectRecord,
  ProjectSubmissionState,
  ProjectWindow,
  Submission,
  WindowChange,
} from '@guildhall/plugin-hackathons-common';
import type { StoredReport } from '../../database/DatabaseCheckpointStore';
import type { StoredFeedback } from '../../database/DatabaseFeedbackStore';
import type { StoredProject } from '../../database/DatabaseProjectStore';
import type { StoredRecord } from '../../database/DatabaseRecordStore';
import type { StoredSubmission } from '../../database/DatabaseSubmissionStore';
import { Blindfold, type EventContext } from '../access';
import { iso, optionalIso } from '../iso';

/** What is shown beside a project. */
export interface ProjectSurroundings {
  members: readonly string[];
  /** What the caller must not learn of it. */
  blindfold: Blindfold;
  reports: readonly StoredReport[];
  /** Refs of the entities that the catalog shows the caller. */
  visible: ReadonlySet<string>;
  /** Where they were asked for. */
  records?: readonly StoredRecord[];
  /** Whether long texts are left out, as in lists. */
  brief?: boolean;
}

/** A project as the caller of a context sees it. */
export function toProject(
  project: StoredProject,
  context: EventContext,
  { members, blindfold, reports, visible, records, brief }: ProjectSurroundings,
): Project {
  const { userRef } = context.caller;
  const seesReasons =
    context.has('organiser', 'mentor') ||
    (userRef !== undefined && members.includes(userRef));
  return {
    id: project.id,
    hackathonRef: project.hackathonRef,
    hackathonTitle: context.title,
    teamId: blindfold.team(project.teamId) ?? '',
    teamName: blindfold.team(project.teamName) ?? '',
    members: blindfold.team([...members]) ?? [],
    ...blindfold.said,
    title: project.title,
    pitch: project.pitch,
    description: brief ? undefined : project.description,
    theme: project.theme,
    repositoryUrl: blindfold.repository(project.repositoryUrl),
    demoUrl: blindfold.link(project.demoUrl),
    entityRef: blindfold.repository(
      project.entityRef && visible.has(project.entityRef)
        ? project.entityRef
        : undefined,
    ),
    assets: project.assets.filter(ref => visible.has(ref)),
    starterKit: project.starterKit,
    tags: project.tags,
    status: project.status,
    statusText: project.statusText,
    wantsHelp: project.wantsHelp,
    helpText: project.helpText,
    wantedSkills: project.wantedSkills,
    checkpoints: toCheckpoints(context, reports, { seesReasons, blindfold }),
    submission: toSubmissionState(project),
    ...(records && {
      records: records.map(record => toRecord(record, blindfold)),
    }),
    version: project.version,
    createdAt: iso(project.createdAt),
    updatedAt: iso(project.updatedAt),
  };
}

/** That a submission stands. */
export function toSubmissionState({
  submission,
}: StoredProject): ProjectSubmissionState | undefined {
  return (
    submission && {
      version: submission.version,
      submittedAt: iso(submission.submittedAt),
      late: submission.late,
    }
  );
}

/** A report. */
export function toReport(
  report: StoredReport,
  {
    seesReasons,
    blindfold = Blindfold.none,
  }: { seesReasons: boolean; blindfold?: Blindfold },
): CheckpointReport {
  return {
    checkpoint: report.checkpoint,
    status: report.status,
    text: report.text,
    demoUrl: blindfold.link(report.demoUrl),
    reportedAt: iso(report.reportedAt),
    updatedAt: iso(report.updatedAt),
    by: blindfold.person(report.by),
    late: report.late,
    lateReason: seesReasons ? report.lateReason : undefined,
    version: report.version,
  };
}

/** Checkpoints of the charter, in order of time. */
export function checkpointsOf(context: EventContext) {
  return context.timeline.windows.flatMap(window => {
    const name = window.name.startsWith('checkpoint:')
      ? window.name.slice('checkpoint:'.length)
      : undefined;
    const checkpoint = context.spec.schedule.checkpoints?.find(
      each => each.name === name,
    );
    return checkpoint ? [{ checkpoint, window }] : [];
  });
}

function toCheckpoints(
  context: EventContext,
  reports: readonly StoredReport[],
  sees: { seesReasons: boolean; blindfold: Blindfold },
): ProjectCheckpoint[] {
  return checkpointsOf(context).map(({ checkpoint, window }) => {
    const report = reports.find(each => each.checkpoint === checkpoint.name);
    return {
      name: checkpoint.name,
      title: checkpoint.title,
      at: iso(window.closesAt),
      windowState: window.state,
      report: report && toReport(report, sees),
    };
  });
}

/** A record. */
export function toRecord(
  record: StoredRecord,
  blindfold = Blindfold.none,
): ProjectRecord {
  return {
    id: record.id,
    kind: record.kind,
    title: record.title,
    text: record.text,
    result: record.result,
    url: blindfold.link(record.url),
    metric: record.metric,
    by: blindfold.person(record.by),
    at: iso(record.at),
    updatedBy: blindfold.person(record.updatedBy),
    updatedAt: iso(record.updatedAt),
    version: record.version,
  };
}

/** Feedback. */
export function toFeedback(
  feedback: StoredFeedback,
  blindfold = Blindfold.none,
): ProjectFeedback {
  return {
    id: feedback.id,
    text: feedback.text,
    visibility: feedback.visibility,
    mood: feedback.mood,
    checkpoint: feedback.checkpoint,
    by: blindfold.person(feedback.by),
    at: iso(feedback.at),
  };
}

/** A version of what was submitted. */
export function toSubmission(
  submission: StoredSubmission,
  blindfold = Blindfold.none,
): Submission {
  const { content } = submission;
  return {
    id: submission.id,
    projectId: submission.projectId,
    version: submission.version,
    title: content.title,
    pitch: content.pitch,
    description: content.description,
    repositoryUrl: blindfold.repository(content.repositoryUrl),
    demoUrl: blindfold.link(content.demoUrl),
    videoUrl: blindfold.link(content.videoUrl),
    answers: blindfold.answers(content.answers),
    theme: submission.theme,
    teamName: blindfold.team(submission.teamName) ?? '',
    records: submission.records,
    submittedAt: iso(submission.submittedAt),
    submittedBy: blindfold.person(submission.submittedBy),
    late: submission.late,
    lateReason: submission.lateReason,
    withdrawnAt: optionalIso(submission.withdrawnAt),
    current: submission.current,
  };
}

/** When a project can be submitted. */
export function toWindow(
  deadline: Deadline,
  reopenings: readonly WindowChange[],
): ProjectWindow {
  return {
    state: deadline.state,
    opensAt: iso(deadline.opensAt),
    closesAt: iso(deadline.closesAt),
    onTimeUntil: iso(deadline.onTimeUntil),
    heldUntil: optionalIso(deadline.heldUntil),
    reopenings: reopenings.map(({ until, reason, by, at }) => ({
      until: iso(until ?? at),
      reason,
      by,
      at: iso(at),
    })),
  };
}
