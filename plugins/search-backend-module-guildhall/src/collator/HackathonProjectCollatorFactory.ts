import { Readable } from 'node:stream';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  type HackathonsApi,
  hackathonsProjectReadPermission,
} from '@guildhall/plugin-hackathons-common';
import { type ClientOptions, createClient } from './createClient';
import { type Afterwards, readAfterwards } from './readAfterwards';
import {
  type HackathonProjectDocument,
  toDocument,
  type Visibility,
} from './toDocument';

const PAGE = 50;

/** Reads all projects of all hackathons, page by page, from the hackathons plugin. */
export class HackathonProjectCollatorFactory
  implements DocumentCollatorFactory
{
  readonly type = 'hackathon-project';
  /** Who lacks it on what a document names as its resource doesn't find the document. Search asks for one alone. */
  readonly visibilityPermission;
  readonly #client: HackathonsApi;
  readonly #visibility: Visibility;

  private constructor(client: HackathonsApi, visibility: Visibility) {
    this.#client = client;
    this.#visibility = visibility;
    this.visibilityPermission =
      visibility === 'project'
        ? hackathonsProjectReadPermission
        : catalogEntityReadPermission;
  }

  static create(
    options: ClientOptions & { visibility: Visibility },
  ): HackathonProjectCollatorFactory {
    return new HackathonProjectCollatorFactory(
      createClient(options),
      options.visibility,
    );
  }

  /** A stream of documents. It fails when a page can't be read, so that the index before stays. */
  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<HackathonProjectDocument> {
    const afterwards = new Map<string, Afterwards>();
    let cursor: string | undefined;
    do {
      const page = await this.#client.projects.listAllProjects({
        records: true,
        limit: PAGE,
        cursor,
      });
      for (const project of page.items) {
        const { hackathonRef } = project;
        const after =
          afterwards.get(hackathonRef) ??
          (await readAfterwards(this.#client, hackathonRef));
        afterwards.set(hackathonRef, after);
        yield toDocument(project, after, this.#visibility);
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }
}
