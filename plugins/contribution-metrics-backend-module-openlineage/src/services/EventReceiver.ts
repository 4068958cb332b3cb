import type {
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type {
  CollectorContext,
  FactResult,
} from '@guildhall/plugin-contribution-metrics-node';
import type { OpenLineageOptions } from '../config';
import { parseEvent } from '../events/parseEvent';
import type { EventNote, LineageEvent } from '../events/types';
import { combineFacts, type DeliveredFacts } from '../facts/combineFacts';
import { eventFacts } from '../facts/eventFacts';
import { ownerWords } from '../facts/ownership';
import { rejectionsOf } from '../facts/rejections';
import { deniedAssets, eventDenial } from './authorizeAssets';
import { resolveNodes, withoutDenied } from './resolveNodes';
import { RunMemory } from './RunMemory';

/** What became of one event. */
export type EventOutcome =
  | { status: 'taken'; type: LineageEvent['type']; notes: EventNote[] }
  | { status: 'invalid' | 'denied'; error: Error };

/** What became of a delivery. */
export interface Reception {
  /** In the order of the events. */
  outcomes: EventOutcome[];
  facts: FactResult;
}

const NO_FACTS: FactResult = { accepted: 0, duplicates: 0, rejected: [] };

/** Understands OpenLineage events and hands the facts in them to the contribution-metrics plugin. */
export class EventReceiver {
  readonly #options: OpenLineageOptions;
  readonly #permissions: PermissionsService;
  readonly #logger: LoggerService;
  #connection?: { context: CollectorContext; memory: RunMemory };

  constructor(deps: {
    options: OpenLineageOptions;
    permissions: PermissionsService;
    logger: LoggerService;
  }) {
    this.#options = deps.options;
    this.#permissions = deps.permissions;
    this.#logger = deps.logger;
  }

  /** Gives the receiver what it works with; until then it answers that it is not ready. */
  connect(context: CollectorContext): void {
    this.#connection = { context, memory: new RunMemory(context.cursors) };
  }

  /**
   * Takes events. A wrong event never loses the good ones. A failure of the store fails all of them; repeating them changes nothing.
   *
   * @param values - parsed JSON, an event each
   * @throws NotAllowedError when the caller may not push facts at all, ServiceUnavailableError before the plugin has started
   */
  async receive(
    values: unknown[],
    credentials: BackstageCredentials,
  ): Promise<Reception> {
    if (!this.#connection) {
      throw new ServiceUnavailableError(
        'The plugin is still starting; send the events again',
      );
    }
    const { context, memory } = this.#connection;
    const options = this.#options;
    const parsed = values.map(value => tryParse(value));
    const events = parsed.filter(
      (event): event is LineageEvent => !(event instanceof InputError),
    );
    const resolution = await resolveNodes(events, context.entities, options);
    const denied = await deniedAssets(
      this.#permissions,
      credentials,
      resolution.assets,
    );
    const lookup = withoutDenied(resolution.lookup, denied);
    const outcomes = new Map<LineageEvent | InputError, EventOutcome>();
    for (const event of parsed) {
      const error =
        event instanceof InputError
          ? event
          : eventDenial(event, resolution.lookup, denied);
      if (error) {
        const status = event instanceof InputError ? 'invalid' : 'denied';
        outcomes.set(event, { status, error });
      }
    }
    const allowed = events.filter(event => !outcomes.has(event));
    const owners = await context.principals.resolve([
      ...new Set(
        allowed.flatMap(event =>
          event.type === 'run' && event.inputs.length > 0
            ? ownerWords(event.job.owners, options)
            : [],
        ),
      ),
    ]);
    const facts = await memory.with(runIdsOf(allowed), async records => {
      const parts = allowed.map(event =>
        eventFacts(event, {
          lookup,
          denied,
          options,
          owners,
          record: (event.type === 'run' && records.get(event.run.id)) || {
            uses: {},
          },
        }),
      );
      const batch = combineFacts(parts);
      const result = await this.#write(context, batch);
      rejectionsOf(parts, batch, result.rejected).forEach(
        ({ error, notes }, index) => {
          const event = allowed[index];
          outcomes.set(
            event,
            error
              ? { status: 'invalid', error }
              : {
                  status: 'taken',
                  type: event.type,
                  notes: [...parts[index].notes, ...notes],
                },
          );
        },
      );
      return result;
    });
    return { outcomes: parsed.map(event => outcomes.get(event)!), facts };
  }

  async #write(
    context: CollectorContext,
    batch: DeliveredFacts,
  ): Promise<FactResult> {
    if (Object.values(batch).every(facts => facts.length === 0)) {
      return NO_FACTS;
    }
    const result = await context.sink.write(batch);
    if (result.rejected.length > 0) {
      const [{ kind, field, reason }] = result.rejected;
      this.#logger.warn(
        `${result.rejected.length} facts of OpenLineage events were not taken, the first (${kind}, ${field}) because: ${reason}`,
      );
    }
    return result;
  }
}

function tryParse(value: unknown): LineageEvent | InputError {
  try {
    return parseEvent(value, Date.now());
  } catch (error) {
    if (error instanceof InputError) {
      return error;
    }
    throw error;
  }
}

function runIdsOf(events: LineageEvent[]): string[] {
  return events.flatMap(event => (event.type === 'run' ? [event.run.id] : []));
}
