import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  contributionMetricsCollectorExtensionPoint,
  type Collector,
} from '@guildhall/plugin-contribution-metrics-node';
import prometheus from '.';

async function collectorsOf(prometheusConfig: any[]): Promise<Collector[]> {
  const collectors: Collector[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        contributionMetricsCollectorExtensionPoint,
        { addCollector: (...added) => collectors.push(...added) },
      ],
    ],
    features: [
      prometheus,
      mockServices.rootConfig.factory({
        data: { guildhall: { prometheus: prometheusConfig } },
      }),
    ],
  });
  await backend.stop();
  return collectors;
}

const baseUrl = 'http://localhost:9090';

describe('the module', () => {
  it('adds a collector for each Prometheus', async () => {
    const collectors = await collectorsOf([
      { name: 'production', baseUrl, owner: 'group:default/platform' },
      {
        name: 'eu',
        title: 'Prometheus in Europe',
        baseUrl,
        publicUrl: 'https://prometheus.example.com/',
        schedule: { frequency: 'PT1M', timeout: 'PT1M' },
        settle: { seconds: 90 },
        assetsPerMetric: 5,
      },
    ]);
    expect(collectors).toMatchObject([
      {
        id: 'prometheus',
        instance: 'production',
        title: 'Prometheus production',
        owner: 'group:default/platform',
        url: baseUrl,
        takesDefinedMeasures: true,
        schedule: { frequency: { minutes: 5 } },
      },
      {
        id: 'prometheus',
        instance: 'eu',
        title: 'Prometheus in Europe',
        url: 'https://prometheus.example.com',
        schedule: { frequency: { minutes: 1 } },
      },
    ]);
  });

  it('adds none when none is configured', async () => {
    expect(await collectorsOf([])).toEqual([]);
  });

  it.each([
    [{ settle: 'P2D' }, 'guildhall.prometheus[0].settle is 172800 s; give'],
    [
      { assetsPerMetric: 0 },
      'guildhall.prometheus[0].assetsPerMetric is 0; give a whole number',
    ],
  ])('refuses %j', async (entry, message) => {
    await expect(
      collectorsOf([{ name: 'production', baseUrl, ...entry }]),
    ).rejects.toThrow(message);
  });
});
