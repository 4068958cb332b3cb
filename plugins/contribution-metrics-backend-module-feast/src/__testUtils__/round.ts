import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { FeastCollector } from '../collector/FeastCollector';
import { readFeastOptions } from '../config/readFeastOptions';

/** The collectors that a configuration describes. */
export function collectorsOf(
  feast: JsonObject[],
  clock?: () => number,
): FeastCollector[] {
  return FeastCollector.forInstances(
    readFeastOptions(
      mockServices.rootConfig({ data: { guildhall: { feast } } }),
    ),
    clock,
  );
}

/** One round against a server, at a time. */
export async function runRound(
  context: FakeCollectorContext,
  baseUrl: string,
  options: { at?: string; entry?: JsonObject } = {},
): Promise<void> {
  const [collector] = collectorsOf(
    [
      {
        name: 'production',
        baseUrl,
        limits: { retries: 0 },
        ...options.entry,
      },
    ],
    () => Date.parse(options.at ?? '2026-11-22T12:00:00Z'),
  );
  await collector.collect(context);
}
