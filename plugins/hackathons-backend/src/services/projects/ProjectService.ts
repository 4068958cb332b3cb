import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  hackathonsProjectUpdatePermission,
  type ProjectDetail,
  type ProjectInput,
  type ProjectUpdate,
  type RepositoryInput,
  type RepositoryRegistration,
} from '@guildhall/plugin-hackathons-common';
import type {
  ProjectContent,
  StoredProject,
} from '../../database/DatabaseProjectStore';
import { type EventContext, fullRef } from '../access';
import type { Core } from '../areas';
import { assertTheme, staleVersion, tidyText, tidyWords } from '../people';
import type { CatalogRefs } from './CatalogRefs';
import type { Outcome } from './Outcome';
import type { ProjectAccess } from './ProjectAccess';
import type { ProjectQueries } from './ProjectQueries';

const ATTEMPTS = 5;

/** Makes and edits projects. */
export class ProjectService {
  readonly #core: Core;
  readonly #access: ProjectAccess;
  readonly #catalog: CatalogRefs;
  readonly #queries: ProjectQueries;

  constructor(
    core: Core,
    parts: {
      access: ProjectAccess;
      catalog: CatalogRefs;
      queries: ProjectQueries;
    },
  ) {
    this.#core = core;
    this.#access = parts.access;
    this.#catalog = parts.catalog;
    this.#queries = parts.queries;
  }

  /**
   * Makes the project of a team.
   *
   * @throws ConflictError when the caller has no team, the team has a project, or the event is over
   */
  async create(
    ref: string,
    input: ProjectInput,
    credentials: BackstageCredentials,
  ): Promise<Outcome<ProjectDetail>> {
    const context = await this.#core.access.open(ref, credentials);
    const userRef = context.requireUser();
    context.requireNotEnded();
    const teamId = await this.#team(context, input.teamId, credentials);
    const named = await this.#catalog.toKeep(input, undefined, credentials);
    const content = contentOf(input, named, context);
    const project = { id: randomUUID(), hackathonRef: context.ref, teamId };
    const { projects } = this.#core.stores;
    const outcome = await projects.add(project, content, userRef, context.now);
    if (outcome === 'no-team') {
      throw noSuchTeam(context, teamId);
    }
    if (outcome === 'taken') {
      const other = await projects.ofTeam(teamId);
      throw new ConflictError(
        `The team has a project already: ${other?.title} (${other?.id}); edit that one`,
      );
    }
    return await this.#read(project.id, context);
  }

  /**
   * Edits a project.
   *
   * @throws ConflictError when somebody else was faster
   */
  async update(
    id: string,
    input: ProjectUpdate,
    credentials: BackstageCredentials,
  ): Promise<Outcome<ProjectDetail>> {
    const { project, context, userRef } = await this.#access.edit(
      id,
      credentials,
    );
    if (input.version !== project.version) {
      throw stale(project);
    }
    const named = await this.#catalog.toKeep(input, project, credentials);
    const content = contentOf(input, named, context, project);
    const { projects } = this.#core.stores;
    const changed = await projects.update(
      project.id,
      project.version,
      content,
      userRef,
      context.now,
    );
    if (!changed) {
      throw stale((await projects.byId(project.id)) ?? project);
    }
    return await this.#read(project.id, context);
  }

  /**
   * Ties a repository to the project of a team, and makes the project if there is none. The entity need not be in the catalog yet:
   * who can't see it is not shown it.
   *
   * @throws ConflictError when the caller has no team, or the event is over
   */
  async registerRepository(
    ref: string,
    input: RepositoryInput,
    credentials: BackstageCredentials,
  ): Promise<Outcome<RepositoryRegistration>> {
    const context = await this.#core.access.open(ref, credentials);
    const userRef = context.requireUser();
    context.requireNotEnded();
    const teamId = await this.#team(context, input.teamId, credentials);
    const tie = {
      repositoryUrl: checkedUrl('repositoryUrl', input.repositoryUrl),
      entityRef: input.entityRef?.toLowerCase(),
      starterKit: starterKitOf(input.starterKit, context),
    };
    const { projects } = this.#core.stores;
    // Somebody else of the team may make or edit the project at the same time.
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const present = await projects.ofTeam(teamId);
      const content = present
        ? tied(present, tie)
        : contentOf(input, { entityRef: tie.entityRef, assets: [] }, context);
      const id = present?.id ?? randomUUID();
      const done = present
        ? content === present ||
          (await projects.update(
            id,
            present.version,
            content,
            userRef,
            context.now,
          ))
        : (await projects.add(
            { id, hackathonRef: context.ref, teamId },
            content,
            userRef,
            context.now,
          )) === 'added';
      if (done) {
        const project = (await projects.byId(id))!;
        const summary = await this.#queries.summary(
          await this.#access.of(project, context),
        );
        return {
          hackathonRef: context.ref,
          answer: { project: summary, created: !present },
        };
      }
    }
    throw new ConflictError(
      'The project is being changed by others of the team; try again',
    );
  }

  /** The team that is meant, if the caller may act for it. */
  async #team(
    context: EventContext,
    teamId: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const id = teamId?.toLowerCase() ?? context.membership.teamId;
    if (!id) {
      throw new ConflictError(
        `You belong to no team of ${context.title}; join or found one first, or name a team that you belong to or organise in teamId`,
      );
    }
    const { teams } = this.#core.stores;
    const team = await teams.byId(id);
    if (team?.hackathonRef !== context.ref) {
      throw noSuchTeam(context, id);
    }
    if (context.membership.teamId !== id && !context.has('organiser')) {
      throw new NotAllowedError(
        `Only members of the team ${team.name} and organisers can make its project`,
      );
    }
    const members = await teams.membersOf([id]);
    await this.#core.access.assertProject(
      hackathonsProjectUpdatePermission,
      {
        id: 'new',
        hackathonRef: context.ref,
        members: (members.get(id) ?? []).map(({ userRef }) => userRef),
      },
      credentials,
    );
    return id;
  }

  async #read(
    id: string,
    context: EventContext,
  ): Promise<Outcome<ProjectDetail>> {
    const project = (await this.#core.stores.projects.byId(id))!;
    const opened = await this.#access.of(project, context);
    return {
      hackathonRef: context.ref,
      answer: await this.#queries.detail(opened),
    };
  }
}

function stale(project: StoredProject): ConflictError {
  return staleVersion(`Project ${project.title}`, {
    ...project,
    updatedBy: project.updatedBy ?? 'somebody',
  });
}

function noSuchTeam(context: EventContext, teamId: string): NotFoundError {
  return new NotFoundError(`teamId: ${context.title} has no team ${teamId}`);
}

/** What is kept of an input. */
function contentOf(
  input: Omit<ProjectInput, 'teamId'>,
  named: Pick<ProjectContent, 'entityRef' | 'assets'>,
  context: EventContext,
  before?: StoredProject,
): ProjectContent {
  assertTheme(input.theme, context, before?.theme);
  return {
    title: input.title.trim(),
    pitch: tidyText(input.pitch),
    description: tidyText(input.description),
    theme: input.theme,
    repositoryUrl: checkedUrl('repositoryUrl', input.repositoryUrl),
    demoUrl: checkedUrl('demoUrl', input.demoUrl),
    ...named,
    starterKit: starterKitOf(input.starterKit, context, before?.starterKit),
    tags: tidyWords(input.tags),
    status: input.status ?? 'unknown',
    statusText: tidyText(input.statusText),
    wantsHelp: input.wantsHelp ?? false,
    helpText: tidyText(input.helpText),
    wantedSkills: tidyWords(input.wantedSkills),
  };
}

/** A project with another repository; the same object when there is nothing to change. */
function tied(
  present: StoredProject,
  tie: Pick<ProjectContent, 'repositoryUrl' | 'entityRef' | 'starterKit'>,
): ProjectContent {
  const wanted = {
    repositoryUrl: tie.repositoryUrl,
    entityRef: tie.entityRef ?? present.entityRef,
    starterKit: tie.starterKit ?? present.starterKit,
  };
  const isSame =
    wanted.repositoryUrl === present.repositoryUrl &&
    wanted.entityRef === present.entityRef &&
    wanted.starterKit === present.starterKit;
  return isSame ? present : { ...present, ...wanted };
}

function starterKitOf(
  starterKit: string | undefined,
  context: EventContext,
  before?: string,
): string | undefined {
  const wanted = starterKit?.toLowerCase();
  const { namespace } = context.hackathon.entity.metadata;
  const known = (context.spec.starterKits ?? []).map(({ template }) =>
    fullRef(template, 'template', namespace),
  );
  if (wanted && wanted !== before && !known.includes(wanted)) {
    throw new InputError(
      `starterKit: ${context.title} has no starter kit ${wanted}; choose ${
        known.join(', ') || 'none'
      }`,
    );
  }
  return wanted;
}

/** A web address: what passes the pattern of the document may still be none, such as `https://[`. */
export function checkedUrl(
  field: string,
  address: string | undefined,
): string | undefined {
  if (address === undefined) {
    return undefined;
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new InputError(
      `${field}: ${address} is no web address; give one that begins with https:// or http://`,
    );
  }
  return address;
}
