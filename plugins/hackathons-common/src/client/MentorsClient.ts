import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  mutationHeaders,
  type MutationOptions,
} from './ApiCaller';

export type BookingInput = HackathonSchemas['BookingInput'];
export type HelpAct = HackathonSchemas['HelpAct'];
export type HelpInput = HackathonSchemas['HelpInput'];
export type HelpPage = HackathonSchemas['HelpPage'];
export type HelpRequest = HackathonSchemas['HelpRequest'];
export type HelpState = HackathonSchemas['HelpState'];
export type Mentor = HackathonSchemas['Mentor'];
export type MentoringInput = HackathonSchemas['MentoringInput'];
export type MentorList = HackathonSchemas['MentorList'];
export type MentorMatch = HackathonSchemas['MentorMatch'];
export type MentorMatchesInput = HackathonSchemas['MentorMatchesInput'];
export type MentorMatchList = HackathonSchemas['MentorMatchList'];
export type MentorProposal = HackathonSchemas['MentorProposal'];
export type MentorProposalInput = HackathonSchemas['MentorProposalInput'];
export type MentorTeam = HackathonSchemas['MentorTeam'];
export type OfficeHoursInput = HackathonSchemas['OfficeHoursInput'];
export type OfficeSlot = HackathonSchemas['OfficeSlot'];
export type OfficeSlotPage = HackathonSchemas['OfficeSlotPage'];

/** Mentors, their matching to teams, the help queue and office hours. */
export interface MentorsApi {
  /** The mentors of the charter and those who offered it. */
  listMentors(hackathonRef: string): Promise<MentorList>;
  /** Offers to mentor, or changes the own offer. */
  offerMentoring(
    hackathonRef: string,
    input: MentoringInput,
    options?: MutationOptions,
  ): Promise<Mentor>;
  withdrawMentoring(
    hackathonRef: string,
    options?: MutationOptions,
  ): Promise<void>;
  /** Which mentor helps which team. */
  listMentorMatches(hackathonRef: string): Promise<MentorMatchList>;
  /** Publishes all matches as they are to be, for organisers. */
  publishMentorMatches(
    hackathonRef: string,
    input: MentorMatchesInput,
    options?: MutationOptions,
  ): Promise<MentorMatchList>;
  /** Works out which mentor fits which team, for organisers. Nothing is kept. */
  proposeMentorMatches(
    hackathonRef: string,
    input: MentorProposalInput,
    options?: MutationOptions,
  ): Promise<MentorProposal>;
  /** The help queue, the oldest first. */
  listHelpRequests(
    hackathonRef: string,
    query?: HackathonQuery<'listHelpRequests'>,
  ): Promise<HelpPage>;
  askForHelp(
    hackathonRef: string,
    input: HelpInput,
    options?: MutationOptions,
  ): Promise<HelpRequest>;
  /** Claims, releases, resolves, withdraws or reopens a request. */
  actOnHelpRequest(
    id: string,
    input: HelpAct,
    options?: MutationOptions,
  ): Promise<HelpRequest>;
  /** Office hours, the next first. */
  listOfficeHours(
    hackathonRef: string,
    query?: HackathonQuery<'listOfficeHours'>,
  ): Promise<OfficeSlotPage>;
  /** Offers office hours, for mentors. */
  addOfficeHours(
    hackathonRef: string,
    input: OfficeHoursInput,
    options?: MutationOptions,
  ): Promise<OfficeSlotPage>;
  /** Cancels a slot, for its mentor and organisers. */
  cancelOfficeSlot(
    id: string,
    query?: HackathonQuery<'cancelOfficeSlot'>,
    options?: MutationOptions,
  ): Promise<void>;
  bookOfficeSlot(
    id: string,
    input: BookingInput,
    options?: MutationOptions,
  ): Promise<OfficeSlot>;
  cancelBooking(id: string, options?: MutationOptions): Promise<void>;
  /** A slot as iCalendar. */
  getOfficeSlotCalendar(id: string): Promise<string>;
}

/** The client of {@link MentorsApi}. */
export class MentorsClient implements MentorsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listMentors(hackathonRef: string): Promise<MentorList> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/mentors', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async offerMentoring(
    hackathonRef: string,
    input: MentoringInput,
    options?: MutationOptions,
  ): Promise<Mentor> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/mentoring', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async withdrawMentoring(
    hackathonRef: string,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/hackathons/{namespace}/{name}/mentoring', {
      params: { path: hackathonPath(hackathonRef) },
      headers: mutationHeaders(options),
    });
  }

  async listMentorMatches(hackathonRef: string): Promise<MentorMatchList> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/mentor-matches', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async publishMentorMatches(
    hackathonRef: string,
    input: MentorMatchesInput,
    options?: MutationOptions,
  ): Promise<MentorMatchList> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/hackathons/{namespace}/{name}/mentor-matches', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async proposeMentorMatches(
    hackathonRef: string,
    input: MentorProposalInput,
    options?: MutationOptions,
  ): Promise<MentorProposal> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST(
        '/hackathons/{namespace}/{name}/mentor-matches/proposal',
        {
          params: { path: hackathonPath(hackathonRef) },
          body: input,
          headers: mutationHeaders(options),
        },
      ),
    );
  }

  async listHelpRequests(
    hackathonRef: string,
    query?: HackathonQuery<'listHelpRequests'>,
  ): Promise<HelpPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/help-requests', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async askForHelp(
    hackathonRef: string,
    input: HelpInput,
    options?: MutationOptions,
  ): Promise<HelpRequest> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/help-requests', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async actOnHelpRequest(
    id: string,
    input: HelpAct,
    options?: MutationOptions,
  ): Promise<HelpRequest> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/help-requests/{id}/acts', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async listOfficeHours(
    hackathonRef: string,
    query?: HackathonQuery<'listOfficeHours'>,
  ): Promise<OfficeSlotPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/office-hours', {
        params: { path: hackathonPath(hackathonRef), query },
      }),
    );
  }

  async addOfficeHours(
    hackathonRef: string,
    input: OfficeHoursInput,
    options?: MutationOptions,
  ): Promise<OfficeSlotPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/office-hours', {
        params: { path: hackathonPath(hackathonRef) },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async cancelOfficeSlot(
    id: string,
    query?: HackathonQuery<'cancelOfficeSlot'>,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/office-hours/{id}', {
      params: { path: { id }, query },
      headers: mutationHeaders(options),
    });
  }

  async bookOfficeSlot(
    id: string,
    input: BookingInput,
    options?: MutationOptions,
  ): Promise<OfficeSlot> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/office-hours/{id}/booking', {
        params: { path: { id } },
        body: input,
        headers: mutationHeaders(options),
      }),
    );
  }

  async cancelBooking(id: string, options?: MutationOptions): Promise<void> {
    const client = await this.#caller.client();
    await client.DELETE('/office-hours/{id}/booking', {
      params: { path: { id } },
      headers: mutationHeaders(options),
    });
  }

  async getOfficeSlotCalendar(id: string): Promise<string> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/office-hours/{id}/calendar.ics', {
        params: { path: { id } },
        parseAs: 'text',
      }),
    );
  }
}
