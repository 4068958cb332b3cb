import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  type HackathonProjectPermission,
  hackathonsProjectReadPermission,
  hackathonsProjectUpdatePermission,
} from '@guildhall/plugin-hackathons-common';
import type { StoredProject } from '../../database/DatabaseProjectStore';
import type { Access, EventContext } from '../access';
import type { Core } from '../areas';
import { openOf } from '../people';

/** A project at the moment of a request. Whoever holds one may see the project. */
export interface OpenProject {
  project: StoredProject;
  context: EventContext;
  /** Entity refs of the members of the team. */
  members: string[];
  /** Whether the caller is one of them. */
  isMember: boolean;
  /** Who was asked to own it, and has not declined. */
  proposedOwner?: string;
  credentials: BackstageCredentials;
}

/** Opens projects for requests: permission, visibility and membership in one place. */
export class ProjectAccess {
  readonly #access: Access;
  readonly #stores: Core['stores'];

  constructor(core: Core) {
    this.#access = core.access;
    this.#stores = core.stores;
  }

  /**
   * Opens a project to be read.
   *
   * @throws NotFoundError when there is none, or its hackathon is hidden; NotAllowedError when a permission is missing
   */
  async open(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<OpenProject> {
    const [project, context] = await openOf(
      this.#access,
      await this.#stores.projects.byId(id.toLowerCase()),
      `project ${id}`,
      credentials,
    );
    const opened = await this.of(project, context);
    await this.assert(hackathonsProjectReadPermission, opened);
    return opened;
  }

  /**
   * Opens a project for its team: members, and organisers.
   *
   * @throws NotAllowedError for everybody else; ConflictError when the event is over
   */
  async edit(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<OpenProject & { userRef: string }> {
    const opened = await this.open(id, credentials);
    const userRef = opened.context.requireUser();
    await this.assert(hackathonsProjectUpdatePermission, opened);
    if (!opened.isMember && !opened.context.has('organiser')) {
      throw new NotAllowedError(
        `Only members of its team and organisers can change ${opened.project.title}`,
      );
    }
    opened.context.requireNotEnded();
    return { ...opened, userRef };
  }

  /**
   * Opens a project for what its members alone do.
   *
   * @throws NotAllowedError for everybody else; ConflictError when the event is over
   */
  async act(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<OpenProject & { userRef: string }> {
    const opened = await this.open(id, credentials);
    const userRef = opened.context.requireUser();
    await this.assert(hackathonsProjectUpdatePermission, opened);
    if (!opened.isMember) {
      throw new NotAllowedError(
        `Only members of the team of ${opened.project.title} can do this`,
      );
    }
    opened.context.requireNotEnded();
    return { ...opened, userRef };
  }

  /** A project that was read before, in a hackathon that was opened. */
  async of(
    project: StoredProject,
    context: EventContext,
  ): Promise<OpenProject> {
    const [teams, [resource]] = await Promise.all([
      this.#stores.teams.membersOf([project.teamId]),
      this.#stores.projects.resources([project.id]),
    ]);
    const members = (teams.get(project.teamId) ?? []).map(
      ({ userRef: member }) => member,
    );
    const { userRef, credentials } = context.caller;
    return {
      project,
      context,
      members,
      isMember: userRef !== undefined && members.includes(userRef),
      proposedOwner: resource?.proposedOwner,
      credentials,
    };
  }

  /** Whether the caller has a permission on a project. */
  async has(
    permission: HackathonProjectPermission,
    opened: OpenProject,
  ): Promise<boolean> {
    try {
      await this.assert(permission, opened);
      return true;
    } catch (error) {
      if (error instanceof NotAllowedError) {
        return false;
      }
      throw error;
    }
  }

  /** @throws NotAllowedError when the caller lacks a permission on a project */
  async assert(
    permission: HackathonProjectPermission,
    { project, members, proposedOwner, credentials }: OpenProject,
  ): Promise<void> {
    const { id, hackathonRef } = project;
    await this.#access.assertProject(
      permission,
      { id, hackathonRef, members, proposedOwner },
      credentials,
    );
  }
}
