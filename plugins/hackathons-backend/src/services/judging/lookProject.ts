import type { JudgeLookProject } from '@guildhall/plugin-hackathons-common';
import type { StoredLook } from '../../database/judgingLookRows';
import { Blindfold, type EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { CatalogRefs } from '../projects/CatalogRefs';
import { toRecord } from '../projects/views';

const MAX_RECORDS = 100;
const MAX_VERSIONS = 200;

/** What judges see of a project: what was submitted, and what the team recorded. In a blind event nothing that the portal knows tells of whom it is. */
export async function lookProject(
  core: Core,
  context: EventContext,
  look: StoredLook,
): Promise<JudgeLookProject> {
  const { projects, records, submissions, teams } = core.stores;
  const project = await projects.byId(look.projectId);
  const [versions, recorded, members, visible] = await Promise.all([
    submissions.list(look.projectId, { limit: MAX_VERSIONS }),
    records.list(look.projectId, { limit: MAX_RECORDS }),
    project ? teams.membersOf([project.teamId]) : undefined,
    new CatalogRefs(core).visible(
      project?.assets ?? [],
      context.caller.credentials,
    ),
  ]);
  const submission = versions.find(({ current }) => current);
  const content = submission?.content;
  const team = (project && members?.get(project.teamId)) ?? [];
  const blindfold = Blindfold.of(context, {
    isOwn: team.some(({ userRef }) => userRef === context.caller.userRef),
    repositories: [
      project?.repositoryUrl,
      ...versions.map(version => version.content.repositoryUrl),
    ],
  });
  return {
    title: look.title,
    pitch: content?.pitch,
    description: content?.description,
    repositoryUrl: blindfold.repository(content?.repositoryUrl),
    demoUrl: blindfold.link(content?.demoUrl),
    videoUrl: blindfold.link(content?.videoUrl),
    answers: blindfold.answers(content?.answers),
    theme: submission?.theme,
    assets: (project?.assets ?? []).filter(ref => visible.has(ref)),
    // Judges look at the work, whoever added it.
    records: recorded.map(({ by: _, updatedBy: __, ...record }) =>
      toRecord(record, blindfold),
    ),
    late: submission?.late ?? false,
    submittedAt: iso(submission?.submittedAt ?? look.assignedAt),
    ...blindfold.said,
    ...blindfold.team({
      teamId: project?.teamId,
      teamName: project?.teamName,
      members: team.map(({ userRef, displayName }) => ({
        userRef,
        displayName,
      })),
    }),
  };
}
