import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import { type ApiCaller, hackathonPath } from './ApiCaller';

export type CheckpointCounts = HackathonSchemas['CheckpointCounts'];
export type CheckpointItem = HackathonSchemas['CheckpointItem'];
export type CheckpointOverview = HackathonSchemas['CheckpointOverview'];
export type CheckpointReport = HackathonSchemas['CheckpointReport'];
export type CheckpointReportInput = HackathonSchemas['CheckpointReportInput'];
export type CheckpointSummary = HackathonSchemas['CheckpointSummary'];
export type FeedbackMood = HackathonSchemas['FeedbackMood'];
export type FeedbackVisibility = HackathonSchemas['FeedbackVisibility'];
export type Project = HackathonSchemas['Project'];
export type ProjectCheckpoint = HackathonSchemas['ProjectCheckpoint'];
export type ProjectDetail = HackathonSchemas['ProjectDetail'];
export type ProjectFeedback = HackathonSchemas['ProjectFeedback'];
export type ProjectFeedbackInput = HackathonSchemas['ProjectFeedbackInput'];
export type ProjectFeedbackPage = HackathonSchemas['ProjectFeedbackPage'];
export type ProjectInput = HackathonSchemas['ProjectInput'];
export type ProjectMay = HackathonSchemas['ProjectMay'];
export type ProjectMetric = HackathonSchemas['ProjectMetric'];
export type ProjectPage = HackathonSchemas['ProjectPage'];
export type ProjectRecord = HackathonSchemas['ProjectRecord'];
export type ProjectRecordInput = HackathonSchemas['ProjectRecordInput'];
export type ProjectRecordKind = HackathonSchemas['ProjectRecordKind'];
export type ProjectRecordPage = HackathonSchemas['ProjectRecordPage'];
export type ProjectRecordResult = HackathonSchemas['ProjectRecordResult'];
export type ProjectRecordUpdate = HackathonSchemas['ProjectRecordUpdate'];
export type ProjectReopening = HackathonSchemas['ProjectReopening'];
export type ProjectStatus = HackathonSchemas['ProjectStatus'];
export type ProjectSubmissionState = HackathonSchemas['ProjectSubmissionState'];
export type ProjectUpdate = HackathonSchemas['ProjectUpdate'];
export type ProjectWindow = HackathonSchemas['ProjectWindow'];
export type ReopeningInput = HackathonSchemas['ReopeningInput'];
export type RepositoryInput = HackathonSchemas['RepositoryInput'];
export type RepositoryRegistration = HackathonSchemas['RepositoryRegistration'];
export type Submission = HackathonSchemas['Submission'];
export type SubmissionInput = HackathonSchemas['SubmissionInput'];
export type SubmissionPage = HackathonSchemas['SubmissionPage'];

/** How a change is made once, however often it is sent. */
interface MutationOptions {
  idempotencyKey?: string;
}

/** Projects of the teams: records, checkpoints, feedback, submissions. */
export interface ProjectsApi {
  /** Projects of a hackathon, the newest first. */
  listProjects(
    hackathonRef: string,
    query?: HackathonQuery<'listProjects'>,
  ): Promise<ProjectPage>;
  /** Projects of all hackathons that the caller sees, the newest first. */
  listAllProjects(
    query?: HackathonQuery<'listAllProjects'>,
  ): Promise<ProjectPage>;
  /** Makes the project of a team; the caller's own if none is named. */
  createProject(
    hackathonRef: string,
    input: ProjectInput,
    options?: MutationOptions,
  ): Promise<ProjectDetail>;
  /** Ties a repository to the project of the caller's team, and makes the project if there is none. */
  registerRepository(
    hackathonRef: string,
    input: RepositoryInput,
    options?: MutationOptions,
  ): Promise<RepositoryRegistration>;
  /** A project with its records, and with the feedback and submissions that the caller may see. */
  getProject(id: string): Promise<ProjectDetail>;
  /** Edits a project; what is left out is emptied. */
  updateProject(
    id: string,
    input: ProjectUpdate,
    options?: MutationOptions,
  ): Promise<ProjectDetail>;
  /** Decisions, experiments, outcomes and artefacts, the newest first. */
  listRecords(
    id: string,
    query?: HackathonQuery<'listProjectRecords'>,
  ): Promise<ProjectRecordPage>;
  /** Adds a record. */
  createRecord(
    id: string,
    input: ProjectRecordInput,
    options?: MutationOptions,
  ): Promise<ProjectRecord>;
  /** Edits a record; what is left out is emptied. */
  updateRecord(
    id: string,
    recordId: string,
    input: ProjectRecordUpdate,
    options?: MutationOptions,
  ): Promise<ProjectRecord>;
  deleteRecord(
    id: string,
    recordId: string,
    options?: MutationOptions,
  ): Promise<void>;
  /** Where all projects stand, checkpoint by checkpoint. */
  getCheckpoints(
    hackathonRef: string,
    query?: HackathonQuery<'getCheckpoints'>,
  ): Promise<CheckpointOverview>;
  /** Reports to a checkpoint, or changes the report, which needs its version. */
  reportCheckpoint(
    id: string,
    checkpoint: string,
    input: CheckpointReportInput,
    options?: MutationOptions,
  ): Promise<CheckpointReport>;
  /** Feedback that the caller may see, the newest first. */
  listFeedback(
    id: string,
    query?: HackathonQuery<'listProjectFeedback'>,
  ): Promise<ProjectFeedbackPage>;
  giveFeedback(
    id: string,
    input: ProjectFeedbackInput,
    options?: MutationOptions,
  ): Promise<ProjectFeedback>;
  /** Notes that the caller, a member of the team, has read the feedback. */
  markFeedbackRead(id: string, options?: MutationOptions): Promise<void>;
  /** All versions, the newest first. */
  listSubmissions(
    id: string,
    query?: HackathonQuery<'listSubmissions'>,
  ): Promise<SubmissionPage>;
  /** Submits a new version. */
  submit(
    id: string,
    input: SubmissionInput,
    options?: MutationOptions,
  ): Promise<Submission>;
  /** Withdraws the version that counts, before the deadline. */
  withdrawSubmission(id: string, options?: MutationOptions): Promise<void>;
  /** Lets one project submit after the deadline. */
  reopenSubmission(
    id: string,
    input: ReopeningInput,
    options?: MutationOptions,
  ): Promise<ProjectWindow>;
}

/** The client of {@link ProjectsApi}. */
export class ProjectsClient implements ProjectsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listProjects(
    hackathonRef: string,
    query?: HackathonQuery<'listProjects'>,
  ): Promise<ProjectPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/projects', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async listAllProjects(
    query?: HackathonQuery<'listAllProjects'>,
  ): Promise<ProjectPage> {
    const client = await this.#caller.client();
    return unwrapResponse(await client.GET('/projects', { params: { query } }));
  }

  async createProject(
    hackathonRef: string,
    input: ProjectInput,
    options?: MutationOptions,
  ): Promise<ProjectDetail> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/projects', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: headersOf(options),
      }),
    );
  }

  async registerRepository(
    hackathonRef: string,
    input: RepositoryInput,
    options?: MutationOptions,
  ): Promise<RepositoryRegistration> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/repositories', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: headersOf(options),
      }),
    );
  }

  async getProject(id: string): Promise<ProjectDetail> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/projects/{id}', { params: { path: { id } } }),
    );
  }

  async updateProject(
    id: string,
    input: ProjectUpdate,
    options?: MutationOptions,
  ): Promise<ProjectDetail> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/projects/{id}', {
        params: { path: { id } },
        body: input,
        headers: headersOf(options),
      }),
    );
  }

  async listRecords(
    id: string,
    query?: HackathonQuery<'listProjectRecords'>,
  ): Promise<ProjectRecordPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/projects/{id}/records', {
        params: { path: { id }, query },
      }),
    );
  }

  async createRecord(
    id: string,
    input: ProjectRecordInput,
    options?: MutationOptions,
  ): Promise<ProjectRecord> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/projects/{id}/records', {
        params: { path: { id } },
        body: input,
        headers: headersOf(options),
      }),
    );
  }

  async updateRecord(
    id: string,
    recordId: string,
    input: ProjectRecordUpdate,
    options?: MutationOptions,
  ): Promise<ProjectRecord> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/projects/{id}/records/{recordId}', {
        params: { path: { id, recordId } },
        body: input,
        headers: headersOf(options),
      }),
    );
  }

  async deleteRecord(
    id: string,
    recordId: string,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/projects/{id}/records/{recordId}', {
      params: { path: { id, recordId } },
      headers: headersOf(options),
    });
  }

  async getCheckpoints(
    hackathonRef: string,
    query?: HackathonQuery<'getCheckpoints'>,
  ): Promise<CheckpointOverview> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/checkpoints', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async reportCheckpoint(
    id: string,
    checkpoint: string,
    input: CheckpointReportInput,
    options?: MutationOptions,
  ): Promise<CheckpointReport> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/projects/{id}/checkpoints/{checkpoint}', {
        params: { path: { id, checkpoint } },
        body: input,
        headers: headersOf(options),
      }),
    );
  }

  async listFeedback(
    id: string,
    query?: HackathonQuery<'listProjectFeedback'>,
  ): Promise<ProjectFeedbackPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/projects/{id}/feedback', {
        params: { path: { id }, query },
      }),
    );
  }

  async giveFeedback(
    id: string,
    input: ProjectFeedbackInput,
    options?: MutationOptions,
  ): Promise<ProjectFeedback> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/projects/{id}/feedback', {
        params: { path: { id } },
        body: input,
        headers: headersOf(options),
      }),
    );
  }

  async markFeedbackRead(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.PUT('/projects/{id}/feedback/reading', {
      params: { path: { id } },
      headers: headersOf(options),
    });
  }

  async listSubmissions(
    id: string,
    query?: HackathonQuery<'listSubmissions'>,
  ): Promise<SubmissionPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/projects/{id}/submissions', {
        params: { path: { id }, query },
      }),
    );
  }

  async submit(
    id: string,
    input: SubmissionInput,
    options?: MutationOptions,
  ): Promise<Submission> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/projects/{id}/submissions', {
        params: { path: { id } },
        body: input,
        headers: headersOf(options),
      }),
    );
  }

  async withdrawSubmission(
    id: string,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/projects/{id}/submissions/current', {
      params: { path: { id } },
      headers: headersOf(options),
    });
  }

  async reopenSubmission(
    id: string,
    input: ReopeningInput,
    options?: MutationOptions,
  ): Promise<ProjectWindow> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/projects/{id}/reopening', {
        params: { path: { id } },
        body: input,
        headers: headersOf(options),
      }),
    );
  }
}

function headersOf(options?: MutationOptions): Record<string, string> {
  return options?.idempotencyKey
    ? { 'Idempotency-Key': options.idempotencyKey }
    : {};
}
