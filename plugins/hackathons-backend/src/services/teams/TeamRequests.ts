import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  hackathonsEventParticipatePermission,
  type TeamInvitationInput,
  type TeamRequest,
  type TeamRequestAnswer,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type {
  StoredMember,
  StoredTeam,
  StoredTeamRequest,
} from '../../database/DatabaseTeamStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso, optionalIso } from '../iso';
import { nameOf, openOf, tidyText } from '../people';
import { assertUnlocked, type Memberships } from './Memberships';
import { answerNotice, requestNotice } from './notices';
import { assertFree, registeredPerson } from './registeredPerson';
import { assertRoom } from './rules';

const MOST_LISTED = 200;
const MOST_OPEN = 30;

/** Invitations to teams, and applications for them. */
export class TeamRequests {
  readonly #core: Core;
  readonly #memberships: Memberships;

  constructor(core: Core, memberships: Memberships) {
    this.#core = core;
    this.#memberships = memberships;
  }

  /** Requests of the caller and the caller's team, in a fixed number of statements. */
  async list(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<TeamRequest[]> {
    const { registrations } = this.#core.stores;
    const context = await this.#core.access.open(ref, credentials);
    const requests = await this.#core.stores.teams.requests.listFor(
      context.ref,
      context.requireUser(),
      context.membership.teamId,
      MOST_LISTED,
    );
    const people = await registrations.ofUsers(
      context.ref,
      requests.map(({ userRef }) => userRef),
    );
    const names = new Map(
      people.map(({ userRef, displayName }) => [userRef, displayName]),
    );
    return requests.map(request =>
      present(request, context, names.get(request.userRef)),
    );
  }

  /** Invites a registered person, as a member. */
  async invite(
    teamId: string,
    input: TeamInvitationInput,
    credentials: BackstageCredentials,
  ): Promise<TeamRequest> {
    const userRef = input.userRef.toLowerCase();
    return await this.#ask(teamId, credentials, async (context, team, db) => {
      const members = await this.#members(team, db);
      assertMember(members, team, context);
      assertUnlocked(team);
      return {
        kind: 'invitation',
        userRef,
        message: tidyText(input.message),
        members,
      };
    });
  }

  /** Asks to join a team. */
  async apply(
    teamId: string,
    message: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<TeamRequest> {
    return await this.#ask(teamId, credentials, async (context, team, db) => {
      assertUnlocked(team);
      if (team.joining !== 'ask') {
        throw new ConflictError(
          team.joining === 'open'
            ? `joining: ${team.name} is open; just join it`
            : `joining: ${team.name} takes people by invitation alone; ask its contact for one`,
        );
      }
      return {
        kind: 'application',
        userRef: context.requireUser(),
        message: tidyText(message),
        members: await this.#members(team, db),
      };
    });
  }

  /** Accepts, declines or withdraws a request. The same answer twice is one answer. */
  async answer(
    id: string,
    answer: TeamRequestAnswer,
    credentials: BackstageCredentials,
  ): Promise<TeamRequest> {
    const { teams, registrations, notices } = this.#core.stores;
    const [, context] = await openOf(
      this.#core.access,
      await teams.requests.byId(id),
      `request ${id}`,
      credentials,
      hackathonsEventParticipatePermission,
    );
    const by = context.requireUser();
    const { now } = context;
    const state = {
      accept: 'accepted',
      decline: 'declined',
      withdraw: 'withdrawn',
    }[answer] as StoredTeamRequest['state'];
    if (answer === 'accept') {
      context.requireNotEnded();
      context.requireOpen('teams');
    }
    const answered = await teams.inEvent(context.ref, async db => {
      const request = (await teams.requests.byId(id, db))!;
      const members =
        (await teams.membersOf([request.teamId], db)).get(request.teamId) ?? [];
      assertMayAnswer(request, answer, members, context);
      if (request.state === state) {
        return request;
      }
      if (request.state !== 'open') {
        throw new ConflictError(
          `The ${request.kind} is ${request.state} since ${optionalIso(
            request.answeredAt,
          )}; nothing is left to answer`,
        );
      }
      const result = (await teams.requests.answer(
        request,
        state,
        by,
        now,
        db,
      ))!;
      if (answer === 'accept') {
        await this.#memberships.admit(
          (await teams.byId(request.teamId, db))!,
          request.userRef,
          request.kind === 'invitation' ? 'invited' : 'asked',
          context,
          db,
        );
      }
      if (answer !== 'withdraw') {
        const person = await registrations.ofUser(
          context.ref,
          request.userRef,
          db,
        );
        await notices.add(
          [
            answerNotice(
              context,
              result,
              nameOf(result.userRef, person?.displayName),
            ),
          ],
          now,
          db,
        );
      }
      await notices.withdraw([`team-request:${id}`], db);
      return result;
    });
    await this.#core.live.changed(context.ref, 'teams');
    const person = await registrations.ofUser(context.ref, answered.userRef);
    return present(answered, context, person?.displayName);
  }

  /** Keeps a request, unless there is one already, and tells who is to answer it. */
  async #ask(
    teamId: string,
    credentials: BackstageCredentials,
    check: (
      context: EventContext,
      team: StoredTeam,
      db: Knex,
    ) => Promise<
      Pick<StoredTeamRequest, 'kind' | 'userRef' | 'message'> & {
        members: StoredMember[];
      }
    >,
  ): Promise<TeamRequest> {
    const { teams, notices } = this.#core.stores;
    const [, context] = await openOf(
      this.#core.access,
      await teams.byId(teamId),
      `team ${teamId}`,
      credentials,
      hackathonsEventParticipatePermission,
    );
    const by = context.requireUser();
    context.requireRole('participant');
    context.requireNotEnded();
    context.requireOpen('teams');
    const [asked, displayName] = await teams.inEvent(context.ref, async db => {
      const team = await teams.byId(teamId, db);
      if (!team) {
        throw new ConflictError('The team was dissolved at the same moment');
      }
      const { members, ...wanted } = await check(context, team, db);
      const person = await registeredPerson(
        this.#core,
        context,
        wanted.userRef,
        db,
      );
      await assertFree(this.#core, context, wanted.userRef, db);
      const [open] = await teams.requests.openBetween(
        wanted.userRef,
        [teamId],
        db,
      );
      if (open) {
        assertSameKind(open, wanted.kind);
        return [open, person.displayName] as const;
      }
      assertRoom(team.name, members, person, context.spec.teamRules);
      await this.#assertFewOpen(wanted, team, db);
      const request: StoredTeamRequest = {
        ...wanted,
        id: randomUUID(),
        hackathonRef: context.ref,
        teamId,
        teamName: team.name,
        by,
        state: 'open',
        createdAt: context.now,
      };
      await teams.requests.insert(request, db);
      await notices.add(
        [requestNotice(context, request, person.displayName, members)],
        context.now,
        db,
      );
      return [request, person.displayName] as const;
    });
    await this.#core.live.changed(context.ref, 'teams');
    return present(asked, context, displayName);
  }

  async #members(team: StoredTeam, db: Knex): Promise<StoredMember[]> {
    const members = await this.#core.stores.teams.membersOf([team.id], db);
    return members.get(team.id) ?? [];
  }

  async #assertFewOpen(
    { kind, userRef }: Pick<StoredTeamRequest, 'kind' | 'userRef'>,
    team: StoredTeam,
    db: Knex,
  ): Promise<void> {
    const open = await this.#core.stores.teams.requests.countOpen(
      kind === 'invitation'
        ? { teamId: team.id }
        : { hackathonRef: team.hackathonRef, userRef },
      kind,
      db,
    );
    if (open >= MOST_OPEN) {
      throw new ConflictError(
        `${open} ${kind}s are open already; withdraw some, or wait for answers`,
      );
    }
  }
}

/** A request as the caller sees it. */
function present(
  request: StoredTeamRequest,
  { caller, membership }: EventContext,
  displayName = request.userRef,
): TeamRequest {
  const open = request.state === 'open';
  const isPerson = request.userRef === caller.userRef;
  const isMember = membership.teamId === request.teamId;
  const invitation = request.kind === 'invitation';
  return {
    id: request.id,
    hackathonRef: request.hackathonRef,
    kind: request.kind,
    teamId: request.teamId,
    teamName: request.teamName,
    userRef: request.userRef,
    displayName,
    by: request.by,
    message: request.message,
    state: request.state,
    mayAnswer: open && (invitation ? isPerson : isMember),
    mayWithdraw: open && (invitation ? isMember : isPerson),
    createdAt: iso(request.createdAt),
    answeredAt: optionalIso(request.answeredAt),
    answeredBy: request.answeredBy,
  };
}

function assertMember(
  members: readonly StoredMember[],
  team: StoredTeam,
  context: EventContext,
): void {
  if (!members.some(({ userRef }) => userRef === context.caller.userRef)) {
    throw new NotAllowedError(`Only members of ${team.name} invite others`);
  }
}

function assertSameKind(
  open: StoredTeamRequest,
  kind: StoredTeamRequest['kind'],
): void {
  if (open.kind !== kind) {
    throw new ConflictError(
      open.kind === 'invitation'
        ? `${open.teamName} has invited you already; accept the invitation`
        : `${open.userRef} has asked to join already; accept the application`,
    );
  }
}

function assertMayAnswer(
  request: StoredTeamRequest,
  answer: TeamRequestAnswer,
  members: readonly StoredMember[],
  context: EventContext,
): void {
  const isPerson = request.userRef === context.caller.userRef;
  const isMember = members.some(
    ({ userRef }) => userRef === context.caller.userRef,
  );
  const byPerson = (request.kind === 'invitation') !== (answer === 'withdraw');
  if (byPerson ? !isPerson : !isMember) {
    throw new NotAllowedError(
      `Only ${
        byPerson ? request.userRef : `members of ${request.teamName}`
      } can ${answer} this ${request.kind}`,
    );
  }
}
