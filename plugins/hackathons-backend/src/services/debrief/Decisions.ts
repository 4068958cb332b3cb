import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  type DebriefDecision,
  type DebriefPoint,
  hackathonsEventManagePermission,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { StoredPoint } from '../../database/DatabaseDebriefStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { staleVersion, tidyText } from '../people';
import type { Actions } from './Actions';
import type { Points } from './Points';
import type { ThemeProposals } from './ThemeProposals';

/** What each decision takes besides the version; those with a question mark can be left out. */
const FIELDS = {
  action: ['title', 'owner', 'dueAt'],
  theme: ['title', 'description?', 'assets?'],
  'set-aside': ['reason'],
  reopen: [],
} as const;

/** What is written with a decision, and told when it is written. */
interface Outcome {
  state: StoredPoint['state'];
  reason?: string;
  write?(db: Knex): Promise<void>;
  announce?(): Promise<void>;
}

/** What organisers make of points. Two who decide at the same time don't both win. */
export class Decisions {
  readonly #core: Core;
  readonly #points: Points;
  readonly #actions: Actions;
  readonly #themes: ThemeProposals;

  constructor(
    core: Core,
    services: { points: Points; actions: Actions; themes: ThemeProposals },
  ) {
    this.#core = core;
    this.#points = services.points;
    this.#actions = services.actions;
    this.#themes = services.themes;
  }

  /** Decides on a point, as an organiser. */
  async decide(
    id: string,
    input: DebriefDecision,
    credentials: BackstageCredentials,
  ): Promise<DebriefPoint> {
    const { debrief } = this.#core.stores;
    const [, context] = await this.#points.open(
      id,
      credentials,
      hackathonsEventManagePermission,
    );
    const by = context.requireUser();
    context.requireRole('organiser');
    assertFields(input);
    const outcome = await this.#outcomeOf(id, input, context);
    await debrief.inEvent(context.ref, async db => {
      const current = await debrief.byId(id, db);
      if (!current) {
        throw new NotFoundError(`No point ${id}: it was taken back`);
      }
      if (current.version !== input.version) {
        throw staleVersion('The point', {
          ...current,
          updatedBy: current.updatedBy ?? 'its author',
        });
      }
      if (input.decision === 'reopen') {
        await this.#undo(current, context, db);
      } else if (current.state !== 'open') {
        throw new ConflictError(
          `It was decided on this point (${current.state}); reopen it to decide anew`,
        );
      }
      await outcome.write?.(db);
      await debrief.update(
        {
          ...current,
          state: outcome.state,
          stateReason: outcome.reason,
          updatedBy: by,
          updatedAt: context.now,
        },
        db,
      );
    });
    await outcome.announce?.();
    await this.#core.live.changed(context.ref, 'debrief');
    return await this.#points.show(id, context);
  }

  async #outcomeOf(
    id: string,
    input: DebriefDecision,
    context: EventContext,
  ): Promise<Outcome> {
    switch (input.decision) {
      case 'action': {
        const { title = '', owner = '', dueAt = '' } = input;
        const action = await this.#actions.prepare(
          context,
          { title, owner, dueAt },
          id,
        );
        return {
          state: 'action',
          write: db => this.#actions.insert(action, context, db),
          announce: () => this.#actions.announce(action),
        };
      }
      case 'theme': {
        const { title = '', description, assets } = input;
        const proposal = await this.#themes.prepare(context, id, {
          title,
          description,
          assets,
        });
        return {
          state: 'theme',
          write: db => this.#core.stores.themeProposals.insert(proposal, db),
          announce: () => this.#themes.announce(proposal),
        };
      }
      case 'set-aside': {
        const reason = tidyText(input.reason);
        if (!reason) {
          throw new InputError('reason: has nothing but space; say why');
        }
        return { state: 'set-aside', reason };
      }
      default:
        return { state: 'open' };
    }
  }

  /** Drops what came of a point, unless it is done or taken. */
  async #undo(
    point: StoredPoint,
    context: EventContext,
    db: Knex,
  ): Promise<void> {
    const { debriefActions, themeProposals } = this.#core.stores;
    const updated = {
      updatedBy: context.requireUser(),
      updatedAt: context.now,
    };
    if (point.state === 'open') {
      throw new ConflictError('The point is open; nothing is to be undone');
    }
    if (point.state === 'action') {
      const action = (await debriefActions.ofPoints([point.id], db)).get(
        point.id,
      );
      if (action?.state === 'done') {
        throw new ConflictError(
          `"${action.title}", which came of this point, is done; the point stays as it is`,
        );
      }
      if (action?.state === 'open') {
        const dropped = await debriefActions.update(
          {
            ...action,
            ...updated,
            state: 'dropped',
            outcome: 'Organisers opened the point again',
          },
          db,
        );
        if (!dropped) {
          throw staleVersion(`"${action.title}"`);
        }
        await this.#actions.tell(action, dropped, context, db);
      }
    }
    if (point.state === 'theme') {
      const theme = (await themeProposals.ofPoints([point.id], db)).get(
        point.id,
      );
      if (theme?.state === 'taken') {
        throw new ConflictError(
          `Theme "${theme.title}", which came of this point, was taken by a hackathon; the point stays as it is`,
        );
      }
      if (theme?.state === 'open') {
        await themeProposals.update(
          { ...theme, ...updated, state: 'dropped' },
          db,
        );
      }
    }
  }
}

/** @throws InputError for a field that the decision needs and has not, or has and doesn't take */
function assertFields(input: DebriefDecision): void {
  const { decision, version, ...given } = input;
  const taken = FIELDS[decision].map(field => field.replace('?', ''));
  for (const field of FIELDS[decision]) {
    if (
      !field.endsWith('?') &&
      given[field as keyof typeof given] === undefined
    ) {
      throw new InputError(
        `${field}: is missing; the decision ${decision} takes ${taken.join(
          ', ',
        )}`,
      );
    }
  }
  const other = Object.keys(given).find(field => !taken.includes(field));
  if (other) {
    throw new InputError(
      `${other}: the decision ${decision} takes ${
        taken.join(', ') || 'nothing but the version'
      }; leave it out`,
    );
  }
}
