import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  findEntityProblems,
  type HackathonEntity,
} from '@guildhall/plugin-guildhall-common';
import type {
  Agenda,
  AgendaItem,
  CalendarLink,
  Charter,
  EventsApi,
  HackathonDetail,
  HackathonQuery,
  HackathonSummary,
  HackathonWindow,
  WindowChangeInput,
  WindowName,
} from '@guildhall/plugin-hackathons-common';
import { at } from './charters';
import { detailOf } from './eventViews';
import { refuse, type World } from './World';

const iso = (time: number) => new Date(time).toISOString();

/** Made-up answers; what is done to them stays in memory. */
export class EventsFake implements EventsApi {
  readonly #world: World;
  readonly #links: CalendarLink[] = [];
  readonly #charters = new Map<string, Charter>();
  /** What the agenda has for each event beside what the events themselves ask for. */
  readonly agenda = new Map<string, AgendaItem[]>();

  constructor(world: World) {
    this.#world = world;
    if (world.variant === 'participant') {
      const item = {
        hackathonRef: 'hackathon:default/running',
        hackathonTitle: 'Models that explain themselves',
        overdue: false,
      };
      this.agenda.set(item.hackathonRef, [
        {
          ...item,
          key: 'checkpoint:demo',
          kind: 'report-checkpoint',
          title: 'Report to “First demonstration”',
          dueAt: at(0.8),
          path: 'checkpoints',
        },
        {
          ...item,
          key: 'agreement:clickstream',
          kind: 'sign-agreement',
          title: 'Sign “Use of clickstream samples”',
          path: 'access',
        },
      ]);
    }
  }

  async listHackathons(query: HackathonQuery<'listHackathons'> = {}) {
    const all = await this.#world.answer(() =>
      this.#world.charters.map(charter => this.#detail(charter)),
    );
    const words = query.q?.toLocaleLowerCase('en-US');
    const items: HackathonSummary[] = all
      .filter(event => !query.phase || event.phase === query.phase)
      .filter(event => !query.role || event.roles.includes(query.role))
      .filter(
        ({ themes }) =>
          !query.asset ||
          themes.some(({ assets }) => assets.includes(query.asset!)),
      )
      .filter(
        event =>
          !words || event.title.toLocaleLowerCase('en-US').includes(words),
      )
      .sort((a, b) => b.start.localeCompare(a.start));
    return { items, nextCursor: null };
  }

  async getHackathon(hackathonRef: string): Promise<HackathonDetail> {
    const charter = await this.#world.charter(hackathonRef);
    return await this.#world.answer(() => this.#detail(charter));
  }

  async getAgenda(hackathonRef?: string): Promise<Agenda> {
    return await this.#world.answer(() => ({
      items: [...this.agenda.values()]
        .flat()
        .filter(item => !hackathonRef || item.hackathonRef === hackathonRef),
    }));
  }

  async changeWindow(
    hackathonRef: string,
    window: string,
    change: WindowChangeInput,
  ): Promise<HackathonWindow> {
    const charter = await this.#world.charter(hackathonRef);
    const changes = this.#world.changesOf(hackathonRef);
    changes.push({
      window: window as WindowName,
      action: change.action,
      until: change.until ? Date.parse(change.until) : undefined,
      reason: change.reason,
      by: this.#world.me,
      at: Date.now(),
    });
    return this.#detail(charter).windows.find(({ name }) => name === window)!;
  }

  async getHackathonCalendar() {
    return 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
  }

  async listCalendarLinks() {
    return await this.#world.answer(() => ({ items: [...this.#links] }));
  }

  async createCalendarLink(hackathonRef?: string) {
    const link = {
      id: crypto.randomUUID(),
      hackathonRef,
      createdAt: iso(Date.now()),
    };
    this.#links.unshift(link);
    return {
      ...link,
      url: `https://portal.example.com/api/hackathons/calendars/${link.id.replaceAll(
        '-',
        '',
      )}.ics`,
    };
  }

  async revokeCalendarLink(id: string) {
    this.#links.splice(
      this.#links.findIndex(link => link.id === id),
      1,
    );
  }

  async checkCharter(entity: Entity) {
    return await this.#world.answer(() => ({
      problems: findEntityProblems(entity).map(({ path, message }) => ({
        field: path,
        message,
      })),
    }));
  }

  async listCharters() {
    return { items: [...this.#charters.values()], nextCursor: null };
  }

  async getCharter(hackathonRef: string): Promise<Charter> {
    const stored = this.#charters.get(hackathonRef);
    if (stored) {
      return stored;
    }
    const entity = await this.#world.charter(hackathonRef);
    return charterOf(entity, 1, this.#world.me);
  }

  async createCharter(entity: Entity): Promise<Charter> {
    const ref = stringifyEntityRef(entity);
    if (
      this.#world.charters.some(charter => stringifyEntityRef(charter) === ref)
    ) {
      await refuse(409, 'ConflictError', `The catalog already has ${ref}`);
    }
    const charter = charterOf(entity, 1, this.#world.me);
    this.#charters.set(ref, charter);
    this.#world.charters.push(entity as HackathonEntity);
    return charter;
  }

  async updateCharter(hackathonRef: string, entity: Entity, version: number) {
    const before = await this.getCharter(hackathonRef);
    if (before.version !== version) {
      await refuse(
        409,
        'ConflictError',
        'Jun Sato changed the charter a minute ago; read it again',
      );
    }
    const charter = charterOf(entity, version + 1, this.#world.me);
    this.#charters.set(hackathonRef, charter);
    const { charters } = this.#world;
    charters[
      charters.findIndex(each => stringifyEntityRef(each) === hackathonRef)
    ] = entity as HackathonEntity;
    return charter;
  }

  async deleteCharter(hackathonRef: string) {
    this.#charters.delete(hackathonRef);
  }

  #detail(charter: HackathonEntity): HackathonDetail {
    return detailOf(this.#world, charter);
  }
}

function charterOf(entity: Entity, version: number, by: string): Charter {
  return {
    entityRef: stringifyEntityRef(entity),
    version,
    entity: entity as never,
    createdBy: by,
    updatedBy: by,
    createdAt: at(-3),
    updatedAt: iso(Date.now()),
  };
}
