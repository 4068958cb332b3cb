import {
  type BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  type Collector,
  type CollectorContext,
  contributionMetricsCollectorExtensionPoint,
} from '@guildhall/plugin-contribution-metrics-node';

/** Adds a collector to the plugin. */
export function collectorModule(collector: Collector): BackendFeature {
  const { id, instance = 'only' } = collector;
  return createBackendModule({
    pluginId: 'contribution-metrics',
    moduleId: `${id}-${instance}`,
    register(env) {
      env.registerInit({
        deps: { collectors: contributionMetricsCollectorExtensionPoint },
        async init({ collectors }) {
          collectors.addCollector(collector);
        },
      });
    },
  });
}

/** A collector that gives its context away, and whose rounds do what a test says. */
export class TestCollector implements Collector {
  readonly schedule = { frequency: { hours: 1 }, timeout: { minutes: 1 } };
  readonly title: string;
  readonly measures: Collector['measures'] = [
    { id: 'versions', title: 'Versions' },
  ];
  /** Given by the plugin when it has started. */
  context!: CollectorContext;
  /** What a round does. */
  round: (context: CollectorContext) => Promise<unknown> = async () => {};
  readonly id: string;
  readonly instance?: string;
  readonly url?: string;
  readonly owner?: string;
  readonly takesDefinedMeasures?: boolean;

  constructor(
    options: Pick<Collector, 'id'> &
      Partial<
        Pick<Collector, 'instance' | 'url' | 'owner' | 'takesDefinedMeasures'>
      >,
  ) {
    this.id = options.id;
    this.instance = options.instance;
    this.url = options.url;
    this.owner = options.owner;
    this.takesDefinedMeasures = options.takesDefinedMeasures;
    this.title = [options.id, options.instance].filter(Boolean).join(' ');
  }

  get feature(): BackendFeature {
    return collectorModule(this);
  }

  async connect(context: CollectorContext): Promise<void> {
    this.context = context;
  }

  async collect(context: CollectorContext): Promise<void> {
    await this.round(context);
  }

  /** Has the next rounds fail. */
  fail(message: string): void {
    this.round = async () => {
      throw new Error(message);
    };
  }
}
