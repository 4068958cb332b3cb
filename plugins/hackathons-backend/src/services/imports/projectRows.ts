import { resolveHackathonTime } from '@guildhall/plugin-guildhall-common';
import type { HackathonImport } from '@guildhall/plugin-hackathons-common';
import { toProjectColumns } from '../../database/DatabaseProjectStore';
import { endingRows } from './endingRows';
import type { ImportPlan } from './ImportPlan';

type Project = NonNullable<HackathonImport['projects']>[number];

/** Adds a project with its records, reports, feedback and submissions. */
export function projectRows(
  plan: ImportPlan,
  item: Project,
  found: { field: string; id: string; teamId: string },
): void {
  const { field, id, teamId } = found;
  const at = Date.parse(item.at);
  const theme = plan.themeOf(`${field}.theme`, item.theme);
  const submissions = item.submissions ?? [];
  plan.add('projects', {
    ...toProjectColumns({
      title: item.title,
      pitch: item.pitch,
      description: item.description,
      theme,
      repositoryUrl: item.repositoryUrl,
      demoUrl: item.demoUrl,
      entityRef: item.entityRef,
      assets: item.assets ?? [],
      tags: item.tags ?? [],
      status: item.status ?? 'unknown',
      statusText: item.statusText,
      wantsHelp: item.wantsHelp ?? false,
      helpText: item.helpText,
      wantedSkills: item.wantedSkills ?? [],
    }),
    id,
    hackathon_ref: plan.target.ref,
    team_id: teamId,
    submission_count: submissions.length,
    current_submission: submissions.length || null,
    version: 1,
    created_by: plan.target.by,
    created_at: at,
    updated_by: plan.target.by,
    updated_at: at,
  });
  addRecords(plan, item, id);
  addReports(plan, item, found);
  addFeedback(plan, item, id);
  addSubmissions(plan, item, { id, teamId, theme });
  endingRows(plan, item, found);
}

function addRecords(plan: ImportPlan, item: Project, id: string): void {
  item.records?.forEach((record, r) => {
    const at = Date.parse(record.at);
    plan.add('project_records', {
      id: plan.idOf('record', item.team, String(r), record.at),
      project_id: id,
      kind: record.kind,
      title: record.title,
      text: record.text ?? null,
      result: record.result ?? null,
      url: record.url ?? null,
      metric: null,
      by_ref: record.by,
      at,
      updated_by: record.by,
      updated_at: at,
      version: 1,
    });
  });
}

function addReports(
  plan: ImportPlan,
  item: Project,
  found: { field: string; id: string },
): void {
  const { schedule } = plan.target.spec;
  item.reports?.forEach((report, r) => {
    const checkpoint = schedule.checkpoints?.find(
      ({ name }) => name === report.checkpoint,
    );
    if (!checkpoint) {
      plan.reject(
        `${found.field}.reports[${r}].checkpoint`,
        `${JSON.stringify(report.checkpoint)} is no checkpoint of the charter`,
      );
      return;
    }
    const at = Date.parse(report.at);
    const due = resolveHackathonTime(checkpoint.at, schedule.timezone);
    plan.add('checkpoint_reports', {
      project_id: found.id,
      checkpoint: report.checkpoint,
      version: 1,
      current: true,
      status: report.status,
      text: report.text ?? null,
      demo_url: report.demoUrl ?? null,
      reported_at: at,
      updated_at: at,
      by_ref: report.by,
      late: due !== undefined && at >= due.getTime(),
      late_reason: null,
    });
  });
}

function addFeedback(plan: ImportPlan, item: Project, id: string): void {
  item.feedback?.forEach((feedback, f) => {
    plan.add('project_feedback', {
      id: plan.idOf('feedback', item.team, String(f), feedback.at),
      project_id: id,
      checkpoint: feedback.checkpoint ?? null,
      text: feedback.text,
      visibility: feedback.visibility ?? 'team',
      mood: feedback.mood ?? null,
      by_ref: feedback.by,
      at: Date.parse(feedback.at),
    });
  });
}

function addSubmissions(
  plan: ImportPlan,
  item: Project,
  project: { id: string; teamId: string; theme?: string },
): void {
  const { schedule } = plan.target.spec;
  const deadline = resolveHackathonTime(
    schedule.submissionDeadline,
    schedule.timezone,
  );
  const records: Record<string, number> = {};
  for (const { kind } of item.records ?? []) {
    records[kind] = (records[kind] ?? 0) + 1;
  }
  item.submissions?.forEach(({ by, at: submitted, ...content }, s) => {
    const at = Date.parse(submitted);
    plan.add('submissions', {
      id: plan.idOf('submission', item.team, String(s)),
      project_id: project.id,
      version: s + 1,
      content: JSON.stringify(content),
      records: JSON.stringify(records),
      team_name: plan.state.teamNames.get(project.teamId) ?? '',
      theme: project.theme ?? null,
      submitted_by: by,
      submitted_at: at,
      late: deadline !== undefined && at >= deadline.getTime(),
      late_reason: null,
      withdrawn_at: null,
      withdrawn_by: null,
    });
  });
}
