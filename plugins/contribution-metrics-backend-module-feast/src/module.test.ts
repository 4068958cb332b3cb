import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  contributionMetricsCollectorExtensionPoint,
  type Collector,
} from '@guildhall/plugin-contribution-metrics-node';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import contributionMetricsModuleFeast from '.';
import { FakeRegistry } from './__testUtils__/FakeRegistry';

async function collectorsFor(feast?: JsonObject[]): Promise<Collector[]> {
  const collectors: Collector[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        contributionMetricsCollectorExtensionPoint,
        { addCollector: (...added) => collectors.push(...added) },
      ],
    ],
    features: [
      contributionMetricsModuleFeast,
      mockServices.rootConfig.factory({
        data: { guildhall: feast ? { feast } : {} },
      }),
    ],
  });
  await backend.stop();
  return collectors;
}

describe('contributionMetricsModuleFeast', () => {
  it('adds a collector for each instance, which take only what is theirs', async () => {
    const registries = [await FakeRegistry.start(), await FakeRegistry.start()];
    const collectors = await collectorsFor(
      registries.map(({ url }, index) => ({
        name: ['production', 'staging'][index],
        baseUrl: url,
        owner: 'platform',
      })),
    );
    expect(
      collectors.map(({ id, instance, title, owner }) => [
        id,
        instance,
        title,
        owner,
      ]),
    ).toEqual([
      ['feast', 'production', 'Feast production', 'group:default/platform'],
      ['feast', 'staging', 'Feast staging', 'group:default/platform'],
    ]);

    const context = new FakeCollectorContext();
    context.addEntity('resource:default/first', {
      'feast.dev/feature-view': 'orders',
    });
    context.addEntity('resource:default/second', {
      'feast.dev/feature-view': 'orders',
      'feast.dev/instance': 'staging',
    });
    registries[0].addView('shop', 'orders');
    registries[1].addView('shop', 'orders', { features: [] });
    for (const collector of collectors) {
      context.memory.clear();
      await collector.collect!(context);
    }
    expect(context.values('features', 'resource:default/first')).toEqual([2]);
    expect(context.values('features', 'resource:default/second')).toEqual([0]);
    expect(context.reportedProblems()).toEqual([]);
    await Promise.all(registries.map(each => each.stop()));
  });

  it('adds nothing without configuration, and names what is wrong in one', async () => {
    expect(await collectorsFor()).toEqual([]);
    await expect(
      collectorsFor([
        {
          name: 'production',
          baseUrl: 'http://127.0.0.1:1',
          fullReading: { days: 90 },
        },
      ]),
    ).rejects.toThrow(/guildhall\.feast\[0\]\.fullReading.*at most 31 days/);
  });
});
