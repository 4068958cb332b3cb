import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  findEntityProblems,
  type HackathonEntity,
} from '@guildhall/plugin-guildhall-common';
import {
  timelineOf,
  type Agenda,
  type AgendaItem,
  type CalendarLink,
  type Charter,
  type EventsApi,
  type HackathonDetail,
  type HackathonMoment,
  type HackathonQuery,
  type HackathonSummary,
  type HackathonWindow,
  type Timeline,
  type WindowChange,
  type WindowChangeInput,
  type WindowName,
  type WindowState,
} from '@guildhall/plugin-hackathons-common';
import { windowTitleOf } from './windowTitleOf';
import { at } from './charters';
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
    const { metadata, spec } = charter;
    const ref = stringifyEntityRef(charter);
    const changes = this.#world.changesOf(ref);
    const timeline = timelineOf(spec.schedule, changes, Date.now());
    const windows = timeline.windows.map(window => toWindow(window, charter));
    const moments = timeline.moments.map(toMoment);
    const registration = this.#world.registrations.get(ref);
    const roles = this.#world.rolesIn(ref);
    const takesPart = registration?.state === 'registered';
    const open = (name: WindowName) =>
      windows.some(window => window.name === name && window.state === 'open');
    const ended = timeline.phase === 'ended';
    const organises = roles.includes('organiser');
    return {
      entityRef: ref,
      title: metadata.title ?? metadata.name,
      description: metadata.description,
      location: spec.location,
      phase: timeline.phase,
      start: iso(timeline.start),
      end: iso(timeline.end),
      timezone: spec.schedule.timezone,
      registration: windows[0],
      next: timeline.next && toMoment(timeline.next),
      themes: (spec.themes ?? []).map(theme => ({
        ...theme,
        title: theme.title ?? theme.name,
        assets: theme.assets ?? [],
        metrics: theme.metrics ?? [],
      })),
      counts: countsIn(timeline),
      capacity: spec.registration?.capacity,
      roles,
      my: {
        registrationState: registration?.state,
        ...this.#world.teams.get(ref),
      },
      owner: spec.owner,
      sponsors: spec.sponsors ?? [],
      organisers: spec.organisers,
      moments,
      windows,
      changes: changes
        .map(change => toChange(change))
        .sort((a, b) => b.at.localeCompare(a.at)),
      constraints: (spec.constraints ?? []).map(constraint => ({
        ...constraint,
        title: constraint.title ?? constraint.name,
        type: constraint.type ?? 'other',
      })),
      starterKits: (spec.starterKits ?? []).map(kit => ({
        ...kit,
        themes: kit.themes ?? [],
      })),
      teamRules: {
        ...spec.teamRules,
        mustHaveSkills: (spec.teamRules.mustHaveSkills ?? []).map(
          ({ skill, people = 1 }) => ({ skill, people }),
        ),
        allowSolo: spec.teamRules.allowSolo ?? false,
        formation: spec.teamRules.formation ?? 'self',
      },
      agreements: (spec.dataAgreements ?? []).map(
        ({ name, title = name, version }) => ({ name, title, version }),
      ),
      sandboxes: (spec.sandboxes ?? []).map(sandbox => ({
        name: sandbox.name,
        title: sandbox.title ?? sandbox.name,
        description: sandbox.description,
        ...sandbox.quota,
        agreements: sandbox.agreements ?? [],
      })),
      checkpoints: (spec.schedule.checkpoints ?? []).map(checkpoint => {
        const window = windows.find(
          ({ name }) => name === `checkpoint:${checkpoint.name}`,
        )!;
        return {
          ...checkpoint,
          title: checkpoint.title ?? checkpoint.name,
          at: window.closesAt,
          demonstration: checkpoint.demonstration ?? false,
          window,
        };
      }),
      criteria: (spec.criteria ?? []).map(criterion => ({
        ...criterion,
        title: criterion.title ?? criterion.name,
        anchors: criterion.anchors ?? [],
      })),
      judging: spec.judging && {
        ...spec.judging,
        blind: spec.judging.blind ?? false,
        showRepositories:
          !spec.judging.blind || spec.judging.showRepositories === true,
      },
      awards: (spec.awards ?? []).map(award => ({
        ...award,
        title: award.title ?? award.name,
        places: award.places ?? 1,
      })),
      registrationForm: {
        questions: (spec.registration?.questions ?? []).map(question => ({
          ...question,
          type: question.type ?? 'text',
          required: question.required ?? false,
        })),
        codeOfConduct: spec.registration?.codeOfConduct,
        capacity: spec.registration?.capacity,
        waitingList: spec.registration?.waitingList ?? false,
        approval: spec.registration?.approval ?? false,
        neverIsolate: spec.teamRules.neverIsolate,
      },
      mentorsOfCharter: (spec.mentors ?? []).map(mentor => ({
        ...mentor,
        skills: mentor.skills ?? [],
      })),
      tags: [],
      links: [],
      charter: { stored: true, editable: organises, version: 1 },
      may: {
        manage: organises,
        register: open('registration') || (takesPart && !ended),
        participate: takesPart && !ended,
        postIdea: takesPart && !ended,
        createTeam: takesPart && open('teams'),
        joinTeam: takesPart && open('teams'),
        createProject: takesPart && !ended,
        submit: takesPart && open('submission'),
        offerMentoring: !ended,
        mentor: roles.includes('mentor') && !ended,
        giveFeedback: (organises || roles.includes('mentor')) && !ended,
      },
    } as HackathonDetail;
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

function countsIn(timeline: Timeline) {
  if (timeline.phase === 'announced') {
    return { participants: 0, teams: 0, projects: 0, submissions: 0 };
  }
  if (timeline.phase === 'registration') {
    return { participants: 54, teams: 7, projects: 0, submissions: 0 };
  }
  return {
    participants: 58,
    teams: 13,
    projects: 12,
    submissions: ['preparation', 'running'].includes(timeline.phase) ? 0 : 11,
  };
}

/** A window as the API has it. */
export function toWindow(
  window: WindowState,
  charter: HackathonEntity,
): HackathonWindow {
  return {
    name: window.name,
    title: windowTitleOf(window.name, charter),
    state: window.state,
    opensAt: iso(window.opensAt),
    closesAt: iso(window.closesAt),
    scheduledClosesAt: iso(window.scheduledClosesAt),
    heldUntil:
      window.heldUntil === undefined ? undefined : iso(window.heldUntil),
    change: window.change && toChange(window.change),
  };
}

function toChange(change: WindowChange) {
  return {
    ...change,
    until: change.until === undefined ? undefined : iso(change.until),
    at: iso(change.at),
  };
}

function toMoment(moment: Timeline['moments'][number]): HackathonMoment {
  return {
    ...moment,
    title: moment.title ?? moment.kind,
    at: iso(moment.at),
  };
}
