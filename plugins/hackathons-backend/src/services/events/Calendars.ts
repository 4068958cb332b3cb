import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Entity, RELATION_MEMBER_OF } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  CalendarLink,
  NewCalendarLink,
} from '@guildhall/plugin-hackathons-common';
import type { StoredCalendarLink } from '../../database/DatabaseCalendarLinkStore';
import { type Caller, type EventContext, fullRef } from '../access';
import type { Area, Core } from '../areas';
import { type Agendas, isPartOf } from './Agendas';
import { type ICalendarEntry, toICalendar } from './iCalendar';
import { iso } from '../iso';
import { titleOfMoment } from './titles';
import { pagePath } from '../pagePath';

const MAX_LINKS = 20;
const MAX_ENTRIES = 1_000;
/** What ended longer ago than this is in no calendar any more. */
const PAST_MS = 180 * 86_400_000;
const NOTE_USE_MS = 3_600_000;
const CACHE_MS = 60_000;
const CACHE_SIZE = 500;

/** Calendars of events and of people, and the secret addresses by which calendar programs read them. */
export class Calendars {
  readonly #core: Core;
  readonly #areas: readonly Area[];
  readonly #agendas: Agendas;
  /** By the hash of the secret: a program that asks without end costs one calendar a minute. */
  readonly #cache = new Map<string, { until: number; text: Promise<string> }>();

  constructor(core: Core, areas: readonly Area[], agendas: Agendas) {
    this.#core = core;
    this.#areas = areas;
    this.#agendas = agendas;
  }

  /** The schedule of a hackathon that was opened. */
  async ofHackathon(context: EventContext): Promise<string> {
    return toICalendar(context.title, await this.#schedules([context]));
  }

  /** A person's links, the newest first. */
  async links(userRef: string): Promise<CalendarLink[]> {
    const links = await this.#core.stores.calendarLinks.ofUser(userRef);
    return links.map(presentLink);
  }

  /**
   * Makes a link. Only the hash of its secret is kept.
   *
   * @param hackathonRef - was opened by the caller; all hackathons of the caller if left out
   * @throws ConflictError when the person has too many
   */
  async createLink(
    caller: Caller & { userRef: string },
    hackathonRef: string | undefined,
    now: number,
  ): Promise<NewCalendarLink> {
    const { discovery, stores } = this.#core;
    const token = randomBytes(32).toString('base64url');
    const link = {
      id: randomUUID(),
      userRef: caller.userRef,
      hackathonRef,
      inCatalog: (await this.#entityOf(caller.userRef)) !== undefined,
      createdAt: now,
    };
    if (!(await stores.calendarLinks.add(link, hashOf(token), MAX_LINKS))) {
      throw new ConflictError(
        `There are ${MAX_LINKS} calendar links already; revoke one that is not used any more`,
      );
    }
    const base = await discovery.getExternalBaseUrl('hackathons');
    return { ...presentLink(link), url: `${base}/calendars/${token}.ics` };
  }

  /** @throws NotFoundError when the person has no such link */
  async revokeLink(userRef: string, id: string): Promise<void> {
    const hash = await this.#core.stores.calendarLinks.delete(userRef, id);
    if (hash === undefined) {
      throw new NotFoundError(`You have no calendar link ${id}`);
    }
    this.#cache.delete(hash);
  }

  /**
   * The calendar of a link.
   *
   * @throws NotFoundError when the link was revoked, or its owner is not in the catalog any more
   */
  async read(token: string, now: number): Promise<string> {
    const hash = hashOf(token);
    const link = await this.#core.stores.calendarLinks.byHash(hash);
    if (!link) {
      throw noSuchCalendar();
    }
    const known = this.#cache.get(hash);
    if (known && known.until > now) {
      return await known.text;
    }
    for (const [key, { until }] of this.#cache) {
      if (until <= now || this.#cache.size >= CACHE_SIZE) {
        this.#cache.delete(key);
      }
    }
    const text = this.#calendarOf(link, now);
    this.#cache.set(hash, { until: now + CACHE_MS, text });
    text.catch(() => this.#cache.delete(hash));
    if ((link.lastUsedAt ?? 0) < now - NOTE_USE_MS) {
      await this.#core.stores.calendarLinks.markUsed(link.id, now);
    }
    return await text;
  }

  async #calendarOf(link: StoredCalendarLink, now: number): Promise<string> {
    const { access, auth, stores } = this.#core;
    const entity = await this.#entityOf(link.userRef);
    if (!entity && link.inCatalog) {
      throw noSuchCalendar();
    }
    const caller: Caller = {
      credentials: await auth.getOwnServiceCredentials(),
      userRef: link.userRef,
      claims: [link.userRef, ...groupsOf(entity)],
    };
    const stored = link.hackathonRef
      ? await stores.hackathons.byRefs([link.hackathonRef])
      : await stores.hackathons.all();
    const contexts = (
      await access.contextsFor(
        stored.filter(({ goneAt }) => goneAt === undefined),
        caller,
      )
    ).filter(
      context =>
        context.timeline.end > now - PAST_MS &&
        (link.hackathonRef !== undefined || isPartOf(context)),
    );
    const [schedules, own] = await Promise.all([
      this.#schedules(contexts),
      Promise.all(
        contexts.filter(isPartOf).map(context => this.#entriesOf(context)),
      ),
    ]);
    const entries = [...schedules, ...own.flat()]
      .sort((a, b) => b.startsAt - a.startsAt)
      .slice(0, MAX_ENTRIES);
    return toICalendar(
      link.hackathonRef && contexts[0] ? contexts[0].title : 'Hackathons',
      entries,
    );
  }

  /** The moments of schedules. */
  async #schedules(
    contexts: readonly EventContext[],
  ): Promise<ICalendarEntry[]> {
    const changes = await this.#core.stores.hackathons.windowChanges(
      contexts.map(({ ref }) => ref),
    );
    return contexts.flatMap(context => {
      const made = changes.get(context.ref) ?? [];
      const { hackathon, spec, timeline } = context;
      const changedAt = Math.max(hackathon.seenAt, made.at(-1)?.at ?? 0);
      return timeline.moments.map(moment => {
        const checkpoint = spec.schedule.checkpoints?.find(
          ({ name }) => name === moment.name,
        );
        return {
          uid: uidOf(context, [moment.kind, moment.name]),
          title: `${context.title}: ${titleOfMoment(moment)}`,
          description: checkpoint?.due,
          startsAt: moment.at,
          location: spec.location,
          url: this.#urlOf(context),
          sequence: hackathon.revision + made.length,
          changedAt,
        };
      });
    });
  }

  /** What the areas have for the person. */
  async #entriesOf(context: EventContext): Promise<ICalendarEntry[]> {
    const { seenAt: changedAt } = context.hackathon;
    const [agenda, entries] = await Promise.all([
      this.#agendas.items(context),
      Promise.all(
        this.#areas.map(async area => (await area.calendar?.(context)) ?? []),
      ),
    ]);
    const isDue = agenda.filter(
      ({ dueAt, kind }) => dueAt !== undefined && kind !== 'attend',
    );
    return [
      ...isDue.map(item => ({
        uid: uidOf(context, ['agenda', item.key]),
        title: `${context.title}: ${item.title}`,
        startsAt: item.dueAt!,
        url: this.#urlOf(context, item.path),
        changedAt,
      })),
      ...entries.flat().map(({ id, path, ...entry }) => ({
        ...entry,
        uid: uidOf(context, ['entry', id]),
        url: this.#urlOf(context, path),
        changedAt,
      })),
    ];
  }

  #urlOf(context: EventContext, path?: string): string | undefined {
    const { appBaseUrl } = this.#core.options;
    return appBaseUrl
      ? `${appBaseUrl}${pagePath(context.ref, path)}`
      : undefined;
  }

  async #entityOf(userRef: string): Promise<Entity | undefined> {
    const { auth, catalog } = this.#core;
    return await catalog.getEntityByRef(userRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
  }
}

/** The groups that a user belongs to, as sign-in takes them by default. */
function groupsOf(user: Entity | undefined): string[] {
  return (user?.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => fullRef(targetRef, 'group'));
}

function uidOf(
  { hackathon }: EventContext,
  parts: ReadonlyArray<string | undefined>,
): string {
  const { namespace = 'default', name } = hackathon.entity.metadata;
  return `${[...parts.filter(Boolean), name, namespace].join(
    '.',
  )}@hackathons.guildhall.dev`;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function noSuchCalendar(): NotFoundError {
  return new NotFoundError(
    'No calendar has this address; make a new link on the page of a hackathon',
  );
}

function presentLink(link: StoredCalendarLink): CalendarLink {
  return {
    id: link.id,
    hackathonRef: link.hackathonRef,
    createdAt: iso(link.createdAt),
    ...(link.lastUsedAt !== undefined && {
      lastUsedAt: iso(link.lastUsedAt),
    }),
  };
}
