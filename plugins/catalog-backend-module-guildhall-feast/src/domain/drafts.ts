import type { EntityLink } from '@backstage/catalog-model';
import type { StewardDuty } from '@guildhall/plugin-guildhall-common';
import {
  feastLink,
  readFeastOwnership,
  tagsFrom,
  type DataSource,
  type EntityDraft,
  type FeastPage,
  type FeastProject,
  type FeastTagNames,
  type FeatureService,
  type FeatureView,
  type SourceOptions,
} from '@guildhall/plugin-guildhall-node';
import { projectTie, serviceTie, sourceTie, viewTie } from './ties';

/** How objects of Feast are described. */
export interface Description {
  /** Where people look at Feast. */
  address: Pick<SourceOptions, 'baseUrl' | 'publicUrl'>;
  /** Tags that name people. */
  people: FeastTagNames;
}

/** A project, which people know as a feature store. */
export function toProjectDraft(
  project: FeastProject,
  description: Description,
): EntityDraft {
  const { name } = project;
  return {
    tie: projectTie(name),
    kind: 'Resource',
    type: 'feature-store',
    names: [name, `${name}-feature-store`],
    title: name,
    ...common(description, project),
    links: links(description, name),
  };
}

/** A feature view of any kind, which is computed from data sources or other views. */
export function toViewDraft(
  view: FeatureView,
  project: FeastProject,
  description: Description,
): EntityDraft {
  const { name, kind } = view;
  const page = kind === 'label' ? 'label-view' : 'feature-view';
  return {
    tie: viewTie(project.name, name),
    kind: 'Resource',
    type: 'feature-view',
    names: [name, `${project.name}-${name}`],
    title: name,
    ...common(description, view, project),
    links: links(description, project.name, page, name),
    dependsOn: [
      projectTie(project.name),
      ...view.sources.map(source => sourceTie(project.name, source)),
      ...view.views.map(other => viewTie(project.name, other)),
    ],
  };
}

/** A feature service, which selects features of views. */
export function toServiceDraft(
  service: FeatureService,
  project: FeastProject,
  description: Description,
): EntityDraft {
  const { name } = service;
  return {
    tie: serviceTie(project.name, name),
    kind: 'Resource',
    type: 'feature-service',
    names: [name, `${name}-service`, `${project.name}-${name}-service`],
    title: name,
    ...common(description, service, project),
    links: links(description, project.name, 'feature-service', name),
    dependsOn: service.views.map(view => viewTie(project.name, view)),
  };
}

/** A data source, which may be kept in another one. */
export function toSourceDraft(
  source: DataSource,
  project: FeastProject,
  description: Description,
): EntityDraft {
  const { name, batchSource } = source;
  return {
    tie: sourceTie(project.name, name),
    kind: 'Resource',
    type: 'dataset',
    names: [name, `${name}-source`, `${project.name}-${name}-source`],
    title: name,
    ...common(description, source, project),
    links: links(description, project.name, 'data-source', name),
    dependsOn: batchSource ? [sourceTie(project.name, batchSource)] : [],
  };
}

/** What all objects have. One without an owner belongs to the owner of its project. */
function common(
  { people }: Description,
  object: {
    description: string;
    owner: string;
    tags: Record<string, string>;
  },
  project?: FeastProject,
): Pick<EntityDraft, 'description' | 'tags' | 'owner' | 'stewards'> {
  const stewards: Partial<Record<StewardDuty, string[]>> = {};
  const named = readFeastOwnership(object, people);
  for (const { role, word } of named) {
    if (role !== 'owner') {
      const duty = role.slice('steward-'.length) as StewardDuty;
      stewards[duty] = [...(stewards[duty] ?? []), word];
    }
  }
  const ownerOf = (ownership: typeof named) =>
    ownership.find(({ role }) => role === 'owner')?.word;
  return {
    description: object.description,
    tags: tagsFrom(
      object.tags,
      key =>
        key.startsWith('feast.') || Object.values(people).flat().includes(key),
    ),
    owner:
      ownerOf(named) ??
      (project && ownerOf(readFeastOwnership(project, people))),
    stewards,
  };
}

function links(
  { address }: Description,
  project: string,
  page?: FeastPage,
  name?: string,
): EntityLink[] {
  const url = feastLink(address, project, page, name);
  return url ? [{ url, title: 'Feast' }] : [];
}
