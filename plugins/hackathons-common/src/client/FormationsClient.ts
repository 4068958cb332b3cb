import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import { type ApiCaller, hackathonPath } from './ApiCaller';

export type Formation = HackathonSchemas['Formation'];
export type FormationInput = HackathonSchemas['FormationInput'];
export type FormationMember = HackathonSchemas['FormationMember'];
export type FormationPage = HackathonSchemas['FormationPage'];
export type FormationProblem = HackathonSchemas['FormationProblem'];
export type FormationProposal = HackathonSchemas['FormationProposal'];
export type FormationRelaxation = HackathonSchemas['FormationRelaxation'];
export type FormationReport = HackathonSchemas['FormationReport'];
export type FormationSettings = HackathonSchemas['FormationSettings'];
export type FormationSolution = HackathonSchemas['FormationSolution'];
export type FormationState = HackathonSchemas['FormationState'];
export type FormationSummary = HackathonSchemas['FormationSummary'];
export type FormationTeam = HackathonSchemas['FormationTeam'];
export type FormationUpdate = HackathonSchemas['FormationUpdate'];

/** How a change is made once, however often it is sent. */
interface MutationOptions {
  idempotencyKey?: string;
}

/** Automatic formation of teams, for organisers. */
export interface FormationsApi {
  /** Formations of a hackathon, the newest first. */
  listFormations(
    hackathonRef: string,
    query?: HackathonQuery<'listFormations'>,
  ): Promise<FormationPage>;
  /** Begins a formation; it is solved in the background. */
  createFormation(
    hackathonRef: string,
    input: FormationInput,
    options?: MutationOptions,
  ): Promise<Formation>;
  getFormation(id: string): Promise<Formation>;
  /** Arranges the teams anew: all of them, as they are to be. */
  updateFormation(
    id: string,
    update: FormationUpdate,
    options?: MutationOptions,
  ): Promise<Formation>;
  discardFormation(id: string, options?: MutationOptions): Promise<void>;
  /** Solves again. What is locked stays. */
  solveFormation(
    id: string,
    solution: FormationSolution,
    options?: MutationOptions,
  ): Promise<Formation>;
  /** Makes the teams. */
  publishFormation(
    id: string,
    version: number,
    options?: MutationOptions,
  ): Promise<Formation>;
}

/** The client of {@link FormationsApi}. */
export class FormationsClient implements FormationsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listFormations(
    hackathonRef: string,
    query?: HackathonQuery<'listFormations'>,
  ): Promise<FormationPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/formations', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async createFormation(
    hackathonRef: string,
    input: FormationInput,
    options?: MutationOptions,
  ): Promise<Formation> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/formations', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: headersOf(options),
      }),
    );
  }

  async getFormation(id: string): Promise<Formation> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/formations/{id}', { params: { path: { id } } }),
    );
  }

  async updateFormation(
    id: string,
    update: FormationUpdate,
    options?: MutationOptions,
  ): Promise<Formation> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/formations/{id}', {
        params: { path: { id } },
        body: update,
        headers: headersOf(options),
      }),
    );
  }

  async discardFormation(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/formations/{id}', {
      params: { path: { id } },
      headers: headersOf(options),
    });
  }

  async solveFormation(
    id: string,
    solution: FormationSolution,
    options?: MutationOptions,
  ): Promise<Formation> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/formations/{id}/solution', {
        params: { path: { id } },
        body: solution,
        headers: headersOf(options),
      }),
    );
  }

  async publishFormation(
    id: string,
    version: number,
    options?: MutationOptions,
  ): Promise<Formation> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/formations/{id}/publication', {
        params: { path: { id } },
        body: { version },
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
