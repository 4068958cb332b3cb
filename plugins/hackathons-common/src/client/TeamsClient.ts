import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

/** A team as the caller sees it. */
export type Team = HackathonSchemas['Team'];
/** A new team. */
export type TeamInput = HackathonSchemas['TeamInput'];
/** A team as it is to be, and the version that was read. */
export type TeamUpdate = HackathonSchemas['TeamUpdate'];
/** Somebody in a team. */
export type TeamMember = HackathonSchemas['TeamMember'];
/** How people come into a team. */
export type TeamJoining = HackathonSchemas['TeamJoining'];
/** A page of teams. */
export type TeamPage = HackathonSchemas['TeamPage'];
/** Which teams are listed. */
export type TeamQuery = HackathonQuery<'listTeams'>;
/** An invitation or an application. */
export type TeamRequest = HackathonSchemas['TeamRequest'];
/** What can be answered to a request. */
export type TeamRequestAnswer = HackathonSchemas['TeamRequestAnswer']['answer'];
/** Whom a member invites, and with which words. */
export type TeamInvitationInput = HackathonSchemas['TeamInvitationInput'];

/** Teams, invitations and applications. */
export interface TeamsApi {
  listTeams(hackathonRef: string, query?: TeamQuery): Promise<TeamPage>;
  createTeam(
    hackathonRef: string,
    input: TeamInput,
    options?: MutationOptions,
  ): Promise<Team>;
  getTeam(id: string): Promise<Team>;
  updateTeam(
    id: string,
    update: TeamUpdate,
    options?: MutationOptions,
  ): Promise<Team>;
  dissolveTeam(id: string, options?: MutationOptions): Promise<void>;
  joinTeam(id: string, options?: MutationOptions): Promise<Team>;
  leaveTeam(id: string, options?: MutationOptions): Promise<void>;
  /** For organisers. */
  placeMember(
    id: string,
    userRef: string,
    options?: MutationOptions,
  ): Promise<Team>;
  /** For the contact and organisers. */
  removeMember(
    id: string,
    userRef: string,
    options?: MutationOptions,
  ): Promise<void>;
  inviteToTeam(
    id: string,
    invitation: TeamInvitationInput,
    options?: MutationOptions,
  ): Promise<TeamRequest>;
  applyToTeam(
    id: string,
    message?: string,
    options?: MutationOptions,
  ): Promise<TeamRequest>;
  /** Of the caller and the caller's team, open ones first. */
  listTeamRequests(hackathonRef: string): Promise<TeamRequest[]>;
  answerTeamRequest(
    id: string,
    answer: TeamRequestAnswer,
    options?: MutationOptions,
  ): Promise<TeamRequest>;
}

/** The client of {@link TeamsApi}. */
export class TeamsClient implements TeamsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listTeams(hackathonRef: string, query?: TeamQuery): Promise<TeamPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/teams', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async createTeam(
    hackathonRef: string,
    input: TeamInput,
    options?: MutationOptions,
  ): Promise<Team> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/teams', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async getTeam(id: string): Promise<Team> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/teams/{id}', { params: { path: { id } } }),
    );
  }

  async updateTeam(
    id: string,
    update: TeamUpdate,
    options?: MutationOptions,
  ): Promise<Team> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/teams/{id}', {
        params: { path: { id } },
        body: update,
        headers: mutationHeaders(options),
      }),
    );
  }

  async dissolveTeam(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/teams/{id}', {
      params: { path: { id } },
      headers: mutationHeaders(options),
    });
  }

  async joinTeam(id: string, options?: MutationOptions): Promise<Team> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/teams/{id}/membership', {
        params: { path: { id } },
        headers: mutationHeaders(options),
      }),
    );
  }

  async leaveTeam(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/teams/{id}/membership', {
      params: { path: { id } },
      headers: mutationHeaders(options),
    });
  }

  async placeMember(
    id: string,
    userRef: string,
    options?: MutationOptions,
  ): Promise<Team> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/teams/{id}/members', {
        params: { path: { id }, query: { user: userRef } },
        headers: mutationHeaders(options),
      }),
    );
  }

  async removeMember(
    id: string,
    userRef: string,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/teams/{id}/members', {
      params: { path: { id }, query: { user: userRef } },
      headers: mutationHeaders(options),
    });
  }

  async inviteToTeam(
    id: string,
    invitation: TeamInvitationInput,
    options?: MutationOptions,
  ): Promise<TeamRequest> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/teams/{id}/invitations', {
        params: { path: { id } },
        body: invitation,
        headers: mutationHeaders(options),
      }),
    );
  }

  async applyToTeam(
    id: string,
    message?: string,
    options?: MutationOptions,
  ): Promise<TeamRequest> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/teams/{id}/applications', {
        params: { path: { id } },
        body: { message },
        headers: mutationHeaders(options),
      }),
    );
  }

  async listTeamRequests(hackathonRef: string): Promise<TeamRequest[]> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/team-requests', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    ).items;
  }

  async answerTeamRequest(
    id: string,
    answer: TeamRequestAnswer,
    options?: MutationOptions,
  ): Promise<TeamRequest> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/team-requests/{id}/answer', {
        params: { path: { id } },
        body: { answer },
        headers: mutationHeaders(options),
      }),
    );
  }
}
