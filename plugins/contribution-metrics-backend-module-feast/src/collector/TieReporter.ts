import { createHash } from 'node:crypto';
import type {
  CollectorContext,
  FactWriter,
  SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  feastLink,
  type FeastOwnership,
  type FeastRole,
  type SourceOptions,
} from '@guildhall/plugin-guildhall-node';
import type { MonitoringState } from './MonitoringReader';
import {
  ageGauges,
  lineageFacts,
  ownershipFacts,
  samplesOf,
  serviceGauges,
  usageFacts,
  viewGauges,
  type Gauges,
} from './objectFacts';
import type { ObjectGraph } from './ObjectGraph';
import type { ProjectState } from './ProjectState';
import type { ResolvedTie, Tie } from './ties';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Numbers that don't change are written again after this time, and on every new day (UTC). */
const REPEAT = 6 * HOUR;
/** Definitions that are older than this are no updates that anybody asks for. */
const OLDEST_UPDATE = 400 * DAY;
const CURSOR = 'reported';

/** What was last written of an asset. */
type Reported = {
  /** Which object it was. */
  object: string;
  /** Digest of all that was written. */
  digest: string;
  at: number;
  definition?: string;
  roles: FeastRole[];
};

/** What reporting needs. */
export interface TieReporterOptions {
  context: CollectorContext;
  source: SourceOptions;
  projects: Map<string, ProjectState>;
  graph: ObjectGraph;
  writer: FactWriter;
  now: number;
}

/** What there is to say of an object of Feast. */
interface ObjectReport {
  gauges: Gauges;
  ownership: FeastOwnership[];
  /** Of views and services. */
  defined?: { definition: string; createdAt?: number; updatedAt?: number };
}

/** Writes what changed of the assets, and how old their values are. */
export class TieReporter {
  readonly #options: TieReporterOptions;
  #next: Record<string, Reported> = {};
  #changed = false;

  constructor(options: TieReporterOptions) {
    this.#options = options;
  }

  /**
   * @param assets - ties to be measured
   * @param ties - all ties, whose entities keep what was said of them
   * @param monitoring - by project
   */
  async report(
    assets: ResolvedTie[],
    ties: Tie[],
    monitoring: Map<string, MonitoringState>,
  ): Promise<void> {
    const { context, writer, now } = this.#options;
    const before =
      (await context.cursors.get<Record<string, Reported>>(CURSOR)) ?? {};
    const teamOf = await this.#findTeams(assets);
    const resolved = new Set(assets.map(({ entity }) => entity.entityRef));
    for (const tie of assets) {
      const { entityRef } = tie.entity;
      const ages = this.#agesOf(tie, monitoring);
      const report = this.#describe(tie);
      const reported = before[entityRef];
      const facts = {
        ownership: report.ownership,
        gauges: report.gauges,
        lineage: lineageFacts(tie, this.#options.graph, 0),
        defined: report.defined?.definition,
      };
      const digest = digestOf(facts);
      const object = `${tie.project}/${tie.sort}/${tie.name}`;
      const same = reported?.object === object ? reported : undefined;
      if (same && same.digest === digest && !isDue(same.at, now)) {
        this.#next[entityRef] = same;
        await writer.add({ samples: ages });
        continue;
      }
      this.#changed = true;
      this.#next[entityRef] = {
        object,
        digest,
        at: now,
        definition: report.defined?.definition,
        roles: [...new Set(report.ownership.map(({ role }) => role))],
      };
      await writer.add({
        samples: [
          ...ages,
          ...samplesOf(entityRef, report.gauges, now, this.#urlOf(tie)),
          ...this.#updatesOf(tie, report, same),
        ],
        ownership: ownershipFacts(
          entityRef,
          `${tie.sort} ${tie.project}/${tie.name}`,
          report.ownership,
          reported?.roles,
          now,
        ),
        lineage: lineageFacts(tie, this.#options.graph, now),
        usage: usageFacts(
          tie,
          this.#options.graph,
          service => teamOf.get(keyOf(tie.project, service)),
          now,
        ),
      });
    }
    await this.#letGo(before, resolved, ties);
  }

  /**
   * Keeps what was written. To be called when it was.
   *
   * @param refused - entities whose facts were not taken; they are told again when they may be
   */
  async remember(refused: ReadonlySet<string>): Promise<void> {
    for (const entityRef of refused) {
      delete this.#next[entityRef];
      this.#changed = true;
    }
    if (this.#changed) {
      await this.#options.context.cursors.set(CURSOR, this.#next);
    }
  }

  #describe({ project, sort, name }: ResolvedTie): ObjectReport {
    const state = this.#options.projects.get(project)!;
    if (sort === 'feature-view') {
      const view = state.views[name];
      const services = this.#options.graph
        .usersOf(project, sort, name)
        .filter(([user]) => user === 'feature-service').length;
      return {
        gauges: viewGauges(view, services),
        ownership: view.ownership,
        defined: view,
      };
    }
    if (sort === 'feature-service') {
      const service = state.services[name];
      return {
        gauges: serviceGauges(service),
        ownership: service.ownership,
        defined: service,
      };
    }
    return { gauges: {}, ownership: state.sources[name].ownership };
  }

  #agesOf(
    tie: ResolvedTie,
    monitoring: Map<string, MonitoringState>,
  ): SampleFact[] {
    const { project, sort, name, entity } = tie;
    const { projects, now } = this.#options;
    if (sort !== 'feature-view') {
      return [];
    }
    const newestEventAt = monitoring.get(project)?.views[name]?.newestEventAt;
    return samplesOf(
      entity.entityRef,
      ageGauges(projects.get(project)!.views[name], newestEventAt, now),
      now,
      this.#urlOf(tie),
    );
  }

  /** A definition that is seen for the first time was made when it was created. */
  #updatesOf(
    tie: ResolvedTie,
    { defined }: ObjectReport,
    before: Reported | undefined,
  ): SampleFact[] {
    const { now } = this.#options;
    if (!defined || before?.definition === defined.definition) {
      return [];
    }
    const at = before ? defined.updatedAt ?? now : defined.createdAt;
    return at === undefined || at < now - OLDEST_UPDATE || at > now + DAY
      ? []
      : [
          {
            entityRef: tie.entity.entityRef,
            measure: 'update',
            value: 1,
            observedAt: at,
            id: before ? defined.definition : 'created',
            url: this.#urlOf(tie),
          },
        ];
  }

  /** What was said of assets that are not tied any more is withdrawn. */
  async #letGo(
    before: Record<string, Reported>,
    resolved: Set<string>,
    ties: Tie[],
  ): Promise<void> {
    const { context, writer, now } = this.#options;
    const tied = new Set(ties.map(({ entity }) => entity.entityRef));
    const others = Object.entries(before).filter(([ref]) => !resolved.has(ref));
    for (const [ref, reported] of others.filter(([each]) => tied.has(each))) {
      this.#next[ref] = reported;
    }
    const gone = others.filter(([ref]) => !tied.has(ref));
    if (gone.length === 0) {
      return;
    }
    this.#changed = true;
    const left = await context.entities.findByRefs(gone.map(([ref]) => ref));
    for (const [ref, { object, roles }] of gone) {
      if (left.get(ref)?.asset) {
        await writer.add({
          ownership: ownershipFacts(ref, object, [], roles, now),
        });
      }
    }
  }

  /** The teams of the services that use the assets, by the words that Feast has for their owners. */
  async #findTeams(assets: ResolvedTie[]): Promise<Map<string, string>> {
    const { context, projects, graph } = this.#options;
    const words = new Map<string, string>();
    for (const { project, sort, name } of assets) {
      for (const [user, service] of graph.usersOf(project, sort, name)) {
        const owner =
          user === 'feature-service'
            ? projects
                .get(project)
                ?.services[service]?.ownership.find(
                  ({ role }) => role === 'owner',
                )
            : undefined;
        if (owner) {
          words.set(keyOf(project, service), owner.word);
        }
      }
    }
    const people =
      words.size > 0
        ? await context.principals.resolve([...new Set(words.values())])
        : new Map();
    return new Map(
      [...words].flatMap(([key, word]) => {
        const team = people.get(word)?.team;
        return team ? [[key, team]] : [];
      }),
    );
  }

  #urlOf({ project, sort, name }: ResolvedTie): string | undefined {
    const isLabel =
      this.#options.projects.get(project)?.views[name]?.kind === 'label';
    return feastLink(
      this.#options.source,
      project,
      sort === 'feature-view' && isLabel ? 'label-view' : sort,
      name,
    );
  }
}

function isDue(at: number, now: number): boolean {
  return now - at >= REPEAT || Math.floor(at / DAY) !== Math.floor(now / DAY);
}

function digestOf(facts: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(facts))
    .digest('hex')
    .slice(0, 16);
}

function keyOf(project: string, service: string): string {
  return `${project}\0${service}`;
}
