import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  createApiClient,
  unwrapResponse,
} from '@guildhall/plugin-guildhall-common';
import type { paths, ProjectRequest, RegisteredProject } from './api';
import { explainFailure } from './explainFailure';

export type { ProjectRequest } from './api';

/** On whose behalf to ask, and until when. */
export interface CallOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** The hackathons plugin, as far as repositories and projects go. Everything happens on behalf of the user. */
export class HackathonProjects {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #portal: string;

  static create(options: {
    auth: AuthService;
    config: RootConfigService;
    discovery: DiscoveryService;
  }): HackathonProjects {
    return new HackathonProjects(
      options.auth,
      options.discovery,
      options.config.getOptionalString('app.baseUrl')?.replace(/\/+$/, '') ??
        '',
    );
  }

  private constructor(
    auth: AuthService,
    discovery: DiscoveryService,
    portal: string,
  ) {
    this.#auth = auth;
    this.#discovery = discovery;
    this.#portal = portal;
  }

  /** @throws NotAllowedError when the user is in no team, and whatever the plugin answers, with what to do */
  async findTeam(
    hackathon: string,
    options: CallOptions,
  ): Promise<{
    hackathonRef: string;
    hackathonTitle: string;
    teamId: string;
    teamName: string;
  }> {
    const path = readHackathon(hackathon);
    const client = await this.#client(options.credentials);
    const { title, my } = await client
      .GET('/hackathons/{namespace}/{name}', {
        params: { path },
        signal: options.signal,
      })
      .then(unwrapResponse)
      .catch(error => {
        throw explainFailure(error, this.#pagesOf(path));
      });
    if (!my?.teamId) {
      throw new NotAllowedError(
        `you are in no team of ${title}: join or create one at ${
          this.#pagesOf(path).teams
        }, then start again`,
      );
    }
    return {
      hackathonRef: stringifyEntityRef(path),
      hackathonTitle: title,
      teamId: my.teamId,
      teamName: my.teamName ?? my.teamId,
    };
  }

  /** Registers the repository as the project of a team. @throws what the plugin answers, with what to do */
  async register(
    hackathon: string,
    request: ProjectRequest,
    options: CallOptions & { idempotencyKey: string },
  ): Promise<RegisteredProject> {
    const path = readHackathon(hackathon);
    const client = await this.#client(options.credentials);
    return await client
      .POST('/hackathons/{namespace}/{name}/repositories', {
        params: {
          path,
          header: { 'Idempotency-Key': options.idempotencyKey },
        },
        body: request,
        signal: options.signal,
      })
      .then(unwrapResponse)
      .catch(error => {
        throw explainFailure(error, this.#pagesOf(path), request.repositoryUrl);
      });
  }

  /** Path of the page of a project in the portal. */
  pathOf(project: RegisteredProject['project']): string {
    const { namespace, name } = readHackathon(project.hackathonRef);
    return `/hackathons/${namespace}/${name}/projects/${encodeURIComponent(
      project.id,
    )}`;
  }

  #pagesOf({ namespace, name }: CompoundEntityRef) {
    const event = `${this.#portal}/hackathons/${namespace}/${name}`;
    return { event, teams: `${event}/teams`, projects: `${event}/projects` };
  }

  #client(credentials: BackstageCredentials) {
    return createApiClient<paths>({
      pluginId: 'hackathons',
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
  let parsed: CompoundEntityRef;
  try {
    parsed = parseEntityRef(ref, {
      defaultKind: 'hackathon',
      defaultNamespace: 'default',
    });
  } catch {
    throw new InputError(
      `hackathon is ${JSON.stringify(
        ref,
      )}, which is not an entity ref; ${mend}`,
    );
  }
  if (parsed.kind.toLowerCase() !== 'hackathon') {
    throw new InputError(
      `hackathon is ${JSON.stringify(ref)}, which is a ${parsed.kind}; ${mend}`,
    );
  }
  return {
    kind: 'hackathon',
    namespace: parsed.namespace.toLowerCase(),
    name: parsed.name.toLowerCase(),
  };
}
