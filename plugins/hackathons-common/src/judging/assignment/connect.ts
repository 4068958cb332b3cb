import { partsOf, type Part } from '../parts';
import type { Looks } from './Looks';

/** Exchanges that are tried in a row, each as long as there are looks. */
const MOST_ATTEMPTS = 2000;

/** The parts of who looks at what. */
export function partsOfLooks(looks: Looks): Part[] {
  return partsOf(
    looks.judges.map((judge, j) => ({
      judge,
      projects: Array.from(looks.projectsOf(j), p => looks.projects[p]),
    })),
  );
}

/**
 * Links parts of judges who can't be compared: two judges of different parts exchange a project, which changes nobody's number of looks; where
 * that isn't possible, somebody with room gets one more look.
 */
export function connect(looks: Looks): void {
  let parts = partsOfLooks(looks);
  while (parts.length > 1) {
    if (!exchange(looks, parts) && !link(looks, parts)) {
      return;
    }
    parts = partsOfLooks(looks);
  }
}

function exchange(looks: Looks, parts: Part[]): boolean {
  const groups = movableOf(looks, parts);
  let attempts = MOST_ATTEMPTS;
  for (let one = 0; one < groups.length; one += 1) {
    for (let other = one + 1; other < groups.length; other += 1) {
      if (groups[one].tree && groups[other].tree) {
        continue;
      }
      for (const a of groups[one].pairs) {
        for (const b of groups[other].pairs) {
          if (
            attempts > 0 &&
            looks.allowed(a.judge, b.project) &&
            looks.allowed(b.judge, a.project)
          ) {
            attempts -= 1;
            swap(looks, a, b);
            if (partsOfLooks(looks).length < parts.length) {
              return true;
            }
            swap(
              looks,
              { judge: b.judge, project: a.project },
              { judge: a.judge, project: b.project },
            );
          }
        }
      }
    }
  }
  return false;
}

interface Pair {
  judge: number;
  project: number;
}

function swap(looks: Looks, a: Pair, b: Pair): void {
  looks.move(a.project, a.judge, b.judge);
  looks.move(b.project, b.judge, a.judge);
}

/** What can be exchanged in each part; exchanging between two trees, where no look can be spared, never links them. */
function movableOf(looks: Looks, parts: Part[]) {
  const at = new Map(looks.judges.map((judge, index) => [judge, index]));
  return parts.map(({ judges, projects }) => {
    const members = judges.map(name => at.get(name) ?? 0);
    const edges = members.reduce((sum, judge) => sum + looks.load(judge), 0);
    return {
      tree: edges < judges.length + projects.length,
      pairs: members.flatMap(judge =>
        looks.movable(judge).map(project => ({ judge, project })),
      ),
    };
  });
}

function link(looks: Looks, parts: Part[]): boolean {
  const at = new Map(looks.projects.map((project, index) => [project, index]));
  const partOf = new Map(
    parts.flatMap(({ judges }, part) => judges.map(judge => [judge, part])),
  );
  let best: Pair | undefined;
  let bestCost = Infinity;
  looks.judges.forEach((name, judge) => {
    const own = partOf.get(name);
    if (own === undefined || !looks.hasRoom(judge)) {
      return;
    }
    parts.forEach(({ projects }, part) => {
      for (const projectName of part === own ? [] : projects) {
        const project = at.get(projectName) ?? 0;
        const cost =
          looks.seen(project) * looks.projects.length + looks.load(judge);
        if (cost < bestCost && looks.allowed(judge, project)) {
          best = { judge, project };
          bestCost = cost;
        }
      }
    });
  });
  if (best) {
    looks.add(best.judge, best.project, 'linking');
  }
  return best !== undefined;
}
