import type { Entity } from '@backstage/catalog-model';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import { PEOPLE } from './people';

const apiVersion = 'backstage.io/v1alpha1';

const GROUPS = [
  'feature-platform',
  'ranking',
  'risk',
  'growth',
  'ml-infrastructure',
  'data-quality',
];
const USERS = [
  'mira-holm',
  'tomas-vega',
  'ada-okoye',
  'jun-sato',
  'lin-wei',
  ...PEOPLE.map(({ name }) => name),
];
const ASSETS: Array<[kind: string, name: string, type: string]> = [
  ['Resource', 'user-features', 'feature-view'],
  ['Resource', 'session-features', 'feature-view'],
  ['Component', 'feature-materialization', 'ml-pipeline'],
  ['Resource', 'churn-model', 'ml-model'],
  ['Resource', 'clickstream-events', 'dataset'],
  ['Resource', 'payment-records', 'dataset'],
];

function titleOf(name: string) {
  return name
    .split('-')
    .map(word => word[0].toLocaleUpperCase('en-US') + word.slice(1))
    .join(' ');
}

/** The catalog behind the made-up events. */
export function catalogEntities(charters: HackathonEntity[]): Entity[] {
  return [
    ...charters,
    ...ASSETS.map<Entity>(([kind, name, type]) => ({
      apiVersion,
      kind,
      metadata: { name, namespace: 'default', title: titleOf(name) },
      spec: {
        type,
        lifecycle: 'production',
        owner: 'group:default/feature-platform',
      },
      relations: charters
        .filter(charter =>
          charter.spec.themes?.some(theme =>
            theme.assets?.includes(
              `${kind.toLocaleLowerCase('en-US')}:default/${name}`,
            ),
          ),
        )
        .map(charter => ({
          type: 'targetedBy',
          targetRef: `hackathon:default/${charter.metadata.name}`,
        })),
    })),
    {
      apiVersion,
      kind: 'Component',
      metadata: {
        name: 'fresher-user-features',
        namespace: 'default',
        annotations: { 'guildhall.dev/hackathon': 'hackathon:default/running' },
      },
      spec: {
        type: 'prototype',
        lifecycle: 'experimental',
        owner: 'group:default/ranking',
      },
    },
    ...GROUPS.map<Entity>(name => ({
      apiVersion,
      kind: 'Group',
      metadata: { name, namespace: 'default' },
      spec: {
        type: 'team',
        profile: { displayName: titleOf(name) },
        children: [],
      },
    })),
    ...USERS.map<Entity>(name => ({
      apiVersion,
      kind: 'User',
      metadata: { name, namespace: 'default' },
      spec: { profile: { displayName: titleOf(name) }, memberOf: [] },
    })),
  ];
}
