import { Readable } from 'node:stream';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  HackathonsClient,
  hackathonsProjectReadPermission,
  type ProjectsApi,
} from '@guildhall/plugin-hackathons-common';
import { type HackathonProjectDocument, toDocument } from './toDocument';

const PAGE = 50;

/** Reads all projects of all hackathons, page by page, from the hackathons plugin. */
export class HackathonProjectCollatorFactory
  implements DocumentCollatorFactory
{
  readonly type = 'hackathon-project';
  /** Who may not read a project doesn't find it. */
  readonly visibilityPermission = hackathonsProjectReadPermission;
  readonly #projects: ProjectsApi;

  private constructor(projects: ProjectsApi) {
    this.#projects = projects;
  }

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): HackathonProjectCollatorFactory {
    const { auth, discovery } = options;
    const client = new HackathonsClient({
      discoveryApi: discovery,
      token: async () => {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'hackathons',
        });
        return token;
      },
    });
    return new HackathonProjectCollatorFactory(client.projects);
  }

  /** A stream of documents. It fails when a page can't be read, so that the index before stays. */
  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<HackathonProjectDocument> {
    let cursor: string | undefined;
    do {
      const page = await this.#projects.listAllProjects({
        records: true,
        limit: PAGE,
        cursor,
      });
      for (const project of page.items) {
        yield toDocument(project);
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }
}
