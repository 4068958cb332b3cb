import type { Entity } from '@backstage/catalog-model';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';

/** A group, as the catalog gives it. */
export function group(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
  };
}

/** A user who belongs to a group. */
export function user(name: string, team: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { memberOf: [team] },
    relations: [{ type: 'memberOf', targetRef: `group:default/${team}` }],
  };
}

/** A Resource; a feature view unless another type is given. */
export function asset(
  name: string,
  options: {
    owner?: string;
    type?: string;
    annotations?: Record<string, string>;
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: options.annotations ?? {},
    },
    spec: {
      type: options.type ?? 'feature-view',
      owner: options.owner ?? 'group:default/features',
    },
  };
}

/** A Component that depends on assets. */
export function consumer(
  name: string,
  owner: string,
  dependsOn: string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: dependsOn.map(targetRef => ({ type: 'dependsOn', targetRef })),
  };
}

/** A ContributionMetric that is pushed and applies to feature views. */
export function metric(name: string, spec: object = {}): Entity {
  return {
    apiVersion: 'guildhall.dev/v1alpha1',
    kind: 'ContributionMetric',
    metadata: { name, namespace: 'default', title: name },
    spec: {
      owner: 'group:default/features',
      role: 'health',
      unit: 'h',
      direction: 'lower-is-better',
      aggregation: 'last',
      window: 'P30D',
      appliesTo: { 'spec.type': 'feature-view' },
      collector: { id: 'push' },
      ...spec,
    },
  };
}

/** Annotations that name one steward for each of two duties. */
export const stewardAnnotations = {
  [ANNOTATIONS.stewardDocumentation]: 'user:default/ada',
  [ANNOTATIONS.stewardTesting]: 'user:default/nobody',
};
