import { createRandom } from '../../domain/teams/random';
import { connect, partsOfLooks } from './connect';
import { Looks } from './Looks';
import { passOn } from './passOn';
import type { Assignment, AssignmentInput, AssignmentProblem } from './types';

/**
 * Who looks at what: every project seen equally often, judges with equal work as far as limits allow, no conflict ever, and all judges linked by
 * projects that they share. Keeps what was assigned before, so that it can be called again after a recusal, an absence or a new project.
 *
 * A greedy balanced incomplete block design: the project that was seen least goes next, to the judge with the least work, and among these to who has
 * least often shared judges with it (the rule of hackutd/jury, there by project, here with enforced conflicts). Where that ends in a dead end, looks
 * are passed on along augmenting paths, so a look is missing only if no assignment beside what is kept could have given it.
 * About such designs: R. C. Bose, K. R. Nair, Partially balanced incomplete block designs, Sankhyā 4 (1939); J. A. John, E. R. Williams, Cyclic and
 * Computer Generated Designs (1995).
 *
 * @throws InputError that names what makes no sense
 */
export function assignJudges(input: AssignmentInput): Assignment {
  const looks = Looks.fromInput(input);
  fill(looks, input.looks, createRandom(input.seed ?? 1));
  level(looks);
  connect(looks);
  const parts = partsOfLooks(looks);
  return {
    looks: looks.list(),
    released: looks.released,
    problems: [
      ...shortages(looks, input.looks),
      ...overLimit(looks),
      ...(parts.length > 1
        ? [
            {
              kind: 'not-connected' as const,
              parts: parts.map(({ judges }) => judges),
              message: `Judges fall into ${parts.length} parts that share no project, so they can't be compared. More looks, a higher limit, or judges without conflicts in both parts would link them.`,
            },
          ]
        : []),
    ],
    parts,
  };
}

function fill(looks: Looks, wanted: number, random: () => number): void {
  const order = looks.projects.map(() => random());
  const lot = looks.judges.map(() => random());
  const open = new Set(looks.projects.keys());
  /** How often two projects share a judge. */
  const shared = looks.projects.map(() => new Map<number, number>());
  const count = (judge: number, project: number) => {
    for (const other of looks.projectsOf(judge)) {
      if (other !== project) {
        bump(shared[project], other);
        bump(shared[other], project);
      }
    }
  };
  looks.judges.forEach((_, judge) => {
    const list = [...looks.projectsOf(judge)];
    for (const one of list) {
      list.forEach(other => other !== one && bump(shared[one], other));
    }
  });
  const freedom = looks.projects.map(
    (_, project) =>
      looks.judges.filter((__, judge) => looks.allowed(judge, project)).length,
  );
  while (open.size) {
    const project = least([...open], one => [
      looks.seen(one),
      freedom[one],
      order[one],
    ]);
    if (looks.seen(project) >= wanted) {
      open.delete(project);
      continue;
    }
    const able = [...looks.judges.keys()].filter(judge =>
      looks.allowed(judge, project),
    );
    const free = able.filter(judge => looks.hasRoom(judge));
    const judge = free.length
      ? least(free, one => [
          looks.load(one),
          sum(looks.projectsOf(one), other => shared[project].get(other) ?? 0),
          lot[one],
        ])
      : passOn(looks, { from: able, until: one => looks.hasRoom(one) });
    if (judge === undefined) {
      open.delete(project);
    } else {
      looks.add(judge, project, 'new');
      count(judge, project);
    }
  }
}

/** Takes work from judges with much for those with little, as long as they differ by two. */
function level(looks: Looks): void {
  const waiting = new Set(looks.judges.keys());
  while (waiting.size) {
    const busiest = least([...waiting], judge => [-looks.load(judge), judge]);
    const load = looks.load(busiest);
    const idle = (judge: number) =>
      looks.load(judge) <= load - 2 &&
      looks.hasRoom(judge) &&
      !looks.absent[judge];
    const passed = [...looks.judges.keys()].some(idle)
      ? passOn(looks, { from: [busiest], until: idle })
      : undefined;
    if (passed === undefined) {
      waiting.delete(busiest);
    }
  }
}

function shortages(looks: Looks, wanted: number): AssignmentProblem[] {
  return looks.projects.flatMap((project, p) => {
    const seen = looks.seen(p);
    if (seen >= wanted) {
      return [];
    }
    const has = new Set(looks.judgesOf(p));
    const others = [...looks.judges.keys()].filter(judge => !has.has(judge));
    const conflict = others.filter(judge => looks.inConflict(judge, p)).length;
    const absent = others.filter(
      judge => looks.absent[judge] && !looks.inConflict(judge, p),
    ).length;
    const atLimit = others.length - conflict - absent;
    return [
      {
        kind: 'too-few-looks' as const,
        project,
        looks: seen,
        wanted,
        causes: { conflict, absent, atLimit },
        message: `${project} gets ${seen} of ${wanted} looks. Of ${looks.judges.length} judges, ${has.size} see it, ${conflict} have a conflict, ${absent} are absent, and ${atLimit} are at their limit.`,
      },
    ];
  });
}

function overLimit(looks: Looks): AssignmentProblem[] {
  return looks.judges.flatMap((judge, j) =>
    looks.load(j) > looks.limits[j]
      ? [
          {
            kind: 'over-limit' as const,
            judge,
            looks: looks.load(j),
            limit: looks.limits[j],
            message: `${judge} has ${looks.load(
              j,
            )} projects from before, more than the limit of ${
              looks.limits[j]
            }.`,
          },
        ]
      : [],
  );
}

function bump(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum<T>(items: Iterable<T>, of: (item: T) => number): number {
  let total = 0;
  for (const item of items) {
    total += of(item);
  }
  return total;
}

/** The item with the least key, compared place by place. */
function least(items: number[], key: (item: number) => number[]): number {
  let best = items[0];
  let bestKey = key(best);
  for (const item of items.slice(1)) {
    const other = key(item);
    if (isBefore(other, bestKey)) {
      best = item;
      bestKey = other;
    }
  }
  return best;
}

function isBefore(one: number[], other: number[]): boolean {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place >= 0 && one[place] < other[place];
}
