import { NotFoundError, ResponseError } from '@backstage/errors';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { HackathonRole } from '@guildhall/plugin-hackathons-common';
import { CHARTERS, ME } from './charters';

/** How the fake behaves. `participant` is registered everywhere; `organiser` runs everything. */
export type Variant =
  | 'participant'
  | 'organiser'
  | 'visitor'
  | 'mentor'
  | 'empty'
  | 'forbidden'
  | 'failing';

export const VARIANTS: Variant[] = [
  'participant',
  'organiser',
  'visitor',
  'mentor',
  'empty',
  'forbidden',
  'failing',
];

/** What all fake areas share: the events, who looks at them, and what goes wrong. */
export class World {
  readonly charters: HackathonEntity[];
  readonly me = ME;

  constructor(readonly variant: Variant = 'participant') {
    this.charters = variant === 'empty' ? [] : structuredClone(CHARTERS);
  }

  /** What the reader is in each event. */
  get roles(): HackathonRole[] {
    const { variant } = this;
    return variant === 'participant' ||
      variant === 'organiser' ||
      variant === 'mentor'
      ? [variant]
      : [];
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
    return make();
  }

  /** @throws ResponseError 404 when there is no such event */
  async charter(hackathonRef: string): Promise<HackathonEntity> {
    const found = this.charters.find(
      ({ metadata }) =>
        `hackathon:${metadata.namespace}/${metadata.name}` === hackathonRef,
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
