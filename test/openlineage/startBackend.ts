import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import contributionMetrics from '@guildhall/plugin-contribution-metrics-backend';
import request from 'supertest';
import openlineage from '@guildhall/plugin-contribution-metrics-backend-module-openlineage';

/** Starts the contribution-metrics backend with the module over a catalog. */
export async function startBackend(options: {
  entities: Entity[];
  features?: BackendFeature[];
  /** Value of the Authorization header with which `get` asks. */
  authorization: string;
}) {
  const tasks = new Map<string, () => Promise<void>>();
  const scheduler = {
    scheduleTask: async task => {
      const fn = task.fn as (signal: AbortSignal) => Promise<void>;
      tasks.set(task.id, () => fn(new AbortController().signal));
    },
  } as SchedulerService;
  const { server } = await startTestBackend({
    features: [
      contributionMetrics,
      openlineage,
      catalogServiceMock.factory({ entities: options.entities }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      ...(options.features ?? []),
    ],
  });
  /** Reads the catalog and evaluates what is due, which happens by schedule otherwise. */
  const settle = async () => {
    await tasks.get('contribution-metrics-catalog')!();
    await tasks.get('contribution-metrics-evaluation')!();
  };
  await settle();
  return {
    server,
    settle,
    async get(path: string): Promise<any> {
      const response = await request(server)
        .get(`/api/contribution-metrics${path}`)
        .set('Authorization', options.authorization)
        .expect(200);
      return response.body;
    },
  };
}

/** An asset with annotations. */
export function asset(
  ref: { kind: string; name: string; type: string },
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: ref.kind,
    metadata: { name: ref.name, namespace: 'default', annotations },
    spec: {
      type: ref.type,
      lifecycle: 'production',
      owner: 'group:default/features',
    },
  };
}
