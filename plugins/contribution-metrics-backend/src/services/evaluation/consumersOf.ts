import { dayOf } from '@guildhall/plugin-contribution-metrics-common';
import type { ConsumerFact } from '../../database/DatabaseEvaluationStore';
import type { AssetSummary } from '../../database/DatabaseSummaryStore';
import type { AssetInputs } from './AssetInputs';

const WINDOW_DAYS = 30;

type SummaryConsumer = AssetSummary['consumers'][number];

/**
 * Who uses an asset directly, from measured use, lineage and the relations of the catalog. A relation that is declared now counts as
 * use until now, since its owner would notice if the asset went away.
 */
export function consumersOf(
  inputs: AssetInputs,
  owner: string | undefined,
  now: number,
): SummaryConsumer[] {
  const consumers = new Map<number, SummaryConsumer & { vias: Set<string> }>();
  const note = (
    fact: ConsumerFact,
    via: string,
    firstAt: number,
    lastAt: number,
  ) => {
    let consumer = consumers.get(fact.consumerId);
    if (!consumer) {
      consumer = {
        consumerId: fact.consumerId,
        team: fact.team,
        own:
          fact.consumer === owner ||
          (!!fact.team &&
            (fact.team === inputs.asset.teamRef || fact.team === owner)),
        via: [],
        vias: new Set(),
        uses30d: 0,
        firstAt,
        lastAt,
      };
      consumers.set(fact.consumerId, consumer);
    }
    consumer.vias.add(via);
    consumer.firstAt = Math.min(consumer.firstAt, firstAt);
    consumer.lastAt = Math.max(consumer.lastAt, lastAt);
  };

  for (const span of inputs.spans) {
    note(span, 'usage', span.firstAt, span.lastAt);
  }
  for (const edge of inputs.dependencies) {
    const declared = edge.relation !== 'lineage';
    note(edge, edge.relation, edge.firstAt, declared ? now : edge.lastAt);
  }
  const from = dayOf(now) - WINDOW_DAYS + 1;
  for (const use of inputs.uses) {
    const consumer = consumers.get(use.consumerId);
    if (consumer && use.day >= from) {
      consumer.uses30d += use.count;
    }
  }
  return [...consumers.values()].map(({ vias, ...consumer }) => ({
    ...consumer,
    via: [...vias].sort(),
  }));
}
