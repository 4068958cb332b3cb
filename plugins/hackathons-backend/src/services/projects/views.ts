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
import { type EventContext, hidesTeam } from '../access';
import { iso, optionalIso } from '../iso';

/** What is shown beside a project. */
export interface ProjectSurroundings {
  members: readonly string[];
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
  { members, reports, visible, records, brief }: ProjectSurroundings,
): Project {
  const { userRef } = context.caller;
  const blinded = hidesTeam(context, members);
  const seesReasons =
    context.has('organiser', 'mentor') ||
    (userRef !== undefined && members.includes(userRef));
  return {
    id: project.id,
    hackathonRef: project.hackathonRef,
    hackathonTitle: context.title,
    ...(blinded
      ? { teamId: '', teamName: '', members: [], blinded }
      : {
          teamId: project.teamId,
          teamName: project.teamName,
          members: [...members],
        }),
    title: project.title,
    pitch: project.pitch,
    description: brief ? undefined : project.description,
    theme: project.theme,
    repositoryUrl: project.repositoryUrl,
    demoUrl: project.demoUrl,
    entityRef:
      project.entityRef && visible.has(project.entityRef)
        ? project.entityRef
        : undefined,
    assets: project.assets.filter(ref => visible.has(ref)),
    starterKit: project.starterKit,
    tags: project.tags,
    status: project.status,
    statusText: project.statusText,
    wantsHelp: project.wantsHelp,
    helpText: project.helpText,
    wantedSkills: project.wantedSkills,
    checkpoints: toCheckpoints(context, reports, { seesReasons, blinded }),
    submission: toSubmissionState(project),
    ...(records && {
      records: records.map(record => toRecord(record, blinded)),
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

/** A report, for who may not know by whom it is as well. */
export function toReport(
  report: StoredReport,
  sees: { seesReasons: boolean; blinded?: boolean },
): CheckpointReport {
  return {
    checkpoint: report.checkpoint,
    status: report.status,
    text: report.text,
    demoUrl: report.demoUrl,
    reportedAt: iso(report.reportedAt),
    updatedAt: iso(report.updatedAt),
    by: sees.blinded ? undefined : report.by,
    late: report.late,
    lateReason: sees.seesReasons ? report.lateReason : undefined,
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
  sees: { seesReasons: boolean; blinded: boolean },
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

/**
 * A record.
 *
 * @param blinded - whether the caller must not know by whom it is
 */
export function toRecord(record: StoredRecord, blinded = false): ProjectRecord {
  return {
    id: record.id,
    kind: record.kind,
    title: record.title,
    text: record.text,
    result: record.result,
    url: record.url,
    metric: record.metric,
    by: blinded ? undefined : record.by,
    at: iso(record.at),
    updatedBy: blinded ? undefined : record.updatedBy,
    updatedAt: iso(record.updatedAt),
    version: record.version,
  };
}

/** Feedback. */
export function toFeedback(feedback: StoredFeedback): ProjectFeedback {
  return {
    id: feedback.id,
    text: feedback.text,
    visibility: feedback.visibility,
    mood: feedback.mood,
    checkpoint: feedback.checkpoint,
    by: feedback.by,
    at: iso(feedback.at),
  };
}

/**
 * A version of what was submitted.
 *
 * @param blinded - whether the caller must not know by whom it is
 */
export function toSubmission(
  submission: StoredSubmission,
  blinded = false,
): Submission {
  const { content } = submission;
  return {
    id: submission.id,
    projectId: submission.projectId,
    version: submission.version,
    title: content.title,
    pitch: content.pitch,
    description: content.description,
    repositoryUrl: content.repositoryUrl,
    demoUrl: content.demoUrl,
    videoUrl: content.videoUrl,
    answers: content.answers,
    theme: submission.theme,
    teamName: blinded ? '' : submission.teamName,
    records: submission.records,
    submittedAt: iso(submission.submittedAt),
    submittedBy: blinded ? undefined : submission.submittedBy,
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
