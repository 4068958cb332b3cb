import { createRandom } from '../../domain/teams/random';
import { assignJudges } from './assignJudges';
import type { Assignment, AssignmentInput } from './types';

/** An instance with conflicts, limits and absences, from a seed. */
function randomInput(seed: number): AssignmentInput {
  const random = createRandom(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const projects = Array.from({ length: upTo(14) }, (_, p) => `p${p}`);
  const conflicts = 0.6 * random();
  const judges = Array.from({ length: upTo(8) }, (_, j) => ({
    judge: `j${j}`,
    conflicts: projects.filter(() => random() < conflicts),
    limit: random() < 0.7 ? upTo(7) : undefined,
    absent: random() < 0.1,
  }));
  return { projects, judges, looks: upTo(4), seed };
}

/** The most looks that can be given at all, by maximum flow: each project up to `looks`, each judge up to the limit. */
function mostLooks({ projects, judges, looks }: AssignmentInput): number {
  const given = projects.map(() => new Set<number>());
  const load = judges.map(() => 0);
  const can = (j: number, p: number) =>
    !judges[j].absent && !judges[j].conflicts?.includes(projects[p]);
  const augment = (p: number, visited: Set<number>): boolean =>
    judges.some((judge, j) => {
      if (!can(j, p) || given[p].has(j) || visited.has(j)) {
        return false;
      }
      visited.add(j);
      const room = load[j] < (judge.limit ?? Infinity);
      const freed =
        room ||
        projects.some((_, q) => {
          if (!given[q].has(j) || !augment(q, visited)) {
            return false;
          }
          given[q].delete(j);
          load[j] -= 1;
          return true;
        });
      if (freed) {
        given[p].add(j);
        load[j] += 1;
      }
      return freed;
    });
  let total = 0;
  projects.forEach((_, p) => {
    for (let look = 0; look < looks && augment(p, new Set()); look += 1) {
      total += 1;
    }
  });
  return total;
}

function tally(assignment: Assignment, by: 'judge' | 'project') {
  const counts = new Map<string, number>();
  for (const look of assignment.looks) {
    counts.set(look[by], (counts.get(look[by]) ?? 0) + 1);
  }
  return counts;
}

const SEEDS = Array.from({ length: 300 }, (_, index) => index + 1);

describe('assignJudges', () => {
  it('breaks no rule and misses no look that could be given', () => {
    for (const seed of SEEDS) {
      const input = randomInput(seed);
      const assignment = assignJudges(input);
      const { looks, problems, parts } = assignment;
      const pairs = looks.map(({ judge, project }) => `${judge} ${project}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      const loads = tally(assignment, 'judge');
      for (const { judge, conflicts, limit, absent } of input.judges) {
        const own = looks.filter(look => look.judge === judge);
        expect(own.length).toBeLessThanOrEqual(absent ? 0 : limit ?? Infinity);
        for (const { project } of own) {
          expect(conflicts).not.toContain(project);
        }
      }
      const seen = tally(assignment, 'project');
      const met = input.projects.reduce(
        (sum, project) => sum + Math.min(input.looks, seen.get(project) ?? 0),
        0,
      );
      expect([seed, met]).toEqual([seed, mostLooks(input)]);
      const short = input.projects.filter(
        project => (seen.get(project) ?? 0) < input.looks,
      );
      expect(
        problems.flatMap(problem =>
          problem.kind === 'too-few-looks' ? [problem.project] : [],
        ),
      ).toEqual(short.sort());
      const able = (judge: (typeof input.judges)[number], project: string) =>
        !judge.absent &&
        !judge.conflicts?.includes(project) &&
        (loads.get(judge.judge) ?? 0) < (judge.limit ?? Infinity);
      expect(problems.some(({ kind }) => kind === 'not-connected')).toBe(
        parts.length > 1,
      );
      const linkable = parts.flatMap(part =>
        input.judges
          .filter(({ judge }) => part.judges.includes(judge))
          .flatMap(judge =>
            parts
              .filter(other => other !== part)
              .flatMap(other => other.projects)
              .filter(project => able(judge, project)),
          ),
      );
      expect([seed, linkable]).toEqual([seed, []]);
      expect(assignJudges(input)).toEqual(assignment);
    }
  });

  it.each([
    [20, 10, 3],
    [40, 20, 5],
    [30, 7, 4],
  ])('is level and connected: %i projects, %i judges', (n, m, looks) => {
    const projects = Array.from({ length: n }, (_, p) => `p${p}`);
    const judges = Array.from({ length: m }, (_, j) => ({ judge: `j${j}` }));
    const assignment = assignJudges({ projects, judges, looks });
    expect(assignment).toMatchObject({ problems: [], released: [] });
    expect(assignment.parts).toHaveLength(1);
    expect(new Set(tally(assignment, 'project').values())).toEqual(
      new Set([looks]),
    );
    const loads = [...tally(assignment, 'judge').values()];
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  it('keeps what was assigned, and gives what a recused or absent judge leaves to others', () => {
    for (const seed of SEEDS) {
      const input = randomInput(seed);
      const random = createRandom(seed + 1000);
      const before = assignJudges(input);
      const existing = before.looks.map(({ judge, project }) => ({
        judge,
        project,
        scored: random() < 0.4,
      }));
      const judges = input.judges.map(judge => ({
        ...judge,
        conflicts: [
          ...(judge.conflicts ?? []),
          ...input.projects.filter(() => random() < 0.1),
        ],
        absent: judge.absent || random() < 0.1,
      }));
      const after = assignJudges({ ...input, judges, existing });
      for (const look of existing) {
        const judge = judges.find(one => one.judge === look.judge);
        const inConflict = judge?.conflicts.includes(look.project);
        const lost = inConflict || (judge?.absent && !look.scored);
        const kept = after.looks.find(
          one => one.judge === look.judge && one.project === look.project,
        );
        const stays = look.scored ? 'scored' : 'kept';
        expect(kept?.reason).toBe(lost ? undefined : stays);
        expect(
          after.released.filter(
            one => one.judge === look.judge && one.project === look.project,
          ),
        ).toEqual(
          lost ? [{ ...look, reason: inConflict ? 'conflict' : 'absent' }] : [],
        );
      }
      const absent = judges.filter(judge => judge.absent);
      expect(
        after.looks.filter(
          ({ judge, reason }) =>
            (reason === 'new' || reason === 'linking') &&
            absent.some(one => one.judge === judge),
        ),
      ).toEqual([]);
    }
  });

  it('gives the same whatever the order of lists', () => {
    const random = createRandom(4);
    const mixed = <T>(items: T[]) =>
      items
        .map(item => ({ item, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item);
    const projects = Array.from({ length: 12 }, (_, p) => `p${p}`);
    const judges = Array.from({ length: 7 }, (_, j) => ({
      judge: `j${j}`,
      conflicts: projects.filter(() => random() < 0.2),
      limit: 6,
    }));
    const existing = judges.map(({ judge }, j) => ({
      judge,
      project: projects[j],
      scored: j % 2 === 0,
    }));
    const one = assignJudges({ projects, judges, looks: 3, existing });
    expect(
      assignJudges({
        projects: mixed(projects),
        judges: mixed(judges),
        looks: 3,
        existing: mixed(existing),
      }),
    ).toEqual(one);
    expect(assignJudges({ projects: [], judges: [], looks: 3 })).toEqual({
      looks: [],
      released: [],
      problems: [],
      parts: [],
    });
  });

  it('says why a project gets too few looks, and that parts are apart', () => {
    const { problems } = assignJudges({
      projects: ['x', 'y'],
      judges: [
        { judge: 'a', conflicts: ['y'] },
        { judge: 'b', conflicts: ['x'], limit: 1 },
        { judge: 'c', absent: true },
      ],
      looks: 2,
      existing: [
        { judge: 'c', project: 'z', scored: true },
        { judge: 'b', project: 'y' },
      ],
    });
    expect(problems).toMatchObject([
      {
        kind: 'too-few-looks',
        project: 'x',
        looks: 1,
        causes: { conflict: 1, absent: 1, atLimit: 0 },
      },
      {
        kind: 'too-few-looks',
        project: 'y',
        message:
          'y gets 1 of 2 looks. Of 3 judges, 1 see it, 1 have a conflict, 1 are absent, and 0 are at their limit.',
      },
      { kind: 'not-connected', parts: [['a'], ['b']] },
    ]);
  });

  it.each([
    [{ looks: 0 }, 'looks: is 0'],
    [{ projects: ['x', 'x'] }, 'projects: x is there twice'],
    [{ judges: [{ judge: 'a', limit: -1 }] }, 'judges[0].limit: is -1'],
    [{ looks: '2' }, 'looks: is "2", must be a whole number from 1'],
    [{ projects: 'x' }, 'projects: is "x", must be a list'],
    [{ judges: undefined }, 'judges: is missing, must be a list'],
    [{ judges: ['a'] }, 'judges[0]: is "a", must be an object'],
    [{ judges: [{}] }, 'judges[0].judge: is missing, must be a text'],
    [
      { judges: [{ judge: 'a', conflicts: 'x' }] },
      'judges[0].conflicts: is "x", must be a list',
    ],
    [
      { judges: [{ judge: 'a', absent: 'no' }] },
      'judges[0].absent: is "no", must be true or false',
    ],
    [{ existing: [{ judge: 'a' }] }, 'existing[0].project: is missing'],
    [{ seed: 1.5 }, 'seed: is 1.5, must be a whole number'],
    [
      {
        existing: [1, 2].map(() => ({ judge: 'a', project: 'x' })),
      },
      'existing[1]: a has x twice',
    ],
  ])('refuses what makes no sense: %j', (wrong, message) => {
    const input = { projects: ['x'], judges: [{ judge: 'a' }], looks: 1 };
    expect(() =>
      assignJudges({ ...input, ...wrong } as AssignmentInput),
    ).toThrow(message);
  });
});
