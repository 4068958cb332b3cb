import type { Entity } from '@backstage/catalog-model';
import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import {
  type ApiCaller,
  hackathonPath,
  type MutationOptions,
  mutationHeaders,
} from './ApiCaller';

export type Agenda = HackathonSchemas['Agenda'];
export type AgendaItem = HackathonSchemas['AgendaItem'];
export type CalendarLink = HackathonSchemas['CalendarLink'];
export type CalendarLinks = HackathonSchemas['CalendarLinks'];
export type NewCalendarLink = HackathonSchemas['NewCalendarLink'];
export type Charter = HackathonSchemas['Charter'];
export type CharterPage = HackathonSchemas['CharterPage'];
export type CharterProblem = HackathonSchemas['CharterProblem'];
export type CharterProblems = HackathonSchemas['CharterProblems'];
export type HackathonDetail = HackathonSchemas['HackathonDetail'];
export type HackathonMay = HackathonSchemas['HackathonMay'];
export type HackathonMoment = HackathonSchemas['Moment'];
export type HackathonPage = HackathonSchemas['HackathonPage'];
export type HackathonSummary = HackathonSchemas['HackathonSummary'];
export type HackathonWindow = HackathonSchemas['Window'];
export type HackathonWindowChange = HackathonSchemas['WindowChange'];
export type WindowChangeInput = HackathonSchemas['WindowChangeInput'];

/** The hackathons themselves: where they stand, agenda, windows, calendars and charters. */
export interface EventsApi {
  /** Hackathons that the caller sees, the latest start first. */
  listHackathons(
    query?: HackathonQuery<'listHackathons'>,
  ): Promise<HackathonPage>;
  getHackathon(hackathonRef: string): Promise<HackathonDetail>;
  /**
   * What the caller has to do, the most urgent first.
   *
   * @param hackathonRef - all that the caller is part of if left out
   */
  getAgenda(hackathonRef?: string): Promise<Agenda>;
  /** Holds, resumes, extends or reopens a window; for organisers. */
  changeWindow(
    hackathonRef: string,
    window: string,
    change: WindowChangeInput,
    options?: MutationOptions,
  ): Promise<HackathonWindow>;
  /** The schedule as iCalendar text. */
  getHackathonCalendar(hackathonRef: string): Promise<string>;
  listCalendarLinks(): Promise<CalendarLinks>;
  /**
   * Makes a secret address for calendar programs, which is told only here.
   *
   * @param hackathonRef - all that the caller is part of if left out
   */
  createCalendarLink(
    hackathonRef?: string,
    options?: MutationOptions,
  ): Promise<NewCalendarLink>;
  revokeCalendarLink(id: string, options?: MutationOptions): Promise<void>;
  /** Says what is wrong with a charter, without storing it. */
  checkCharter(entity: Entity): Promise<CharterProblems>;
  /** Charters that are stored in the plugin: all for services, one's own for people. */
  listCharters(query?: HackathonQuery<'listCharters'>): Promise<CharterPage>;
  getCharter(hackathonRef: string): Promise<Charter>;
  createCharter(entity: Entity, options?: MutationOptions): Promise<Charter>;
  /** @param version - that was read */
  updateCharter(
    hackathonRef: string,
    entity: Entity,
    version: number,
    options?: MutationOptions,
  ): Promise<Charter>;
  /** @param version - that was read */
  deleteCharter(
    hackathonRef: string,
    version: number,
    options?: MutationOptions,
  ): Promise<void>;
}

/** The client of {@link EventsApi}. */
export class EventsClient implements EventsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async listHackathons(
    query?: HackathonQuery<'listHackathons'>,
  ): Promise<HackathonPage> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons', { params: { query } }),
    );
  }

  async getHackathon(hackathonRef: string): Promise<HackathonDetail> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async getAgenda(hackathonRef?: string): Promise<Agenda> {
    const client = await this.#caller.client();
    return unwrapResponse(
      hackathonRef === undefined
        ? await client.GET('/agenda')
        : await client.GET('/hackathons/{namespace}/{name}/agenda', {
            params: { path: hackathonPath(hackathonRef) },
          }),
    );
  }

  async changeWindow(
    hackathonRef: string,
    window: string,
    change: WindowChangeInput,
    options?: MutationOptions,
  ): Promise<HackathonWindow> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST(
        '/hackathons/{namespace}/{name}/windows/{window}/changes',
        {
          params: { path: { ...hackathonPath(hackathonRef), window } },
          headers: mutationHeaders(options),
          body: change,
        },
      ),
    );
  }

  async getHackathonCalendar(hackathonRef: string): Promise<string> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/calendar.ics', {
        params: { path: hackathonPath(hackathonRef) },
        parseAs: 'text',
      }),
    );
  }

  async listCalendarLinks(): Promise<CalendarLinks> {
    const client = await this.#caller.client();
    return unwrapResponse(await client.GET('/calendar-links'));
  }

  async createCalendarLink(
    hackathonRef?: string,
    options?: MutationOptions,
  ): Promise<NewCalendarLink> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/calendar-links', {
        headers: mutationHeaders(options),
        body: { hackathonRef },
      }),
    );
  }

  async revokeCalendarLink(
    id: string,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    unwrapResponse(
      await client.DELETE('/calendar-links/{id}', {
        params: { path: { id } },
        headers: mutationHeaders(options),
      }),
    );
  }

  async checkCharter(entity: Entity): Promise<CharterProblems> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/charters/checks', {
        body: { entity: { ...entity } },
      }),
    );
  }

  async listCharters(
    query?: HackathonQuery<'listCharters'>,
  ): Promise<CharterPage> {
    const client = await this.#caller.client();
    return unwrapResponse(await client.GET('/charters', { params: { query } }));
  }

  async getCharter(hackathonRef: string): Promise<Charter> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/charters/{namespace}/{name}', {
        params: { path: hackathonPath(hackathonRef) },
      }),
    );
  }

  async createCharter(
    entity: Entity,
    options?: MutationOptions,
  ): Promise<Charter> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/charters', {
        headers: mutationHeaders(options),
        body: { entity: { ...entity } },
      }),
    );
  }

  async updateCharter(
    hackathonRef: string,
    entity: Entity,
    version: number,
    options?: MutationOptions,
  ): Promise<Charter> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.PUT('/charters/{namespace}/{name}', {
        params: { path: hackathonPath(hackathonRef) },
        headers: mutationHeaders(options),
        body: { entity: { ...entity }, version },
      }),
    );
  }

  async deleteCharter(
    hackathonRef: string,
    version: number,
    options?: MutationOptions,
  ): Promise<void> {
    const client = await this.#caller.client();
    unwrapResponse(
      await client.DELETE('/charters/{namespace}/{name}', {
        params: { path: hackathonPath(hackathonRef), query: { version } },
        headers: mutationHeaders(options),
      }),
    );
  }
}
