import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

export type AwardInput = HackathonSchemas['AwardInput'];
export type AwardPlace = HackathonSchemas['AwardPlace'];
export type AwardsInput = HackathonSchemas['AwardsInput'];
export type Certificate = HackathonSchemas['Certificate'];
export type ClosingInput = HackathonSchemas['ClosingInput'];
export type FinalRound = HackathonSchemas['FinalRound'];
export type FinalRoundInput = HackathonSchemas['FinalRoundInput'];
export type GivenAward = HackathonSchemas['GivenAward'];
export type JudgeDiagnostic = HackathonSchemas['JudgeDiagnostic'];
export type JudgeDiagnosticList = HackathonSchemas['JudgeDiagnosticList'];
export type PeoplesChoice = HackathonSchemas['PeoplesChoice'];
export type ProjectResult = HackathonSchemas['ProjectResult'];
export type PublicationInput = HackathonSchemas['PublicationInput'];
export type RankingInput = HackathonSchemas['RankingInput'];
export type ResultAward = HackathonSchemas['ResultAward'];
export type ResultBand = HackathonSchemas['ResultBand'];
export type ResultMethod = HackathonSchemas['ResultMethod'];
export type ResultProblem = HackathonSchemas['ResultProblem'];
export type ResultPublication = HackathonSchemas['ResultPublication'];
export type ResultRow = HackathonSchemas['ResultRow'];
export type Results = HackathonSchemas['Results'];
export type ResultStability = HackathonSchemas['ResultStability'];
export type ResultState = HackathonSchemas['ResultState'];
export type Votes = HackathonSchemas['Votes'];
export type VoteState = HackathonSchemas['VoteState'];

/** Results, the final round, votes and what teams get back. */
export interface ResultsApi {
  /** What was published last; before, the draft for organisers who don't take part. */
  getResults(
    hackathonRef: string,
    query?: HackathonQuery<'getResults'>,
  ): Promise<Results>;
  /** How strict and how consistent judges are: all for organisers, the own row for a judge after the publication. */
  listJudgeDiagnostics(hackathonRef: string): Promise<JudgeDiagnosticList>;
  /** Says who gets which award, for organisers who don't take part. Gives the draft. */
  putAwards(
    hackathonRef: string,
    input: AwardsInput,
    options?: MutationOptions,
  ): Promise<Results>;
  /** Publishes the results, or a correction, for organisers who don't take part. */
  publishResults(
    hackathonRef: string,
    input: PublicationInput,
    options?: MutationOptions,
  ): Promise<Results>;
  /** Takes the published results out of the own agenda. */
  markResultsRead(
    hackathonRef: string,
    options?: MutationOptions,
  ): Promise<void>;
  getFinalRound(hackathonRef: string): Promise<FinalRound>;
  /** Opens the final round, for organisers who don't take part. */
  openFinalRound(
    hackathonRef: string,
    input: FinalRoundInput,
    options?: MutationOptions,
  ): Promise<FinalRound>;
  /** The own ranking of the finalists, for judges. */
  rankFinalists(
    hackathonRef: string,
    input: RankingInput,
    options?: MutationOptions,
  ): Promise<FinalRound>;
  /** Closes the final round, for organisers who don't take part. */
  closeFinalRound(
    hackathonRef: string,
    input: ClosingInput,
    options?: MutationOptions,
  ): Promise<FinalRound>;
  /** What the caller can vote for, and has. */
  getVotes(hackathonRef: string): Promise<Votes>;
  voteForProject(
    hackathonRef: string,
    projectId: string,
    options?: MutationOptions,
  ): Promise<VoteState>;
  takeBackVote(
    hackathonRef: string,
    projectId: string,
    options?: MutationOptions,
  ): Promise<VoteState>;
  /** What a team gets back from judging. */
  getProjectResult(projectId: string): Promise<ProjectResult>;
  /** The certificate of a team, once the results are published. */
  getCertificate(projectId: string): Promise<Certificate>;
}

/** The client of {@link ResultsApi}. */
export class ResultsClient implements ResultsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async getResults(
    hackathonRef: string,
    query?: HackathonQuery<'getResults'>,
  ): Promise<Results> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/results', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async listJudgeDiagnostics(
    hackathonRef: string,
  ): Promise<JudgeDiagnosticList> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/results/judges', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async putAwards(
    hackathonRef: string,
    input: AwardsInput,
    options?: MutationOptions,
  ): Promise<Results> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/results/awards', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async publishResults(
    hackathonRef: string,
    input: PublicationInput,
    options?: MutationOptions,
  ): Promise<Results> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/results/publication', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async markResultsRead(
    hackathonRef: string,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    await client.PUT('/hackathons/{namespace}/{name}/results/read', {
      params: { path: hackathonPath(hackathonRef) },
      headers: mutationHeaders(options),
    });
  }

  async getFinalRound(hackathonRef: string): Promise<FinalRound> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/final-round', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async openFinalRound(
    hackathonRef: string,
    input: FinalRoundInput,
    options?: MutationOptions,
  ): Promise<FinalRound> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/final-round', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async rankFinalists(
    hackathonRef: string,
    input: RankingInput,
    options?: MutationOptions,
  ): Promise<FinalRound> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/final-round/ranking', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async closeFinalRound(
    hackathonRef: string,
    input: ClosingInput,
    options?: MutationOptions,
  ): Promise<FinalRound> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/final-round/closing', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async getVotes(hackathonRef: string): Promise<Votes> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/votes', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async voteForProject(
    hackathonRef: string,
    projectId: string,
    options?: MutationOptions,
  ): Promise<VoteState> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/votes/{id}', {
        params: { path: { ...hackathonPath(hackathonRef), id: projectId } },
        headers: mutationHeaders(options),
      }),
    );
  }

  async takeBackVote(
    hackathonRef: string,
    projectId: string,
    options?: MutationOptions,
  ): Promise<VoteState> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.DELETE('/hackathons/{namespace}/{name}/votes/{id}', {
        params: { path: { ...hackathonPath(hackathonRef), id: projectId } },
        headers: mutationHeaders(options),
      }),
    );
  }

  async getProjectResult(projectId: string): Promise<ProjectResult> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/projects/{id}/judging-result', {
        params: { path: { id: projectId } },
      }),
    );
  }

  async getCertificate(projectId: string): Promise<Certificate> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/projects/{id}/certificate', {
        params: { path: { id: projectId } },
      }),
    );
  }
}
