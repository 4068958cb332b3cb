import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { AirflowCollector } from '../collector/AirflowCollector';
import { readAirflowOptions } from '../config/readAirflowOptions';
import { AIRFLOW_MEASURES } from '../measures';
import { FakeAirflow } from './FakeAirflow';

/** A collector, a fake server and what the plugin would give, at a time that tests move. */
export class AirflowBench {
  readonly airflow: FakeAirflow;
  readonly context = new FakeCollectorContext();
  readonly collector: AirflowCollector;
  now = Date.parse('2026-04-01T00:30:00Z');

  /** @param entry - settings beside name and URL */
  static async start(entry: JsonObject = {}): Promise<AirflowBench> {
    return new AirflowBench(await FakeAirflow.start(), entry);
  }

  private constructor(airflow: FakeAirflow, entry: JsonObject) {
    this.airflow = airflow;
    this.collector = this.collectorWith(entry);
    this.context.measures = AIRFLOW_MEASURES.map(({ id }) => id);
  }

  /** Another collector for the same server. */
  collectorWith(entry: JsonObject): AirflowCollector {
    const config = mockServices.rootConfig({
      data: {
        guildhall: {
          airflow: [
            {
              name: 'production',
              baseUrl: this.airflow.url,
              publicUrl: 'https://airflow.example.com',
              limits: { retries: 0 },
              ...entry,
            },
            { name: 'staging', baseUrl: 'http://127.0.0.1:1' },
          ],
        },
      },
    });
    const [options] = readAirflowOptions(config);
    return AirflowCollector.create(options, { clock: () => this.now });
  }

  /** Ties an entity to a DAG, or to an Airflow asset. */
  tie(name: string, annotations: Record<string, string>, asset = true): void {
    this.context.addEntity(
      `resource:default/${name}`,
      Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `airflow.apache.org/${key}`,
          value,
        ]),
      ),
      { asset },
    );
  }

  collect(collector: AirflowCollector = this.collector): Promise<void> {
    return collector.collect(this.context);
  }

  /** The newest value of a measure. */
  last(name: string, measure: string): number | undefined {
    return this.context.values(measure, `resource:default/${name}`).at(-1);
  }

  /** Problems, as `kind subject`. */
  problems(): string[] {
    return this.context
      .reportedProblems()
      .map(({ kind, subject }) => `${kind} ${subject}`);
  }
}
