import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type EndingItem,
  type EndingPage,
  type HackathonQuery,
  type ProposedEndingPage,
  windowOf,
} from '@guildhall/plugin-hackathons-common';
import type { ListedEnding } from '../../database/DatabaseEndingStore';
import { Blindfold, type EventContext, hidesTeams } from '../access';
import type { Core } from '../areas';
import { entityTitles } from '../entityTitles';
import { optionalIso } from '../iso';
import { namedEntities, presentEnding } from './present';
import { REMIND_AGAIN_MS } from './proposals';

const DEFAULT_LIMIT = 50;

/** Lists of how projects ended. */
export class EndingQueries {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** A page of the projects of a hackathon that were submitted or ended, by title. */
  async list(
    ref: string,
    query: HackathonQuery<'listEndings'>,
    credentials: BackstageCredentials,
  ): Promise<EndingPage> {
    const { access, stores } = this.#core;
    const context = await access.open(ref, credentials);
    const scope = {
      hackathonRefs: [context.ref],
      condition: await access.projectCondition(credentials),
    };
    const { limit = DEFAULT_LIMIT, cursor, state, q } = query;
    const list = `endings:${state ?? ''}`;
    const after = decodeCursor(list, cursor, ['string', 'string']) as
      | [string, string]
      | undefined;
    const since = context.now - REMIND_AGAIN_MS;
    const [found, counts, blocked] = await Promise.all([
      stores.endings.list(
        scope,
        { q, state, namesTeams: !hidesTeams(context) },
        { limit: limit + 1, after },
      ),
      stores.endings.counts(scope),
      context.has('organiser')
        ? stores.endingReminders.blocked(context.ref, since)
        : undefined,
    ]);
    const page = found.slice(0, limit);
    const submission = windowOf(context.timeline, 'submission');
    return {
      items: await this.#items(
        page,
        new Map([[context.ref, context]]),
        credentials,
      ),
      counts,
      open: submission?.state === 'closed',
      opensAt: optionalIso(submission?.closesAt),
      remindable: blocked && {
        now: Math.max(counts.none - blocked.recent - blocked.unreachable, 0),
        recent: blocked.recent,
        againAt: optionalIso(
          blocked.firstAt && blocked.firstAt + REMIND_AGAIN_MS,
        ),
      },
      nextCursor: encodeCursor(
        list,
        found.length > limit ? page.at(-1)?.position : undefined,
      ),
    };
  }

  /** A page of the projects that the caller, or a group of the caller, was proposed as the owner of, the latest first. */
  async listProposed(
    query: HackathonQuery<'listProposedEndings'>,
    credentials: BackstageCredentials,
  ): Promise<ProposedEndingPage> {
    const { access, stores } = this.#core;
    const { claims } = await access.caller(credentials);
    const contexts = new Map(
      (await access.openAll(undefined, credentials)).map(context => [
        context.ref,
        context,
      ]),
    );
    const { limit = DEFAULT_LIMIT, cursor, answer } = query;
    const list = `proposed:${answer ?? ''}`;
    const after = decodeCursor(list, cursor, ['time', 'string']);
    const found = await stores.endings.proposed(
      {
        hackathonRefs: [...contexts.keys()],
        condition: await access.projectCondition(credentials),
      },
      { proposedTo: claims, answer },
      {
        limit: limit + 1,
        after: after && { at: Number(after[0]), id: String(after[1]) },
      },
    );
    const page = found.slice(0, limit);
    const items = await this.#items(page, contexts, credentials);
    const last = found.length > limit ? page.at(-1)?.ending : undefined;
    return {
      items: items.map((item, index) => ({
        ...item,
        hackathonRef: page[index].hackathonRef,
        hackathonTitle: contexts.get(page[index].hackathonRef)?.title ?? '',
      })),
      nextCursor: encodeCursor(list, last && [last.at, last.id]),
    };
  }

  async #items(
    page: readonly ListedEnding[],
    contexts: ReadonlyMap<string, EventContext>,
    credentials: BackstageCredentials,
  ): Promise<EndingItem[]> {
    const { stores, catalog } = this.#core;
    const [reached, teams, reminders] = await Promise.all([
      stores.milestones.of(page.map(({ projectId }) => projectId)),
      stores.teams.membersOf(page.map(({ teamId }) => teamId)),
      stores.endingReminders.of(
        page
          .filter(({ hackathonRef }) =>
            contexts.get(hackathonRef)?.has('organiser'),
          )
          .map(({ projectId }) => projectId),
      ),
    ]);
    const titles = await entityTitles(
      catalog,
      page.flatMap(({ ending, entityRef, projectId }) => [
        entityRef,
        ...namedEntities(ending, reached.get(projectId) ?? []),
      ]),
      credentials,
    );
    return page.map(item => {
      const context = contexts.get(item.hackathonRef)!;
      const members = (teams.get(item.teamId) ?? []).map(
        ({ userRef }) => userRef,
      );
      const { userRef: reader } = context.caller;
      const blindfold = Blindfold.of(context, {
        isOwn: reader !== undefined && members.includes(reader),
      });
      const milestones = reached.get(item.projectId) ?? [];
      const reminder = reminders.get(item.projectId);
      return {
        projectId: item.projectId,
        title: item.title,
        teamId: blindfold.team(item.teamId),
        teamName: blindfold.team(item.teamName) ?? '',
        members: blindfold.team(members) ?? [],
        theme: item.theme,
        entityRef: blindfold.repository(
          item.entityRef && titles.has(item.entityRef)
            ? item.entityRef
            : undefined,
        ),
        ending:
          item.ending || milestones.length > 0 || reminder
            ? presentEnding({
                projectId: item.projectId,
                ending: item.ending,
                milestones,
                titles,
                reminder,
                blindfold,
              })
            : undefined,
      };
    });
  }
}
