import type { DownstreamGraph } from '@guildhall/plugin-contribution-metrics-common';

type Node = DownstreamGraph['nodes'][number];

/** Where a node stands, in pixels from the top left. */
export interface PlacedNode {
  node: Node;
  x: number;
  y: number;
}

export const NODE_WIDTH = 168;
export const NODE_HEIGHT = 40;
const COLUMN = NODE_WIDTH + 72;
const ROW = NODE_HEIGHT + 12;

/**
 * Places the nodes in columns by distance. Within a column a node stands near the middle of those that it
 * uses (the barycentre rule of layered drawing, Sugiyama et al. 1981), which keeps crossings few.
 */
export function layOutGraph(graph: DownstreamGraph) {
  const columns = new Map<number, Node[]>();
  for (const node of graph.nodes) {
    columns.set(node.distance, [...(columns.get(node.distance) ?? []), node]);
  }
  const tallest = Math.max(...[...columns.values()].map(nodes => nodes.length));
  const placed = new Map<string, PlacedNode>();
  for (const [distance, nodes] of [...columns].sort(([a], [b]) => a - b)) {
    const middleOf = (node: Node) => {
      const used = graph.edges
        .filter(edge => edge.to === node.ref)
        .flatMap(edge => placed.get(edge.from)?.y ?? []);
      return used.length
        ? used.reduce((sum, y) => sum + y, 0) / used.length
        : Infinity;
    };
    const top = ((tallest - nodes.length) * ROW) / 2;
    nodes
      .map(node => ({ node, middle: middleOf(node) }))
      .sort(
        (a, b) => a.middle - b.middle || a.node.name.localeCompare(b.node.name),
      )
      .forEach(({ node }, index) =>
        placed.set(node.ref, {
          node,
          x: distance * COLUMN,
          y: top + index * ROW,
        }),
      );
  }
  const furthest = Math.max(...columns.keys());
  return {
    placed,
    width: furthest * COLUMN + NODE_WIDTH,
    height: tallest * ROW - 12,
  };
}
