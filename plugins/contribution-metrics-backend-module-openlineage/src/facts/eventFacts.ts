import type { LineageEvent } from '../events/types';
import {
  FactCollection,
  type EventFacts,
  type FactContext,
} from './FactCollection';
import { nodeDigest } from './nodes';

/** Changes of a dataset that count as an update when no run reports them. */
const UPDATES = ['ALTER', 'CREATE', 'OVERWRITE', 'RENAME', 'TRUNCATE'];

/** Turns an event into facts. The same event always gives the same facts. */
export function eventFacts(
  event: LineageEvent,
  context: FactContext,
): EventFacts {
  const facts = new FactCollection(event, context);
  if (event.type === 'dataset') {
    facts.addDataset(event.dataset, `dataset:${nodeDigest(event.dataset)}`);
    if (UPDATES.includes(event.dataset.lifecycle ?? '')) {
      facts.addUpdate(
        event.dataset,
        `dataset:${nodeDigest(event.dataset)}:${event.dataset.lifecycle}`,
        event.time,
      );
    }
    return facts.result();
  }
  facts.addJob(event.job, event.type === 'run' ? event.run.ancestors : []);
  for (const dataset of [...event.inputs, ...event.outputs]) {
    facts.addDataset(
      dataset,
      event.type === 'run'
        ? `${event.run.id}:${event.run.state}:${nodeDigest(dataset)}`
        : `job:${nodeDigest(event.job)}:${nodeDigest(dataset)}`,
    );
  }
  facts.addFlow(event.inputs, event.outputs);
  if (event.type === 'run') {
    facts.addRun(event);
  }
  return facts.result();
}
