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
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Asset } from '@guildhall/plugin-contribution-metrics-common';
import type { PrincipalDirectory } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';
import type { PluginOptions } from '../config';
import { DatabaseAliasStore } from '../database/DatabaseAliasStore';
import { DatabaseAssetStore } from '../database/DatabaseAssetStore';
import { DatabaseConnectorStore } from '../database/DatabaseConnectorStore';
import { DatabaseConsumerStore } from '../database/DatabaseConsumerStore';
import { DatabaseDefinitionStore } from '../database/DatabaseDefinitionStore';
import { DatabaseEntityFinder } from '../database/DatabaseEntityFinder';
import { DatabaseEntityStore } from '../database/DatabaseEntityStore';
import { DatabaseEvaluationStore } from '../database/DatabaseEvaluationStore';
import { DatabaseFactStore } from '../database/DatabaseFactStore';
import { DatabaseNameStore } from '../database/DatabaseNameStore';
import { DatabaseOwnershipStore } from '../database/DatabaseOwnershipStore';
import { DatabaseProblemStore } from '../database/DatabaseProblemStore';
import { DatabaseRetention } from '../database/DatabaseRetention';
import { DatabaseRollupStore } from '../database/DatabaseRollupStore';
import { DatabaseSampleStore } from '../database/DatabaseSampleStore';
import { DatabaseSummaryStore } from '../database/DatabaseSummaryStore';
import { Access } from './Access';
import { CatalogSync } from './catalog/CatalogSync';
import { CollectorDefinitions } from './connectors/CollectorDefinitions';
import type { CollectorRegistry } from './connectors/CollectorRegistry';
import { connectorIdOf } from './connectors/CollectorRegistry';
import { CollectorRunner } from './connectors/CollectorRunner';
import { CollectorSink } from './connectors/CollectorSink';
import { ConnectorNotifier } from './connectors/ConnectorNotifier';
import { ConnectorProblems } from './connectors/ConnectorProblems';
import { OwnershipResolver } from './connectors/OwnershipResolver';
import { EvaluationService } from './evaluation/EvaluationService';
import { AssetDirectory } from './facts/AssetDirectory';
import { FactService } from './facts/FactService';
import { AliasQueries } from './queries/AliasQueries';
import { AssetQueries } from './queries/AssetQueries';
import { ConnectorQueries } from './queries/ConnectorQueries';
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
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  userInfo: UserInfoService;
  collectors: CollectorRegistry;
  principals: PrincipalDirectory;
}) {
  const { knex, options, logger, auth } = deps;
  const stores = {
    aliases: new DatabaseAliasStore(knex),
    assets: new DatabaseAssetStore(knex),
    connectors: new DatabaseConnectorStore(knex),
    consumers: new DatabaseConsumerStore(knex),
    definitions: new DatabaseDefinitionStore(knex),
    entities: new DatabaseEntityStore(knex),
    evaluations: new DatabaseEvaluationStore(knex),
    facts: new DatabaseFactStore(knex),
    names: new DatabaseNameStore(knex),
    ownership: new DatabaseOwnershipStore(knex),
    problems: new DatabaseProblemStore(knex),
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
  const finder = new DatabaseEntityFinder(knex);
  const resolver = new OwnershipResolver({
    ...stores,
    directory: deps.principals,
  });
  const notifier = new ConnectorNotifier({
    connectors: stores.connectors,
    notifications: deps.notifications,
    logger,
  });
  const connectors = new ConnectorQueries({
    ...stores,
    collectors: deps.collectors,
    access,
    auth,
  });
  telemetry.watchConnectors(() => connectors.gauges());
  return {
    assets,
    aliases: new AliasQueries({ assets, store: stores.aliases }),
    connectors,
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
      isCollector: source => deps.collectors.has(source),
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
      notifier,
      scheduler: deps.scheduler,
      logger,
      telemetry,
      toolsFor: collector => ({
        sink: new CollectorSink({
          ...stores,
          collector,
          directory,
          notifier,
          resolver,
          telemetry,
          retentionMs,
        }),
        entities: finder,
        definitions: new CollectorDefinitions({
          collector: collector.id,
          store: stores.definitions,
        }),
        principals: resolver,
        problems: new ConnectorProblems({
          connector: connectorIdOf(collector),
          store: stores.problems,
        }),
      }),
    }),
    /** Tries again whom the words of sources mean. */
    renewOwners: () => resolver.renew(),
    retention: new DatabaseRetention({
      knex,
      logger,
      limits: {
        samples: options.samplesRetentionMs,
        rollups: options.rollupsRetentionMs,
        lineage: options.lineageRetentionMs,
        aliases: options.aliasesRetentionMs,
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
