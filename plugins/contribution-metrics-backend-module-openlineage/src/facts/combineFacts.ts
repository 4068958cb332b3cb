import type {
  FactBatch,
  OwnershipFact,
} from '@guildhall/plugin-contribution-metrics-node';
import type { EventFacts } from './FactCollection';

/** What one delivery holds. */
export type DeliveredFacts = Required<Omit<FactBatch, 'aliases'>>;

/** Joins the facts of several events into one delivery. */
export function combineFacts(parts: EventFacts[]): DeliveredFacts {
  const lineage = new Map(
    parts
      .flatMap(part => part.lineage)
      .sort((a, b) => a.observedAt - b.observedAt)
      .map(fact => [`${fact.from}\n${fact.to}`, fact]),
  );
  return {
    samples: parts.flatMap(part => part.samples),
    usage: parts.flatMap(part => part.usage),
    ownership: latestOwnership(parts.map(part => part.ownership)),
    lineage: [...lineage.values()],
  };
}

/** A delivery replaces who has a role: only the latest event that names somebody for it counts. */
function latestOwnership(parts: OwnershipFact[][]): OwnershipFact[] {
  const latest = new Map<string, OwnershipFact[]>();
  for (const part of parts) {
    const byRole = new Map<string, OwnershipFact[]>();
    for (const fact of part) {
      const key = `${fact.entityRef} ${fact.role}`;
      byRole.set(key, [...(byRole.get(key) ?? []), fact]);
    }
    for (const [key, facts] of byRole) {
      const known = latest.get(key);
      if (!known || known[0].observedAt <= facts[0].observedAt) {
        latest.set(key, facts);
      }
    }
  }
  return [...latest.values()].flat();
}
