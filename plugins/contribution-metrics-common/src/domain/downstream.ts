import { InputError } from '@backstage/errors';

/** An edge from what is used to what uses it; nodes are numbers from 0. */
export interface GraphEdge {
  from: number;
  to: number;
}

/** Part of a graph around a node. */
export interface Neighbourhood {
  /** Nearest first, the node itself with distance 0. */
  nodes: Array<{ node: number; distance: number }>;
  /** All edges between these nodes. */
  edges: GraphEdge[];
  /** Whether the node reaches more than is shown, for the depth or the number of nodes. */
  truncated: boolean;
}

/**
 * Who depends on whom, as compressed sparse rows: the users of node `n` are `targets[offsets[n]..offsets[n + 1]]`.
 * All searches are breadth first and stop at what they have seen, so that cycles do no harm.
 */
export class DependencyGraph {
  readonly #offsets: Int32Array;
  readonly #targets: Int32Array;
  readonly #seen: Int32Array;
  readonly #queue: Int32Array;
  #stamp = 0;

  private constructor(offsets: Int32Array, targets: Int32Array) {
    this.#offsets = offsets;
    this.#targets = targets;
    this.#seen = new Int32Array(offsets.length - 1);
    this.#queue = new Int32Array(offsets.length - 1);
  }

  /**
   * @param edges - double edges and edges of a node to itself are left out
   * @throws InputError if an edge names a node that is not there
   */
  static create(
    edges: readonly GraphEdge[],
    nodeCount: number,
  ): DependencyGraph {
    const sorted = edges
      .filter(edge => edge.from !== edge.to)
      .sort((a, b) => a.from - b.from || a.to - b.to);
    const offsets = new Int32Array(nodeCount + 1);
    const targets = new Int32Array(sorted.length);
    let size = 0;
    sorted.forEach((edge, i) => {
      requireNode(edge.from, nodeCount);
      requireNode(edge.to, nodeCount);
      const before = sorted[i - 1];
      if (before?.from !== edge.from || before.to !== edge.to) {
        targets[size] = edge.to;
        size += 1;
        offsets[edge.from + 1] = size;
      }
    });
    for (let node = 1; node <= nodeCount; node += 1) {
      offsets[node] = Math.max(offsets[node], offsets[node - 1]);
    }
    return new DependencyGraph(offsets, targets.subarray(0, size));
  }

  /** How many nodes depend on a node, directly or through others; never the node itself. */
  reachOf(node: number): number {
    requireNode(node, this.#seen.length);
    const offsets = this.#offsets;
    const targets = this.#targets;
    const seen = this.#seen;
    const queue = this.#queue;
    const stamp = this.#nextStamp();
    seen[node] = stamp;
    queue[0] = node;
    let size = 1;
    for (let head = 0; head < size; head += 1) {
      const end = offsets[queue[head] + 1];
      for (let i = offsets[queue[head]]; i < end; i += 1) {
        const target = targets[i];
        if (seen[target] !== stamp) {
          seen[target] = stamp;
          queue[size] = target;
          size += 1;
        }
      }
    }
    return size - 1;
  }

  /**
   * {@link DependencyGraph.reachOf} of each node, for 32 nodes at a time: every bit of a word belongs to one of them, and
   * one pass over the edges serves all. Source: M. Then et al., The more the merrier: efficient multi-source graph
   * traversal, PVLDB 8 (2014).
   */
  reachOfAll(nodes: readonly number[]): number[] {
    const reach: number[] = [];
    const masks = new Int32Array(this.#seen.length);
    for (let start = 0; start < nodes.length; start += 32) {
      const sources = nodes.slice(start, start + 32);
      masks.fill(0);
      this.#spread(sources, masks);
      reach.push(...countBits(masks, sources.length));
    }
    return reach;
  }

  /** Sets bit `i` of the mask of every node that source `i` reaches, and of the source itself. */
  #spread(sources: readonly number[], masks: Int32Array): void {
    const offsets = this.#offsets;
    const targets = this.#targets;
    const queued = this.#seen;
    const queue = this.#queue;
    const capacity = queue.length;
    const stamp = this.#nextStamp();
    let head = 0;
    let tail = 0;
    let waiting = 0;
    const enqueue = (node: number) => {
      queued[node] = stamp;
      queue[tail] = node;
      tail = tail + 1 === capacity ? 0 : tail + 1;
      waiting += 1;
    };
    sources.forEach((node, bit) => {
      requireNode(node, capacity);
      masks[node] |= 1 << bit;
      if (queued[node] !== stamp) {
        enqueue(node);
      }
    });
    while (waiting > 0) {
      const node = queue[head];
      head = head + 1 === capacity ? 0 : head + 1;
      waiting -= 1;
      queued[node] = 0;
      const mask = masks[node];
      const end = offsets[node + 1];
      for (let i = offsets[node]; i < end; i += 1) {
        const target = targets[i];
        const before = masks[target];
        if ((mask | before) !== before) {
          masks[target] = mask | before;
          if (queued[target] !== stamp) {
            enqueue(target);
          }
        }
      }
    }
  }

  /**
   * The nodes that depend on a node, nearest first.
   *
   * @param depth - steps to go at most
   * @param limit - nodes to show at most, the node itself included
   */
  neighbourhood(node: number, depth: number, limit: number): Neighbourhood {
    requireNode(node, this.#seen.length);
    const distances = new Map([[node, 0]]);
    let truncated = false;
    for (const [source, distance] of distances) {
      for (const target of this.#usersOf(source)) {
        if (distances.has(target)) {
          continue;
        }
        if (distance < depth && distances.size < limit) {
          distances.set(target, distance + 1);
        } else {
          truncated = true;
        }
      }
    }
    const edges = [...distances.keys()].flatMap(from =>
      [...this.#usersOf(from)]
        .filter(to => distances.has(to))
        .map(to => ({ from, to })),
    );
    const nodes = [...distances].map(([n, distance]) => ({
      node: n,
      distance,
    }));
    return { nodes, edges, truncated };
  }

  #usersOf(node: number): Int32Array {
    return this.#targets.subarray(this.#offsets[node], this.#offsets[node + 1]);
  }

  #nextStamp(): number {
    if (this.#stamp === 0x7fffffff) {
      this.#seen.fill(0);
      this.#stamp = 0;
    }
    this.#stamp += 1;
    return this.#stamp;
  }
}

/** The graph of some edges. See {@link DependencyGraph}. */
export function buildGraph(
  edges: readonly GraphEdge[],
  nodeCount: number,
): DependencyGraph {
  return DependencyGraph.create(edges, nodeCount);
}

/** How many of the masks have each bit set, less the source's own. */
function countBits(masks: Int32Array, bits: number): number[] {
  const counts = new Array<number>(bits).fill(-1);
  let all = 0;
  for (const mask of masks) {
    if (mask === -1) {
      all += 1;
    } else if (mask !== 0) {
      for (let bit = 0; bit < bits; bit += 1) {
        counts[bit] += (mask >>> bit) & 1;
      }
    }
  }
  return counts.map(count => count + all);
}

function requireNode(node: number, nodeCount: number): void {
  if (!Number.isInteger(node) || node < 0 || node >= nodeCount) {
    throw new InputError(
      `There is no node ${node} in a graph of ${nodeCount} nodes`,
    );
  }
}
