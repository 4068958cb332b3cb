import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import type {
  SharedHours,
  Team,
  TeamPage,
  TeamQuery,
} from '@guildhall/plugin-hackathons-common';
import type {
  StoredMember,
  StoredTeam,
  StoredTeamRequest,
} from '../../database/DatabaseTeamStore';
import { type EventContext, hidesTeam, hidesTeams } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { openOf } from '../people';
import { problemsOf, sharedHoursOf } from './rules';

const DEFAULT_LIMIT = 50;

/** Teams as the caller may see them. */
export class TeamQueries {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** A page of teams by name, in a fixed number of statements. */
  async list(
    ref: string,
    query: TeamQuery,
    credentials: BackstageCredentials,
  ): Promise<TeamPage> {
    const context = await this.#core.access.open(ref, credentials);
    const { limit = DEFAULT_LIMIT } = query;
    const after = decodeCursor('teams', query.cursor, ['string']);
    const page = await this.#core.stores.teams.page(
      {
        hackathonRef: context.ref,
        q: query.q,
        theme: query.theme,
        workShownOf: hidesTeams(context)
          ? [context.membership.teamId ?? '']
          : undefined,
        wanted: query.wanted,
        joinableBelow: query.joinable
          ? context.spec.teamRules.maxSize
          : undefined,
      },
      limit,
      after && String(after[0]),
    );
    return {
      items: await this.present(page.items, context),
      nextCursor: encodeCursor(
        'teams',
        page.next === undefined ? undefined : [page.next],
      ),
      total: page.total,
    };
  }

  async get(id: string, credentials: BackstageCredentials): Promise<Team> {
    const [team, context] = await openOf(
      this.#core.access,
      await this.#core.stores.teams.byId(id),
      `team ${id}`,
      credentials,
    );
    return (await this.present([team], context))[0];
  }

  /** A team as it is now, for who has just changed it. */
  async show(id: string, context: EventContext): Promise<Team> {
    const team = await this.#core.stores.teams.byId(id);
    if (!team) {
      throw new ConflictError('The team was dissolved at the same moment');
    }
    return (await this.present([team], context))[0];
  }

  /** Teams of one hackathon as the caller sees them. */
  async present(
    teams: readonly StoredTeam[],
    context: EventContext,
  ): Promise<Team[]> {
    const { stores } = this.#core;
    const { userRef } = context.caller;
    const ids = teams.map(({ id }) => id);
    const [members, projects, requests] = await Promise.all([
      stores.teams.membersOf(ids),
      stores.projects.idsOfTeams(ids),
      userRef ? stores.teams.requests.openBetween(userRef, ids) : [],
    ]);
    const hours = sharedHoursOf(context.spec);
    return teams.map(team =>
      presentTeam(team, context, {
        hours,
        members: members.get(team.id) ?? [],
        projectId: projects.get(team.id),
        request: requests.find(({ teamId }) => teamId === team.id),
      }),
    );
  }
}

function presentTeam(
  team: StoredTeam,
  context: EventContext,
  around: {
    hours?: SharedHours;
    members: StoredMember[];
    projectId?: string;
    request?: StoredTeamRequest;
  },
): Team {
  const { teamRules } = context.spec;
  const { hours, members, projectId, request } = around;
  const { userRef } = context.caller;
  const takesPart = context.has('participant', 'organiser', 'mentor', 'judge');
  const blinded = hidesTeam(
    context,
    members.map(member => member.userRef),
  );
  return {
    id: team.id,
    hackathonRef: team.hackathonRef,
    name: team.name,
    ...(blinded
      ? { wantedSkills: [], blinded }
      : {
          headline: team.headline,
          theme: team.theme,
          ideaId: team.ideaId,
          wantedSkills: team.wantedSkills,
          wanted: team.wanted,
          projectId,
        }),
    joining: team.joining,
    members: members.map(member => ({
      userRef: member.userRef,
      displayName: member.displayName,
      contact: member.contact,
      via: member.via,
      joinedAt: iso(member.joinedAt),
    })),
    size: members.length,
    maxSize: teamRules.maxSize,
    problems: takesPart ? problemsOf(members, teamRules, hours) : [],
    source: team.source,
    locked: team.locked,
    mine: members.some(member => member.userRef === userRef),
    myRequest: request && { id: request.id, kind: request.kind },
    version: team.version,
    createdAt: iso(team.createdAt),
    updatedAt: iso(team.updatedAt),
  };
}
