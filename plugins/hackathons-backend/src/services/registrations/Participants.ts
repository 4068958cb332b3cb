import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import type {
  ParticipantPage,
  ParticipantQuery,
} from '@guildhall/plugin-hackathons-common';
import { isQueue } from '../../database/DatabaseRegistrationStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { presentParticipant, type Viewer } from './present';

const DEFAULT_LIMIT = 50;

/** Who takes part, as far as the caller may see it. */
export class Participants {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** A page of people, in three statements whatever their number. */
  async list(
    ref: string,
    query: ParticipantQuery,
    credentials: BackstageCredentials,
  ): Promise<ParticipantPage> {
    const context = await this.#core.access.open(ref, credentials);
    const viewer = viewerOf(context);
    const { state = 'registered', limit = DEFAULT_LIMIT } = query;
    if (viewer !== 'organiser' && state !== 'registered') {
      throw new NotAllowedError(
        `state: only organisers of ${context.title} see who is ${state}`,
      );
    }
    const scope = `participants:${state}`;
    const { items, total } = await this.#core.stores.registrations.page(
      {
        hackathonRef: context.ref,
        state,
        q: query.q,
        skill: query.skill,
        lookingForTeam: query.lookingForTeam,
        withoutTeam: query.team === 'none',
      },
      limit + 1,
      decodeCursor(scope, query.cursor, [
        isQueue(state) ? 'time' : 'string',
        'string',
      ]),
    );
    const page = items.slice(0, limit);
    return {
      items: page.map(item => presentParticipant(item, viewer)),
      nextCursor: encodeCursor(
        scope,
        items.length > limit ? page.at(-1)?.position : undefined,
      ),
      total,
    };
  }
}

/**
 * As what the caller looks at others. Other plugins see what participants see.
 *
 * @throws NotAllowedError for who has no part in the event
 */
function viewerOf(context: EventContext): Viewer {
  if (context.has('organiser')) {
    return 'organiser';
  }
  if (context.caller.userRef) {
    context.requireRole('participant', 'mentor', 'judge', 'organiser');
  }
  return 'participant';
}
