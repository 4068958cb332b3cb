import type {
  DataSource,
  FeastOwnership,
  FeastTagNames,
  FeatureService,
  FeatureView,
} from '@guildhall/plugin-guildhall-node';
import { readFeastOwnership } from '@guildhall/plugin-guildhall-node';

/** The sorts of objects that assets can be tied to. */
export type FeastSort = 'feature-view' | 'feature-service' | 'data-source';

/** What is remembered of a view. */
export type KnownView = Omit<
  FeatureView,
  'features' | 'description' | 'owner' | 'tags' | 'entities'
> & {
  features: number;
  described: number;
  ownership: FeastOwnership[];
};

/** What is remembered of a feature service. */
export type KnownService = Omit<
  FeatureService,
  'description' | 'owner' | 'tags'
> & { ownership: FeastOwnership[] };

/** What is remembered of a data source. */
export type KnownSource = Pick<DataSource, 'project' | 'name'> & {
  ownership: FeastOwnership[];
};

/** What is remembered of a project between rounds. */
export type ProjectState = {
  /** Raised when what is remembered changes its shape. */
  version: 1;
  /** When everything was read last. */
  fullAt: number;
  /** Keys of the objects that were looked for, as `<sort>:<name>`. */
  sought: string[];
  /** Names of all views, label views aside. */
  viewNames: string[];
  /** Those of them that Feast's cache doesn't have yet. */
  newViews: string[];
  /** Since when there are such. */
  newSince?: number;
  /** Views that assets are tied to, and those made from what assets are tied to. */
  views: { [name: string]: KnownView };
  /** Last change of a view that was seen. */
  viewsUntil?: number;
  labels: ListState;
  labelNames: string[];
  services: { [name: string]: KnownService };
  servicesUntil?: number;
  sources: { [name: string]: KnownSource };
  sourceList?: ListState;
  /** What could not be understood, by what it is about. */
  oddities: { [subject: string]: string };
};

/** A list as it was when it was read. */
export type ListState = { total: number; updatedAt?: number };

export function knownView(
  view: FeatureView,
  tagNames: FeastTagNames,
): KnownView {
  const { description, owner, tags, entities, features, ...rest } = view;
  return {
    ...rest,
    features: features.length,
    described: features.filter(each => each.description.trim() !== '').length,
    ownership: readFeastOwnership(view, tagNames),
  };
}

export function knownService(
  service: FeatureService,
  tagNames: FeastTagNames,
): KnownService {
  const { description, owner, tags, ...rest } = service;
  return { ...rest, ownership: readFeastOwnership(service, tagNames) };
}

export function knownSource(
  source: DataSource,
  tagNames: FeastTagNames,
): KnownSource {
  const { project, name } = source;
  return { project, name, ownership: readFeastOwnership(source, tagNames) };
}
