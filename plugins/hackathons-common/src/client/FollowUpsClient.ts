import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

export type FollowUp = HackathonSchemas['FollowUp'];
export type FollowUpInput = HackathonSchemas['FollowUpInput'];
export type FollowUpPage = HackathonSchemas['FollowUpPage'];
export type FollowUpUpdate = HackathonSchemas['FollowUpUpdate'];

/** Meetings after the event. */
export interface FollowUpsApi {
  /** Meetings after the event, in the order of their times. */
  listFollowUps(
    hackathonRef: string,
    query?: HackathonQuery<'listFollowUps'>,
  ): Promise<FollowUpPage>;
  /** Calls a meeting, for organisers. */
  addFollowUp(
    hackathonRef: string,
    input: FollowUpInput,
    options?: MutationOptions,
  ): Promise<FollowUp>;
  /** Changes a meeting, for organisers. */
  updateFollowUp(
    id: string,
    input: FollowUpUpdate,
    options?: MutationOptions,
  ): Promise<FollowUp>;
  /** Cancels a meeting, for organisers. */
  cancelFollowUp(id: string, options?: MutationOptions): Promise<void>;
}

/** The client of {@link FollowUpsApi}. */
export class FollowUpsClient implements FollowUpsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listFollowUps(
    hackathonRef: string,
    query?: HackathonQuery<'listFollowUps'>,
  ): Promise<FollowUpPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/follow-ups', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async addFollowUp(
    hackathonRef: string,
    input: FollowUpInput,
    options?: MutationOptions,
  ): Promise<FollowUp> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/follow-ups', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async updateFollowUp(
    id: string,
    input: FollowUpUpdate,
    options?: MutationOptions,
  ): Promise<FollowUp> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/follow-ups/{id}', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async cancelFollowUp(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/follow-ups/{id}', {
      params: { path: { id } },
      headers: mutationHeaders(options),
    });
  }
}
