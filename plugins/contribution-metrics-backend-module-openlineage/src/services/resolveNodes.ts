import type {
  CollectorEntity,
  EntityFinder,
} from '@guildhall/plugin-contribution-metrics-node';
import type { OpenLineageOptions } from '../config';
import { nodeKey } from '../events/nodes';
import type { DatasetReport, LineageEvent, NodeName } from '../events/types';
import {
  annotationValues,
  type NodeLookup,
  type ResolvedNode,
} from '../facts/nodes';

const NOTHING: ResolvedNode = { refs: [], assets: [] };

/** Names of nodes by the key of the node; a dataset may have several. */
class NameCollection {
  readonly dataset = new Map<string, NodeName[]>();
  readonly job = new Map<string, NodeName[]>();

  addEvent(event: LineageEvent): void {
    if (event.type === 'dataset') {
      this.#addDataset(event.dataset);
      return;
    }
    for (const dataset of [...event.inputs, ...event.outputs]) {
      this.#addDataset(dataset);
    }
    this.#add(this.job, event.job);
    if (event.type === 'run') {
      event.run.ancestors.forEach(node => this.#add(this.job, node));
    }
    for (const end of event.job.edges.flatMap(edge => [edge.from, edge.to])) {
      this.#add(this[end.kind], end);
    }
  }

  #addDataset(dataset: DatasetReport): void {
    this.#add(this.dataset, dataset, dataset.aliases);
    for (const source of dataset.sources) {
      this.#add(this[source.kind], source);
    }
  }

  #add(
    table: Map<string, NodeName[]>,
    node: NodeName,
    aliases: NodeName[] = [],
  ): void {
    const key = nodeKey(node);
    const known = table.get(key);
    if (!known) {
      table.set(key, [node, ...aliases]);
    } else {
      known.push(...aliases);
    }
  }
}

/** What the catalog knows of the datasets and jobs of some events. */
export interface Resolution {
  lookup: NodeLookup;
  /** All assets among them. */
  assets: string[];
}

/** Finds the entities of all datasets and jobs of some events, with one query for each of the two annotations. */
export async function resolveNodes(
  events: LineageEvent[],
  entities: EntityFinder,
  options: OpenLineageOptions,
): Promise<Resolution> {
  const names = new NameCollection();
  for (const event of events) {
    names.addEvent(event);
  }
  const [dataset, job] = await Promise.all([
    findAll(names.dataset, entities, options.datasetAnnotation),
    findAll(names.job, entities, options.jobAnnotation),
  ]);
  const tables = { dataset, job };
  const all = [...dataset.values(), ...job.values()];
  return {
    lookup: (kind, node) => tables[kind].get(nodeKey(node)) ?? NOTHING,
    assets: [...new Set(all.flatMap(node => node.assets))],
  };
}

/** The same, without the assets that a caller may not write to. */
export function withoutDenied(
  lookup: NodeLookup,
  denied: ReadonlySet<string>,
): NodeLookup {
  return (kind, node) => {
    const { refs, assets } = lookup(kind, node);
    return { refs, assets: assets.filter(ref => !denied.has(ref)) };
  };
}

async function findAll(
  nodes: Map<string, NodeName[]>,
  entities: EntityFinder,
  annotation: string,
): Promise<Map<string, ResolvedNode>> {
  if (nodes.size === 0) {
    return new Map();
  }
  const values = new Map(
    [...nodes].map(([key, names]) => [
      key,
      [...new Set(names.flatMap(annotationValues))],
    ]),
  );
  const found = await entities.findByAnnotation(annotation, [
    ...new Set([...values.values()].flat()),
  ]);
  return new Map(
    [...values].map(([key, wanted]) => [key, resolve(wanted, found)]),
  );
}

function resolve(
  values: string[],
  found: Map<string, CollectorEntity[]>,
): ResolvedNode {
  const tied = new Map<string, CollectorEntity>();
  for (const entity of values.flatMap(value => found.get(value) ?? [])) {
    tied.set(entity.entityRef, entity);
  }
  const all = [...tied.values()];
  return {
    refs: all.map(entity => entity.entityRef),
    assets: all.filter(entity => entity.asset).map(entity => entity.entityRef),
  };
}
