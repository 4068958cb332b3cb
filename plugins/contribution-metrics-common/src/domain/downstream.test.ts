import { buildGraph, type GraphEdge } from './downstream';
import { randomOf } from './fixtures';

function naiveReach(edges: GraphEdge[], node: number): Set<number> {
  const reached = new Set<number>();
  let grew = true;
  while (grew) {
    const size = reached.size;
    for (const { from, to } of edges) {
      if (from === node || reached.has(from)) {
        reached.add(to);
      }
    }
    grew = reached.size > size;
  }
  reached.delete(node);
  return reached;
}

describe('DependencyGraph', () => {
  it('reaches what a naive search reaches, in graphs with cycles, loops and double edges', () => {
    const random = randomOf(21);
    for (let round = 0; round < 200; round += 1) {
      const n = 1 + Math.floor(random() * (round % 2 ? 25 : 90));
      const edges = Array.from(
        { length: Math.floor(random() * n * 2) },
        () => ({
          from: Math.floor(random() * n),
          to: Math.floor(random() * n),
        }),
      );
      const graph = buildGraph(edges, n);
      const nodes = Array.from({ length: n }, (_, node) => node);
      const expected = nodes.map(node => naiveReach(edges, node));
      const sizes = expected.map(set => set.size);
      expect(nodes.map(node => graph.reachOf(node))).toEqual(sizes);
      expect(graph.reachOfAll(nodes)).toEqual(sizes);
      expect(graph.reachOfAll([0, 0])).toEqual([sizes[0], sizes[0]]);
      nodes.forEach(node => {
        const all = graph.neighbourhood(node, n, n);
        expect(all.truncated).toBe(false);
        expect(new Set(all.nodes.slice(1).map(m => m.node))).toEqual(
          expected[node],
        );
      });
    }
  });

  it('shows the nearest first, and says when something is left out', () => {
    // 0 → 1 → 3 → 0 is a cycle; 4 lies two steps away.
    const edges = [
      [0, 1],
      [0, 2],
      [1, 3],
      [3, 0],
      [2, 4],
      [4, 4],
    ].map(([from, to]) => ({ from, to }));
    const graph = buildGraph(edges, 6);
    expect(graph.neighbourhood(0, 1, 10)).toEqual({
      nodes: [
        { node: 0, distance: 0 },
        { node: 1, distance: 1 },
        { node: 2, distance: 1 },
      ],
      edges: edges.slice(0, 2),
      truncated: true,
    });
    const two = graph.neighbourhood(0, 2, 4);
    expect(two.nodes.map(n => n.node)).toEqual([0, 1, 2, 3]);
    expect(two.edges).toContainEqual({ from: 3, to: 0 });
    expect(two.truncated).toBe(true);
    expect(graph.neighbourhood(0, 2, 5).truncated).toBe(false);
    expect(graph.neighbourhood(5, 3, 10)).toEqual({
      nodes: [{ node: 5, distance: 0 }],
      edges: [],
      truncated: false,
    });
  });

  it('refuses nodes that are not there', () => {
    expect(() => buildGraph([{ from: 0, to: 2 }], 2)).toThrow('no node 2');
    expect(() => buildGraph([], 2).reachOf(-1)).toThrow('no node -1');
  });
});
