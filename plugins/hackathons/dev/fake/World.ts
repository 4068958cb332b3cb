import { NotFoundError, ResponseError } from '@backstage/errors';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type {
  HackathonRole,
  Registration,
  WindowChange,
} from '@guildhall/plugin-hackathons-common';
import { at, CHARTERS, ME } from './charters';
import { projectId } from './projectsData';

/** How the fake behaves. `participant` is registered in what has begun; `organiser`, `mentor` and `judge` are so everywhere. */
export type Variant =
  | 'participant'
  | 'organiser'
  | 'visitor'
  | 'mentor'
  | 'judge'
  | 'empty'
  | 'forbidden'
  | 'failing';

export const VARIANTS: Variant[] = [
  'participant',
  'organiser',
  'visitor',
  'mentor',
  'judge',
  'empty',
  'forbidden',
  'failing',
];

/** What all fake areas share: the events, who looks at them, and what goes wrong. */
export class World {
  readonly charters: HackathonEntity[];
  readonly me = ME;
  /** The reader's registrations by event. */
  readonly registrations = new Map<string, Registration>();
  /** The reader's team by event. */
  readonly teams = new Map<
    string,
    { teamId: string; teamName: string; projectId?: string }
  >();
  /** Ids of the projects that judges practise with, by event. */
  readonly calibrations = new Map<string, string | undefined>();
  readonly #changes = new Map<string, WindowChange[]>();

  constructor(readonly variant: Variant = 'participant') {
    this.charters = variant === 'empty' ? [] : structuredClone(CHARTERS);
    if (variant === 'participant') {
      for (const name of ['running', 'judging', 'results', 'ended']) {
        this.register(`hackathon:default/${name}`);
        this.teams.set(`hackathon:default/${name}`, {
          teamId: '00000000-0000-4000-8000-000000000001',
          teamName: 'The Fresh Ones',
          projectId:
            name === 'running'
              ? undefined
              : projectId(`hackathon:default/${name}`, 1),
        });
      }
    }
    this.changesOf('hackathon:default/running').push({
      window: 'checkpoint:demo',
      action: 'extend',
      until: Date.parse(at(2.5)),
      reason: 'The demo room is taken on the day before.',
      by: 'user:default/jun-sato',
      at: Date.parse(at(-1)),
    });
  }

  /** Gives the reader a registration, or changes it. */
  register(
    hackathonRef: string,
    more: Partial<Registration> = {},
  ): Registration {
    const before = this.registrations.get(hackathonRef);
    const registration: Registration = {
      id: '00000000-0000-4000-8000-0000000000aa',
      hackathonRef,
      userRef: this.me,
      state: 'registered',
      skills: ['Python', 'feature stores'],
      choices: ['freshness'],
      lookingForTeam: true,
      timezone: 'Europe/Vienna',
      answers: { 'on-site': 'yes' },
      attributes: {},
      shown: ['skills'],
      homeTeams: ['group:default/ranking'],
      missing: [],
      createdAt: at(-9),
      updatedAt: at(-9),
      ...before,
      ...more,
      version: (before?.version ?? 0) + 1,
    };
    this.registrations.set(hackathonRef, registration);
    return registration;
  }

  /** What the reader is in an event. */
  rolesIn(hackathonRef: string): HackathonRole[] {
    const roles: HackathonRole[] = [];
    if (
      this.variant === 'organiser' ||
      this.variant === 'mentor' ||
      this.variant === 'judge'
    ) {
      roles.push(this.variant);
    }
    if (this.registrations.get(hackathonRef)?.state === 'registered') {
      roles.push('participant');
    }
    return roles;
  }

  /** What organisers changed about the windows of an event; it can be added to. */
  changesOf(hackathonRef: string): WindowChange[] {
    const changes = this.#changes.get(hackathonRef) ?? [];
    this.#changes.set(hackathonRef, changes);
    return changes;
  }

  /** Answers as a backend that is there, or as the variant has it. */
  async answer<T>(make: () => T): Promise<T> {
    if (this.variant === 'forbidden') {
      return await refuse(403, 'NotAllowedError', 'Not allowed');
    }
    if (this.variant === 'failing') {
      return await refuse(
        503,
        'ServiceUnavailableError',
        'The database is away',
      );
    }
    // As over the network: what is changed later is another object.
    return structuredClone(make());
  }

  /** @throws ResponseError 404 when there is no such event */
  async charter(hackathonRef: string): Promise<HackathonEntity> {
    const found = this.charters.find(
      ({ metadata }) =>
        `hackathon:${metadata.namespace ?? 'default'}/${metadata.name}` ===
        hackathonRef,
    );
    return found ?? (await refuse(404, NotFoundError.name, hackathonRef));
  }
}

/** Fails as the client does when the backend refuses. */
export async function refuse(
  status: number,
  name: string,
  message: string,
): Promise<never> {
  throw await ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ) as never,
  );
}
