import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  hackathonsEventParticipatePermission,
  type Idea,
  type IdeaInput,
  type IdeaUpdate,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { ListedIdea, StoredIdea } from '../../database/DatabaseIdeaStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import {
  assertPermitted,
  assertTheme,
  staleVersion,
  tidyText,
  tidyWords,
} from '../people';
import { claimIdea } from './claimIdea';
import type { IdeaQueries } from './IdeaQueries';
import { ideaNotice, teamIn } from './notices';

/** Ideas: posted, changed, followed, claimed, withdrawn. */
export class IdeaService {
  readonly #core: Core;
  readonly #queries: IdeaQueries;

  constructor(core: Core, queries: IdeaQueries) {
    this.#core = core;
    this.#queries = queries;
  }

  /** Posts an idea, as a participant or an organiser. */
  async create(
    ref: string,
    input: IdeaInput,
    credentials: BackstageCredentials,
  ): Promise<Idea> {
    const context = await this.#core.access.open(ref, credentials);
    const authorRef = context.requireUser();
    context.requireRole('participant', 'organiser');
    await assertPermitted(
      this.#core.access,
      context,
      context.has('participant'),
    );
    context.requireNotEnded();
    const idea: StoredIdea = {
      ...contentOf(input, context),
      id: randomUUID(),
      hackathonRef: context.ref,
      authorRef,
      state: 'open',
      updatedBy: authorRef,
      version: 1,
      createdAt: context.now,
      updatedAt: context.now,
    };
    await this.#core.stores.ideas.inEvent(context.ref, async db => {
      await this.#core.stores.ideas.insert([idea], db);
    });
    await this.#core.live.changed(context.ref, 'ideas');
    return await this.#queries.show(idea.id, context);
  }

  /** Changes an idea, as its author or an organiser. */
  async update(
    id: string,
    update: IdeaUpdate,
    credentials: BackstageCredentials,
  ): Promise<Idea> {
    const { ideas } = this.#core.stores;
    const [idea, context] = await this.#openOwn(id, credentials);
    const content = contentOf(update, context, idea);
    await ideas.inEvent(context.ref, async db => {
      const current = (await ideas.byId(id, db))!;
      if (current.version !== update.version) {
        throw staleVersion(`"${current.title}"`, current);
      }
      if (current.state === 'withdrawn') {
        throw new ConflictError(
          `"${current.title}" was withdrawn; post it anew to bring it back`,
        );
      }
      const changed = await this.#keep({ ...current, ...content }, context, db);
      await this.#tell(changed, `"${changed.title}" was changed`, context, db);
    });
    await this.#core.live.changed(context.ref, 'ideas');
    return await this.#queries.show(id, context);
  }

  /** Withdraws an idea, as its author or an organiser. */
  async withdraw(id: string, credentials: BackstageCredentials): Promise<void> {
    const { ideas } = this.#core.stores;
    const [, context] = await this.#openOwn(id, credentials);
    await ideas.inEvent(context.ref, async db => {
      const current = (await ideas.byId(id, db))!;
      if (current.state === 'withdrawn') {
        return;
      }
      if (current.state === 'claimed') {
        throw new ConflictError(
          `${teamIn(context, current.teamName)} has claimed "${
            current.title
          }"; it can be withdrawn when the team has let go of it`,
        );
      }
      const withdrawn = await this.#keep(
        { ...current, state: 'withdrawn' },
        context,
        db,
      );
      await this.#tell(
        withdrawn,
        `"${withdrawn.title}" was withdrawn`,
        context,
        db,
      );
    });
    await this.#core.live.changed(context.ref, 'ideas');
  }

  /** Follows an idea. Nobody has to be registered for that. */
  async follow(id: string, credentials: BackstageCredentials): Promise<Idea> {
    const [idea, context] = await this.#openToFollow(id, credentials);
    await this.#core.stores.ideas.follow(
      idea.id,
      context.requireUser(),
      context.now,
    );
    return await this.#queries.show(id, context);
  }

  async unfollow(id: string, credentials: BackstageCredentials): Promise<void> {
    const [idea, context] = await this.#openToFollow(id, credentials);
    await this.#core.stores.ideas.unfollow(idea.id, context.requireUser());
  }

  /** Claims an idea for a team, as one of its members or an organiser. */
  async claim(
    id: string,
    teamId: string,
    credentials: BackstageCredentials,
  ): Promise<Idea> {
    const { ideas, teams } = this.#core.stores;
    const [, context] = await this.#queries.open(id, credentials);
    context.requireUser();
    await assertPermitted(
      this.#core.access,
      context,
      context.membership.teamId === teamId,
    );
    context.requireNotEnded();
    await ideas.inEvent(context.ref, async db => {
      const team = await teams.byId(teamId, db);
      if (team?.hackathonRef !== context.ref) {
        throw new InputError(`teamId: ${context.title} has no team ${teamId}`);
      }
      const idea = (await ideas.byId(id, db))!;
      await claimIdea(this.#core, context, idea, team, db);
    });
    await this.#changedClaim(context);
    return await this.#queries.show(id, context);
  }

  /** Lets go of an idea, as a member of the team that has it or an organiser. */
  async unclaim(id: string, credentials: BackstageCredentials): Promise<void> {
    const { ideas } = this.#core.stores;
    const [idea, context] = await this.#queries.open(id, credentials);
    context.requireUser();
    if (!idea.teamId) {
      // Nobody has it: what was to be done is done.
      await assertPermitted(this.#core.access, context, true);
      return;
    }
    await assertPermitted(
      this.#core.access,
      context,
      context.membership.teamId === idea.teamId,
    );
    context.requireNotEnded();
    await ideas.inEvent(context.ref, async db => {
      const current = (await ideas.byId(id, db))!;
      if (current.teamId !== idea.teamId) {
        return;
      }
      const free = await this.#keep(
        { ...current, state: 'open', teamId: undefined },
        context,
        db,
      );
      await this.#tell(
        free,
        `${teamIn(context, current.teamName)} let go of "${
          free.title
        }": it is open again`,
        context,
        db,
      );
    });
    await this.#changedClaim(context);
  }

  async #openOwn(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<[ListedIdea, EventContext]> {
    const [idea, context] = await this.#queries.open(id, credentials);
    await assertPermitted(
      this.#core.access,
      context,
      idea.authorRef === context.requireUser(),
    );
    context.requireNotEnded();
    return [idea, context];
  }

  async #openToFollow(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<[ListedIdea, EventContext]> {
    const [idea, context] = await this.#queries.open(
      id,
      credentials,
      hackathonsEventParticipatePermission,
    );
    context.requireNotEnded();
    return [idea, context];
  }

  async #keep(
    idea: StoredIdea,
    context: EventContext,
    db: Knex,
  ): Promise<StoredIdea> {
    const kept = await this.#core.stores.ideas.update(
      {
        ...idea,
        updatedBy: context.requireUser(),
        updatedAt: context.now,
      },
      db,
    );
    if (!kept) {
      throw staleVersion(`"${idea.title}"`);
    }
    return kept;
  }

  async #tell(
    idea: StoredIdea,
    title: string,
    context: EventContext,
    db: Knex,
  ): Promise<void> {
    const { ideas, notices } = this.#core.stores;
    const followers = await ideas.followersOf(idea.id, db);
    await notices.add(
      [ideaNotice(context, idea, title, followers, context.requireUser())],
      context.now,
      db,
    );
  }

  async #changedClaim(context: EventContext): Promise<void> {
    await this.#core.live.changed(context.ref, 'ideas');
    await this.#core.live.changed(context.ref, 'teams');
  }
}

function contentOf(
  input: IdeaInput,
  context: EventContext,
  before?: StoredIdea,
): Pick<StoredIdea, 'title' | 'text' | 'theme' | 'assets' | 'wantedSkills'> {
  assertTheme(input.theme, context, before?.theme);
  return {
    title: input.title.trim(),
    text: tidyText(input.text),
    theme: input.theme,
    assets: [...new Set((input.assets ?? []).map(ref => ref.toLowerCase()))],
    wantedSkills: tidyWords(input.wantedSkills),
  };
}
