import type { Entity } from '@backstage/catalog-model';

/** Feature views with an owner, stewards and a rotation, as a large organisation has them. */
export function assetEntities(count: number): Entity[] {
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: assetName(index),
      namespace: 'default',
      annotations: {
        'guildhall.dev/steward-documentation': `group:default/team-${
          index % 40
        }`,
        'guildhall.dev/steward-testing': `group:default/team-${index % 50}`,
        'guildhall.dev/update-cadence': 'P14D',
      },
    },
    spec: {
      type: ['feature-view', 'ml-model', 'ml-pipeline'][index % 3],
      owner: `group:default/team-${index % 100}`,
    },
  }));
}

/** Two definitions that apply to all assets. */
export function metricEntities(): Entity[] {
  return ['freshness', 'latency'].map(name => ({
    apiVersion: 'guildhall.dev/v1alpha1',
    kind: 'ContributionMetric',
    metadata: { name, namespace: 'default' },
    spec: {
      owner: 'group:default/team-0',
      role: 'health',
      direction: 'lower-is-better',
      aggregation: name === 'latency' ? 'p95' : 'last',
      window: 'P30D',
      collector: { id: 'push' },
      limits: { warning: 80, degraded: 95 },
      freshness: { staleAfter: 'P30D' },
    },
  }));
}

export function assetName(index: number): string {
  return `asset-${String(index).padStart(5, '0')}`;
}
