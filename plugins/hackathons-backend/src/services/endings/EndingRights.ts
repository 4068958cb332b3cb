import {
  type EndingMay,
  hackathonsEndingAnswerPermission,
  hackathonsEventManagePermission,
  hackathonsProjectUpdatePermission,
} from '@guildhall/plugin-hackathons-common';
import type { StoredEnding } from '../../database/DatabaseEndingStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { isPermitted } from '../people';
import { Deadlines } from '../projects/Deadlines';
import { type OpenProject, ProjectAccess } from '../projects/ProjectAccess';
import { isProposal, whoActs } from './proposals';

/** What people may do about how a project ends. */
export class EndingRights {
  readonly #core: Core;
  readonly #access: ProjectAccess;
  readonly #deadlines: Deadlines;

  constructor(core: Core) {
    this.#core = core;
    this.#access = new ProjectAccess(core);
    this.#deadlines = new Deadlines(core);
  }

  /** What the caller may do about an ending. */
  async of(
    opened: OpenProject,
    ending: StoredEnding | undefined,
  ): Promise<EndingMay> {
    const { context, isMember, project } = opened;
    const { caller } = context;
    if (!caller.userRef) {
      return {
        say: false,
        answer: false,
        stateProduction: false,
        remind: false,
      };
    }
    const isTheirs =
      isProposal(ending) && caller.claims.includes(ending.proposedTo);
    const isSayer = isMember || context.has('organiser');
    const { deadline } = await this.#deadlines.submission(context, project.id);
    return {
      say:
        isSayer &&
        deadline.state === 'closed' &&
        (await this.#access.has(hackathonsProjectUpdatePermission, opened)),
      answer:
        isTheirs &&
        !isMember &&
        ending.answer === 'waiting' &&
        (await this.#access.has(hackathonsEndingAnswerPermission, opened)),
      stateProduction:
        !isMember && (await this.mayStateProduction(opened, ending)),
      remind:
        deadline.state === 'closed' &&
        (ending !== undefined || project.submission !== undefined) &&
        whoActs(ending) !== undefined &&
        (await this.#organises(context)),
    };
  }

  /** Whether the caller is the owner who accepted, or an organiser. */
  async mayStateProduction(
    opened: OpenProject,
    ending: StoredEnding | undefined,
  ): Promise<boolean> {
    const { context } = opened;
    if (await this.#organises(context)) {
      return true;
    }
    return (
      isProposal(ending) &&
      ending.answer === 'accepted' &&
      context.caller.claims.includes(ending.proposedTo) &&
      (await this.#access.has(hackathonsEndingAnswerPermission, opened))
    );
  }

  async #organises(context: EventContext): Promise<boolean> {
    return (
      context.has('organiser') &&
      (await isPermitted(
        this.#core.access,
        context,
        hackathonsEventManagePermission,
      ))
    );
  }
}
