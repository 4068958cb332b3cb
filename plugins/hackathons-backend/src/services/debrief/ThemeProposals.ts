import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  hackathonsEventManagePermission,
  type HackathonQuery,
  type ThemeProposal,
  type ThemeProposalPage,
  type ThemeProposalUpdate,
} from '@guildhall/plugin-hackathons-common';
import type { StoredProposal } from '../../database/DatabaseThemeProposalStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { openOf, staleVersion, tidyText } from '../people';
import { CatalogRefs } from '../projects/CatalogRefs';
import { titleOf } from './inputs';
import { nameOfTheme } from './nameOfTheme';
import { requireSameDecision } from './requireSameDecision';

const DEFAULT_LIMIT = 50;

/** Themes that debriefs propose for other hackathons. */
export class ThemeProposals {
  readonly #core: Core;
  readonly #catalog: CatalogRefs;

  constructor(core: Core) {
    this.#core = core;
    this.#catalog = new CatalogRefs(core);
  }

  /** A page of the proposals of all hackathons that the caller sees, in a fixed number of statements. */
  async list(
    query: HackathonQuery<'listThemeProposals'>,
    credentials: BackstageCredentials,
  ): Promise<ThemeProposalPage> {
    const { access, stores } = this.#core;
    const { limit = DEFAULT_LIMIT } = query;
    const contexts = await access.openAll(undefined, credentials);
    const only = query.hackathonRef?.toLowerCase();
    const { items, total } = await stores.themeProposals.page(
      {
        hackathonRefs: contexts
          .map(({ ref }) => ref)
          .filter(ref => only === undefined || ref === only),
        state: query.state,
        q: query.q,
      },
      limit + 1,
      decodeCursor('theme-proposals', query.cursor, ['time', 'string']),
    );
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return {
      items: await this.#present(page, contexts, credentials),
      nextCursor: encodeCursor(
        'theme-proposals',
        last && [last.createdAt, last.id],
      ),
      total,
    };
  }

  /** Checks what a proposal is to be. */
  async prepare(
    context: EventContext,
    pointId: string,
    input: { title: string; description?: string; assets?: string[] },
  ): Promise<StoredProposal> {
    const by = context.requireUser();
    const title = titleOf(input.title);
    const { assets } = await this.#catalog.toKeep(
      { assets: input.assets },
      undefined,
      context.caller.credentials,
    );
    return {
      id: randomUUID(),
      hackathonRef: context.ref,
      pointId,
      name: nameOfTheme(title),
      title,
      description: tidyText(input.description),
      assets,
      state: 'open',
      byRef: by,
      updatedBy: by,
      version: 1,
      createdAt: context.now,
      updatedAt: context.now,
    };
  }

  /** Tells other plugins of a proposal that was kept. */
  async announce(proposal: StoredProposal): Promise<void> {
    await this.#core.live.happened('theme-proposed', {
      hackathonRef: proposal.hackathonRef,
      id: proposal.id,
      name: proposal.name,
      title: proposal.title,
      assets: proposal.assets,
    });
  }

  /** Takes, drops or offers a theme again, as an organiser of the hackathon that it comes from or of the one that takes it. */
  async update(
    id: string,
    update: ThemeProposalUpdate,
    credentials: BackstageCredentials,
  ): Promise<ThemeProposal> {
    const { access, live, stores } = this.#core;
    const [proposal, context] = await openOf(
      access,
      await stores.themeProposals.byId(id),
      `theme proposal ${id}`,
      credentials,
    );
    const by = context.requireUser();
    const takenBy = takenByOf(update);
    const others = await this.#others(
      [takenBy, proposal.takenBy].filter(ref => ref !== undefined),
      credentials,
    );
    if (takenBy !== undefined && !others.has(takenBy)) {
      throw new InputError(
        `takenBy: the catalog has no hackathon ${takenBy} that you can see`,
      );
    }
    const organised = [context, ...others.values()].filter(each =>
      each.has('organiser'),
    );
    // Who takes a theme from another hackathon must be asked, and so must who organises the one it comes from.
    const concerned = organised.filter(
      ({ ref }) =>
        ref === proposal.hackathonRef ||
        (ref === takenBy && proposal.state === 'open') ||
        ref === proposal.takenBy,
    );
    await this.#requireManage(concerned, proposal, credentials);
    await stores.debrief.inEvent(proposal.hackathonRef, async db => {
      const current = (await stores.themeProposals.byId(id, db))!;
      if (current.state === 'dropped' && update.state !== 'dropped') {
        await requireSameDecision(this.#core, current, 'theme', db);
      }
      const changed =
        current.version === update.version &&
        (await stores.themeProposals.update(
          {
            ...current,
            state: update.state,
            takenBy,
            updatedBy: by,
            updatedAt: context.now,
          },
          db,
        ));
      if (!changed) {
        throw staleVersion(`Theme "${current.title}"`, current);
      }
    });
    await live.changed(proposal.hackathonRef, 'debrief');
    const now = (await stores.themeProposals.byId(id))!;
    const [shown] = await this.#present(
      [now],
      [context, ...others.values()],
      credentials,
    );
    return shown;
  }

  /** Hackathons that the caller sees, by ref. */
  async #others(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, EventContext>> {
    const found = new Map<string, EventContext>();
    for (const ref of new Set(refs)) {
      try {
        found.set(ref, await this.#core.access.open(ref, credentials));
      } catch (error) {
        const isHidden =
          error instanceof NotFoundError || error instanceof NotAllowedError;
        if (!isHidden) {
          throw error;
        }
      }
    }
    return found;
  }

  async #requireManage(
    contexts: readonly EventContext[],
    { hackathonRef }: StoredProposal,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (contexts.length === 0) {
      throw new NotAllowedError(
        `Only organisers of ${hackathonRef}, and of the hackathon that takes the theme, can do this`,
      );
    }
    const permission = hackathonsEventManagePermission;
    const permitted = await this.#core.access.permitted(
      contexts,
      [permission],
      credentials,
    );
    if (![...permitted.values()].some(names => names.has(permission.name))) {
      throw new NotAllowedError(
        `Permission ${permission.name} is needed for ${contexts[0].ref}`,
      );
    }
  }

  async #present(
    proposals: readonly StoredProposal[],
    contexts: readonly EventContext[],
    credentials: BackstageCredentials,
  ): Promise<ThemeProposal[]> {
    const byRef = new Map(contexts.map(context => [context.ref, context]));
    const visible = await this.#catalog.visible(
      proposals.flatMap(({ assets }) => assets),
      credentials,
    );
    return proposals.map(proposal => {
      const context = byRef.get(proposal.hackathonRef)!;
      const taking = proposal.takenBy && byRef.get(proposal.takenBy);
      return {
        id: proposal.id,
        hackathonRef: proposal.hackathonRef,
        hackathonTitle: context.title,
        pointId: proposal.pointId,
        name: proposal.name,
        title: proposal.title,
        description: proposal.description,
        assets: proposal.assets.filter(ref => visible.has(ref)),
        state: proposal.state,
        takenBy: taking ? taking.ref : undefined,
        mayEdit:
          context.has('organiser') ||
          (taking ? taking.has('organiser') : false),
        version: proposal.version,
        createdAt: iso(proposal.createdAt),
        updatedAt: iso(proposal.updatedAt),
      };
    });
  }
}

/** @throws InputError when it is not said which hackathon takes a theme, or said although none does */
function takenByOf({ state, takenBy }: ThemeProposalUpdate) {
  if (state === 'taken' && takenBy === undefined) {
    throw new InputError('takenBy: say which hackathon takes the theme');
  }
  if (state !== 'taken' && takenBy !== undefined) {
    throw new InputError(
      `takenBy: only for the state taken; leave it out for ${state}`,
    );
  }
  return takenBy?.toLowerCase();
}
