import { InputError } from '@backstage/errors';
import type { FactRejection } from '@guildhall/plugin-contribution-metrics-node';
import type { EventNote } from '../events/types';
import type { DeliveredFacts } from './combineFacts';
import type { EventFacts } from './FactCollection';

const KINDS = ['samples', 'usage', 'ownership', 'lineage'] as const;
const MAX_NOTES = 20;

/** What the store refused of one event. */
export interface RejectedFacts {
  /** Given when nothing at all was taken of the event. */
  error?: InputError;
  notes: EventNote[];
}

/**
 * Tells for each event what the store refused of it.
 *
 * @param parts - facts of each event
 * @param batch - the same facts, as they were delivered
 */
export function rejectionsOf(
  parts: EventFacts[],
  batch: DeliveredFacts,
  rejected: FactRejection[],
): RejectedFacts[] {
  const reasons = new Map<object, string>(
    rejected.flatMap(({ kind, index, field, reason }) =>
      kind === 'aliases'
        ? []
        : [[batch[kind][index], `${kind}, ${field}: ${reason}`] as const],
    ),
  );
  const delivered = new Set<object>(KINDS.flatMap(kind => [...batch[kind]]));
  return parts.map(part => {
    if (reasons.size === 0) {
      return { notes: [] };
    }
    const own = KINDS.flatMap<object>(kind => part[kind]).filter(fact =>
      delivered.has(fact),
    );
    const found = own.flatMap(fact => reasons.get(fact) ?? []);
    const distinct = [...new Set(found)].slice(0, MAX_NOTES);
    return {
      error:
        found.length > 0 && found.length === own.length
          ? new InputError(`Nothing of the event was taken: ${distinct[0]}`)
          : undefined,
      notes: distinct.map(message => ({ code: 'fact-rejected', message })),
    };
  });
}
