import type {
  Participant,
  ParticipantPage,
  ParticipantQuery,
  Registration,
  RegistrationDecision,
  RegistrationInput,
  RegistrationsApi,
  RegistrationState,
} from '@guildhall/plugin-hackathons-common';
import { at } from './charters';
import { pageOf, PEOPLE, PEOPLE_IN_TEAMS } from './people';
import { firstTeamOf } from './TeamsFake';
import { refuse, type World } from './World';

function participant(
  number: number,
  name: string,
  more: Partial<Participant> = {},
): Participant {
  return {
    registrationId: `00000000-0000-4000-8000-${String(number).padStart(
      12,
      '0',
    )}`,
    userRef: `user:default/${name}`,
    displayName: name
      .split('-')
      .map(word => word[0].toLocaleUpperCase('en-US') + word.slice(1))
      .join(' '),
    lookingForTeam: false,
    ...more,
  };
}

/** What organisers see of somebody beside what everybody sees. */
const forOrganisers = (state: RegistrationState): Partial<Participant> => ({
  state,
  answers: { 'on-site': 'yes', experience: 'user_features, for two years' },
  homeTeams: ['group:default/ranking'],
  queuedAt: at(-4),
  version: 1,
});

/** Made-up answers; what is done to them stays in memory. */
export class RegistrationsFake implements RegistrationsApi {
  readonly #world: World;
  readonly #people: Participant[] = [
    participant(1, 'mira-holm', {
      ...forOrganisers('registered'),
      skills: ['machine learning', 'Python'],
      timezone: 'Europe/Berlin',
      teamId: '00000000-0000-4000-8000-000000000001',
      teamName: 'The Fresh Ones',
    }),
    participant(2, 'tomas-vega', {
      ...forOrganisers('registered'),
      lookingForTeam: true,
      skills: ['data engineering', 'Airflow'],
      lookingFor: 'People who like dashboards.',
    }),
    participant(3, 'lin-wei', forOrganisers('registered')),
    participant(4, 'jun-sato', {
      ...forOrganisers('pending'),
      skills: ['visualisation'],
      choices: ['documentation'],
    }),
    participant(5, 'ben-ito', forOrganisers('waiting-list')),
    ...PEOPLE.map((person, index) =>
      participant(index + 100, person.name, {
        ...forOrganisers('registered'),
        skills: person.skills,
        timezone: index % 4 === 3 ? undefined : person.timezone,
        choices: person.choices,
        lookingFor: person.lookingFor,
        lookingForTeam: index >= PEOPLE_IN_TEAMS && index % 3 !== 0,
        homeTeams: [`group:default/${person.homeTeam}`],
        ...firstTeamOf(person.userRef),
      }),
    ),
  ];

  constructor(world: World) {
    this.#world = world;
  }

  async getRegistration(
    hackathonRef: string,
  ): Promise<Registration | undefined> {
    return await this.#world.answer(() =>
      this.#world.registrations.get(hackathonRef),
    );
  }

  async putRegistration(
    hackathonRef: string,
    input: RegistrationInput,
    _options?: { idempotencyKey?: string },
  ): Promise<Registration> {
    const before = this.#world.registrations.get(hackathonRef);
    if (before && input.version !== before.version) {
      await refuse(
        409,
        'ConflictError',
        'The registration was changed a minute ago; read it again',
      );
    }
    const { acceptCodeOfConduct, version: _version, ...rest } = input;
    return this.#world.register(hackathonRef, {
      skills: [],
      choices: [],
      lookingForTeam: false,
      answers: {},
      attributes: {},
      shown: [],
      ...rest,
      state:
        before && before.state !== 'withdrawn' ? before.state : 'registered',
      ...(acceptCodeOfConduct && { codeOfConductAcceptedAt: at(0) }),
    });
  }

  async withdrawRegistration(hackathonRef: string): Promise<void> {
    this.#world.register(hackathonRef, { state: 'withdrawn' });
    this.#world.teams.delete(hackathonRef);
  }

  async listParticipants(
    hackathonRef: string,
    query: ParticipantQuery = {},
  ): Promise<ParticipantPage> {
    if (this.#world.rolesIn(hackathonRef).length === 0) {
      await refuse(
        403,
        'NotAllowedError',
        'Participants are shown to participants, mentors, judges and organisers',
      );
    }
    const words = query.q?.toLocaleLowerCase('en-US');
    const items = await this.#world.answer(() =>
      this.#people
        .filter(person => person.state === (query.state ?? 'registered'))
        .filter(
          person =>
            !words ||
            JSON.stringify([person.displayName, person.skills])
              .toLocaleLowerCase('en-US')
              .includes(words),
        )
        .filter(person => !query.skill || person.skills?.includes(query.skill))
        .filter(person => !query.lookingForTeam || person.lookingForTeam)
        .filter(person => query.team !== 'none' || !person.teamId)
        .map(person => {
          if (this.#world.variant === 'organiser') {
            return person;
          }
          const { state, answers, queuedAt, version, homeTeams, ...seen } =
            person;
          return seen;
        }),
    );
    return pageOf(items, query);
  }

  async decideRegistration(
    id: string,
    { decision, version, reason }: RegistrationDecision,
  ): Promise<Participant> {
    const person = this.#people.find(each => each.registrationId === id)!;
    if (person.version !== version) {
      await refuse(
        409,
        'ConflictError',
        'Mira Holm decided on this registration a minute ago; read it again',
      );
    }
    return Object.assign(person, {
      state: decision === 'approve' ? 'registered' : 'declined',
      reason,
      version: version + 1,
    });
  }
}
