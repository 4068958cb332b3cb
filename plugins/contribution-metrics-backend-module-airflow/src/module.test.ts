import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  contributionMetricsCollectorExtensionPoint,
  type Collector,
} from '@guildhall/plugin-contribution-metrics-node';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import module from '.';

async function collectorsFor(airflow: JsonObject[]) {
  const { logger, messages } = new FakeCollectorContext();
  const collectors: Collector[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        contributionMetricsCollectorExtensionPoint,
        { addCollector: collector => collectors.push(collector) },
      ],
    ],
    features: [
      module,
      mockServices.rootConfig.factory({ data: { guildhall: { airflow } } }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
    ],
  });
  await backend.stop();
  return { collectors, messages };
}

describe('contributionMetricsModuleAirflow', () => {
  it('adds a collector for each Airflow, and none without', async () => {
    expect((await collectorsFor([])).collectors).toEqual([]);
    const { collectors } = await collectorsFor([
      {
        name: 'production',
        title: 'Airflow of the platform',
        baseUrl: 'https://airflow.example.com/',
        owner: 'platform',
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      },
      { name: 'eu', baseUrl: 'https://eu.example.com' },
    ]);
    expect(collectors).toMatchObject([
      {
        id: 'airflow',
        instance: 'production',
        title: 'Airflow of the platform',
        url: 'https://airflow.example.com',
        owner: 'group:default/platform',
        schedule: { frequency: { hours: 1 } },
      },
      { instance: 'eu', title: 'Airflow eu' },
    ]);
  });

  it('warns of credentials without TLS, not showing them', async () => {
    const { messages } = await collectorsFor([
      {
        name: 'production',
        baseUrl: 'http://airflow.example.com',
        auth: { token: 'hush' },
      },
    ]);
    expect(messages).toContainEqual(
      expect.stringMatching(/^warn: guildhall.airflow\[0\] sends credentials/),
    );
    expect(messages.join()).not.toContain('hush');
  });

  it.each<[JsonObject, string]>([
    [{ name: 'A' }, 'guildhall.airflow[0].name'],
    [
      {
        name: 'a',
        baseUrl: 'https://a',
        stewardTagPrefixes: { testing: [' '] },
      },
      'guildhall.airflow[0].stewardTagPrefixes.testing',
    ],
  ])('refuses %j', async (entry, message) => {
    await expect(collectorsFor([entry])).rejects.toThrow(message);
  });
});
