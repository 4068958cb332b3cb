import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonQuery, HackathonSchemas } from '../types';
import { type ApiCaller, hackathonPath } from './ApiCaller';

export type ExportFormat = HackathonSchemas['ExportFormat'];
export type ExportKind = HackathonSchemas['ExportKind'];
export type Programme = HackathonSchemas['Programme'];
export type ProgrammeAsset = HackathonSchemas['ProgrammeAsset'];
export type ProgrammeEndings = HackathonSchemas['ProgrammeEndings'];
export type ProgrammeEvent = HackathonSchemas['ProgrammeEvent'];
export type ProgrammeParticipation = HackathonSchemas['ProgrammeParticipation'];
export type ProgrammeReading = HackathonSchemas['ProgrammeReading'];
export type ProgrammeShare = HackathonSchemas['ProgrammeShare'];
export type ProgrammeTotals = HackathonSchemas['ProgrammeTotals'];

/** The figures over all hackathons, and exports. */
export interface ProgrammeApi {
  /** Figures of hackathons that began, and of all of them together. */
  getProgramme(query?: HackathonQuery<'getProgramme'>): Promise<Programme>;
  /** The figures of the events as a file: CSV, or a JSON array. */
  exportProgramme(query?: HackathonQuery<'exportProgramme'>): Promise<Blob>;
  /** A list of a hackathon as a file: CSV, or a JSON array. */
  exportHackathon(
    hackathonRef: string,
    what: ExportKind,
    query?: HackathonQuery<'exportHackathon'>,
  ): Promise<Blob>;
}

/** The client of {@link ProgrammeApi}. */
export class ProgrammeClient implements ProgrammeApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async getProgramme(
    query?: HackathonQuery<'getProgramme'>,
  ): Promise<Programme> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/programme', { params: { query } }),
    );
  }

  async exportProgramme(
    query?: HackathonQuery<'exportProgramme'>,
  ): Promise<Blob> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/programme/export', {
        params: { query },
        parseAs: 'blob',
      }),
    );
  }

  async exportHackathon(
    hackathonRef: string,
    what: ExportKind,
    query?: HackathonQuery<'exportHackathon'>,
  ): Promise<Blob> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.GET('/hackathons/{namespace}/{name}/exports/{what}', {
        params: { path: { ...hackathonPath(hackathonRef), what }, query },
        parseAs: 'blob',
      }),
    );
  }
}
