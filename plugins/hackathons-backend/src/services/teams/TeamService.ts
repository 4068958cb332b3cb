import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type {
  Team,
  TeamInput,
  TeamUpdate,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type {
  StoredMember,
  StoredTeam,
} from '../../database/DatabaseTeamStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { claimIdea } from '../ideas/claimIdea';
import {
  assertPermitted,
  assertTheme,
  openOf,
  staleVersion,
  tidyText,
  tidyWords,
} from '../people';
import { dissolvedNotices } from './notices';
import { assertFree, registeredPerson } from './registeredPerson';
import type { TeamQueries } from './TeamQueries';

/** Teams themselves: founded, changed, dissolved. */
export class TeamService {
  readonly #core: Core;
  readonly #queries: TeamQueries;

  constructor(core: Core, queries: TeamQueries) {
    this.#core = core;
    this.#queries = queries;
  }

  /** Founds a team, with the caller as its first member unless an organiser founds it for others. */
  async create(
    ref: string,
    input: TeamInput,
    credentials: BackstageCredentials,
  ): Promise<Team> {
    const { stores } = this.#core;
    const context = await this.#core.access.open(ref, credentials);
    const userRef = context.requireUser();
    context.requireRole('participant', 'organiser');
    const joins = context.has('participant') && input.join !== false;
    await assertPermitted(this.#core.access, context, joins);
    context.requireNotEnded();
    context.requireOpen('teams');
    assertMayFound(context);
    assertTheme(input.theme, context);
    const { now } = context;
    const team: StoredTeam = {
      id: randomUUID(),
      hackathonRef: context.ref,
      name: tidyName(input.name),
      headline: tidyText(input.headline),
      theme: input.theme,
      wantedSkills: tidyWords(input.wantedSkills),
      wanted: tidyText(input.wanted),
      joining: input.joining ?? 'ask',
      source: joins ? 'self' : 'organiser',
      locked: false,
      createdBy: userRef,
      updatedBy: userRef,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await stores.teams.inEvent(context.ref, async db => {
      await this.#assertNameFree(team, db);
      if (joins) {
        await registeredPerson(this.#core, context, userRef, db);
        await assertFree(this.#core, context, userRef, db);
      }
      await stores.teams.insert(team, db);
      if (joins) {
        await stores.teams.addMember(
          {
            teamId: team.id,
            hackathonRef: context.ref,
            userRef,
            contact: true,
            via: 'founded',
            joinedAt: now,
          },
          db,
        );
        await stores.teams.requests.endOfPeople(
          context.ref,
          [userRef],
          userRef,
          now,
          db,
        );
      }
      if (input.ideaId) {
        const idea = await stores.ideas.byId(input.ideaId, db);
        if (idea?.hackathonRef !== context.ref) {
          throw new InputError(
            `ideaId: ${context.title} has no idea ${input.ideaId}`,
          );
        }
        await claimIdea(this.#core, context, idea, team, db);
      }
    });
    await this.#changed(context, Boolean(input.ideaId));
    return await this.#queries.show(team.id, context);
  }

  /** Changes a team, as one of its members or an organiser. */
  async update(
    id: string,
    update: TeamUpdate,
    credentials: BackstageCredentials,
  ): Promise<Team> {
    const { stores } = this.#core;
    const { team, members, context } = await this.#open(id, credentials);
    const by = context.requireUser();
    const self = members.find(({ userRef }) => userRef === by);
    await assertPermitted(this.#core.access, context, self !== undefined);
    context.requireNotEnded();
    assertTheme(update.theme, context, team.theme);
    if (update.locked !== undefined && update.locked !== team.locked) {
      await assertPermitted(this.#core.access, context, false);
    }
    const oldContact = members.find(({ contact }) => contact)?.userRef;
    const contact = update.contact?.toLowerCase() ?? oldContact;
    if (contact !== oldContact) {
      assertMayHandOver(context, self);
    }
    await stores.teams.inEvent(context.ref, async db => {
      const current = await stores.teams.byId(id, db);
      if (!current) {
        throw noTeam(id);
      }
      if (current.version !== update.version) {
        throw staleVersion(current.name, current);
      }
      const next: StoredTeam = {
        ...current,
        name: tidyName(update.name),
        headline: tidyText(update.headline),
        theme: update.theme,
        wantedSkills: tidyWords(update.wantedSkills),
        wanted: tidyText(update.wanted),
        joining: update.joining ?? current.joining,
        locked: update.locked ?? current.locked,
        updatedBy: by,
        updatedAt: context.now,
      };
      await this.#assertNameFree(next, db);
      if (!(await stores.teams.update(next, db))) {
        throw staleVersion(current.name);
      }
      if (contact !== undefined && contact !== oldContact) {
        await this.#handOver(next, contact, db);
      }
    });
    await this.#changed(context, false);
    return await this.#queries.show(id, context);
  }

  /** Dissolves a team, as an organiser or its last member. */
  async dissolve(id: string, credentials: BackstageCredentials): Promise<void> {
    const { stores } = this.#core;
    const { members, context } = await this.#open(id, credentials);
    const by = context.requireUser();
    const isMember = members.some(({ userRef }) => userRef === by);
    const last = isMember && members.length === 1;
    if (isMember && !last && !context.has('organiser')) {
      throw new ConflictError(
        'Others are in the team. Leave it, or ask an organiser to dissolve it',
      );
    }
    await assertPermitted(this.#core.access, context, last);
    context.requireNotEnded();
    await stores.teams.inEvent(context.ref, async db => {
      const team = await stores.teams.byId(id, db);
      if (!team) {
        return;
      }
      const present = (await stores.teams.membersOf([id], db)).get(id) ?? [];
      if (last && present.length > 1) {
        throw new ConflictError(
          `Somebody joined ${team.name} meanwhile; leave it instead`,
        );
      }
      if (await stores.teams.hasProject(id, db)) {
        throw new ConflictError(
          `${team.name} has a project, which stays, and its team with it; members can leave`,
        );
      }
      const ended = await stores.teams.dissolve(id, by, context.now, db);
      const told = present
        .map(({ userRef }) => userRef)
        .filter(userRef => userRef !== by);
      await stores.notices.add(
        dissolvedNotices(context, team, told, ended),
        context.now,
        db,
      );
    });
    await this.#changed(context, true);
  }

  async #open(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<{
    team: StoredTeam;
    members: StoredMember[];
    context: EventContext;
  }> {
    const { teams } = this.#core.stores;
    const [team, context] = await openOf(
      this.#core.access,
      await teams.byId(id),
      `team ${id}`,
      credentials,
    );
    const members = (await teams.membersOf([id])).get(id) ?? [];
    return { team, members, context };
  }

  async #handOver(team: StoredTeam, contact: string, db: Knex): Promise<void> {
    const { teams } = this.#core.stores;
    const members = (await teams.membersOf([team.id], db)).get(team.id) ?? [];
    if (!members.some(({ userRef }) => userRef === contact)) {
      throw new InputError(
        `contact: ${contact} is not in ${team.name}; choose one of its members`,
      );
    }
    await teams.setContact(team.id, contact, db);
  }

  async #assertNameFree(team: StoredTeam, db: Knex): Promise<void> {
    const { teams } = this.#core.stores;
    const other = await teams.withName(team.hackathonRef, team.name, db);
    if (other && other.id !== team.id) {
      throw new ConflictError(
        `name: there is a team ${other.name} already; choose another name`,
      );
    }
  }

  async #changed(context: EventContext, ideas: boolean): Promise<void> {
    await this.#core.live.changed(context.ref, 'teams');
    await this.#core.live.changed(context.ref, 'registrations');
    if (ideas) {
      await this.#core.live.changed(context.ref, 'ideas');
    }
  }
}

function assertMayFound(context: EventContext): void {
  if (
    context.spec.teamRules.formation === 'automatic' &&
    !context.has('organiser')
  ) {
    throw new ConflictError(
      `teamRules.formation: teams of ${context.title} are formed by the organisers, not founded; say in your registration what you want to work on`,
    );
  }
}

function assertMayHandOver(
  context: EventContext,
  self: StoredMember | undefined,
): void {
  if (!self?.contact && !context.has('organiser')) {
    throw new NotAllowedError(
      'contact: only the contact and organisers hand over the contact',
    );
  }
}

function tidyName(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

function noTeam(id: string): NotFoundError {
  return new NotFoundError(`No team ${id}: it is gone, or was never there`);
}
