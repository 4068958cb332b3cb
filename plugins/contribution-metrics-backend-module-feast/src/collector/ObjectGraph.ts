import type { FeastSort, KnownView, ProjectState } from './ProjectState';
import type { ResolvedTie } from './ties';

/** An object of a project: its sort and name. */
export type FeastObject = [sort: FeastSort, name: string];

/** Names the objects of an instance as the catalog does, or by an id of their own, and tells what is made from what. */
export class ObjectGraph {
  readonly #instance: string;
  readonly #projects: Map<string, ProjectState>;
  readonly #refs = new Map<string, string[]>();
  readonly #users = new Map<string, FeastObject[]>();

  constructor(
    instance: string,
    projects: Map<string, ProjectState>,
    ties: ResolvedTie[],
  ) {
    this.#instance = instance;
    this.#projects = projects;
    for (const { project, sort, name, entity } of ties) {
      add(this.#refs, keyOf(project, sort, name), entity.entityRef);
    }
    for (const [project, state] of projects) {
      for (const service of Object.values(state.services)) {
        for (const view of service.views) {
          this.#addUser(
            project,
            ['feature-view', view],
            ['feature-service', service.name],
          );
        }
      }
      for (const view of Object.values(state.views)) {
        for (const input of inputsOf(view)) {
          this.#addUser(project, input, ['feature-view', view.name]);
        }
      }
    }
  }

  /** Refs of the entities of an object, or its id outside of the catalog. */
  refsOf(project: string, sort: FeastSort, name: string): string[] {
    return (
      this.#refs.get(keyOf(project, sort, name)) ?? [
        `feast:${this.#instance}/${project}/${sort}/${name}`,
      ]
    );
  }

  /** What is made from an object directly. */
  usersOf(project: string, sort: FeastSort, name: string): FeastObject[] {
    return this.#users.get(keyOf(project, sort, name)) ?? [];
  }

  /** What an object is made from directly. */
  inputsOf(project: string, sort: FeastSort, name: string): FeastObject[] {
    const state = this.#projects.get(project);
    if (sort === 'feature-service') {
      return (state?.services[name]?.views ?? []).map(view => [
        'feature-view',
        view,
      ]);
    }
    const view = sort === 'feature-view' ? state?.views[name] : undefined;
    return view ? inputsOf(view) : [];
  }

  #addUser(
    project: string,
    [sort, name]: FeastObject,
    user: FeastObject,
  ): void {
    add(this.#users, keyOf(project, sort, name), user);
  }
}

function inputsOf({ sources, views }: KnownView): FeastObject[] {
  return [
    ...sources.map((name): FeastObject => ['data-source', name]),
    ...views.map((name): FeastObject => ['feature-view', name]),
  ];
}

function keyOf(project: string, sort: FeastSort, name: string): string {
  return JSON.stringify([project, sort, name]);
}

function add<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) {
    items.push(item);
  } else {
    map.set(key, [item]);
  }
}
