import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  type Entity,
  type EntityRelation,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { parseAllDocuments } from 'yaml';
import catalogModuleGuildhall from './index';
import { createTestLogger } from './testLogger';

const examples = resolve(__dirname, '../../../examples/kinds');

function readExamples(): Entity[] {
  return [
    'hackathon.yaml',
    'prototype-transition.yaml',
    'contribution-metric.yaml',
  ].flatMap(file =>
    parseAllDocuments(readFileSync(resolve(examples, file), 'utf8')).map(
      document => document.toJS(),
    ),
  );
}

function asset(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, annotations },
    spec: { type: 'feature-view', owner: 'group:default/nobody-knows' },
  };
}

/** Gives the entities to a catalog, and counts how often each is processed. */
function createTestProvider(entities: Entity[], rounds: Map<string, number>) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-provider',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'test',
            async connect(connection) {
              const source = 'url:https://example.com/catalog.yaml';
              await connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  entity: {
                    ...entity,
                    metadata: {
                      ...entity.metadata,
                      annotations: {
                        ...entity.metadata.annotations,
                        'backstage.io/managed-by-location': source,
                        'backstage.io/managed-by-origin-location': source,
                      },
                    },
                  },
                })),
              });
            },
          });
          catalog.addProcessor({
            getProcessorName: () => 'count-rounds',
            async postProcessEntity(entity) {
              const ref = stringifyEntityRef(entity);
              rounds.set(ref, (rounds.get(ref) ?? 0) + 1);
              return entity;
            },
          });
        },
      });
    },
  });
}

describe('catalogModuleGuildhall in a real catalog', () => {
  let backend: TestBackend;
  const rounds = new Map<string, number>();
  const logger = createTestLogger();

  beforeAll(async () => {
    const [hackathon, transition, ...metrics] = readExamples();
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleGuildhall,
        createTestProvider(
          [
            hackathon,
            transition,
            ...metrics,
            asset('user-features', {
              'guildhall.dev/steward-documentation': 'jane, group:default/docs',
              'guildhall.dev/steward-testing': 'jane',
              'guildhall.dev/rotation-members':
                'ana@..2026-01-01, ben@2026-01-02..',
              'guildhall.dev/rotation-rule': 'FREQ=DAILY',
              'guildhall.dev/rotation-start': '2026-01-01',
            }),
            asset('fresh-prototype', {
              'guildhall.dev/hackathon': 'fresh-features-2027',
            }),
            asset('badly-annotated', {
              'guildhall.dev/review-response': '2 days',
              'guildhall.dev/steward-governance': 'jane, a b',
            }),
          ],
          rounds,
        ),
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
        mockServices.rootConfig.factory({
          data: { catalog: { processingInterval: { seconds: 1 } } },
        }),
      ],
    });
    // Else the server would close idle connections while it computes, and the next request would be lost.
    backend.server.keepAliveTimeout = 0;
  });

  function address(path: string): string {
    return `http://localhost:${backend.server.port()}/api/catalog${path}`;
  }

  async function getEntity(ref: string): Promise<AlphaEntity> {
    const [, kind, namespace, name] = /(.*):(.*)\/(.*)/.exec(ref)!;
    return vi.waitFor(
      async () => {
        const response = await fetch(
          address(`/entities/by-name/${kind}/${namespace}/${name}`),
        );
        expect(response.status).toBe(200);
        return response.json();
      },
      { timeout: 30_000, interval: 100 },
    );
  }

  /** `type target` of all relations that Guildhall emits, once the catalog has stitched as many. */
  async function getRelations(ref: string, count: number): Promise<string[]> {
    return vi.waitFor(
      async () => {
        const { relations = [] } = await getEntity(ref);
        const found = relations.map(
          ({ type, targetRef }: EntityRelation) => `${type} ${targetRef}`,
        );
        expect(found).toHaveLength(count);
        return found.sort();
      },
      { timeout: 30_000, interval: 100 },
    );
  }

  async function validate(entity: Entity) {
    const response = await fetch(address('/validate-entity'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        entity,
        location: 'url:https://example.com/catalog.yaml',
      }),
    });
    return { status: response.status, body: await response.text() };
  }

  it('accepts the examples and relates them in both directions', async () => {
    expect(
      await getRelations('hackathon:default/fresh-features-2027', 4),
    ).toEqual([
      'ownedBy group:default/ml-platform',
      'produced prototypetransition:default/streaming-user-features',
      'produced resource:default/fresh-prototype',
      'targets resource:default/user-features',
    ]);
    expect(
      await getRelations(
        'prototypetransition:default/streaming-user-features',
        3,
      ),
    ).toEqual([
      'originatedFrom hackathon:default/fresh-features-2027',
      'ownedBy group:default/ml-platform',
      'targets resource:default/user-features',
    ]);
    expect(
      await getRelations('contributionmetric:default/feature-null-rate', 1),
    ).toEqual(['ownedBy group:default/ml-platform']);
  });

  it('relates assets to stewards and the lead of today, known or not', async () => {
    expect(await getRelations('resource:default/user-features', 6)).toEqual([
      'ledBy user:default/ben',
      'ownedBy group:default/nobody-knows',
      'stewardedBy group:default/docs',
      'stewardedBy user:default/jane',
      'targetedBy hackathon:default/fresh-features-2027',
      'targetedBy prototypetransition:default/streaming-user-features',
    ]);
  });

  it('shows a wrong annotation on the entity, keeps the rest, and logs it once', async () => {
    const ref = 'resource:default/badly-annotated';
    expect(await getRelations(ref, 2)).toEqual([
      'ownedBy group:default/nobody-knows',
      'stewardedBy user:default/jane',
    ]);
    const messages = [
      'resource:default/badly-annotated: annotation guildhall.dev/steward-governance is "jane, a b", in which "a b" is not an entity ref; separate refs by commas and write each for example "user:default/jane" or "group:default/ml-platform".',
      'resource:default/badly-annotated: annotation guildhall.dev/review-response is "2 days", which is not an ISO 8601 duration; write for example "P2D".',
    ];
    expect((await getEntity(ref)).status).toEqual({
      items: messages.map(message => ({
        type: 'guildhall.dev/annotation',
        level: 'warning',
        message,
      })),
    });
    await vi.waitFor(() => expect(rounds.get(ref)).toBeGreaterThanOrEqual(3), {
      timeout: 30_000,
      interval: 100,
    });
    expect(
      logger.warnings.filter(message => message.includes('annotation')),
    ).toEqual(messages);
  });

  it('refuses a wrong entity with every field, what was found and what is allowed', async () => {
    const [, transition] = readExamples();
    const { status, body } = await validate({
      ...transition,
      spec: { ...transition.spec, owner: 7, risk: [] },
    });
    expect(status).toBe(400);
    expect(body).toContain(
      'prototypetransition:default/streaming-user-features is not a valid PrototypeTransition: spec.risk is not a field of this kind; known here are owner,',
    );
    expect(body).toContain(
      'spec.owner is 7, which is a number; allowed is text (entity ref of who drives the transition).',
    );
    expect((await validate(transition)).status).toBe(200);
  });
});
