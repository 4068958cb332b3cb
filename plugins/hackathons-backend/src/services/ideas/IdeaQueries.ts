import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import type {
  Idea,
  IdeaPage,
  IdeaQuery,
} from '@guildhall/plugin-hackathons-common';
import type { ListedIdea } from '../../database/DatabaseIdeaStore';
import { Blindfold, type EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { openOf } from '../people';

const DEFAULT_LIMIT = 50;

/** Ideas as the caller may see them. */
export class IdeaQueries {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** A page of ideas, the newest first, in a fixed number of statements. */
  async list(
    ref: string,
    query: IdeaQuery,
    credentials: BackstageCredentials,
  ): Promise<IdeaPage> {
    const context = await this.#core.access.open(ref, credentials);
    const { limit = DEFAULT_LIMIT } = query;
    const { userRef } = context.caller;
    const { items, total } = await this.#core.stores.ideas.page(
      {
        hackathonRef: context.ref,
        states: query.state ? [query.state] : ['open', 'claimed'],
        withdrawnOf: context.has('organiser') ? undefined : userRef ?? '',
        q: query.q,
        theme: query.theme,
        author: query.mine ? context.requireUser() : undefined,
        follower: query.followed ? context.requireUser() : undefined,
      },
      limit + 1,
      decodeCursor('ideas', query.cursor, ['time', 'string']),
    );
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return {
      items: await this.present(page, context),
      nextCursor: encodeCursor('ideas', last && [last.createdAt, last.id]),
      total,
    };
  }

  async get(id: string, credentials: BackstageCredentials): Promise<Idea> {
    const [idea, context] = await this.open(id, credentials);
    return (await this.present([idea], context))[0];
  }

  /** An idea that the caller may see. Withdrawn ones are there for their authors and organisers alone. */
  async open(
    id: string,
    credentials: BackstageCredentials,
    permission?: Parameters<typeof openOf>[4],
  ): Promise<[ListedIdea, EventContext]> {
    const { access, stores } = this.#core;
    const what = `idea ${id}`;
    const [idea, context] = await openOf(
      access,
      await stores.ideas.byId(id),
      what,
      credentials,
      permission,
    );
    const hidden =
      idea.state === 'withdrawn' &&
      !context.has('organiser') &&
      idea.authorRef !== context.caller.userRef;
    return hidden
      ? await openOf<ListedIdea>(access, undefined, what, credentials)
      : [idea, context];
  }

  /** An idea as it is now, for who has just changed it. */
  async show(id: string, context: EventContext): Promise<Idea> {
    const idea = await this.#core.stores.ideas.byId(id);
    return (await this.present([idea!], context))[0];
  }

  /** Ideas of one hackathon as the caller sees them. */
  async present(
    ideas: readonly ListedIdea[],
    context: EventContext,
  ): Promise<Idea[]> {
    const { userRef } = context.caller;
    const following = await this.#core.stores.ideas.following(
      ideas.map(({ id }) => id),
      userRef,
    );
    return ideas.map(idea => {
      const blindfold = blindfoldOf(idea, context);
      return {
        id: idea.id,
        hackathonRef: idea.hackathonRef,
        title: idea.title,
        text: idea.text,
        theme: idea.theme,
        assets: idea.assets,
        wantedSkills: idea.wantedSkills,
        author: blindfold.person(idea.authorRef),
        state: idea.state,
        claimedBy: blindfold.team(
          idea.teamId
            ? { teamId: idea.teamId, teamName: idea.teamName ?? '' }
            : undefined,
        ),
        ...(following.get(idea.id) ?? { followers: 0, following: false }),
        mayEdit: idea.authorRef === userRef || context.has('organiser'),
        version: idea.version,
        createdAt: iso(idea.createdAt),
        updatedAt: iso(idea.updatedAt),
      };
    });
  }
}

/** What a team works on is often called as its idea is. */
function blindfoldOf({ teamId }: ListedIdea, context: EventContext): Blindfold {
  return Blindfold.of(context, {
    isOwn: teamId === undefined || teamId === context.membership.teamId,
  });
}
