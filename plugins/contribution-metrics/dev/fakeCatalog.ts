import type { Entity } from '@backstage/catalog-model';
import { ASSETS } from './fakeAssets';
import { GROUPS, USERS } from './fakeEvaluations';
import { METRIC } from './fakeMetric';

const apiVersion = 'backstage.io/v1alpha1';

function title(name: string) {
  return name
    .split('-')
    .map(word => word[0].toLocaleUpperCase('en-US') + word.slice(1))
    .join(' ');
}

/** The entities behind the fake numbers. */
export const ENTITIES: Entity[] = [
  ...ASSETS.map<Entity>(asset => ({
    apiVersion,
    kind: asset.entityRef.startsWith('component') ? 'Component' : 'Resource',
    metadata: {
      name: asset.name,
      namespace: 'default',
      title: asset.title,
      description: asset.description,
      annotations: { 'guildhall.dev/contact': '#ml' },
    },
    spec: {
      type: asset.type,
      lifecycle: 'production',
      owner: asset.owner ?? undefined,
    },
    relations: asset.owner
      ? [{ type: 'ownedBy', targetRef: asset.owner }]
      : undefined,
  })),
  ...GROUPS.map<Entity>(name => ({
    apiVersion,
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', profile: { displayName: title(name) }, children: [] },
  })),
  ...USERS.map<Entity>(name => ({
    apiVersion,
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName: title(name) }, memberOf: [] },
  })),
  {
    apiVersion: 'guildhall.dev/v1alpha1',
    kind: 'ContributionMetric',
    metadata: {
      name: METRIC.name,
      namespace: 'default',
      title: METRIC.title,
      description: METRIC.description,
    },
    spec: {
      owner: METRIC.owner ?? '',
      appliesTo: {
        kind: 'Resource',
        'spec.type': { $in: ['feature-view', 'ml-model'] },
      },
    },
  },
];
