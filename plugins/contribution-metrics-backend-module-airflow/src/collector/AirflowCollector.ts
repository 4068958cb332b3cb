import {
  type Collector,
  type CollectorContext,
  type CollectorEntity,
  type CollectorProblem,
  EntityReport,
  FactWriter,
  type SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';
import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import {
  createSourceClient,
  type SourceClient,
} from '@guildhall/plugin-guildhall-node';
import { AirflowClient } from '../api/AirflowClient';
import type { AirflowAsset } from '../api/types';
import type { AirflowOptions } from '../config/readAirflowOptions';
import { hoursSince } from '../domain/hoursSince';
import { ownersOf } from '../domain/readOwnership';
import { AIRFLOW_MEASURES } from '../measures';
import { collectRuns, type RunAudience } from './collectRuns';
import { Links } from './links';
import { measureDag, missingDag, problemsOf } from './measureDag';
import { loadMemory, saveMemory, type Memory } from './memory';
import { readServer, type Server } from './readServer';
import { readTies, type Ties } from './ties';

type RoundContext = CollectorContext & { signal: AbortSignal };

/** An entity that stands for an Airflow asset. */
interface AssetTie {
  entity: CollectorEntity;
  asset: AirflowAsset;
}

/** Measures the DAGs and assets of one Airflow. */
export class AirflowCollector implements Collector {
  readonly id = 'airflow';
  readonly instance: string;
  readonly title: string;
  readonly description =
    'Runs, owners and state of DAGs; freshness and consumers of Airflow assets';
  readonly url: string;
  readonly owner?: string;
  readonly measures = [...AIRFLOW_MEASURES];
  readonly schedule;
  readonly #options: AirflowOptions;
  readonly #client: SourceClient;
  readonly #links: Links;
  readonly #clock: () => number;

  /**
   * @param client - the connection; one of its own if left out
   * @param clock - milliseconds since the epoch; the machine's if left out
   */
  static create(
    options: AirflowOptions,
    {
      client = createSourceClient(options.source),
      clock = Date.now,
    }: { client?: SourceClient; clock?: () => number } = {},
  ): AirflowCollector {
    return new AirflowCollector(options, client, clock);
  }

  private constructor(
    options: AirflowOptions,
    client: SourceClient,
    clock: () => number,
  ) {
    const { source } = options;
    this.instance = source.name;
    this.title = source.title ?? `Airflow ${source.name}`;
    this.url = source.publicUrl;
    this.owner = source.owner;
    this.schedule = source.schedule;
    this.#options = options;
    this.#client = client;
    this.#links = new Links(source.publicUrl, source.name);
    this.#clock = clock;
  }

  /**
   * Reads the lists of DAGs and assets, and the runs that ended since the last round.
   *
   * @throws SourceError when the server can't be read; nothing is changed then
   */
  async collect(context: RoundContext): Promise<void> {
    const now = this.#clock();
    const client = new AirflowClient(this.#client, context.signal);
    const ties = await readTies(
      context.entities,
      this.instance,
      this.#options.instances,
    );
    if (ties.dags.size === 0 && ties.assets.size === 0) {
      await client.check();
      await context.problems.replace('server', []);
      await context.problems.replace('entities', ties.problems);
      return;
    }
    const server = await readServer(client, ties);
    const memory = await loadMemory(context.cursors);
    const writer = new FactWriter(context.sink);
    const found = findAssets(ties, server);
    const audiences = await this.#audiences(context, ties, found.ties, server);
    const tools = { client, memory, writer, links: this.#links, now };
    await collectRuns(audiences, tools);

    const reports = new Map<string, EntityReport>();
    const reportOf = (entityRef: string) => {
      const report = reports.get(entityRef) ?? new EntityReport(entityRef, now);
      reports.set(entityRef, report);
      return report;
    };
    const problems = [...ties.problems, ...found.problems];
    for (const [id, entities] of ties.dags) {
      const dag = server.dags.get(id);
      for (const { entityRef, asset } of entities) {
        if (!dag) {
          problems.push(missingDag(id, entityRef, server));
        } else if (asset) {
          measureDag(reportOf(entityRef), dag, {
            server,
            memory: memory.dags.get(id),
            prefixes: this.#options.stewardTagPrefixes,
            links: this.#links,
            now,
          });
          problems.push(...problemsOf(dag, entityRef, server, this.#links));
        }
      }
    }
    for (const { entity, asset } of found.ties) {
      this.#measureAsset(
        reportOf(entity.entityRef),
        entity,
        asset,
        ties,
        server,
        now,
      );
    }
    const written = new Map(memory.written);
    memory.written.clear();
    const updates = this.#lastUpdates(found.ties);
    for (const [entityRef, report] of reports) {
      const before = written.get(entityRef);
      const update = updates.get(entityRef);
      if (update && update.id !== before?.event) {
        await writer.add({ samples: [update] });
      }
      memory.written.set(entityRef, {
        ...(await report.write(writer, before)),
        ...(update && { event: update.id }),
      });
    }
    await writer.flush();
    writer.warnOfRejected(context.logger, `airflow.${this.instance}`);
    forget(writer.refused, memory);
    await context.problems.replace('server', server.problems);
    await context.problems.replace('entities', unique(problems));
    await saveMemory(context.cursors, memory);
  }

  /** Whose runs are to be read, and whom they concern. */
  async #audiences(
    { principals }: RoundContext,
    ties: Ties,
    assets: AssetTie[],
    server: Server,
  ): Promise<Map<string, RunAudience>> {
    const audiences = new Map<string, RunAudience>();
    const audienceOf = (id: string) => {
      const audience = audiences.get(id) ?? {
        measured: (ties.dags.get(id) ?? []).filter(({ asset }) => asset),
        used: [],
        consumer: this.#refOf(id, ties),
      };
      audiences.set(id, audience);
      return audience;
    };
    for (const [id, entities] of ties.dags) {
      if (server.dags.has(id) && entities.some(({ asset }) => asset)) {
        audienceOf(id);
      }
    }
    for (const { entity, asset } of assets) {
      for (const id of consumersOf(asset, server)) {
        audienceOf(id).used.push(entity);
      }
    }
    const consuming = [...audiences].filter(([, { used }]) => used.length > 0);
    const wordsOf = (id: string) => ownersOf(server.dags.get(id)!);
    const people = await principals.resolve([
      ...new Set(consuming.flatMap(([id]) => wordsOf(id))),
    ]);
    for (const [id, audience] of consuming) {
      audience.team = wordsOf(id)
        .map(word => people.get(word)?.team)
        .find(Boolean);
    }
    return audiences;
  }

  #measureAsset(
    report: EntityReport,
    { entityRef }: CollectorEntity,
    asset: AirflowAsset,
    ties: Ties,
    server: Server,
    now: number,
  ): void {
    const url = this.#links.asset(asset.id);
    const consumers = consumersOf(asset, server);
    report.number('consumers', consumers.length, url);
    report.number(
      'hours-since-asset-update',
      hoursSince(asset.lastEvent?.at, now),
      url,
    );
    for (const id of consumers) {
      this.#addDependency(report, entityRef, this.#refOf(id, ties));
    }
    for (const id of asset.producers) {
      if (server.dags.has(id)) {
        this.#addDependency(report, this.#refOf(id, ties), entityRef);
      }
    }
  }

  /** The last events of Airflow assets, by entity ref. */
  #lastUpdates(ties: AssetTie[]): Map<string, SampleFact> {
    return new Map(
      ties.flatMap(({ entity: { entityRef }, asset: { id, lastEvent } }) =>
        lastEvent
          ? [
              [
                entityRef,
                {
                  entityRef,
                  measure: 'update',
                  value: 1,
                  observedAt: lastEvent.at,
                  id: `event:${lastEvent.id}`,
                  url: this.#links.asset(id),
                },
              ],
            ]
          : [],
      ),
    );
  }

  /** An entity may stand for a DAG and for what the DAG makes. */
  #addDependency(report: EntityReport, from: string, to: string): void {
    if (from !== to) {
      report.dependency(from, to);
    }
  }

  #refOf(dagId: string, ties: Ties): string {
    return (
      ties.dags.get(dagId)?.[0].entityRef ?? this.#links.externalDag(dagId)
    );
  }
}

/** What was not taken is told again, from the beginning, when it may be. */
function forget(refused: ReadonlySet<string>, memory: Memory): void {
  for (const entityRef of refused) {
    memory.written.delete(entityRef);
  }
  for (const dag of memory.dags.values()) {
    dag.serves = dag.serves.filter(ref => !refused.has(ref));
  }
}

/** DAGs that use an asset and are still there. */
function consumersOf(asset: AirflowAsset, { dags }: Server): string[] {
  return asset.consumers.filter(id => {
    const dag = dags.get(id);
    return dag && !dag.stale;
  });
}

function findAssets(
  ties: Ties,
  server: Server,
): { ties: AssetTie[]; problems: CollectorProblem[] } {
  const found: AssetTie[] = [];
  const problems: CollectorProblem[] = [];
  for (const [name, entities] of ties.assets) {
    const asset = server.findAsset(name);
    for (const entity of entities) {
      if (asset && entity.asset) {
        found.push({ entity, asset });
      } else if (!asset) {
        problems.push({
          kind: 'missing-at-source',
          subject: `asset ${name}`.slice(0, 400),
          entityRef: entity.entityRef,
          message: `Airflow has no asset of this name or URI that is in use, or doesn't show it to Guildhall's account; the last numbers stay. Correct ${TIE_ANNOTATIONS.airflowAsset}, or deprecate the entity`,
        });
      }
    }
  }
  return { ties: found, problems };
}

/** A subject may come once for each kind, even if several entities stand for it. */
function unique(problems: CollectorProblem[]): CollectorProblem[] {
  const byKey = new Map<string, CollectorProblem>();
  for (const problem of problems) {
    const key = `${problem.kind} ${problem.subject}`;
    if (!byKey.has(key)) {
      byKey.set(key, problem);
    }
  }
  return [...byKey.values()];
}
