import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

export type EndingAnswer = HackathonSchemas['EndingAnswer'];
export type EndingAnswerInput = HackathonSchemas['EndingAnswerInput'];
export type EndingCounts = HackathonSchemas['EndingCounts'];
export type EndingInput = HackathonSchemas['EndingInput'];
export type EndingItem = HackathonSchemas['EndingItem'];
export type EndingKind = HackathonSchemas['EndingKind'];
export type EndingMay = HackathonSchemas['EndingMay'];
export type EndingPage = HackathonSchemas['EndingPage'];
export type EndingRecipient = HackathonSchemas['EndingRecipient'];
export type EndingReminder = HackathonSchemas['EndingReminder'];
export type EndingReminders = HackathonSchemas['EndingReminders'];
export type EndingRemindersInput = HackathonSchemas['EndingRemindersInput'];
export type EndingState = HackathonSchemas['EndingState'];
export type ProductionInput = HackathonSchemas['ProductionInput'];
export type ProjectEnding = HackathonSchemas['ProjectEnding'];
export type ProjectMilestone = HackathonSchemas['ProjectMilestone'];
export type ProposedEnding = HackathonSchemas['ProposedEnding'];
export type ProposedEndingPage = HackathonSchemas['ProposedEndingPage'];

/** What becomes of the projects. */
export interface EndingsApi {
  /** What became of the projects that were submitted, by title. */
  listEndings(
    hackathonRef: string,
    query?: HackathonQuery<'listEndings'>,
  ): Promise<EndingPage>;
  /** Projects of all hackathons that the caller was proposed as the owner of. */
  listProposedEndings(
    query?: HackathonQuery<'listProposedEndings'>,
  ): Promise<ProposedEndingPage>;
  /** How a project ended, and its milestones. */
  getEnding(projectId: string): Promise<ProjectEnding>;
  /** Says how a project ends, or says it anew. */
  putEnding(
    projectId: string,
    input: EndingInput,
    options?: MutationOptions,
  ): Promise<ProjectEnding>;
  /** Accepts or declines to own a project. */
  answerEnding(
    projectId: string,
    input: EndingAnswerInput,
    options?: MutationOptions,
  ): Promise<ProjectEnding>;
  /** Reminds who has to act next about what becomes of a project, for organisers. */
  remindOfEnding(
    projectId: string,
    options?: MutationOptions,
  ): Promise<ProjectEnding>;
  /** Reminds of all projects of a state that still need an ending or an answer, for organisers. */
  remindOfEndings(
    hackathonRef: string,
    input: EndingRemindersInput,
    options?: MutationOptions,
  ): Promise<EndingReminders>;
  /** States since when a project is in production. */
  putProductionMilestone(
    projectId: string,
    input: ProductionInput,
    options?: MutationOptions,
  ): Promise<ProjectEnding>;
}

/** The client of {@link EndingsApi}. */
export class EndingsClient implements EndingsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listEndings(
    hackathonRef: string,
    query?: HackathonQuery<'listEndings'>,
  ): Promise<EndingPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/endings', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async listProposedEndings(
    query?: HackathonQuery<'listProposedEndings'>,
  ): Promise<ProposedEndingPage> {
    const client = await this.#caller.client();
    return unwrapResponse(await client.GET('/endings', { params: { query } }));
  }

  async getEnding(projectId: string): Promise<ProjectEnding> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/projects/{id}/ending', {
        params: { path: { id: projectId } },
      }),
    );
  }

  async putEnding(
    projectId: string,
    input: EndingInput,
    options?: MutationOptions,
  ): Promise<ProjectEnding> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/projects/{id}/ending', {
        params: { path: { id: projectId } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async answerEnding(
    projectId: string,
    input: EndingAnswerInput,
    options?: MutationOptions,
  ): Promise<ProjectEnding> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/projects/{id}/ending/answer', {
        params: { path: { id: projectId } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async remindOfEnding(
    projectId: string,
    options?: MutationOptions,
  ): Promise<ProjectEnding> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/projects/{id}/ending/reminder', {
        params: { path: { id: projectId } },
        headers: mutationHeaders(options),
      }),
    );
  }

  async remindOfEndings(
    hackathonRef: string,
    input: EndingRemindersInput,
    options?: MutationOptions,
  ): Promise<EndingReminders> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/endings/reminders', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async putProductionMilestone(
    projectId: string,
    input: ProductionInput,
    options?: MutationOptions,
  ): Promise<ProjectEnding> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/projects/{id}/milestones/production', {
        params: { path: { id: projectId } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }
}
