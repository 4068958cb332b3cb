import {
  coreServices,
  createServiceFactory,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  contributionMetricsCollectorExtensionPoint,
  type Collector,
} from '@guildhall/plugin-contribution-metrics-node';
import contributionMetricsModuleMlflow from './index';

async function start(
  mlflow: object[] | undefined,
): Promise<{ added: Collector[]; log: string }> {
  const added: Collector[] = [];
  const messages: string[] = [];
  const note = (message: string) => void messages.push(message);
  const logger: LoggerService = {
    error: note,
    warn: note,
    info: note,
    debug: note,
    child: () => logger,
  };
  const backend = await startTestBackend({
    extensionPoints: [
      [
        contributionMetricsCollectorExtensionPoint,
        { addCollector: (...collectors) => added.push(...collectors) },
      ],
    ],
    features: [
      contributionMetricsModuleMlflow,
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
      mockServices.rootConfig.factory({ data: { guildhall: { mlflow } } }),
    ],
  });
  await backend.stop();
  return { added, log: messages.join('\n') };
}

describe('contributionMetricsModuleMlflow', () => {
  it('adds a collector for each server, and shows no secret', async () => {
    const { added, log } = await start([
      {
        name: 'production',
        title: 'MLflow',
        baseUrl: 'http://mlflow.internal:5000/',
        publicUrl: 'https://mlflow.example.com',
        auth: { username: 'guildhall', password: 'secret-of-mlflow' },
        owner: 'ml-platform',
        schedule: { frequency: 'PT5M', timeout: 'PT1H' },
      },
      { name: 'staging', baseUrl: 'https://staging.example.com/mlflow' },
    ]);
    expect(added).toMatchObject([
      {
        id: 'mlflow',
        instance: 'production',
        title: 'MLflow',
        url: 'https://mlflow.example.com',
        owner: 'group:default/ml-platform',
        schedule: { frequency: { minutes: 5 } },
        takesDefinedMeasures: true,
      },
      {
        instance: 'staging',
        title: 'MLflow staging',
        url: 'https://staging.example.com/mlflow',
        schedule: { frequency: { minutes: 15 } },
      },
    ]);
    expect(log).toContain('sends credentials over plain http');
    expect(log + JSON.stringify(added)).not.toContain('secret-of-mlflow');
    expect(added[0].measures.map(({ id }) => id)).toEqual([
      'versions',
      'ready-versions',
      'failed-versions',
      'pending-versions',
      'days-since-version',
      'aliased-versions',
      'served-version-age-days',
      'update',
      'alias-change',
      'runs',
      'failed-runs',
      'run-duration',
      'run-success-rate',
      'run-users',
      'days-since-success',
    ]);
  });

  it('does nothing without configuration', async () => {
    expect((await start(undefined)).added).toEqual([]);
  });

  it.each([
    [{ historyDays: 0 }, 'guildhall.mlflow[0].historyDays'],
    [{ stuckAfter: 'PT0S' }, 'guildhall.mlflow[0].stuckAfter'],
    [{ fullReading: { days: 0 } }, 'guildhall.mlflow[0].fullReading'],
    [{ servingAliases: 'champion' }, 'servingAliases'],
  ])('refuses %j', async (settings, key) => {
    await expect(
      start([{ name: 'a', baseUrl: 'https://a.example.com', ...settings }]),
    ).rejects.toThrow(key);
  });
});
