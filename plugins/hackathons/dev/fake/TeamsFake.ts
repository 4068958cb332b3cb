import type {
  Team,
  TeamInput,
  TeamInvitationInput,
  TeamMember,
  TeamPage,
  TeamQuery,
  TeamRequest,
  TeamRequestAnswer,
  TeamsApi,
  TeamUpdate,
} from '@guildhall/plugin-hackathons-common';
import { at, CHARTERS } from './charters';
import { fakeId, pageOf, PEOPLE, PEOPLE_IN_TEAMS, titleOf } from './people';
import { request, SPECS } from './teamSpecs';
import { refuse, type World } from './World';

const RUNNING = 'hackathon:default/running';
/** The team that the reader is in in the running event. */
export const MY_TEAM = '00000000-0000-4000-8000-000000000001';

const MAX_SIZE = 5;

/** Made-up answers; what is done to them stays in memory. */
export class TeamsFake implements TeamsApi {
  readonly #world: World;
  readonly #teams = new Map<string, Team[]>();
  readonly #requests = new Map<string, TeamRequest[]>();

  constructor(world: World) {
    this.#world = world;
    for (const [hackathonRef, mine] of world.teams) {
      mine.teamId = teamId(hackathonRef, 1);
    }
  }

  /** The teams of an event; they can be changed, as if somebody else did. */
  teamsOf(hackathonRef: string): Team[] {
    let teams = this.#teams.get(hackathonRef);
    if (!teams) {
      teams = makeTeams(hackathonRef);
      if (this.#world.teams.has(hackathonRef)) {
        teams[0].members.push(member(this.#world.me));
      }
      this.#teams.set(hackathonRef, teams);
    }
    return teams;
  }

  /** The invitations and applications of an event; they can be added to. */
  requestsOf(hackathonRef: string): TeamRequest[] {
    let requests = this.#requests.get(hackathonRef);
    if (!requests) {
      requests = this.#makeRequests(hackathonRef);
      this.#requests.set(hackathonRef, requests);
    }
    return requests;
  }

  #makeRequests(hackathonRef: string): TeamRequest[] {
    const [first, second] = this.teamsOf(hackathonRef);
    const { me } = this.#world;
    if (this.#world.teams.has(hackathonRef)) {
      return [
        request(1, 'application', first, PEOPLE[30].userRef, {
          message: 'I have kept our Airflow alive for two years.',
          mayAnswer: true,
        }),
        request(2, 'invitation', first, PEOPLE[31].userRef, {
          by: me,
          mayWithdraw: true,
        }),
      ];
    }
    return this.#world.rolesIn(hackathonRef).includes('participant')
      ? [
          request(1, 'invitation', second, me, {
            by: second.members[0].userRef,
            message: 'Your talk on embeddings was great. Join us?',
            mayAnswer: true,
          }),
        ]
      : [];
  }

  async listTeams(
    hackathonRef: string,
    query: TeamQuery = {},
  ): Promise<TeamPage> {
    await this.#world.charter(hackathonRef);
    const words = query.q?.toLocaleLowerCase('en-US');
    return await this.#world.answer(() =>
      pageOf(
        this.teamsOf(hackathonRef)
          .map(team => this.#seen(team))
          .filter(
            team =>
              !words ||
              [team.name, team.headline, team.wanted]
                .join(' ')
                .toLocaleLowerCase('en-US')
                .includes(words),
          )
          .filter(team => !query.theme || team.theme === query.theme)
          .filter(
            team => !query.wanted || team.wantedSkills.includes(query.wanted),
          )
          .filter(
            team =>
              !query.joinable ||
              (team.joining !== 'closed' && team.size < team.maxSize),
          ),
        query,
      ),
    );
  }

  async createTeam(hackathonRef: string, input: TeamInput): Promise<Team> {
    const teams = this.teamsOf(hackathonRef);
    if (teams.some(team => team.name === input.name)) {
      await refuse(
        409,
        'ConflictError',
        `There is a team called ${input.name}; choose another name`,
      );
    }
    const { join = true, ...rest } = input;
    const team: Team = {
      ...blank(hackathonRef, teams.length + 1),
      ...rest,
      joining: rest.joining ?? 'ask',
      members: join
        ? [{ ...member(this.#world.me), contact: true, via: 'founded' }]
        : [],
    };
    teams.push(team);
    if (join) {
      this.#mine(team);
    }
    return this.#seen(team);
  }

  async getTeam(id: string): Promise<Team> {
    return this.#seen(await this.#team(id));
  }

  async updateTeam(id: string, update: TeamUpdate): Promise<Team> {
    const team = await this.#team(id);
    const { version, contact, ...rest } = update;
    if (version !== team.version) {
      await refuse(
        409,
        'ConflictError',
        'Mira Holm changed the team a minute ago; read it again',
      );
    }
    Object.assign(
      team,
      { headline: undefined, theme: undefined, wanted: undefined },
      rest,
      {
        version: version + 1,
      },
    );
    if (contact) {
      team.members.forEach(each => {
        each.contact = each.userRef === contact;
      });
    }
    return this.#seen(team);
  }

  async dissolveTeam(id: string): Promise<void> {
    const team = await this.#team(id);
    const teams = this.teamsOf(team.hackathonRef);
    teams.splice(teams.indexOf(team), 1);
    if (this.#world.teams.get(team.hackathonRef)?.teamId === id) {
      this.#world.teams.delete(team.hackathonRef);
    }
  }

  async joinTeam(id: string): Promise<Team> {
    const team = await this.#team(id);
    if (team.members.length >= MAX_SIZE) {
      await refuse(
        409,
        'ConflictError',
        `${team.name} has ${MAX_SIZE} members, and that is the most that the charter allows; ask another team`,
      );
    }
    team.members.push(member(this.#world.me));
    this.#mine(team);
    return this.#seen(team);
  }

  async leaveTeam(id: string): Promise<void> {
    await this.removeMember(id, this.#world.me);
  }

  async placeMember(id: string, userRef: string): Promise<Team> {
    const team = await this.#team(id);
    for (const other of this.teamsOf(team.hackathonRef)) {
      other.members = other.members.filter(each => each.userRef !== userRef);
    }
    team.members.push({ ...member(userRef), via: 'organiser' });
    return this.#seen(team);
  }

  async removeMember(id: string, userRef: string): Promise<void> {
    const team = await this.#team(id);
    team.members = team.members.filter(each => each.userRef !== userRef);
    if (userRef === this.#world.me) {
      this.#world.teams.delete(team.hackathonRef);
    }
    if (team.members.length === 0) {
      const teams = this.teamsOf(team.hackathonRef);
      teams.splice(teams.indexOf(team), 1);
    }
  }

  async inviteToTeam(
    id: string,
    { userRef, message }: TeamInvitationInput,
  ): Promise<TeamRequest> {
    const team = await this.#team(id);
    return this.#add(
      request(0, 'invitation', team, userRef, {
        by: this.#world.me,
        message,
        mayWithdraw: true,
      }),
    );
  }

  async applyToTeam(id: string, message?: string): Promise<TeamRequest> {
    const team = await this.#team(id);
    return this.#add(
      request(0, 'application', team, this.#world.me, {
        message,
        mayWithdraw: true,
      }),
    );
  }

  async listTeamRequests(hackathonRef: string): Promise<TeamRequest[]> {
    return await this.#world.answer(() => [...this.requestsOf(hackathonRef)]);
  }

  async answerTeamRequest(
    id: string,
    answer: TeamRequestAnswer,
  ): Promise<TeamRequest> {
    const found = [...this.#requests.values()]
      .flat()
      .find(each => each.id === id)!;
    const team = await this.#team(found.teamId);
    if (answer === 'accept' && team.members.length >= MAX_SIZE) {
      await refuse(
        409,
        'ConflictError',
        `${team.name} has ${MAX_SIZE} members, and that is the most that the charter allows`,
      );
    }
    Object.assign(found, {
      state: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' }[
        answer
      ],
      mayAnswer: false,
      mayWithdraw: false,
    });
    if (answer === 'accept') {
      team.members.push(member(found.userRef));
      if (found.userRef === this.#world.me) {
        this.#mine(team);
      }
    }
    return found;
  }

  #add(made: TeamRequest): TeamRequest {
    const requests = this.requestsOf(made.hackathonRef);
    const added = { ...made, id: fakeId(9, requests.length + 10) };
    requests.unshift(added);
    return added;
  }

  #mine({ id, name, hackathonRef }: Team) {
    this.#world.teams.set(hackathonRef, { teamId: id, teamName: name });
  }

  async #team(id: string): Promise<Team> {
    const found = this.#world.charters
      .flatMap(({ metadata }) =>
        this.teamsOf(`hackathon:${metadata.namespace}/${metadata.name}`),
      )
      .find(team => team.id === id);
    return (
      found ?? (await refuse(404, 'NotFoundError', `There is no team ${id}`))
    );
  }

  #seen(team: Team): Team {
    const open = this.requestsOf(team.hackathonRef).find(
      each =>
        each.state === 'open' &&
        each.teamId === team.id &&
        each.userRef === this.#world.me,
    );
    const size = team.members.length;
    return structuredClone({
      ...team,
      size,
      mine: team.members.some(each => each.userRef === this.#world.me),
      myRequest: open && { id: open.id, kind: open.kind },
      problems:
        size < 3
          ? [
              {
                rule: 'min-size' as const,
                message: `The team has ${size} of at least 3 people; invite somebody, or answer those who ask`,
              },
            ]
          : [],
    });
  }
}

function teamId(hackathonRef: string, number: number): string {
  const event = CHARTERS.findIndex(({ metadata }) =>
    hackathonRef.endsWith(`/${metadata.name}`),
  );
  return hackathonRef === RUNNING && number === 1
    ? MY_TEAM
    : fakeId(201 + event, number);
}

function blank(hackathonRef: string, number: number): Team {
  return {
    id: teamId(hackathonRef, number),
    hackathonRef,
    name: '',
    wantedSkills: [],
    joining: 'ask',
    members: [],
    size: 0,
    maxSize: MAX_SIZE,
    problems: [],
    source: 'self',
    locked: false,
    mine: false,
    version: 1,
    createdAt: at(-5),
    updatedAt: at(-1),
  };
}

/** The team that somebody is in when the story begins. */
export function firstTeamOf(
  userRef: string,
): { teamId: string; teamName: string } | undefined {
  const team = makeTeams('').find(({ members }) =>
    members.some(each => each.userRef === userRef),
  );
  return team && { teamId: team.id, teamName: team.name };
}

/** The teams of an event, with the first people in them. */
export function makeTeams(hackathonRef: string): Team[] {
  const people = PEOPLE.slice(0, PEOPLE_IN_TEAMS);
  return SPECS.map(({ people: size, ...spec }, index) => ({
    ...blank(hackathonRef, index + 1),
    ...spec,
    members: people.splice(0, size).map(({ userRef }, first) => ({
      ...member(userRef),
      contact: first === 0,
      via: first === 0 ? ('founded' as const) : ('joined' as const),
    })),
  }));
}

function member(userRef: string): TeamMember {
  return {
    userRef,
    displayName: titleOf(userRef.split('/')[1]),
    contact: false,
    via: 'joined',
    joinedAt: at(-2),
  };
}
