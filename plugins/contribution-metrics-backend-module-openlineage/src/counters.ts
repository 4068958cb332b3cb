import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Reception } from './services/EventReceiver';

/** Counts what became of deliveries. */
export interface ReceptionCounters {
  count(reception: Reception): void;
}

/** Counters of the receiver in the metrics service. */
export function createCounters(metrics: MetricsService): ReceptionCounters {
  const events = metrics.createCounter('guildhall.openlineage.events', {
    description:
      'OpenLineage events by type (run, job, dataset, unknown) and outcome (taken, invalid, denied)',
    unit: '{event}',
  });
  const notes = metrics.createCounter('guildhall.openlineage.notes', {
    description: 'What was mended or left out of OpenLineage events, by code',
    unit: '{note}',
  });
  const facts = metrics.createCounter('guildhall.openlineage.facts', {
    description:
      'Facts found in OpenLineage events by result (accepted, duplicate, rejected)',
    unit: '{fact}',
  });
  return {
    count(reception) {
      for (const outcome of reception.outcomes) {
        const type = outcome.status === 'taken' ? outcome.type : 'unknown';
        events.add(1, { type, outcome: outcome.status });
        for (const { code } of outcome.status === 'taken'
          ? outcome.notes
          : []) {
          notes.add(1, { code });
        }
      }
      const { accepted, duplicates, rejected } = reception.facts;
      facts.add(accepted, { result: 'accepted' });
      facts.add(duplicates, { result: 'duplicate' });
      facts.add(rejected.length, { result: 'rejected' });
    },
  };
}
