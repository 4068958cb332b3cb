import type {
  FeastClient,
  FeastListHead,
  FeastOddity,
  FeastTagNames,
  FeatureService,
  FeatureView,
} from '@guildhall/plugin-guildhall-node';
import {
  knownService,
  knownSource,
  knownView,
  type FeastSort,
  type ListState,
  type ProjectState,
} from './ProjectState';

/** Services are looked through from the newest on; few of them change at once, and Feast takes long for each. */
const CHANGED_SERVICES_PAGE = 10;
const MOST_ODDITIES = 50;
/** After this time, what Feast's cache doesn't have is not new. */
const CACHE_PATIENCE = 3_600_000;

/** Names of the objects of a project that assets are tied to. */
export type Sought = Record<FeastSort, Set<string>>;

/** What reading needs. */
export interface ReadingOptions {
  tagNames: FeastTagNames;
  fullReadingMs: number;
  now: number;
  signal: AbortSignal;
}

/** Reads a project: all of it, or what changed since it was read last. */
export class ProjectReader {
  readonly #client: FeastClient;
  readonly #oddities: FeastOddity[];
  readonly #options: ReadingOptions;

  /** @param oddities - where the client puts what it doesn't understand */
  constructor(
    client: FeastClient,
    oddities: FeastOddity[],
    options: ReadingOptions,
  ) {
    this.#client = client;
    this.#oddities = oddities;
    this.#options = options;
  }

  /**
   * The project as it is now.
   *
   * @throws SourceError
   */
  async read(
    project: string,
    sought: Sought,
    previous: ProjectState | undefined,
  ): Promise<ProjectState> {
    this.#oddities.length = 0;
    const keys = keysOf(sought);
    const state =
      previous && this.#canContinue(previous, keys)
        ? await this.#readChanges(project, sought, previous)
        : undefined;
    return state
      ? { ...state, sought: keys }
      : this.#readAll(project, sought, keys);
  }

  #canContinue(previous: ProjectState, keys: string[]): boolean {
    const known = new Set(previous.sought);
    const age = this.#options.now - previous.fullAt;
    return (
      previous.version === 1 &&
      age >= 0 &&
      age < this.#options.fullReadingMs &&
      keys.every(key => known.has(key))
    );
  }

  async #readAll(
    project: string,
    sought: Sought,
    keys: string[],
  ): Promise<ProjectState> {
    const { now, signal } = this.#options;
    const state: ProjectState = {
      version: 1,
      fullAt: now,
      sought: keys,
      viewNames: [],
      newViews: [],
      views: {},
      labels: { total: 0 },
      labelNames: [],
      services: {},
      sources: {},
      oddities: {},
    };
    for await (const page of this.#client.featureViews({ project, signal })) {
      this.#addViews(state, sought, page);
    }
    for await (const page of this.#client.labelViews({ project, signal })) {
      for (const view of page) {
        state.labelNames.push(view.name);
        this.#keepView(state, sought, view);
      }
      state.labels = grown(state.labels, page);
    }
    for await (const page of this.#client.featureServices({
      project,
      signal,
    })) {
      this.#addServices(state, page);
    }
    await this.#readSources(state, project, sought);
    await this.#readChangedViews(state, project, sought);
    this.#addOddities(state);
    return state;
  }

  /** @returns undefined if something is gone, so that all has to be read */
  async #readChanges(
    project: string,
    sought: Sought,
    previous: ProjectState,
  ): Promise<ProjectState | undefined> {
    const { signal } = this.#options;
    if (previous.viewNames.length > 0 && previous.viewsUntil === undefined) {
      return undefined;
    }
    const state: ProjectState = {
      ...previous,
      viewNames: [...previous.viewNames],
      views: { ...previous.views },
      services: { ...previous.services },
      oddities: { ...previous.oddities },
    };
    // Before anything is counted: a registry in a file is read anew by this, cache included.
    await this.#readChangedViews(state, project, sought);
    const [views, labels, services] = await Promise.all(
      (['feature_views', 'label_views', 'feature_services'] as const).map(
        list => this.#client.newest(list, { project, signal }),
      ),
    );
    if (
      differs(labels, state.labels) ||
      !this.#isComplete(state, views?.total ?? 0)
    ) {
      return undefined;
    }
    if (
      differs(services, {
        total: Object.keys(state.services).length,
        updatedAt: state.servicesUntil,
      }) &&
      !(await this.#readChangedServices(state, project, services?.total ?? 0))
    ) {
      return undefined;
    }
    if (
      sought['data-source'].size > 0 &&
      differs(
        await this.#client.newest('data_sources', { project, signal }),
        state.sourceList ?? { total: 0 },
      )
    ) {
      await this.#readSources(state, project, sought);
    }
    this.#addOddities(state);
    return state;
  }

  /**
   * What changed since, past Feast's cache: materialisations are seen at once, and an SQL registry reads no more than them.
   */
  async #readChangedViews(
    state: ProjectState,
    project: string,
    sought: Sought,
  ): Promise<void> {
    if (state.viewsUntil === undefined) {
      return;
    }
    const known = new Set(state.viewNames);
    for await (const page of this.#client.featureViews({
      project,
      updatedSince: state.viewsUntil,
      fresh: true,
      signal: this.#options.signal,
    })) {
      this.#addViews(state, sought, page);
    }
    state.newViews = [
      ...state.newViews,
      ...state.viewNames.filter(name => !known.has(name)),
    ];
    if (state.newViews.length > 0) {
      state.newSince ??= this.#options.now;
    }
  }

  /** Whether the number of views that Feast's cache has is what is to be expected: views that are gone show by nothing else. */
  #isComplete(state: ProjectState, total: number): boolean {
    const { viewNames, newViews, newSince = this.#options.now } = state;
    if (total === viewNames.length) {
      state.newViews = [];
      state.newSince = undefined;
      return true;
    }
    return (
      total < viewNames.length &&
      total >= viewNames.length - newViews.length &&
      this.#options.now - newSince < CACHE_PATIENCE
    );
  }

  async #readChangedServices(
    state: ProjectState,
    project: string,
    total: number,
  ): Promise<boolean> {
    const until = state.servicesUntil ?? 0;
    for await (const page of this.#client.featureServices({
      project,
      newestFirst: true,
      pageSize: CHANGED_SERVICES_PAGE,
      signal: this.#options.signal,
    })) {
      this.#addServices(state, page);
      if (page.some(({ updatedAt = 0 }) => updatedAt < until)) {
        break;
      }
    }
    return Object.keys(state.services).length === total;
  }

  async #readSources(
    state: ProjectState,
    project: string,
    sought: Sought,
  ): Promise<void> {
    const names = sought['data-source'];
    if (names.size === 0) {
      return;
    }
    state.sources = {};
    state.sourceList = { total: 0 };
    const { signal, tagNames } = this.#options;
    for await (const page of this.#client.dataSources({ project, signal })) {
      for (const source of page.filter(({ name }) => names.has(name))) {
        state.sources[source.name] = knownSource(source, tagNames);
      }
      state.sourceList = grown(state.sourceList, page);
    }
  }

  #addViews(state: ProjectState, sought: Sought, page: FeatureView[]): void {
    const known = new Set(state.viewNames);
    for (const view of page) {
      if (!known.has(view.name)) {
        known.add(view.name);
        state.viewNames.push(view.name);
      }
      state.viewsUntil = later(state.viewsUntil, view.updatedAt);
      this.#keepView(state, sought, view);
    }
  }

  #keepView(state: ProjectState, sought: Sought, view: FeatureView): void {
    const matters =
      sought['feature-view'].has(view.name) ||
      view.views.some(name => sought['feature-view'].has(name)) ||
      view.sources.some(name => sought['data-source'].has(name));
    if (matters) {
      state.views[view.name] = knownView(view, this.#options.tagNames);
    } else {
      delete state.views[view.name];
    }
  }

  #addServices(state: ProjectState, page: FeatureService[]): void {
    for (const service of page) {
      state.services[service.name] = knownService(
        service,
        this.#options.tagNames,
      );
      state.servicesUntil = later(state.servicesUntil, service.updatedAt);
    }
  }

  #addOddities(state: ProjectState): void {
    for (const { subject, message } of this.#oddities) {
      if (Object.keys(state.oddities).length < MOST_ODDITIES) {
        state.oddities[subject] = message;
      }
    }
  }
}

function keysOf(sought: Sought): string[] {
  return (Object.keys(sought) as FeastSort[])
    .flatMap(sort => [...sought[sort]].map(name => `${sort}:${name}`))
    .sort();
}

function grown(
  list: ListState,
  page: Array<{ updatedAt?: number }>,
): ListState {
  return page.reduce<ListState>(
    ({ total, updatedAt }, item) => ({
      total: total + 1,
      updatedAt: later(updatedAt, item.updatedAt),
    }),
    list,
  );
}

function differs(head: FeastListHead | undefined, list: ListState): boolean {
  return (
    (head?.total ?? 0) !== list.total || head?.updatedAt !== list.updatedAt
  );
}

function later(
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  return a !== undefined && b !== undefined ? Math.max(a, b) : a ?? b;
}
