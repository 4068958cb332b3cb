import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  eventsServiceRef,
  type EventsService,
} from '@backstage/plugin-events-node';
import {
  type Collector,
  type CollectorContext,
  contributionMetricsCollectorExtensionPoint,
  type FactBatch,
} from '@guildhall/plugin-contribution-metrics-node';

const ANNOTATION = 'quality.example.com/dataset';

/** A report as the service of this example gives it. */
interface Report {
  id: string;
  dataset: string;
  /** ISO 8601. */
  finishedAt: string;
  passed: number;
  total: number;
  steward?: string;
}

/** Reads the reports of a data quality service, and takes those that it announces. */
class QualityCollector implements Collector {
  readonly id = 'quality';
  readonly title = 'Quality service';
  readonly measures = [{ id: 'pass-rate', title: 'Checks passed', unit: '%' }];

  constructor(
    readonly baseUrl: string,
    readonly schedule: SchedulerServiceTaskScheduleDefinition,
    private readonly events: EventsService,
  ) {}

  async connect(context: CollectorContext): Promise<void> {
    await this.events.subscribe({
      id: 'contribution-metrics-quality',
      topics: ['quality.report'],
      onEvent: async ({ eventPayload }) =>
        this.#take([eventPayload as Report], context),
    });
  }

  async collect(
    context: CollectorContext & { signal: AbortSignal },
  ): Promise<void> {
    const since = (await context.cursors.get<string>('since')) ?? '';
    const response = await fetch(
      `${this.baseUrl}/reports?since=${encodeURIComponent(since)}`,
      { signal: context.signal },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const reports: Report[] = await response.json();
    await this.#take(reports, context);
    // After the facts are stored: a round that fails is repeated, and repeating it changes nothing.
    const newest = reports
      .map(({ finishedAt }) => finishedAt)
      .sort()
      .pop();
    if (newest) {
      await context.cursors.set('since', newest);
    }
  }

  async #take(reports: Report[], context: CollectorContext): Promise<void> {
    const entities = await context.entities.findByAnnotation(
      ANNOTATION,
      reports.map(({ dataset }) => dataset),
    );
    const facts: Required<Pick<FactBatch, 'samples' | 'ownership'>> = {
      samples: [],
      ownership: [],
    };
    for (const report of reports) {
      const observedAt = Date.parse(report.finishedAt);
      for (const { entityRef } of entities.get(report.dataset) ?? []) {
        facts.samples.push({
          entityRef,
          measure: 'pass-rate',
          value: (100 * report.passed) / report.total,
          observedAt,
          id: report.id,
          url: `${this.baseUrl}/reports/${report.id}`,
        });
        if (report.steward) {
          facts.ownership.push({
            entityRef,
            role: 'steward-testing',
            principal: report.steward,
            detail: `steward of report ${report.id}`,
            observedAt,
          });
        }
      }
    }
    const { rejected } = await context.sink.write(facts);
    for (const { field, reason } of rejected) {
      context.logger.warn(`A fact was rejected: ${field} ${reason}`);
    }
  }
}

/** Install with `backend.add(...)`; needs `quality.baseUrl` and, if not every hour, `quality.schedule`. */
export const contributionMetricsModuleQuality = createBackendModule({
  pluginId: 'contribution-metrics',
  moduleId: 'quality',
  register(env) {
    env.registerInit({
      deps: {
        collectors: contributionMetricsCollectorExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
      },
      async init({ collectors, config, events }) {
        const schedule = config.getOptionalConfig('quality.schedule');
        collectors.addCollector(
          new QualityCollector(
            config.getString('quality.baseUrl'),
            schedule
              ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
              : { frequency: { hours: 1 }, timeout: { minutes: 5 } },
            events,
          ),
        );
      },
    });
  },
});
