import { unwrapResponse } from '@guildhall/plugin-guildhall-common';
import type { HackathonSchemas } from '../types';
import { type ApiCaller, hackathonPath } from './ApiCaller';

/** What another tool kept of a hackathon. */
export type HackathonImport = HackathonSchemas['HackathonImport'];
/** What became of an import. */
export type ImportResult = HackathonSchemas['ImportResult'];

/** Takes over events of other tools. */
export interface ImportsApi {
  /** @param hackathonRef - the hackathon must be in the catalog */
  importHackathon(
    hackathonRef: string,
    data: HackathonImport,
  ): Promise<ImportResult>;
}

/** See `ImportsApi`. */
export class ImportsClient implements ImportsApi {
  readonly #caller: ApiCaller;

  constructor(caller: ApiCaller) {
    this.#caller = caller;
  }

  async importHackathon(
    hackathonRef: string,
    data: HackathonImport,
  ): Promise<ImportResult> {
    const client = await this.#caller.client();
    return unwrapResponse(
      await client.POST('/hackathons/{namespace}/{name}/imports', {
        params: { path: hackathonPath(hackathonRef) },
        body: data,
      }),
    );
  }
}
