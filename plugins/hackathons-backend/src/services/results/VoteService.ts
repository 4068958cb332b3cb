import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  hackathonsEventVotePermission,
  type Votes,
  type VoteState,
  type Voting,
  votingOf,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { inOwnOrder } from './inOwnOrder';

/** The people's choice: a few votes for everybody, one a project, none for the own one or for the one that judges practise with. */
export class VoteService {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** What the caller can vote for, and has. In a fixed number of statements. */
  async get(context: EventContext): Promise<Votes> {
    const { stores, access } = this.#core;
    const { userRef, credentials } = context.caller;
    const limit = limitOf(context);
    if (limit === 0) {
      return {
        enabled: false,
        open: false,
        mayVote: false,
        projects: [],
        votesPerPerson: 0,
        left: 0,
        mine: [],
      };
    }
    const voting = votingOf(context.timeline);
    const [closed, panel, condition, permitted, published] = await Promise.all([
      this.#closedBecause(context),
      stores.judging.panels.get(context.ref),
      access.projectCondition(credentials),
      access.permitted([context], [hackathonsEventVotePermission], credentials),
      stores.results.lastPublication(context.ref),
    ]);
    const [submitted, state] = await Promise.all([
      voting.state === 'upcoming'
        ? []
        : stores.results.submitted(context.ref, condition),
      this.#stateOf(context, limit),
    ]);
    const projects = submitted.filter(
      ({ projectId }) => projectId !== panel?.calibrationProjectId,
    );
    const shown = new Set(projects.map(({ projectId }) => projectId));
    return {
      ...state,
      enabled: true,
      open: closed === undefined,
      opensAt: iso(voting.opensAt),
      closesAt: iso(voting.closesAt),
      closedBecause: closed,
      mayVote:
        closed === undefined &&
        userRef !== undefined &&
        (permitted.get(context.ref)?.has(hackathonsEventVotePermission.name) ??
          false),
      projects: inOwnOrder(projects, context).map(
        ({ projectId, title, pitch, theme, teamId }) => ({
          projectId,
          title,
          pitch,
          theme,
          own: isOwn(context, teamId),
        }),
      ),
      counts: published?.snapshot.peoplesChoice?.filter(({ projectId }) =>
        shown.has(projectId),
      ),
    };
  }

  /**
   * Votes for a project. A vote that is there already stays.
   *
   * @throws NotFoundError, NotAllowedError for the own project, ConflictError when voting isn't open, no vote is left, or the project is out
   *   of the competition
   */
  async vote(context: EventContext, id: string): Promise<VoteState> {
    const userRef = context.requireUser();
    const limit = await this.#requireOpen(context);
    const projectId = id.toLowerCase();
    const condition = await this.#core.access.projectCondition(
      context.caller.credentials,
    );
    const project = await this.#core.stores.results.submittedProject(
      context.ref,
      projectId,
      condition,
    );
    if (!project) {
      throw new NotFoundError(
        `No project ${id} with a submission in ${context.title}`,
      );
    }
    if (isOwn(context, project.teamId)) {
      throw new NotAllowedError(
        `${project.title} is the project of your own team; vote for others`,
      );
    }
    const panel = await this.#core.stores.judging.panels.get(context.ref);
    if (projectId === panel?.calibrationProjectId) {
      throw new ConflictError(
        `${project.title} is out of the competition: judges practise with it; vote for others`,
      );
    }
    const outcome = await this.#core.stores.votes.add(
      { hackathonRef: context.ref, userRef, projectId, limit },
      context.now,
    );
    if (outcome === 'full') {
      throw new ConflictError(
        `You have given all of your votes (${limit}); take one back to vote for ${project.title}`,
      );
    }
    return await this.#stateOf(context, limit);
  }

  /**
   * Takes a vote back. One that isn't there stays away.
   *
   * @throws ConflictError when voting isn't open
   */
  async takeBack(context: EventContext, id: string): Promise<VoteState> {
    const userRef = context.requireUser();
    const limit = await this.#requireOpen(context);
    await this.#core.stores.votes.remove(
      context.ref,
      userRef,
      id.toLowerCase(),
    );
    return await this.#stateOf(context, limit);
  }

  async #stateOf(context: EventContext, limit: number): Promise<VoteState> {
    const { userRef } = context.caller;
    const mine = userRef
      ? await this.#core.stores.votes.of(context.ref, userRef)
      : [];
    return {
      votesPerPerson: limit,
      left: userRef ? Math.max(0, limit - mine.length) : 0,
      mine,
    };
  }

  async #requireOpen(context: EventContext): Promise<number> {
    const limit = limitOf(context);
    if (limit === 0) {
      throw new ConflictError(`${context.title} has no people's choice`);
    }
    const closed = await this.#closedBecause(context);
    if (closed !== undefined) {
      throw new ConflictError(closed);
    }
    return limit;
  }

  async #closedBecause(context: EventContext): Promise<string | undefined> {
    const voting = votingOf(context.timeline);
    if (voting.state !== 'open') {
      return `${context.title}: ${notOpen(voting)}`;
    }
    const published = await this.#core.stores.results.publishedAt([
      context.ref,
    ]);
    return published.has(context.ref)
      ? `The results of ${context.title} are published; voting is over`
      : undefined;
  }
}

function notOpen({ state, opensAt, closesAt }: Voting): string {
  if (state === 'upcoming') {
    return `voting opens at ${iso(opensAt)}`;
  }
  return state === 'held'
    ? 'voting is on hold, as judging is'
    : `voting closed at ${iso(closesAt)}`;
}

/** Votes that a person has; 0 without a people's choice. */
export function limitOf({ spec }: EventContext): number {
  return spec.judging?.peoplesChoice?.votesPerPerson ?? 0;
}

/** Whether a project is that of the caller's own team. */
function isOwn({ membership }: EventContext, teamId: string): boolean {
  return membership.teamId !== undefined && membership.teamId === teamId;
}
