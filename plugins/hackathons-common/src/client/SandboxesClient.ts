import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

export type SandboxDecision = HackathonSchemas['SandboxDecision'];
export type SandboxGrant = HackathonSchemas['SandboxGrant'];
export type SandboxInput = HackathonSchemas['SandboxInput'];
export type SandboxOffer = HackathonSchemas['SandboxOffer'];
export type SandboxPage = HackathonSchemas['SandboxPage'];
export type SandboxResources = HackathonSchemas['SandboxResources'];
export type SandboxState = HackathonSchemas['SandboxState'];

/** Environments that participants ask for, with quota and an end. */
export interface SandboxesApi {
  /** Requests, the newest first, and what can be asked for. */
  listSandboxes(
    hackathonRef: string,
    query?: HackathonQuery<'listSandboxes'>,
  ): Promise<SandboxPage>;
  /** Asks for a sandbox, for oneself or for one's team. */
  requestSandbox(
    hackathonRef: string,
    input: SandboxInput,
    options?: MutationOptions,
  ): Promise<SandboxGrant>;
  getSandbox(id: string): Promise<SandboxGrant>;
  /** Withdraws a request, or gives a sandbox back before its end. */
  returnSandbox(id: string, options?: MutationOptions): Promise<void>;
  /** Grants, declines, revokes or tries again, for organisers. */
  decideSandbox(
    id: string,
    input: SandboxDecision,
    options?: MutationOptions,
  ): Promise<SandboxGrant>;
}

/** The client of {@link SandboxesApi}. */
export class SandboxesClient implements SandboxesApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listSandboxes(
    hackathonRef: string,
    query?: HackathonQuery<'listSandboxes'>,
  ): Promise<SandboxPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/sandboxes', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async requestSandbox(
    hackathonRef: string,
    input: SandboxInput,
    options?: MutationOptions,
  ): Promise<SandboxGrant> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/sandboxes', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async getSandbox(id: string): Promise<SandboxGrant> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/sandboxes/{id}', { params: { path: { id } } }),
    );
  }

  async returnSandbox(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/sandboxes/{id}', {
      params: { path: { id } },
      headers: mutationHeaders(options),
    });
  }

  async decideSandbox(
    id: string,
    input: SandboxDecision,
    options?: MutationOptions,
  ): Promise<SandboxGrant> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/sandboxes/{id}/decision', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }
}
