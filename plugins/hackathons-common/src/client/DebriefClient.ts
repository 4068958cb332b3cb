import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

export type Debrief = HackathonSchemas['Debrief'];
export type DebriefAction = HackathonSchemas['DebriefAction'];
export type DebriefActionInput = HackathonSchemas['DebriefActionInput'];
export type DebriefActionPage = HackathonSchemas['DebriefActionPage'];
export type DebriefActionState = HackathonSchemas['DebriefActionState'];
export type DebriefActionUpdate = HackathonSchemas['DebriefActionUpdate'];
export type DebriefAnswer = HackathonSchemas['DebriefAnswer'];
export type DebriefAnswerTextPage = HackathonSchemas['DebriefAnswerTextPage'];
export type DebriefCounts = HackathonSchemas['DebriefCounts'];
export type DebriefDecision = HackathonSchemas['DebriefDecision'];
export type DebriefPoint = HackathonSchemas['DebriefPoint'];
export type DebriefPointInput = HackathonSchemas['DebriefPointInput'];
export type DebriefPointKind = HackathonSchemas['DebriefPointKind'];
export type DebriefPointPage = HackathonSchemas['DebriefPointPage'];
export type DebriefPointState = HackathonSchemas['DebriefPointState'];
export type DebriefPointUpdate = HackathonSchemas['DebriefPointUpdate'];
export type DebriefSatisfaction = HackathonSchemas['DebriefSatisfaction'];
export type ThemeProposal = HackathonSchemas['ThemeProposal'];
export type ThemeProposalPage = HackathonSchemas['ThemeProposalPage'];
export type ThemeProposalState = HackathonSchemas['ThemeProposalState'];
export type ThemeProposalUpdate = HackathonSchemas['ThemeProposalUpdate'];

/** Debriefs, and the actions and themes that come of them. */
export interface DebriefApi {
  /** How the debrief stands, and what the caller can do in it. */
  getDebrief(hackathonRef: string): Promise<Debrief>;
  /** What people said, by votes or the newest first. */
  listDebriefPoints(
    hackathonRef: string,
    query?: HackathonQuery<'listDebriefPoints'>,
  ): Promise<DebriefPointPage>;
  /** Says what worked, what did not, or what to change. */
  addDebriefPoint(
    hackathonRef: string,
    input: DebriefPointInput,
    options?: MutationOptions,
  ): Promise<DebriefPoint>;
  getDebriefPoint(id: string): Promise<DebriefPoint>;
  /** Changes a point that one wrote with one's name. */
  updateDebriefPoint(
    id: string,
    input: DebriefPointUpdate,
    options?: MutationOptions,
  ): Promise<DebriefPoint>;
  /** Takes a point back that one wrote with one's name, or removes one as an organiser. */
  removeDebriefPoint(id: string, options?: MutationOptions): Promise<void>;
  voteForDebriefPoint(
    id: string,
    options?: MutationOptions,
  ): Promise<DebriefPoint>;
  withdrawDebriefVote(
    id: string,
    options?: MutationOptions,
  ): Promise<DebriefPoint>;
  /** Makes an action or a theme of a point, sets it aside, or opens it again, for organisers. */
  decideOnDebriefPoint(
    id: string,
    input: DebriefDecision,
    options?: MutationOptions,
  ): Promise<DebriefPoint>;
  /** Says how one liked the event, as a participant. */
  answerDebrief(
    hackathonRef: string,
    input: DebriefAnswer,
    options?: MutationOptions,
  ): Promise<DebriefAnswer>;
  /** What participants wrote about the event, without names, for organisers. */
  listDebriefAnswerTexts(
    hackathonRef: string,
    query?: HackathonQuery<'listDebriefAnswerTexts'>,
  ): Promise<DebriefAnswerTextPage>;
  /** What is to be done after a hackathon, the first due first. */
  listDebriefActions(
    hackathonRef: string,
    query?: HackathonQuery<'listDebriefActions'>,
  ): Promise<DebriefActionPage>;
  /** Adds an action that comes from no point, for organisers. */
  addDebriefAction(
    hackathonRef: string,
    input: DebriefActionInput,
    options?: MutationOptions,
  ): Promise<DebriefAction>;
  /** What is to be done after all hackathons that the caller sees. */
  listAllDebriefActions(
    query?: HackathonQuery<'listAllDebriefActions'>,
  ): Promise<DebriefActionPage>;
  getDebriefAction(id: string): Promise<DebriefAction>;
  /** Says how far an action is, or changes it, as its owner or an organiser. */
  updateDebriefAction(
    id: string,
    input: DebriefActionUpdate,
    options?: MutationOptions,
  ): Promise<DebriefAction>;
  /** Themes that earlier debriefs propose, of all hackathons that the caller sees. */
  listThemeProposals(
    query?: HackathonQuery<'listThemeProposals'>,
  ): Promise<ThemeProposalPage>;
  /** Takes a theme for a hackathon, drops it, or offers it again, for organisers. */
  updateThemeProposal(
    id: string,
    input: ThemeProposalUpdate,
    options?: MutationOptions,
  ): Promise<ThemeProposal>;
}

/** The client of {@link DebriefApi}. */
export class DebriefClient implements DebriefApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async getDebrief(hackathonRef: string): Promise<Debrief> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/debrief', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async listDebriefPoints(
    hackathonRef: string,
    query?: HackathonQuery<'listDebriefPoints'>,
  ): Promise<DebriefPointPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/debrief/points', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async addDebriefPoint(
    hackathonRef: string,
    input: DebriefPointInput,
    options?: MutationOptions,
  ): Promise<DebriefPoint> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/debrief/points', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async getDebriefPoint(id: string): Promise<DebriefPoint> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/debrief-points/{id}', { params: { path: { id } } }),
    );
  }

  async updateDebriefPoint(
    id: string,
    input: DebriefPointUpdate,
    options?: MutationOptions,
  ): Promise<DebriefPoint> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/debrief-points/{id}', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async removeDebriefPoint(
    id: string,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/debrief-points/{id}', {
      params: { path: { id } },
      headers: mutationHeaders(options),
    });
  }

  async voteForDebriefPoint(
    id: string,
    options?: MutationOptions,
  ): Promise<DebriefPoint> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/debrief-points/{id}/vote', {
        params: { path: { id } },
        headers: mutationHeaders(options),
      }),
    );
  }

  async withdrawDebriefVote(
    id: string,
    options?: MutationOptions,
  ): Promise<DebriefPoint> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.DELETE('/debrief-points/{id}/vote', {
        params: { path: { id } },
        headers: mutationHeaders(options),
      }),
    );
  }

  async decideOnDebriefPoint(
    id: string,
    input: DebriefDecision,
    options?: MutationOptions,
  ): Promise<DebriefPoint> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/debrief-points/{id}/decision', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async answerDebrief(
    hackathonRef: string,
    input: DebriefAnswer,
    options?: MutationOptions,
  ): Promise<DebriefAnswer> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/debrief/answer', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async listDebriefAnswerTexts(
    hackathonRef: string,
    query?: HackathonQuery<'listDebriefAnswerTexts'>,
  ): Promise<DebriefAnswerTextPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/debrief/answer-texts', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async listDebriefActions(
    hackathonRef: string,
    query?: HackathonQuery<'listDebriefActions'>,
  ): Promise<DebriefActionPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/debrief/actions', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async addDebriefAction(
    hackathonRef: string,
    input: DebriefActionInput,
    options?: MutationOptions,
  ): Promise<DebriefAction> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/debrief/actions', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async listAllDebriefActions(
    query?: HackathonQuery<'listAllDebriefActions'>,
  ): Promise<DebriefActionPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/debrief-actions', { params: { query } }),
    );
  }

  async getDebriefAction(id: string): Promise<DebriefAction> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/debrief-actions/{id}', { params: { path: { id } } }),
    );
  }

  async updateDebriefAction(
    id: string,
    input: DebriefActionUpdate,
    options?: MutationOptions,
  ): Promise<DebriefAction> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/debrief-actions/{id}', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async listThemeProposals(
    query?: HackathonQuery<'listThemeProposals'>,
  ): Promise<ThemeProposalPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/theme-proposals', { params: { query } }),
    );
  }

  async updateThemeProposal(
    id: string,
    input: ThemeProposalUpdate,
    options?: MutationOptions,
  ): Promise<ThemeProposal> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/theme-proposals/{id}', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }
}
