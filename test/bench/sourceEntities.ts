import type { Entity } from '@backstage/catalog-model';

const TEAMS = 20;
const PEOPLE = 300;
const EXPERIMENTS = 200;

/** What the seeds of test/bench/sources know: teams and people with addresses, models, experiments and feature views with their ties. */
export function sourceEntities(counts: {
  models: number;
  views: number;
}): Entity[] {
  return [
    ...times(TEAMS, index => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: `team${index}`, namespace: 'default' },
      spec: {
        type: 'team',
        children: [],
        profile: { email: `team${index}@bench.example` },
      },
    })),
    ...times(PEOPLE, index => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: `person${index}`, namespace: 'default' },
      spec: {
        profile: { email: `person${index}@bench.example` },
        memberOf: [`team${index % TEAMS}`],
      },
      relations: [
        { type: 'memberOf', targetRef: `group:default/team${index % TEAMS}` },
      ],
    })),
    ...times(counts.models, index =>
      asset(`model-${padded(index, 4)}`, 'ml-model', {
        'mlflow.org/registered-model': `model-${padded(index, 4)}`,
      }),
    ),
    ...times(EXPERIMENTS, index =>
      asset(`training-${padded(index, 3)}`, 'ml-pipeline', {
        'mlflow.org/experiment': `training-${padded(index, 3)}`,
      }),
    ),
    ...times(counts.views, index =>
      asset(`view-${padded(index, 4)}`, 'feature-view', {
        'feast.dev/project': 'bench',
        'feast.dev/feature-view': `view_${padded(index, 4)}`,
      }),
    ),
  ];
}

function asset(
  name: string,
  type: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default', annotations },
    spec: { type },
  };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function padded(index: number, digits: number): string {
  return String(index).padStart(digits, '0');
}
