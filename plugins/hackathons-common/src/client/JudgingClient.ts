import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';
import {
  type JudgeConflictsApi,
  JudgeConflictsClient,
} from './JudgeConflictsClient';

export type AssignmentProblemReport =
  HackathonSchemas['AssignmentProblemReport'];
export type AssignmentReport = HackathonSchemas['AssignmentReport'];
export type CalibrationCriterion = HackathonSchemas['CalibrationCriterion'];
export type CriterionScore = HackathonSchemas['CriterionScore'];
export type ExtraLookInput = HackathonSchemas['ExtraLookInput'];
export type JudgeActInput = HackathonSchemas['JudgeActInput'];
export type JudgeAvailabilityInput = HackathonSchemas['JudgeAvailabilityInput'];
export type JudgeInput = HackathonSchemas['JudgeInput'];
export type JudgeLeavingInput = HackathonSchemas['JudgeLeavingInput'];
export type JudgeList = HackathonSchemas['JudgeList'];
export type JudgeLook = HackathonSchemas['JudgeLook'];
export type JudgeLookDetail = HackathonSchemas['JudgeLookDetail'];
export type JudgeLookProject = HackathonSchemas['JudgeLookProject'];
export type JudgeLookState = HackathonSchemas['JudgeLookState'];
export type JudgePanelState = HackathonSchemas['JudgePanelState'];
export type JudgeProgress = HackathonSchemas['JudgeProgress'];
export type JudgeQueue = HackathonSchemas['JudgeQueue'];
export type JudgeScoresInput = HackathonSchemas['JudgeScoresInput'];
export type JudgeSkipReason = HackathonSchemas['JudgeSkipReason'];
export type JudgeState = HackathonSchemas['JudgeState'];
export type Judging = HackathonSchemas['Judging'];
export type JudgingAssignmentInput = HackathonSchemas['JudgingAssignmentInput'];
export type JudgingCalibration = HackathonSchemas['JudgingCalibration'];
export type JudgingCalibrationInput =
  HackathonSchemas['JudgingCalibrationInput'];
export type JudgingFeedbackPolicy = HackathonSchemas['JudgingFeedbackPolicy'];
export type JudgingLogEntry = HackathonSchemas['JudgingLogEntry'];
export type JudgingLogPage = HackathonSchemas['JudgingLogPage'];
export type JudgingLook = HackathonSchemas['JudgingLook'];
export type JudgingLookPage = HackathonSchemas['JudgingLookPage'];
export type JudgingMay = HackathonSchemas['JudgingMay'];
export type JudgingProgress = HackathonSchemas['JudgingProgress'];
export type ProjectNeed = HackathonSchemas['ProjectNeed'];
export type ProjectNeedPage = HackathonSchemas['ProjectNeedPage'];

/** Panels, assignment and scores, and the conflicts of interest that go with them. */
export interface JudgingApi extends JudgeConflictsApi {
  /** How projects are judged, and where the caller stands in it. */
  getJudging(hackathonRef: string): Promise<Judging>;
  /** The own looks in the order in which they are to be scored, for judges. */
  getJudgeQueue(hackathonRef: string): Promise<JudgeQueue>;
  /** What is to be scored. */
  getJudgeLook(id: string): Promise<JudgeLookDetail>;
  /** Scores a project, or changes the scores, while the judging is open. */
  putJudgeScores(
    id: string,
    input: JudgeScoresInput,
    options?: MutationOptions,
  ): Promise<JudgeLook>;
  /** Skips, returns, undoes or recuses. */
  actOnJudgeLook(
    id: string,
    input: JudgeActInput,
    options?: MutationOptions,
  ): Promise<JudgeLook>;
  /** All that happened to a look, the newest first. */
  getJudgeLookLog(
    id: string,
    query?: HackathonQuery<'getJudgeLookLog'>,
  ): Promise<JudgingLogPage>;
  /** Says that one cannot judge, or can again. */
  putJudgeAvailability(
    hackathonRef: string,
    input: JudgeAvailabilityInput,
    options?: MutationOptions,
  ): Promise<JudgeState>;
  /** Leaves the panel for good, for organisers who judge: they see what others scored from then on. */
  leaveJudgingPanel(
    hackathonRef: string,
    input: JudgeLeavingInput,
    options?: MutationOptions,
  ): Promise<Judging>;
  /** The panel and how far everybody is, for organisers who don't take part. */
  listJudges(hackathonRef: string): Promise<JudgeList>;
  /** Changes what a judge is to do, and whether the scores count, for organisers who don't take part. */
  putJudge(
    hackathonRef: string,
    input: JudgeInput,
    options?: MutationOptions,
  ): Promise<JudgeProgress>;
  /** Gives the projects to the judges, or shows what it would be, for organisers who don't take part. */
  assignJudgeLooks(
    hackathonRef: string,
    input: JudgingAssignmentInput,
    options?: MutationOptions,
  ): Promise<AssignmentReport>;
  /** Has one more judge look at a project, for organisers who don't take part. */
  addExtraLook(
    hackathonRef: string,
    input: ExtraLookInput,
    options?: MutationOptions,
  ): Promise<JudgingLook>;
  /** Which projects need one more look, for organisers who don't take part. */
  listJudgingNeeds(
    hackathonRef: string,
    query?: HackathonQuery<'listJudgingNeeds'>,
  ): Promise<ProjectNeedPage>;
  /** Chooses the project that all judges score first, for organisers who don't take part. */
  putJudgingCalibration(
    hackathonRef: string,
    input: JudgingCalibrationInput,
    options?: MutationOptions,
  ): Promise<Judging>;
  /** Who looks at what, with the scores, for organisers who don't take part. */
  listJudgingLooks(
    hackathonRef: string,
    query?: HackathonQuery<'listJudgingLooks'>,
  ): Promise<JudgingLookPage>;
  /** All that happened in the judging, the newest first, for organisers who don't take part. */
  getJudgingLog(
    hackathonRef: string,
    query?: HackathonQuery<'getJudgingLog'>,
  ): Promise<JudgingLogPage>;
}

/** The client of {@link JudgingApi}. */
export class JudgingClient extends JudgeConflictsClient implements JudgingApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    super(caller);
    this.#caller = caller;
  }

  async getJudging(hackathonRef: string): Promise<Judging> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/judging', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async getJudgeQueue(hackathonRef: string): Promise<JudgeQueue> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/judging/queue', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async getJudgeLook(id: string): Promise<JudgeLookDetail> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/looks/{id}', { params: { path: { id } } }),
    );
  }

  async putJudgeScores(
    id: string,
    input: JudgeScoresInput,
    options?: MutationOptions,
  ): Promise<JudgeLook> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/looks/{id}/scores', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async actOnJudgeLook(
    id: string,
    input: JudgeActInput,
    options?: MutationOptions,
  ): Promise<JudgeLook> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/looks/{id}/acts', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async getJudgeLookLog(
    id: string,
    query?: HackathonQuery<'getJudgeLookLog'>,
  ): Promise<JudgingLogPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/looks/{id}/log', { params: { path: { id }, query } }),
    );
  }

  async putJudgeAvailability(
    hackathonRef: string,
    input: JudgeAvailabilityInput,
    options?: MutationOptions,
  ): Promise<JudgeState> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/judging/availability', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async leaveJudgingPanel(
    hackathonRef: string,
    input: JudgeLeavingInput,
    options?: MutationOptions,
  ): Promise<Judging> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/judging/leaving', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async listJudges(hackathonRef: string): Promise<JudgeList> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/judging/judges', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async putJudge(
    hackathonRef: string,
    input: JudgeInput,
    options?: MutationOptions,
  ): Promise<JudgeProgress> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/judging/judges', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async assignJudgeLooks(
    hackathonRef: string,
    input: JudgingAssignmentInput,
    options?: MutationOptions,
  ): Promise<AssignmentReport> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/judging/assignment', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async addExtraLook(
    hackathonRef: string,
    input: ExtraLookInput,
    options?: MutationOptions,
  ): Promise<JudgingLook> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/judging/extra-looks', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async listJudgingNeeds(
    hackathonRef: string,
    query?: HackathonQuery<'listJudgingNeeds'>,
  ): Promise<ProjectNeedPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/judging/needs', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async putJudgingCalibration(
    hackathonRef: string,
    input: JudgingCalibrationInput,
    options?: MutationOptions,
  ): Promise<Judging> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/judging/calibration', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async listJudgingLooks(
    hackathonRef: string,
    query?: HackathonQuery<'listJudgingLooks'>,
  ): Promise<JudgingLookPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/judging/looks', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async getJudgingLog(
    hackathonRef: string,
    query?: HackathonQuery<'getJudgingLog'>,
  ): Promise<JudgingLogPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/judging/log', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }
}
