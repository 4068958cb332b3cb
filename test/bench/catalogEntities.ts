import type { Entity } from '@backstage/catalog-model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const LOCATION = 'url:https://example.com/catalog-info.yaml';

/** Entities of the three kinds in turn, made of the examples. */
export function guildhallEntities(count: number): Entity[] {
  const templates = readExamples();
  return Array.from({ length: count }, (_, index) =>
    named(templates[index % templates.length], index),
  );
}

/**
 * Components whose documents are as large as those of `guildhallEntities`. What the catalog spends on an entity grows with the number
 * of its fields, each of which it indexes; beside these, only the cost of the kinds themselves is left.
 */
export function equallyLargeComponents(count: number): Entity[] {
  const [component] = componentEntities(1);
  const { owner, type, lifecycle } = component.spec!;
  const templates = readExamples().map(({ metadata, spec }) => ({
    ...component,
    metadata,
    spec: { lifecycle, type, owner, details: spec },
  }));
  return Array.from({ length: count }, (_, index) =>
    named(templates[index % templates.length], index),
  );
}

function readExamples(): Entity[] {
  return ['contribution-metric', 'hackathon', 'prototype-transition'].map(
    name => {
      const file = join(__dirname, '../../examples/kinds', `${name}.yaml`);
      const [first] = parseAllDocuments(readFileSync(file, 'utf8'));
      return first.toJS() as Entity;
    },
  );
}

/** Components as large organisations have them: described, owned, part of a system, with dependencies and APIs. */
export function componentEntities(count: number): Entity[] {
  return Array.from({ length: count }, (_, index) =>
    named(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'component',
          title: 'Ranking of search results',
          description:
            'Orders what a search finds by what the reader is likely to want.',
          tags: ['search', 'ranking', 'python'],
          links: [
            { url: 'https://example.com/dashboard', title: 'Dashboard' },
            { url: 'https://example.com/runbook', title: 'Runbook' },
          ],
          annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
        },
        spec: {
          type: 'service',
          lifecycle: 'production',
          owner: 'group:default/ranking',
          system: 'search',
          providesApis: ['search-ranking'],
          consumesApis: ['user-features', 'item-features'],
          dependsOn: ['resource:default/user-features'],
        },
      },
      index,
    ),
  );
}

function named(template: Entity, index: number): Entity {
  const { metadata } = template;
  return {
    ...template,
    metadata: {
      ...metadata,
      name: `${metadata.name}-${index}`,
      annotations: {
        ...metadata.annotations,
        'backstage.io/managed-by-location': LOCATION,
        'backstage.io/managed-by-origin-location': LOCATION,
      },
    },
  };
}
