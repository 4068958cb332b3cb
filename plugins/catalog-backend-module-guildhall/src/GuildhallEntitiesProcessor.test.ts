import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { GuildhallEntitiesProcessor } from './GuildhallEntitiesProcessor';
import { createTestLogger } from './testLogger';

const location = { type: 'url', target: 'https://example.com/catalog.yaml' };

/** A cache that remembers from round to round, as the catalog's does. */
function createCache(): CatalogProcessorCache {
  const values = new Map<string, unknown>();
  return {
    get: async key => values.get(key) as any,
    set: async (key, value) => void values.set(key, value),
  };
}

describe('GuildhallEntitiesProcessor', () => {
  it('passes the lead on when its time has come, and only then', async () => {
    let now = new Date('2026-03-30T06:59:59Z');
    const processor = GuildhallEntitiesProcessor.create({
      logger: createTestLogger(),
      now: () => now,
    });
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'churn',
        namespace: 'risk',
        annotations: {
          'guildhall.dev/rotation-members': 'ana, user:default/ben',
          'guildhall.dev/rotation-rule': 'FREQ=WEEKLY;BYDAY=MO',
          'guildhall.dev/rotation-start': '2026-03-23T09:00',
          'guildhall.dev/rotation-timezone': 'Europe/Berlin',
        },
      },
    };
    const process = async () => {
      const emit = vi.fn();
      await processor.postProcessEntity(entity, location, emit, createCache());
      return emit.mock.calls.map(([result]) => result.relation);
    };
    const churn = { kind: 'Component', namespace: 'risk', name: 'churn' };
    const ana = { kind: 'user', namespace: 'risk', name: 'ana' };
    const ben = { kind: 'user', namespace: 'default', name: 'ben' };
    expect(await process()).toEqual([
      { source: churn, type: 'ledBy', target: ana },
      { source: ana, type: 'leads', target: churn },
    ]);
    now = new Date('2026-03-30T07:00:00Z');
    expect(await process()).toEqual([
      { source: churn, type: 'ledBy', target: ben },
      { source: ben, type: 'leads', target: churn },
    ]);
  });

  it('logs a problem again only after it was mended in between', async () => {
    const logger = createTestLogger();
    const processor = GuildhallEntitiesProcessor.create({ logger });
    const cache = createCache();
    const round = (cadence: string) =>
      processor.postProcessEntity(
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: {
            name: 'x',
            annotations: { 'guildhall.dev/update-cadence': cadence },
          },
        },
        location,
        vi.fn(),
        cache,
      );
    const counts = [];
    for (const cadence of ['weekly', 'weekly', 'monthly', 'P1M', 'monthly']) {
      await round(cadence);
      counts.push(logger.warnings.length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3]);
  });
});
