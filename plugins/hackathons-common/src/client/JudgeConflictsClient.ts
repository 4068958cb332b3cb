import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

export type JudgeConflict = HackathonSchemas['JudgeConflict'];
export type JudgeConflictInput = HackathonSchemas['JudgeConflictInput'];
export type JudgeConflictKind = HackathonSchemas['JudgeConflictKind'];
export type JudgeConflictLiftingInput =
  HackathonSchemas['JudgeConflictLiftingInput'];
export type JudgeConflictPage = HackathonSchemas['JudgeConflictPage'];
export type ProjectJudge = HackathonSchemas['ProjectJudge'];
export type ProjectJudges = HackathonSchemas['ProjectJudges'];

/** Who must not judge which project. */
export interface JudgeConflictsApi {
  /** Conflicts of interest, the newest first. */
  listJudgeConflicts(
    hackathonRef: string,
    query?: HackathonQuery<'listJudgeConflicts'>,
  ): Promise<JudgeConflictPage>;
  /** Declares a conflict of interest, the own or that of a judge. */
  declareJudgeConflict(
    hackathonRef: string,
    input: JudgeConflictInput,
    options?: MutationOptions,
  ): Promise<JudgeConflict>;
  /** Who judges the event, and the interests that the team declared, for members of the team of a project. */
  getProjectJudges(projectId: string): Promise<ProjectJudges>;
  /** Lifts a conflict that was declared, or a recusal, for organisers who don't take part; withdraws what the own team declared. */
  liftJudgeConflict(
    id: string,
    input: JudgeConflictLiftingInput,
    options?: MutationOptions,
  ): Promise<JudgeConflict>;
}

/** The client of {@link JudgeConflictsApi}. */
export class JudgeConflictsClient implements JudgeConflictsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listJudgeConflicts(
    hackathonRef: string,
    query?: HackathonQuery<'listJudgeConflicts'>,
  ): Promise<JudgeConflictPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/judging/conflicts', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async declareJudgeConflict(
    hackathonRef: string,
    input: JudgeConflictInput,
    options?: MutationOptions,
  ): Promise<JudgeConflict> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/judging/conflicts', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async getProjectJudges(projectId: string): Promise<ProjectJudges> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/projects/{id}/judges', {
        params: { path: { id: projectId } },
      }),
    );
  }

  async liftJudgeConflict(
    id: string,
    input: JudgeConflictLiftingInput,
    options?: MutationOptions,
  ): Promise<JudgeConflict> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/judging-conflicts/{id}/lifting', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }
}
