import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

export type Agreement = HackathonSchemas['Agreement'];
export type AgreementCounts = HackathonSchemas['AgreementCounts'];
export type AgreementList = HackathonSchemas['AgreementList'];
export type DataAccess = HackathonSchemas['DataAccess'];
export type DataAccessAgreement = HackathonSchemas['DataAccessAgreement'];
export type Signature = HackathonSchemas['Signature'];
export type SignatureDecision = HackathonSchemas['SignatureDecision'];
export type SignatureInput = HackathonSchemas['SignatureInput'];
export type SignaturePage = HackathonSchemas['SignaturePage'];
export type SignatureState = HackathonSchemas['SignatureState'];

/** Data-access agreements: terms to sign, and who may use what they protect. */
export interface AgreementsApi {
  /** The agreements of a hackathon, with the caller's signatures. */
  listAgreements(hackathonRef: string): Promise<AgreementList>;
  /** Signs the version that was read. */
  signAgreement(
    hackathonRef: string,
    agreement: string,
    input: SignatureInput,
    options?: MutationOptions,
  ): Promise<Signature>;
  /** Ends the own access at once. */
  withdrawSignature(
    hackathonRef: string,
    agreement: string,
    options?: MutationOptions,
  ): Promise<void>;
  /** Who signed what, for organisers and approvers, the newest first. */
  listSignatures(
    hackathonRef: string,
    query?: HackathonQuery<'listSignatures'>,
  ): Promise<SignaturePage>;
  /** Grants, declines or revokes access. */
  decideSignature(
    id: string,
    input: SignatureDecision,
    options?: MutationOptions,
  ): Promise<Signature>;
  /** Whether somebody may use an entity now, for gateways in front of data. */
  getDataAccess(query: HackathonQuery<'getDataAccess'>): Promise<DataAccess>;
}

/** The client of {@link AgreementsApi}. */
export class AgreementsClient implements AgreementsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listAgreements(hackathonRef: string): Promise<AgreementList> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/agreements', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async signAgreement(
    hackathonRef: string,
    agreement: string,
    input: SignatureInput,
    options?: MutationOptions,
  ): Promise<Signature> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT(
        '/hackathons/{namespace}/{name}/agreements/{agreement}/signature',
        {
          params: { path: { ...hackathonPath(hackathonRef), agreement } },
          body: input,
          headers: mutationHeaders(options),
        },
      ),
    );
  }

  async withdrawSignature(
    hackathonRef: string,
    agreement: string,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE(
      '/hackathons/{namespace}/{name}/agreements/{agreement}/signature',
      {
        params: { path: { ...hackathonPath(hackathonRef), agreement } },
        headers: mutationHeaders(options),
      },
    );
  }

  async listSignatures(
    hackathonRef: string,
    query?: HackathonQuery<'listSignatures'>,
  ): Promise<SignaturePage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/signatures', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async decideSignature(
    id: string,
    input: SignatureDecision,
    options?: MutationOptions,
  ): Promise<Signature> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/signatures/{id}/decision', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async getDataAccess(
    query: HackathonQuery<'getDataAccess'>,
  ): Promise<DataAccess> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/data-access', { params: { query } }),
    );
  }
}
