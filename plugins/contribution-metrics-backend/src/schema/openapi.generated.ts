// Generated from openapi.yaml by `yarn generate:api`. Do not edit.
export const spec = {
  openapi: '3.0.3',
  info: {
    title: 'contribution-metrics',
    version: '1',
    description:
      'Owners, stewards, adoption and health of machine learning assets, measured from the systems that serve them. Times are ISO 8601 in UTC. Entity references are full (`kind:namespace/name`) and lower case.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }],
  paths: {
    '/assets': {
      get: {
        operationId: 'listAssets',
        summary:
          'The assets that the caller may see, with owner, stewards, adoption and health',
        parameters: [
          {
            name: 'type',
            in: 'query',
            allowReserved: true,
            description:
              'Asset types to keep; repeat the parameter for several.',
            schema: {
              type: 'array',
              maxItems: 20,
              items: { type: 'string', maxLength: 100 },
            },
          },
          {
            name: 'owner',
            in: 'query',
            allowReserved: true,
            description: 'Entity references of owners to keep.',
            schema: {
              type: 'array',
              maxItems: 20,
              items: { type: 'string', minLength: 1, maxLength: 200 },
            },
          },
          {
            name: 'steward',
            in: 'query',
            allowReserved: true,
            description: 'Entity references of stewards (any duty) to keep.',
            schema: {
              type: 'array',
              maxItems: 20,
              items: { type: 'string', minLength: 1, maxLength: 200 },
            },
          },
          {
            name: 'health',
            in: 'query',
            schema: {
              type: 'array',
              maxItems: 5,
              items: { $ref: '#/components/schemas/HealthState' },
            },
          },
          {
            name: 'q',
            in: 'query',
            allowReserved: true,
            description:
              'Words that the name, title, type or owner must contain.',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'mine',
            in: 'query',
            description:
              'Only assets that the caller (or a group of the caller) owns, stewards or leads.',
            schema: { type: 'boolean' },
          },
          {
            name: 'orderBy',
            in: 'query',
            description:
              '`health` lists the worst first, `adoption` the most used first, `updated` the stalest first.',
            schema: { $ref: '#/components/schemas/AssetOrder' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of assets, and totals over all pages.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AssetPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}': {
      parameters: [
        { $ref: '#/components/parameters/Kind' },
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getAsset',
        summary: 'All about one asset, with reasons and provenance',
        responses: {
          '200': {
            description: 'The asset.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AssetDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/series': {
      parameters: [
        { $ref: '#/components/parameters/Kind' },
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getSeries',
        summary: 'A metric of an asset over time',
        parameters: [
          {
            name: 'metric',
            in: 'query',
            allowReserved: true,
            required: true,
            description:
              'Reference or name of a ContributionMetric, or the key of a collected measure (`collector:measure`).',
            schema: { type: 'string', minLength: 1, maxLength: 400 },
          },
          {
            name: 'from',
            in: 'query',
            allowReserved: true,
            description: 'Start, inclusive. 90 days before `to` if left out.',
            schema: { type: 'string', format: 'date-time' },
          },
          {
            name: 'to',
            in: 'query',
            allowReserved: true,
            description: 'End, exclusive. Now if left out.',
            schema: { type: 'string', format: 'date-time' },
          },
          {
            name: 'resolution',
            in: 'query',
            description:
              '`raw` gives at most 5,000 samples, oldest first; the others give one point for each UTC day, ISO week or month.',
            schema: { type: 'string', enum: ['raw', 'day', 'week', 'month'] },
          },
        ],
        responses: {
          '200': {
            description: 'The points, oldest first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Series' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/consumers': {
      parameters: [
        { $ref: '#/components/parameters/Kind' },
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listConsumers',
        summary: 'Who uses an asset, latest use first',
        parameters: [
          {
            name: 'active',
            in: 'query',
            description:
              'Only consumers seen in the last 30 days, or only the others.',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of consumers.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ConsumerPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/downstream': {
      parameters: [
        { $ref: '#/components/parameters/Kind' },
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getDownstream',
        summary: 'What depends on an asset, directly and through others',
        parameters: [
          {
            name: 'depth',
            in: 'query',
            description: 'Greatest distance from the asset. 3 if left out.',
            schema: { type: 'integer', minimum: 1, maximum: 20 },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'Greatest number of nodes. 200 if left out.',
            schema: { type: 'integer', minimum: 1, maximum: 1000 },
          },
        ],
        responses: {
          '200': {
            description: 'Nodes by distance, and the edges between them.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DownstreamGraph' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/aliases': {
      parameters: [
        { $ref: '#/components/parameters/Kind' },
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listAliases',
        summary: 'Which version held which alias when',
        description:
          'Current ones first, by alias; then those that ended, newest first.',
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of periods.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AliasPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/metrics': {
      get: {
        operationId: 'listMetrics',
        summary:
          'The definitions (ContributionMetric entities) that the caller may see',
        parameters: [
          {
            name: 'role',
            in: 'query',
            schema: { $ref: '#/components/schemas/MetricRole' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of definitions, by name.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MetricPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/metrics/{namespace}/{name}': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getMetric',
        summary:
          'One definition and the assets that it applies to, worst first',
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'The definition and one page of assets.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MetricDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/connectors': {
      get: {
        operationId: 'listConnectors',
        summary: 'The state of every source of facts',
        responses: {
          '200': {
            description: 'The connectors, by title.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Connector' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/connectors/{id}/problems': {
      get: {
        operationId: 'listConnectorProblems',
        summary: 'What a platform engineer should look at',
        description:
          'Owners that could not be resolved, entities that are tied to something that the source does not have, things that could not be measured. Ordered by kind and subject.',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: 'Id of the connector, such as `mlflow.production`.',
            schema: { type: 'string', minLength: 1, maxLength: 201 },
          },
          {
            name: 'kind',
            in: 'query',
            schema: { $ref: '#/components/schemas/ConnectorProblemKind' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of problems.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ConnectorProblemPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/health': {
      get: {
        operationId: 'getHealth',
        summary: 'Whether the sources deliver',
        description:
          'For monitoring, without credentials: how many connectors deliver. The status is 200 even if sources fail, since starting the portal anew would not mend them. Callers who may read connectors also get the state of each.',
        security: [],
        responses: {
          '200': {
            description: 'The health of the sources.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SourcesHealth' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/samples': {
      post: {
        operationId: 'pushSamples',
        summary: 'Push measured values',
        description:
          'Up to 10,000 samples. A wrong sample never loses the good ones. A sample is told apart by entity, metric, source, time and its own `id`, so that repeating a batch changes nothing. When nothing of the batch could be taken the answer is 400, with the same fields.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SampleBatch' },
            },
          },
        },
        responses: {
          '200': {
            description: 'What became of the batch.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IngestResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/usage': {
      post: {
        operationId: 'pushUsage',
        summary: 'Push who used which asset',
        description:
          'Up to 10,000 events, with the same guarantees as for samples.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/UsageBatch' },
            },
          },
        },
        responses: {
          '200': {
            description: 'What became of the batch.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IngestResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'getOpenApi',
        summary: 'This document',
        responses: {
          '200': {
            description: 'The OpenAPI document.',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    parameters: {
      Kind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      Namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      Name: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      Limit: {
        name: 'limit',
        in: 'query',
        description: 'Greatest number of items. 50 if left out.',
        schema: { type: 'integer', minimum: 1, maximum: 200 },
      },
      Cursor: {
        name: 'cursor',
        in: 'query',
        description: '`nextCursor` of the page before.',
        schema: { type: 'string', minLength: 1, maxLength: 1000 },
      },
    },
    responses: {
      Error: {
        description: 'An error in the form that Backstage gives all errors.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
        },
      },
      HealthState: {
        type: 'string',
        description:
          '`unknown` means that it should be measured, and is not or is stale; `not-applicable` that no definition applies.',
        enum: ['healthy', 'warning', 'degraded', 'unknown', 'not-applicable'],
      },
      MetricRole: {
        type: 'string',
        enum: ['health', 'adoption', 'contribution'],
      },
      Direction: {
        type: 'string',
        enum: ['higher-is-better', 'lower-is-better'],
      },
      Aggregation: {
        type: 'string',
        enum: [
          'last',
          'sum',
          'mean',
          'min',
          'max',
          'count',
          'p50',
          'p95',
          'p99',
        ],
      },
      AssetOrder: {
        type: 'string',
        enum: ['health', 'name', 'type', 'owner', 'adoption', 'updated'],
      },
      Limits: {
        type: 'object',
        description:
          'Values at which the state turns, on the worse side (see `direction`).',
        properties: {
          warning: { type: 'number' },
          degraded: { type: 'number' },
        },
      },
      HealthReason: {
        type: 'object',
        required: ['metric', 'title', 'state', 'message'],
        properties: {
          metric: {
            type: 'string',
            description: 'Reference of the ContributionMetric.',
          },
          title: { type: 'string' },
          state: { $ref: '#/components/schemas/HealthState' },
          message: {
            type: 'string',
            description: 'One sentence, such as `26 h, limit 6 h`.',
          },
          value: { type: 'number' },
          unit: { type: 'string' },
          limit: { type: 'number' },
          since: {
            type: 'string',
            format: 'date-time',
            description: 'When the metric entered this state.',
          },
          observedAt: { type: 'string', format: 'date-time' },
        },
      },
      Health: {
        type: 'object',
        required: ['state', 'reasons', 'counts'],
        properties: {
          state: { $ref: '#/components/schemas/HealthState' },
          reasons: {
            type: 'array',
            description:
              'What keeps the asset from being healthy, worst first.',
            items: { $ref: '#/components/schemas/HealthReason' },
          },
          counts: {
            type: 'object',
            required: ['healthy', 'warning', 'degraded', 'unknown'],
            properties: {
              healthy: { type: 'integer' },
              warning: { type: 'integer' },
              degraded: { type: 'integer' },
              unknown: { type: 'integer' },
            },
          },
        },
      },
      Stewards: {
        type: 'object',
        required: ['documentation', 'testing', 'governance'],
        properties: {
          documentation: { type: 'array', items: { type: 'string' } },
          testing: { type: 'array', items: { type: 'string' } },
          governance: { type: 'array', items: { type: 'string' } },
        },
      },
      Lead: {
        type: 'object',
        description: 'Who leads the asset by rotation now.',
        required: ['ref'],
        properties: {
          ref: { type: 'string' },
          until: { type: 'string', format: 'date-time' },
          next: { type: 'string', description: 'Who leads after that.' },
        },
      },
      Adoption: {
        type: 'object',
        required: [
          'teams30d',
          'consumers30d',
          'ownUse30d',
          'trend',
          'downstream',
          'history',
        ],
        properties: {
          teams30d: {
            type: 'integer',
            description:
              'Distinct teams other than the owner that used the asset in the last 30 days.',
          },
          consumers30d: {
            type: 'integer',
            description:
              'Distinct consumers of other teams in the last 30 days.',
          },
          ownUse30d: {
            type: 'integer',
            description:
              'Distinct consumers of the owning team in the last 30 days.',
          },
          trend: {
            type: 'integer',
            description: '`teams30d` less the same number 30 days before.',
          },
          downstream: {
            type: 'integer',
            description:
              'Entities and external nodes that depend on the asset, directly or through others.',
          },
          history: {
            type: 'array',
            description:
              'Distinct consuming teams in each of the last 12 weeks, oldest first.',
            items: { type: 'integer' },
          },
        },
      },
      Deprecation: {
        type: 'object',
        required: ['phase', 'activeConsumers'],
        properties: {
          on: { type: 'string', format: 'date' },
          replacedBy: { type: 'string' },
          reason: { type: 'string' },
          phase: {
            type: 'string',
            description:
              '`near` in the configured time before the date, `past` from that date on.',
            enum: ['planned', 'near', 'past'],
          },
          activeConsumers: {
            type: 'integer',
            description:
              'Consumers (own team included) seen in the last 30 days.',
          },
        },
      },
      Asset: {
        type: 'object',
        required: [
          'entityRef',
          'name',
          'type',
          'owner',
          'stewards',
          'lead',
          'adoption',
          'health',
          'updatedAt',
          'deprecation',
          'unresolved',
          'demo',
        ],
        properties: {
          entityRef: { type: 'string' },
          name: { type: 'string' },
          title: { type: 'string' },
          type: { type: 'string' },
          owner: {
            type: 'string',
            nullable: true,
            description: 'Entity reference of the owner.',
          },
          stewards: { $ref: '#/components/schemas/Stewards' },
          lead: {
            type: 'object',
            nullable: true,
            allOf: [{ $ref: '#/components/schemas/Lead' }],
          },
          adoption: { $ref: '#/components/schemas/Adoption' },
          health: { $ref: '#/components/schemas/Health' },
          updatedAt: {
            type: 'string',
            format: 'date-time',
            nullable: true,
            description: 'Time of the newest fact about the asset.',
          },
          deprecation: {
            type: 'object',
            nullable: true,
            allOf: [{ $ref: '#/components/schemas/Deprecation' }],
          },
          unresolved: {
            type: 'array',
            description:
              'Owners, stewards and leads of this asset that the catalog does not know.',
            items: { type: 'string' },
          },
          demo: {
            type: 'boolean',
            description: 'Some of the numbers are demo data.',
          },
        },
      },
      AssetTotals: {
        type: 'object',
        required: [
          'assets',
          'withKnownOwner',
          'withSteward',
          'withHealthDefinition',
          'deprecatedWithConsumers',
          'byHealth',
        ],
        properties: {
          assets: { type: 'integer' },
          withKnownOwner: { type: 'integer' },
          withSteward: { type: 'integer' },
          withHealthDefinition: { type: 'integer' },
          deprecatedWithConsumers: { type: 'integer' },
          byHealth: {
            type: 'object',
            required: [
              'healthy',
              'warning',
              'degraded',
              'unknown',
              'not-applicable',
            ],
            properties: {
              healthy: { type: 'integer' },
              warning: { type: 'integer' },
              degraded: { type: 'integer' },
              unknown: { type: 'integer' },
              'not-applicable': { type: 'integer' },
            },
          },
        },
      },
      AssetPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'totals'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Asset' },
          },
          nextCursor: { type: 'string', nullable: true },
          totals: { $ref: '#/components/schemas/AssetTotals' },
        },
      },
      Commitment: {
        type: 'object',
        required: ['kind', 'promised', 'kept'],
        properties: {
          kind: { type: 'string', enum: ['review-response', 'update-cadence'] },
          promised: { type: 'string', description: 'ISO 8601 duration.' },
          promisedSeconds: { type: 'number' },
          observedSeconds: {
            type: 'number',
            description:
              'Median of the last 90 days; for updates at least the time since the last one.',
          },
          observations: { type: 'integer' },
          lastAt: { type: 'string', format: 'date-time' },
          kept: {
            type: 'boolean',
            nullable: true,
            description: 'null when nothing was observed.',
          },
          source: { type: 'string' },
        },
      },
      Baseline: {
        type: 'object',
        required: ['origin'],
        properties: {
          origin: { type: 'string', enum: ['given', 'median'] },
          value: {
            type: 'number',
            description: 'Left out while the window holds no samples.',
          },
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
        },
      },
      TargetProgress: {
        type: 'object',
        required: ['value', 'by', 'status'],
        properties: {
          value: { type: 'number' },
          by: { type: 'string', format: 'date' },
          description: { type: 'string' },
          progress: {
            type: 'number',
            description:
              'Share of the way from the baseline to the target; may be below 0 or above 1.',
          },
          status: {
            type: 'string',
            description:
              '`guarded`: reached, but a guard regressed. `behind`: less progress than the share of time that has gone.',
            enum: [
              'achieved',
              'guarded',
              'on-track',
              'behind',
              'missed',
              'unknown',
            ],
          },
        },
      },
      GuardResult: {
        type: 'object',
        required: ['metric', 'title', 'state', 'tolerance'],
        properties: {
          metric: { type: 'string' },
          title: { type: 'string' },
          state: { type: 'string', enum: ['held', 'regressed', 'unknown'] },
          tolerance: { type: 'number' },
          baseline: { type: 'number' },
          value: { type: 'number' },
        },
      },
      Review: {
        type: 'object',
        required: ['every', 'due', 'overdue'],
        properties: {
          every: { type: 'string' },
          lastReviewed: { type: 'string', format: 'date' },
          due: { type: 'string', format: 'date' },
          overdue: { type: 'boolean' },
        },
      },
      MetricSource: {
        type: 'object',
        required: ['source', 'observedAt'],
        properties: {
          source: { type: 'string' },
          observedAt: { type: 'string', format: 'date-time' },
          url: { type: 'string' },
        },
      },
      Evaluation: {
        type: 'object',
        required: [
          'metric',
          'title',
          'role',
          'direction',
          'aggregation',
          'state',
          'message',
          'sampleCount',
          'improvement',
          'guards',
          'targets',
          'sources',
        ],
        properties: {
          metric: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          role: { $ref: '#/components/schemas/MetricRole' },
          unit: { type: 'string' },
          direction: { $ref: '#/components/schemas/Direction' },
          aggregation: { $ref: '#/components/schemas/Aggregation' },
          window: { type: 'string' },
          state: { $ref: '#/components/schemas/HealthState' },
          message: { type: 'string' },
          value: { type: 'number' },
          observedAt: { type: 'string', format: 'date-time' },
          since: { type: 'string', format: 'date-time' },
          sampleCount: { type: 'integer' },
          staleAfter: { type: 'string' },
          limits: { $ref: '#/components/schemas/Limits' },
          baseline: { $ref: '#/components/schemas/Baseline' },
          improvement: {
            type: 'string',
            description:
              'The value beside the baseline; `guarded` when it improved while a guard regressed.',
            enum: ['improved', 'guarded', 'unchanged', 'regressed', 'unknown'],
          },
          targets: {
            type: 'array',
            items: { $ref: '#/components/schemas/TargetProgress' },
          },
          guards: {
            type: 'array',
            items: { $ref: '#/components/schemas/GuardResult' },
          },
          review: { $ref: '#/components/schemas/Review' },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/MetricSource' },
          },
        },
      },
      Provenance: {
        type: 'object',
        required: ['field', 'value', 'source'],
        properties: {
          field: {
            type: 'string',
            description: 'Such as `owner` or `steward-testing`.',
          },
          value: { type: 'string' },
          source: {
            type: 'string',
            description: 'Such as `catalog` or `openlineage`.',
          },
          detail: {
            type: 'string',
            description: 'Such as `tag owner of version 7`.',
          },
          observedAt: { type: 'string', format: 'date-time' },
          used: {
            type: 'boolean',
            description: 'false when another source won.',
          },
        },
      },
      AnnotationProblem: {
        type: 'object',
        required: ['annotation', 'value', 'message'],
        properties: {
          annotation: { type: 'string' },
          value: { type: 'string' },
          message: { type: 'string' },
        },
      },
      Rotation: {
        type: 'object',
        required: ['members', 'rule', 'start', 'timezone', 'upcoming'],
        properties: {
          members: { type: 'array', items: { type: 'string' } },
          rule: { type: 'string' },
          start: { type: 'string' },
          timezone: { type: 'string' },
          upcoming: {
            type: 'array',
            items: {
              type: 'object',
              required: ['ref', 'from'],
              properties: {
                ref: { type: 'string' },
                from: { type: 'string', format: 'date-time' },
                to: { type: 'string', format: 'date-time' },
              },
            },
          },
        },
      },
      AssetDetail: {
        allOf: [
          { $ref: '#/components/schemas/Asset' },
          {
            type: 'object',
            required: [
              'commitments',
              'metrics',
              'measures',
              'provenance',
              'problems',
              'ties',
              'guide',
            ],
            properties: {
              description: { type: 'string' },
              guide: {
                type: 'object',
                description: 'How to contribute.',
                properties: {
                  contact: { type: 'string' },
                  contributing: { type: 'string' },
                  goals: { type: 'string' },
                  modify: { type: 'string' },
                },
              },
              rotation: { $ref: '#/components/schemas/Rotation' },
              commitments: {
                type: 'array',
                items: { $ref: '#/components/schemas/Commitment' },
              },
              metrics: {
                type: 'array',
                items: { $ref: '#/components/schemas/Evaluation' },
              },
              measures: {
                type: 'array',
                description:
                  'Everything that was collected about the asset, defined as a metric or not.',
                items: {
                  type: 'object',
                  required: ['key', 'source', 'lastValue', 'lastAt'],
                  properties: {
                    key: { type: 'string' },
                    title: { type: 'string' },
                    unit: { type: 'string' },
                    source: { type: 'string' },
                    lastValue: { type: 'number' },
                    lastAt: { type: 'string', format: 'date-time' },
                    url: { type: 'string' },
                  },
                },
              },
              provenance: {
                type: 'array',
                items: { $ref: '#/components/schemas/Provenance' },
              },
              problems: {
                type: 'array',
                items: { $ref: '#/components/schemas/AnnotationProblem' },
              },
              ties: {
                type: 'array',
                description:
                  'The systems that measure the asset, by annotation.',
                items: {
                  type: 'object',
                  required: ['annotation', 'value'],
                  properties: {
                    annotation: { type: 'string' },
                    value: { type: 'string' },
                  },
                },
              },
            },
          },
        ],
      },
      Series: {
        type: 'object',
        required: [
          'metric',
          'resolution',
          'from',
          'to',
          'points',
          'targets',
          'truncated',
        ],
        properties: {
          metric: { type: 'string' },
          title: { type: 'string' },
          unit: { type: 'string' },
          direction: { $ref: '#/components/schemas/Direction' },
          aggregation: { $ref: '#/components/schemas/Aggregation' },
          resolution: { type: 'string', enum: ['raw', 'day', 'week', 'month'] },
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
          points: {
            type: 'array',
            items: {
              type: 'object',
              required: ['at', 'value', 'count'],
              properties: {
                at: {
                  type: 'string',
                  format: 'date-time',
                  description:
                    'Start of the day, week or month; the time of the sample for `raw`.',
                },
                value: { type: 'number' },
                count: { type: 'integer' },
                min: { type: 'number' },
                max: { type: 'number' },
                source: { type: 'string' },
              },
            },
          },
          limits: { $ref: '#/components/schemas/Limits' },
          baseline: { $ref: '#/components/schemas/Baseline' },
          targets: {
            type: 'array',
            items: { $ref: '#/components/schemas/TargetProgress' },
          },
          truncated: { type: 'boolean' },
        },
      },
      Consumer: {
        type: 'object',
        required: ['ref', 'team', 'own', 'via', 'active', 'known'],
        properties: {
          ref: {
            type: 'string',
            nullable: true,
            description:
              'null for persons, who are shown only as part of a team of at least five.',
          },
          name: { type: 'string' },
          type: { type: 'string' },
          team: { type: 'string', nullable: true },
          own: {
            type: 'boolean',
            description: 'Belongs to the team that owns the asset.',
          },
          via: {
            type: 'array',
            items: {
              type: 'string',
              enum: ['dependsOn', 'consumesApi', 'usage', 'lineage'],
            },
          },
          persons: {
            type: 'integer',
            description:
              'Number of persons behind this row, given from five on.',
          },
          uses30d: {
            type: 'integer',
            description:
              'Left out where it would tell about fewer than five persons.',
          },
          firstUse: { type: 'string', format: 'date-time' },
          lastUse: { type: 'string', format: 'date-time' },
          active: { type: 'boolean', description: 'Seen in the last 30 days.' },
          known: {
            type: 'boolean',
            description: 'The catalog has this entity.',
          },
        },
      },
      ConsumerPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'totals'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Consumer' },
          },
          nextCursor: { type: 'string', nullable: true },
          totals: {
            type: 'object',
            required: ['consumers', 'active', 'teams', 'own'],
            properties: {
              consumers: { type: 'integer' },
              active: { type: 'integer' },
              teams: { type: 'integer' },
              own: { type: 'integer' },
            },
          },
        },
      },
      DownstreamGraph: {
        type: 'object',
        required: ['nodes', 'edges', 'reach', 'truncated'],
        properties: {
          nodes: {
            type: 'array',
            items: {
              type: 'object',
              required: ['ref', 'name', 'distance', 'external'],
              properties: {
                ref: { type: 'string' },
                name: { type: 'string' },
                kind: { type: 'string' },
                type: { type: 'string' },
                owner: { type: 'string' },
                distance: {
                  type: 'integer',
                  description: '0 for the asset itself.',
                },
                external: {
                  type: 'boolean',
                  description: 'Known from lineage only; not in the catalog.',
                },
              },
            },
          },
          edges: {
            type: 'array',
            items: {
              type: 'object',
              required: ['from', 'to', 'relation'],
              properties: {
                from: { type: 'string', description: 'What is used.' },
                to: { type: 'string', description: 'What uses it.' },
                relation: {
                  type: 'string',
                  enum: ['dependsOn', 'consumesApi', 'usage', 'lineage'],
                },
              },
            },
          },
          reach: {
            type: 'integer',
            description:
              'Number of nodes downstream without limit of depth or number.',
          },
          truncated: { type: 'boolean' },
        },
      },
      Metric: {
        type: 'object',
        required: [
          'entityRef',
          'name',
          'role',
          'direction',
          'aggregation',
          'window',
          'owner',
          'guards',
          'targets',
          'counts',
        ],
        properties: {
          entityRef: { type: 'string' },
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          owner: { type: 'string', nullable: true },
          role: { $ref: '#/components/schemas/MetricRole' },
          unit: { type: 'string' },
          direction: { $ref: '#/components/schemas/Direction' },
          aggregation: { $ref: '#/components/schemas/Aggregation' },
          window: { type: 'string' },
          collector: {
            type: 'string',
            description: 'Key of the collected measure, or `push`.',
          },
          staleAfter: { type: 'string' },
          limits: { $ref: '#/components/schemas/Limits' },
          guards: { type: 'array', items: { type: 'string' } },
          targets: {
            type: 'array',
            items: {
              type: 'object',
              required: ['value', 'by'],
              properties: {
                value: { type: 'number' },
                by: { type: 'string', format: 'date' },
                description: { type: 'string' },
              },
            },
          },
          review: { $ref: '#/components/schemas/Review' },
          counts: {
            type: 'object',
            description: 'Assets that it applies to, by state.',
            required: ['healthy', 'warning', 'degraded', 'unknown'],
            properties: {
              healthy: { type: 'integer' },
              warning: { type: 'integer' },
              degraded: { type: 'integer' },
              unknown: { type: 'integer' },
            },
          },
        },
      },
      MetricPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Metric' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      MetricDetail: {
        type: 'object',
        required: ['metric', 'items', 'nextCursor'],
        properties: {
          metric: { $ref: '#/components/schemas/Metric' },
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['entityRef', 'name', 'type', 'owner', 'evaluation'],
              properties: {
                entityRef: { type: 'string' },
                name: { type: 'string' },
                title: { type: 'string' },
                type: { type: 'string' },
                owner: { type: 'string', nullable: true },
                evaluation: { $ref: '#/components/schemas/Evaluation' },
              },
            },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      Connector: {
        type: 'object',
        required: [
          'id',
          'collector',
          'title',
          'mode',
          'state',
          'failures',
          'counts',
          'problems',
          'measures',
        ],
        properties: {
          id: {
            type: 'string',
            description: '`collector`, or `collector.instance`.',
          },
          collector: {
            type: 'string',
            description: 'Prefix of the keys of its measures.',
          },
          instance: {
            type: 'string',
            description: 'Which of several systems of the same sort.',
          },
          title: { type: 'string' },
          description: { type: 'string' },
          url: {
            type: 'string',
            description: 'Where people look at the system.',
          },
          owner: {
            type: 'string',
            description: 'Entity ref of who is told when the source fails.',
          },
          mode: { type: 'string', enum: ['scheduled', 'push'] },
          state: {
            type: 'string',
            description: '`waiting`: has not run or received anything yet.',
            enum: ['ok', 'failing', 'waiting'],
          },
          lastStarted: { type: 'string', format: 'date-time' },
          lastSuccess: { type: 'string', format: 'date-time' },
          lastError: {
            type: 'object',
            required: ['at', 'message'],
            properties: {
              at: { type: 'string', format: 'date-time' },
              message: { type: 'string' },
            },
          },
          failures: {
            type: 'integer',
            description: 'Rounds that failed since the last success.',
          },
          lastDurationSeconds: {
            type: 'number',
            description: 'How long the last finished round took.',
          },
          lagSeconds: {
            type: 'number',
            description: 'Age of the newest fact from this source.',
          },
          problems: {
            type: 'array',
            description:
              'How many problems of each kind there are; kinds without any are left out.',
            items: {
              type: 'object',
              required: ['kind', 'count'],
              properties: {
                kind: { $ref: '#/components/schemas/ConnectorProblemKind' },
                count: { type: 'integer' },
              },
            },
          },
          counts: {
            type: 'object',
            description: 'Facts since the connector was first seen.',
            required: ['accepted', 'duplicates', 'rejected'],
            properties: {
              accepted: { type: 'integer' },
              duplicates: { type: 'integer' },
              rejected: { type: 'integer' },
            },
          },
          measures: {
            type: 'array',
            items: {
              type: 'object',
              required: ['key', 'title'],
              properties: {
                key: { type: 'string' },
                title: { type: 'string' },
                unit: { type: 'string' },
                description: { type: 'string' },
              },
            },
          },
        },
      },
      ConnectorProblemKind: {
        type: 'string',
        enum: [
          'unresolved-principal',
          'missing-at-source',
          'ambiguous',
          'not-measured',
          'wrong-configuration',
        ],
      },
      ConnectorProblem: {
        type: 'object',
        required: ['kind', 'subject', 'message', 'entityRefs', 'entities'],
        properties: {
          kind: { $ref: '#/components/schemas/ConnectorProblemKind' },
          subject: {
            type: 'string',
            description:
              'As the source calls it, such as the name of an owner.',
          },
          message: {
            type: 'string',
            description: 'What was found, and the mend.',
          },
          entityRefs: {
            type: 'array',
            description:
              'Entities that it concerns and that the caller may see; at most 10.',
            items: { type: 'string' },
          },
          entities: {
            type: 'integer',
            description: 'How many entities it concerns.',
          },
          url: { type: 'string' },
          firstSeen: { type: 'string', format: 'date-time' },
        },
      },
      ConnectorProblemPage: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ConnectorProblem' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      SourcesHealth: {
        type: 'object',
        required: ['status', 'ok', 'failing', 'waiting'],
        properties: {
          status: {
            type: 'string',
            description: '`failing` if any connector fails.',
            enum: ['ok', 'failing'],
          },
          ok: { type: 'integer' },
          failing: { type: 'integer' },
          waiting: { type: 'integer' },
          connectors: {
            type: 'array',
            description: 'For callers who may read connectors.',
            items: { $ref: '#/components/schemas/Connector' },
          },
        },
      },
      AliasPeriod: {
        type: 'object',
        required: ['alias', 'version', 'from', 'exact', 'source'],
        properties: {
          alias: { type: 'string' },
          version: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: {
            type: 'string',
            format: 'date-time',
            description: 'Left out while it lasts.',
          },
          exact: {
            type: 'boolean',
            description:
              'Whether `from` is when the source says it began; otherwise it is when it was first seen.',
          },
          source: { type: 'string' },
          url: { type: 'string' },
        },
      },
      AliasPage: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/AliasPeriod' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      SampleBatch: {
        type: 'object',
        required: ['samples'],
        properties: {
          source: {
            type: 'string',
            maxLength: 100,
            description: 'Name of the pushing system. `push` if left out.',
          },
          samples: {
            type: 'array',
            maxItems: 10000,
            description:
              'Items of the form of `Sample`. Each is checked on its own, so that a wrong one is answered in `rejected`.',
            items: {},
          },
        },
      },
      Sample: {
        type: 'object',
        required: ['entityRef', 'metric', 'value'],
        properties: {
          entityRef: { type: 'string' },
          metric: {
            type: 'string',
            description: 'Reference or name of a ContributionMetric.',
          },
          value: { type: 'number' },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'Now if left out.',
          },
          id: {
            type: 'string',
            maxLength: 200,
            description:
              'Own id of the fact at its source, such as a build number.',
          },
          url: {
            type: 'string',
            description: 'Where the number can be looked up.',
          },
        },
      },
      UsageBatch: {
        type: 'object',
        required: ['events'],
        properties: {
          source: { type: 'string', maxLength: 100 },
          events: {
            type: 'array',
            maxItems: 10000,
            description:
              'Items of the form of `UsageEvent`. Each is checked on its own.',
            items: {},
          },
        },
      },
      UsageEvent: {
        type: 'object',
        required: ['entityRef', 'consumer'],
        properties: {
          entityRef: {
            type: 'string',
            description: 'The asset that was used.',
          },
          consumer: {
            type: 'string',
            description:
              'Entity reference of who used it: a component, a group, a user.',
          },
          count: { type: 'integer', minimum: 1, description: '1 if left out.' },
          observedAt: { type: 'string', format: 'date-time' },
          id: { type: 'string', maxLength: 200 },
        },
      },
      Rejection: {
        type: 'object',
        required: ['index', 'field', 'reason'],
        properties: {
          index: {
            type: 'integer',
            description: 'Position in the batch, from 0.',
          },
          field: { type: 'string' },
          reason: { type: 'string' },
        },
      },
      IngestResult: {
        type: 'object',
        required: ['accepted', 'duplicates', 'rejected'],
        properties: {
          accepted: { type: 'integer' },
          duplicates: { type: 'integer' },
          rejected: {
            type: 'array',
            items: { $ref: '#/components/schemas/Rejection' },
          },
        },
      },
    },
  },
} as const;
