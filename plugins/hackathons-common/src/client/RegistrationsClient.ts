import { isError } from '@backstage/errors';
import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

/** A person's own registration. */
export type Registration = HackathonSchemas['Registration'];
/** What a person registers with. */
export type RegistrationInput = HackathonSchemas['RegistrationInput'];
/** Where a registration stands. */
export type RegistrationState = HackathonSchemas['RegistrationState'];
/** What a person can show to other participants. */
export type ShownField = HackathonSchemas['ShownField'];
/** What an organiser decides about a registration. */
export type RegistrationDecision = HackathonSchemas['RegistrationDecision'];
/** A person as others may see them. */
export type Participant = HackathonSchemas['Participant'];
/** A page of people. */
export type ParticipantPage = HackathonSchemas['ParticipantPage'];
/** Which people are listed. */
export type ParticipantQuery = HackathonQuery<'listParticipants'>;

/** Registrations and participants. */
export interface RegistrationsApi {
  /** The caller's own registration; `undefined` for who never registered. */
  getRegistration(hackathonRef: string): Promise<Registration | undefined>;
  /** Registers, or changes the registration: all of it. */
  putRegistration(
    hackathonRef: string,
    input: RegistrationInput,
    options?: MutationOptions,
  ): Promise<Registration>;
  withdrawRegistration(
    hackathonRef: string,
    options?: MutationOptions,
  ): Promise<void>;
  listParticipants(
    hackathonRef: string,
    query?: ParticipantQuery,
  ): Promise<ParticipantPage>;
  /** @param id - of the registration */
  decideRegistration(
    id: string,
    decision: RegistrationDecision,
    options?: MutationOptions,
  ): Promise<Participant>;
}

/** The client of {@link RegistrationsApi}. */
export class RegistrationsClient implements RegistrationsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async getRegistration(
    hackathonRef: string,
  ): Promise<Registration | undefined> {
    const client = await this.#caller.client();
    try {
      return unwrapResponse(
        await client.GET('/hackathons/{namespace}/{name}/registration', {
          params: { path: hackathonPath(hackathonRef) },
        }),
      );
    } catch (error) {
      if (isError(error) && error.statusCode === 404) {
        return undefined;
      }
      throw error;
    }
  }

  async putRegistration(
    hackathonRef: string,
    input: RegistrationInput,
    options?: MutationOptions,
  ): Promise<Registration> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/registration', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async withdrawRegistration(
    hackathonRef: string,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/hackathons/{namespace}/{name}/registration', {
      params: { path: hackathonPath(hackathonRef) },
      headers: mutationHeaders(options),
    });
  }

  async listParticipants(
    hackathonRef: string,
    query?: ParticipantQuery,
  ): Promise<ParticipantPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/participants', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async decideRegistration(
    id: string,
    decision: RegistrationDecision,
    options?: MutationOptions,
  ): Promise<Participant> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/registrations/{id}/decision', {
        params: { path: { id } },
        body: decision,
        headers: mutationHeaders(options),
      }),
    );
  }
}
