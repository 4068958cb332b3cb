import type {
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Asset } from '@guildhall/plugin-contribution-metrics-common';
import type { Knex } from 'knex';
import type { PluginOptions } from '../config';
import { DatabaseAssetStore } from '../database/DatabaseAssetStore';
import { DatabaseConnectorStore } from '../database/DatabaseConnectorStore';
import { DatabaseConsumerStore } from '../database/DatabaseConsumerStore';
import { DatabaseDefinitionStore } from '../database/DatabaseDefinitionStore';
import { DatabaseEntityFinder } from '../database/DatabaseEntityFinder';
import { DatabaseEntityStore } from '../database/DatabaseEntityStore';
import { DatabaseEvaluationStore } from '../database/DatabaseEvaluationStore';
import { DatabaseFactStore } from '../database/DatabaseFactStore';
import { DatabaseNameStore } from '../database/DatabaseNameStore';
import { DatabaseRetention } from '../database/DatabaseRetention';
import { DatabaseRollupStore } from '../database/DatabaseRollupStore';
import { DatabaseSampleStore } from '../database/DatabaseSampleStore';
import { DatabaseSummaryStore } from '../database/DatabaseSummaryStore';
import { Access } from './Access';
import { CatalogSync } from './catalog/CatalogSync';
import { EvaluationService } from './evaluation/EvaluationService';
import { AssetDirectory } from './facts/AssetDirectory';
import { CollectorRunner } from './facts/CollectorRunner';
import { CollectorSink } from './facts/CollectorSink';
import { FactService } from './facts/FactService';
import { AssetQueries } from './queries/AssetQueries';
import { ConsumerQueries } from './queries/ConsumerQueries';
import { MetricQueries } from './queries/MetricQueries';
import { SeriesQueries } from './queries/SeriesQueries';
import { Telemetry } from './Telemetry';

/** What the plugin is made of, put together. */
export function createServices(deps: {
  knex: Knex;
  options: PluginOptions;
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  userInfo: UserInfoService;
  isCollector: (id: string) => boolean;
}) {
  const { knex, options, logger, auth } = deps;
  const stores = {
    assets: new DatabaseAssetStore(knex),
    connectors: new DatabaseConnectorStore(knex),
    consumers: new DatabaseConsumerStore(knex),
    definitions: new DatabaseDefinitionStore(knex),
    entities: new DatabaseEntityStore(knex),
    evaluations: new DatabaseEvaluationStore(knex),
    facts: new DatabaseFactStore(knex),
    names: new DatabaseNameStore(knex),
    rollups: new DatabaseRollupStore(knex),
    samples: new DatabaseSampleStore(knex),
    summaries: new DatabaseSummaryStore(knex),
  };
  const telemetry = new Telemetry(deps.metrics);
  const access = new Access({ ...deps, rules: options.assets });
  const directory = new AssetDirectory(stores);
  const retentionMs = options.samplesRetentionMs;
  const assets = new AssetQueries({
    store: stores.assets,
    access,
    auth,
    userInfo: deps.userInfo,
  });
  return {
    assets,
    series: new SeriesQueries({
      assets,
      store: stores.assets,
      definitions: stores.definitions,
      rollups: stores.rollups,
      access,
    }),
    consumers: new ConsumerQueries({
      assets,
      store: stores.consumers,
      access,
      auth,
    }),
    metrics: new MetricQueries({ ...stores, access }),
    facts: new FactService({
      facts: stores.facts,
      samples: stores.samples,
      entities: stores.entities,
      names: stores.names,
      directory,
      access,
      telemetry,
      retentionMs,
      isCollector: deps.isCollector,
    }),
    catalogSync: new CatalogSync({
      ...stores,
      catalog: deps.catalog,
      auth,
      directory,
      logger,
      rules: options.assets,
    }),
    evaluation: new EvaluationService({
      store: stores.evaluations,
      summaries: stores.summaries,
      rollups: stores.rollups,
      definitions: stores.definitions,
      events: deps.events,
      telemetry,
      logger,
      deprecationNearDays: options.deprecationNearDays,
    }),
    collectors: new CollectorRunner({
      connectors: stores.connectors,
      names: stores.names,
      finder: new DatabaseEntityFinder(knex),
      scheduler: deps.scheduler,
      logger,
      telemetry,
      sinkFor: collector =>
        new CollectorSink({
          ...stores,
          collector,
          directory,
          telemetry,
          retentionMs,
        }),
    }),
    retention: new DatabaseRetention({
      knex,
      logger,
      limits: {
        samples: options.samplesRetentionMs,
        rollups: options.rollupsRetentionMs,
        lineage: options.lineageRetentionMs,
      },
    }),
    /** Assets by ref, in the order asked; for permission rules. */
    assetsByRefs: async (refs: string[]): Promise<Array<Asset | undefined>> => {
      const stored = await stores.assets.byRefs(refs);
      const byRef = new Map(
        stored.map(({ item }) => [item.entityRef, item] as const),
      );
      return refs.map(ref => byRef.get(ref));
    },
  };
}
