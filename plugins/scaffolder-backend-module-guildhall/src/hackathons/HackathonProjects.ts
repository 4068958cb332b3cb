import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import { toEntityRef } from '@guildhall/plugin-guildhall-common';
import {
  HackathonsClient,
  type RepositoryInput,
  type RepositoryRegistration,
} from '@guildhall/plugin-hackathons-common';
import type { PortalPages } from '../PortalPages';
import { explainFailure } from './explainFailure';

/** The hackathons plugin, as far as repositories and projects go. Everything happens on behalf of the user. */
export class HackathonProjects {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #portal: PortalPages;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    portal: PortalPages;
  }): HackathonProjects {
    return new HackathonProjects(
      options.auth,
      options.discovery,
      options.portal,
    );
  }

  private constructor(
    auth: AuthService,
    discovery: DiscoveryService,
    portal: PortalPages,
  ) {
    this.#auth = auth;
    this.#discovery = discovery;
    this.#portal = portal;
  }

  /** @throws NotAllowedError when the user is in no team, and whatever the plugin answers, with what to do */
  async findTeam(
    hackathon: string,
    options: { credentials: BackstageCredentials },
  ): Promise<{
    hackathonRef: string;
    hackathonTitle: string;
    teamId: string;
    teamName: string;
  }> {
    const path = readHackathon(hackathon);
    const hackathonRef = stringifyEntityRef(path);
    const { title, my } = await this.#client(options.credentials)
      .events.getHackathon(hackathonRef)
      .catch(error => {
        throw explainFailure(error, this.#pagesOf(path));
      });
    if (!my.teamId) {
      throw new NotAllowedError(
        `you are in no team of ${title}: join or create one at ${
          this.#pagesOf(path).teams
        }, then start again`,
      );
    }
    return {
      hackathonRef,
      hackathonTitle: title,
      teamId: my.teamId,
      teamName: my.teamName ?? my.teamId,
    };
  }

  /** Registers the repository as the project of a team. @throws what the plugin answers, with what to do */
  async register(
    hackathon: string,
    request: RepositoryInput,
    options: { credentials: BackstageCredentials; idempotencyKey: string },
  ): Promise<RepositoryRegistration> {
    const path = readHackathon(hackathon);
    return await this.#client(options.credentials)
      .projects.registerRepository(stringifyEntityRef(path), request, {
        idempotencyKey: options.idempotencyKey,
      })
      .catch(error => {
        throw explainFailure(error, this.#pagesOf(path), request.repositoryUrl);
      });
  }

  /** Web address of the page of a project. */
  pageOf(project: RepositoryRegistration['project']): string {
    return this.#portal.hackathon(readHackathon(project.hackathonRef), [
      'projects',
      project.id,
    ]);
  }

  #pagesOf(hackathon: CompoundEntityRef) {
    return {
      event: this.#portal.hackathon(hackathon),
      teams: this.#portal.hackathon(hackathon, ['teams']),
      projects: this.#portal.hackathon(hackathon, ['projects']),
    };
  }

  #client(credentials: BackstageCredentials): HackathonsClient {
    return new HackathonsClient({
      discoveryApi: this.#discovery,
      token: async () => {
        const { token } = await this.#auth.getPluginRequestToken({
          onBehalfOf: credentials,
          targetPluginId: 'hackathons',
        });
        return token;
      },
    });
  }
}

function readHackathon(ref: string): CompoundEntityRef {
  const mend =
    'choose a hackathon, for example "hackathon:default/spring-2026"';
  const full = toEntityRef(ref, {
    defaultKind: 'hackathon',
    defaultNamespace: 'default',
  });
  if (!full) {
    throw new InputError(
      `hackathon is ${JSON.stringify(
        ref,
      )}, which is not an entity ref; ${mend}`,
    );
  }
  const parsed = parseEntityRef(full);
  if (parsed.kind !== 'hackathon') {
    throw new InputError(
      `hackathon is ${JSON.stringify(ref)}, which is a ${parsed.kind}; ${mend}`,
    );
  }
  return parsed;
}
