import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  hackathonsEventJudgePermission,
  hackathonsEventManagePermission,
} from '@guildhall/plugin-hackathons-common';
import type { StoredLook } from '../../database/judgingLookRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { openOf } from '../people';
import { isImpartial } from './requireImpartial';

/** A look at the moment of a request. */
export interface OpenLook {
  look: StoredLook;
  context: EventContext;
}

/** Opens looks for requests: permission, role and ownership in one place. */
export class LookAccess {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /**
   * Opens a look for its judge.
   *
   * @throws NotFoundError when there is none, or it is somebody else's; NotAllowedError without permission or role
   */
  async own(id: string, credentials: BackstageCredentials): Promise<OpenLook> {
    const { access, stores } = this.#core;
    const [look, context] = await openOf(
      access,
      await stores.judging.looks.byId(id.toLowerCase()),
      `look ${id}`,
      credentials,
      hackathonsEventJudgePermission,
    );
    if (look.judgeRef !== context.requireUser()) {
      throw noLook(id);
    }
    context.requireRole('judge');
    return { look, context };
  }

  /**
   * Opens a look to be read: for its judge, and for organisers who don't take part.
   *
   * @throws NotFoundError for everybody else
   */
  async read(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<OpenLook & { isOwn: boolean }> {
    const { access, stores } = this.#core;
    const [look, context] = await openOf(
      access,
      await stores.judging.looks.byId(id.toLowerCase()),
      `look ${id}`,
      credentials,
    );
    const isOwn = look.judgeRef === context.caller.userRef;
    if (
      !isOwn &&
      !(context.has('organiser') && (await isImpartial(this.#core, context)))
    ) {
      throw noLook(id);
    }
    const permission = isOwn
      ? hackathonsEventJudgePermission
      : hackathonsEventManagePermission;
    const permitted = await access.permitted(
      [context],
      [permission],
      credentials,
    );
    if (!permitted.get(context.ref)?.has(permission.name)) {
      throw new NotAllowedError(
        `Permission ${permission.name} is needed for ${context.ref}`,
      );
    }
    if (isOwn) {
      context.requireRole('judge');
    }
    return { look, context, isOwn };
  }
}

function noLook(id: string): NotFoundError {
  return new NotFoundError(`No look ${id}: it is gone, or was never there`);
}
