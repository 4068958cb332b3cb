import { mockServices } from '@backstage/backend-test-utils';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { MlflowCollector } from '../collector/MlflowCollector';
import { readMlflowOptions } from '../config/readMlflowOptions';
import { FakeMlflow } from './FakeMlflow';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const NOW = Date.parse('2026-07-01T12:00:00Z');
export const MODEL = 'mlflow.org/registered-model';
export const EXPERIMENT = 'mlflow.org/experiment';
export const CHURN = 'resource:default/churn';

/** A server, a collector of it, and the plugin that it delivers to. */
export class MlflowFixture {
  readonly context = new FakeCollectorContext();
  /** The time that the collector sees. */
  now = NOW;

  static async create(): Promise<MlflowFixture> {
    return new MlflowFixture(await FakeMlflow.start());
  }

  private constructor(readonly server: FakeMlflow) {}

  /** The collector of this server, with settings beside name and baseUrl; that of another instance by its place in a list. */
  collector(
    settings: object = {},
    { instances = ['production'], index = 0 } = {},
  ): MlflowCollector {
    const options = readMlflowOptions(
      mockServices.rootConfig({
        data: {
          guildhall: {
            mlflow: instances.map(name => ({
              name,
              baseUrl: this.server.url,
              publicUrl: 'https://mlflow.example.com',
              limits: { retries: 0 },
              ...settings,
            })),
          },
        },
      }),
    );
    return MlflowCollector.create(options[index], () => this.now);
  }

  /** A round some time after the last one. */
  async collect(
    options: { after?: number; settings?: object } = {},
  ): Promise<void> {
    this.now += options.after ?? 0;
    this.server.asked.length = 0;
    await this.collector(options.settings).collect(this.context);
  }

  /** The newest value. */
  last(measure: string, entityRef = CHURN): number | undefined {
    return this.context.values(measure, entityRef).at(-1);
  }

  /** Messages of problems by entity. */
  problems(scope?: string): string[] {
    return this.context
      .reportedProblems(scope)
      .map(({ kind, message }) => `${kind}: ${message}`);
  }
}
