import {
  tieKey,
  type DataSource,
  type EntityDraft,
  type FeastOddity,
  type FeastProject,
  type FeatureService,
  type FeatureView,
  type PatternFilter,
  type SourceReading,
  type Tie,
} from '@guildhall/plugin-guildhall-node';
import {
  toProjectDraft,
  toServiceDraft,
  toSourceDraft,
  toViewDraft,
  type Description,
} from './drafts';
import { projectTie, serviceTie, sourceTie, viewTie } from './ties';

/** A project of Feast with what is in it. */
export interface ProjectContents {
  project: FeastProject;
  views: FeatureView[];
  services: FeatureService[];
  sources: DataSource[];
}

/** Which objects of Feast appear in the catalog. */
export interface WantedObjects {
  featureStores: boolean;
  featureViews: boolean;
  featureServices: boolean;
  dataSources: boolean;
  /** Names of projects. */
  projects: PatternFilter;
  /** Names of views, services and sources. */
  names: PatternFilter;
  /** Tags of views, services and sources. */
  tags: PatternFilter;
}

/**
 * What of a Feast server is to appear in the catalog: projects, and their views, services and data sources. What requests bring along
 * (`REQUEST_SOURCE`) is no data source for the catalog.
 *
 * @param contents - of the wanted projects
 * @param oddities - objects that could not be understood
 */
export function toReading(
  contents: ProjectContents[],
  oddities: FeastOddity[],
  wanted: WantedObjects,
  description: Description,
): SourceReading {
  const drafts: EntityDraft[] = [];
  const unwanted = new Set<string>();
  const add = (isWanted: boolean, tie: Tie, make: () => EntityDraft) => {
    if (isWanted) {
      drafts.push(make());
    } else {
      unwanted.add(tieKey(tie));
    }
  };
  const passes = ({
    name,
    tags,
  }: {
    name: string;
    tags: Record<string, string>;
  }) => wanted.names.accepts(name) && wanted.tags.acceptsTags(tags);

  // Views come first, so that they get the better names; apart from that the order is always the same.
  const projects = [...contents].sort((a, b) => byName(a.project, b.project));
  for (const { project, views } of projects) {
    for (const view of [...views].sort(byName)) {
      add(
        wanted.featureViews && passes(view),
        viewTie(project.name, view.name),
        () => toViewDraft(view, project, description),
      );
    }
  }
  for (const { project, services, sources } of projects) {
    for (const service of [...services].sort(byName)) {
      add(
        wanted.featureServices && passes(service),
        serviceTie(project.name, service.name),
        () => toServiceDraft(service, project, description),
      );
    }
    for (const source of [...sources].sort(byName)) {
      add(
        wanted.dataSources &&
          source.type !== 'REQUEST_SOURCE' &&
          passes(source),
        sourceTie(project.name, source.name),
        () => toSourceDraft(source, project, description),
      );
    }
    add(wanted.featureStores, projectTie(project.name), () =>
      toProjectDraft(project, description),
    );
  }
  return {
    drafts,
    isUnwanted: tie =>
      unwanted.has(tieKey(tie)) ||
      (tie.project !== undefined && !wanted.projects.accepts(tie.project)),
    isUnclear: tie =>
      oddities.some(
        ({ project, subject }) =>
          subject === tie.name &&
          (project === undefined || project === tie.project),
      ),
  };
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
