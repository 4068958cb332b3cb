import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  contributionMetricsCollectorExtensionPoint,
  type Collector,
} from '@guildhall/plugin-contribution-metrics-node';
import contributionMetricsModuleGit from './index';

describe('contributionMetricsModuleGit', () => {
  it('adds the collector with its measures and the schedule of the configuration', async () => {
    const added: Collector[] = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [
          contributionMetricsCollectorExtensionPoint,
          { addCollector: (...collectors) => added.push(...collectors) },
        ],
      ],
      features: [
        contributionMetricsModuleGit,
        mockServices.rootConfig.factory({
          data: {
            guildhall: {
              git: {
                schedule: { frequency: 'PT5M', timeout: 'PT1H' },
              },
            },
          },
        }),
      ],
    });
    await backend.stop();

    const [collector] = added;
    expect(added).toHaveLength(1);
    expect(collector.id).toBe('git');
    expect(collector.schedule).toMatchObject({ frequency: { minutes: 5 } });
    expect(collector.measures.map(({ id }) => id)).toEqual([
      'update',
      'days-since-update',
      'commits',
      'active-maintainers',
      'release',
      'pre-release',
      'days-since-release',
      'release-interval-days',
      'documentation-present',
      'tests-present',
      'test-file-share',
      'contributing-guide-present',
    ]);
  });
});
