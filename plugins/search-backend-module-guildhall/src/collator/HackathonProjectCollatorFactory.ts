import { Readable } from 'node:stream';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  HackathonsClient,
  hackathonsProjectReadPermission,
  type ProjectsApi,
} from '@guildhall/plugin-hackathons-common';
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
  readonly #projects: ProjectsApi;
  readonly #visibility: Visibility;

  private constructor(projects: ProjectsApi, visibility: Visibility) {
    this.#projects = projects;
    this.#visibility = visibility;
    this.visibilityPermission =
      visibility === 'project'
        ? hackathonsProjectReadPermission
        : catalogEntityReadPermission;
  }

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    visibility: Visibility;
  }): HackathonProjectCollatorFactory {
    const { auth, discovery, visibility } = options;
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
    return new HackathonProjectCollatorFactory(client.projects, visibility);
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
        yield toDocument(project, this.#visibility);
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }
}
