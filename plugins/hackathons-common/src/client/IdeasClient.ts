import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

/** An idea as the caller sees it. */
export type Idea = HackathonSchemas['Idea'];
/** A new idea. */
export type IdeaInput = HackathonSchemas['IdeaInput'];
/** An idea as it is to be, and the version that was read. */
export type IdeaUpdate = HackathonSchemas['IdeaUpdate'];
/** Where an idea stands. */
export type IdeaState = HackathonSchemas['IdeaState'];
/** A page of ideas. */
export type IdeaPage = HackathonSchemas['IdeaPage'];
/** Which ideas are listed. */
export type IdeaQuery = HackathonQuery<'listIdeas'>;

/** Ideas of hackathons. */
export interface IdeasApi {
  listIdeas(hackathonRef: string, query?: IdeaQuery): Promise<IdeaPage>;
  createIdea(
    hackathonRef: string,
    input: IdeaInput,
    options?: MutationOptions,
  ): Promise<Idea>;
  getIdea(id: string): Promise<Idea>;
  updateIdea(
    id: string,
    update: IdeaUpdate,
    options?: MutationOptions,
  ): Promise<Idea>;
  withdrawIdea(id: string, options?: MutationOptions): Promise<void>;
  followIdea(id: string, options?: MutationOptions): Promise<Idea>;
  unfollowIdea(id: string, options?: MutationOptions): Promise<void>;
  claimIdea(
    id: string,
    teamId: string,
    options?: MutationOptions,
  ): Promise<Idea>;
  unclaimIdea(id: string, options?: MutationOptions): Promise<void>;
}

/** The client of {@link IdeasApi}. */
export class IdeasClient implements IdeasApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listIdeas(hackathonRef: string, query?: IdeaQuery): Promise<IdeaPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/ideas', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async createIdea(
    hackathonRef: string,
    input: IdeaInput,
    options?: MutationOptions,
  ): Promise<Idea> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/ideas', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async getIdea(id: string): Promise<Idea> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/ideas/{id}', { params: { path: { id } } }),
    );
  }

  async updateIdea(
    id: string,
    update: IdeaUpdate,
    options?: MutationOptions,
  ): Promise<Idea> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/ideas/{id}', {
        params: { path: { id } },
        body: update,
        headers: mutationHeaders(options),
      }),
    );
  }

  async withdrawIdea(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/ideas/{id}', {
      params: { path: { id } },
      headers: mutationHeaders(options),
    });
  }

  async followIdea(id: string, options?: MutationOptions): Promise<Idea> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/ideas/{id}/follow', {
        params: { path: { id } },
        headers: mutationHeaders(options),
      }),
    );
  }

  async unfollowIdea(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/ideas/{id}/follow', {
      params: { path: { id } },
      headers: mutationHeaders(options),
    });
  }

  async claimIdea(
    id: string,
    teamId: string,
    options?: MutationOptions,
  ): Promise<Idea> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/ideas/{id}/claim', {
        params: { path: { id } },
        body: { teamId },
        headers: mutationHeaders(options),
      }),
    );
  }

  async unclaimIdea(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/ideas/{id}/claim', {
      params: { path: { id } },
      headers: mutationHeaders(options),
    });
  }
}
