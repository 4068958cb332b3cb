import { useApi } from '@backstage/core-plugin-api';
import { usePages } from '@guildhall/plugin-guildhall-react';
import type {
  CheckpointReportInput,
  HackathonQuery,
  ProjectDetail,
  ProjectFeedbackInput,
  ProjectInput,
  ProjectRecord,
  ProjectRecordInput,
  ReopeningInput,
  SubmissionInput,
} from '@guildhall/plugin-hackathons-common';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { useTexts } from '../components/common';
import { hackathonKey } from './keys';
import { useAct } from './useAct';

/** The projects that match, page after page. */
export function useProjects(
  hackathonRef: string,
  query: Omit<HackathonQuery<'listProjects'>, 'limit' | 'cursor'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'projects', 'list', query),
    page: cursor =>
      api.projects.listProjects(hackathonRef, { ...query, limit: 50, cursor }),
  });
}

/** One project with all that the reader may see of it. */
export function useProject(hackathonRef: string, id: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'projects', 'detail', id),
    queryFn: () => api.projects.getProject(id),
    // Windows open and close by themselves.
    refetchInterval: 60_000,
  });
}

/** Where all projects stand, page after page. */
export function useCheckpoints(
  hackathonRef: string,
  query: Omit<HackathonQuery<'getCheckpoints'>, 'limit' | 'cursor'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'projects', 'checkpoints', query),
    page: cursor =>
      api.projects.getCheckpoints(hackathonRef, {
        ...query,
        limit: 50,
        cursor,
      }),
  });
}

/** Makes the project of a team, or changes the one that is given. */
export function useSaveProject(
  hackathonRef: string,
  project: ProjectDetail | undefined,
) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: ['projects'],
    act: ({ teamId, ...input }: ProjectInput, options) =>
      project
        ? api.projects.updateProject(
            project.id,
            { ...input, version: project.version },
            options,
          )
        : api.projects.createProject(
            hackathonRef,
            { ...input, teamId },
            options,
          ),
    done: () => t(project ? 'projects.saved' : 'projects.created'),
  });
}

/** Adds a record to a project, or changes the one that is given. */
export function useSaveRecord(
  project: ProjectDetail,
  record: ProjectRecord | undefined,
) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef: project.hackathonRef,
    topics: ['projects'],
    act: (input: ProjectRecordInput, options) =>
      record
        ? api.projects.updateRecord(
            project.id,
            record.id,
            { ...input, version: record.version },
            options,
          )
        : api.projects.createRecord(project.id, input, options),
    done: () => t('projects.records.saved'),
  });
}

/** What can be done with a project that is there. */
export function useProjectActs(project: ProjectDetail) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const { hackathonRef, id } = project;
  const report = useAct({
    hackathonRef,
    topics: ['projects'],
    act: (input: CheckpointReportInput & { checkpoint: string }, options) => {
      const { checkpoint, ...body } = input;
      return api.projects.reportCheckpoint(id, checkpoint, body, options);
    },
    done: () => t('checkpoints.reported'),
  });
  const deleteRecord = useAct({
    hackathonRef,
    topics: ['projects'],
    act: (recordId: string, options) =>
      api.projects.deleteRecord(id, recordId, options),
  });
  const giveFeedback = useAct({
    hackathonRef,
    topics: ['projects'],
    act: (input: ProjectFeedbackInput, options) =>
      api.projects.giveFeedback(id, input, options),
    done: () => t('projects.feedback.given'),
  });
  const markRead = useAct({
    hackathonRef,
    topics: ['projects'],
    act: (_: void, options) => api.projects.markFeedbackRead(id, options),
  });
  const submit = useAct({
    hackathonRef,
    topics: ['projects', 'submissions'],
    act: (input: SubmissionInput, options) =>
      api.projects.submit(id, input, options),
    done: submission =>
      t('projects.submission.done', { version: String(submission.version) }),
  });
  const withdraw = useAct({
    hackathonRef,
    topics: ['projects', 'submissions'],
    act: (_: void, options) => api.projects.withdrawSubmission(id, options),
  });
  const reopen = useAct({
    hackathonRef,
    topics: ['projects', 'submissions'],
    act: (input: ReopeningInput, options) =>
      api.projects.reopenSubmission(id, input, options),
  });
  return {
    report,
    deleteRecord,
    giveFeedback,
    markRead,
    submit,
    withdraw,
    reopen,
  };
}
