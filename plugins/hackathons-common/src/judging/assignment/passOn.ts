import type { Looks } from './Looks';

/**
 * Passes looks on from judge to judge until one is reached who can take one more: an augmenting path of bipartite matching, the shortest
 * (J. E. Hopcroft, R. M. Karp, An n^(5/2) algorithm for maximum matchings in bipartite graphs, 1973). Afterwards the first judge of the path, who
 * is returned, has one look less than before, and the last has one more. If there is no path, no other way of passing on would have helped either.
 */
export function passOn(
  looks: Looks,
  options: { from: number[]; until: (judge: number) => boolean },
): number | undefined {
  const { from, until } = options;
  const cameBy = new Map<number, { project: number; judge: number } | null>(
    from.map(judge => [judge, null]),
  );
  const queue = [...from];
  for (let place = 0; place < queue.length; place += 1) {
    const judge = queue[place];
    if (until(judge)) {
      return follow(looks, cameBy, judge);
    }
    for (const project of looks.movable(judge)) {
      for (let other = 0; other < looks.judges.length; other += 1) {
        if (!cameBy.has(other) && looks.allowed(other, project)) {
          cameBy.set(other, { project, judge });
          queue.push(other);
        }
      }
    }
  }
  return undefined;
}

function follow(
  looks: Looks,
  cameBy: Map<number, { project: number; judge: number } | null>,
  last: number,
): number {
  let judge = last;
  for (;;) {
    const step = cameBy.get(judge);
    if (!step) {
      return judge;
    }
    looks.move(step.project, step.judge, judge);
    judge = step.judge;
  }
}
