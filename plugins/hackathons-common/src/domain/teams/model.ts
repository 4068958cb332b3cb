import { SharedHours } from '../workingHours';
import { createFeatures, type Feature } from './features';
import type { ExistingTeam, Relaxation, TeamProblem } from './types';

/** A rule that can be bent, with the most that it may be bent by now. */
export interface BendableRule {
  /** With the amount left open. */
  relaxation: Relaxation;
  allowed: number;
  /** What bending it by one costs in the elastic model: how much harder one is than the other. */
  weight: number;
}

/** People who share a team whatever happens, as indices: mostly one. */
export interface Unit {
  members: number[];
  /** How many of the members have each feature. */
  counts: number[];
  /** Different clocks of the members, as far as they are known. */
  clocks: string[];
  /** The only place it may be in. */
  fixedPlace?: number;
}

/** Equal teams: the new ones of an option, or one that exists, whose people work at the same time. */
export interface Cell {
  /** Index of the option or the team. Cells of one place differ in their clocks. */
  place: number;
  /** Clocks that people here may have; any if left out. */
  clocks?: ReadonlySet<string>;
  option?: string;
  team?: ExistingTeam;
  /** Members from before, as indices. */
  base: number[];
  baseCounts: number[];
  /** Of the place, in all its cells together. */
  maxTeams: number;
}

/** A problem with indices instead of names, shared by the linear models and the local search. */
export interface TeamModel {
  problem: TeamProblem;
  units: Unit[];
  cells: Cell[];
  /** Cells of each place. */
  places: number[][];
  /** How many members of a unit have another clock than a cell allows, by unit and cell. */
  outside: number[][];
  hours: SharedHours;
  features: Feature[];
  /** A rule a feature, in the same order; then the ones of {@link TeamModel.ruleOf}. */
  rules: BendableRule[];
  ruleOf: {
    minSize: number;
    maxSize: number;
    unplaced: number;
    sharedHours: number;
    /** Index of the rule of the first pair of `apart`; the others follow. */
    apart: number;
  };
  /** Pairs that don't share a team: units, or a unit and a place with a member from before. */
  apart: { unit: number; otherUnit?: number; place?: number }[];
  /** Rank of a cell for the people of a unit: their worst, and the sum; 0 for people who chose nothing. */
  ranks: { worst: number; sum: number; each: number[] }[][];
  /** The rank of what somebody didn't list. */
  unlistedRank: number;
}

const WEIGHTS = {
  unplaced: 100,
  apart: 30,
  isolation: 20,
  skill: 10,
  'min-size': 8,
  'max-size': 12,
  'home-team': 6,
  'shared-hours': 9,
  together: 30,
  assigned: 30,
};

/** Gives a problem indices. The problem has passed `checkTeamProblem` and its locks don't contradict each other. */
export function createTeamModel(problem: TeamProblem): TeamModel {
  const { people, rules } = problem;
  const indexOf = new Map(people.map(({ id }, index) => [id, index]));
  const indices = (ids: readonly string[]) => ids.map(id => indexOf.get(id)!);
  const inTeam = new Set(
    problem.teams?.flatMap(({ members }) => indices(members)),
  );
  const free = people.flatMap((_, index) => (inTeam.has(index) ? [] : [index]));

  const { features, featureRules, featuresOf } = createFeatures(problem);
  const countsOf = (members: number[]) => {
    const counts = features.map(() => 0);
    members.forEach(member =>
      featuresOf[member].forEach(feature => {
        counts[feature] += 1;
      }),
    );
    return counts;
  };

  const openTeams = (problem.teams ?? []).filter(
    team => !team.locked && team.members.length < rules.maxSize,
  );
  const options: { name?: string; maxTeams?: number }[] = problem.options
    ?.length
    ? [...problem.options]
    : [{}];
  const hours = new SharedHours(problem.days ?? [], rules.minSharedHours);
  const clockOf = (member: number) =>
    rules.minSharedHours ? hours.clockOf(people[member].timezone) : undefined;
  const clocksOf = (members: readonly number[]) =>
    hours.clocksOf(members.map(clockOf));
  const freeClocks = clocksOf(free);
  const places: Omit<Cell, 'place' | 'clocks'>[] = [
    ...openTeams.map(team => {
      const base = indices(team.members);
      return {
        option: team.option,
        team,
        base,
        baseCounts: countsOf(base),
        maxTeams: 1,
      };
    }),
    ...options.map(({ name, maxTeams = Infinity }) => ({
      option: name,
      base: [],
      baseCounts: countsOf([]),
      maxTeams: Math.min(maxTeams, free.length),
    })),
  ];
  const circles = hours.circles(freeClocks);
  const circlesOf = ({ base }: { base: number[] }) =>
    base.length > 0 ? hours.circlesAround(freeClocks, clocksOf(base)) : circles;
  const cells = places.flatMap((place, index): Cell[] =>
    (rules.minSharedHours ? circlesOf(place) : [undefined]).map(circle => ({
      ...place,
      place: index,
      clocks: circle && new Set(circle),
    })),
  );
  const placeOfTeam = new Map(
    openTeams.map((team, place) => [team.id, place] as const),
  );

  const dropped = problem.relaxations ?? [];
  const isDropped = (rule: 'together' | 'apart', ids: readonly string[]) =>
    dropped.some(
      relaxation => relaxation.rule === rule && sameIds(relaxation.people, ids),
    );
  const together = (problem.locks?.together ?? []).filter(
    ids => !isDropped('together', ids),
  );
  const apartPairs = (problem.locks?.apart ?? []).filter(
    ids => !isDropped('apart', ids),
  );
  const assigned = Object.entries(problem.locks?.assigned ?? {}).filter(
    ([id]) =>
      !dropped.some(
        relaxation =>
          relaxation.rule === 'assigned' && relaxation.person === id,
      ),
  );

  // Members of an existing team take the others of their group along.
  const placeOfMember = new Map(
    places.flatMap(({ base }, place) =>
      base.map(member => [member, place] as const),
    ),
  );
  const groups = mergeGroups(people.length, together.map(indices));
  const fixed = new Map(placeOfMember);
  for (const [id, team] of assigned) {
    fixed.set(indexOf.get(id)!, placeOfTeam.get(team)!);
  }
  const units = groups.flatMap((group): Unit[] => {
    const members = group.filter(member => !inTeam.has(member));
    const place = group.map(member => fixed.get(member)).find(Number.isInteger);
    return members.length > 0
      ? [
          {
            members,
            counts: countsOf(members),
            clocks: clocksOf(members),
            fixedPlace: place,
          },
        ]
      : [];
  });

  const unitOf = new Map(
    units.flatMap(({ members }, unit) =>
      members.map(member => [member, unit] as const),
    ),
  );
  const apart: TeamModel['apart'] = [];
  const apartRules: BendableRule[] = [];
  for (const pair of apartPairs) {
    const [a, b] = indices(pair);
    const unit = unitOf.get(a) ?? unitOf.get(b);
    const other = unit === unitOf.get(a) ? b : a;
    const otherUnit = unitOf.get(other);
    const place = placeOfMember.get(other);
    if (unit !== undefined && (otherUnit ?? place) !== undefined) {
      apart.push({ unit, otherUnit, place });
      apartRules.push({
        relaxation: { rule: 'apart', people: pair, amount: 1 },
        allowed: 0,
        weight: WEIGHTS.apart,
      });
    }
  }

  const allowedFor = (relaxation: Relaxation) =>
    dropped
      .filter(granted => relaxationKey(granted) === relaxationKey(relaxation))
      .reduce((sum, { amount }) => sum + amount, 0);
  const bendable = (relaxation: Relaxation): BendableRule => ({
    relaxation,
    allowed: allowedFor(relaxation),
    weight: WEIGHTS[relaxation.rule],
  });
  const ruleOf = {
    minSize: features.length,
    maxSize: features.length + 1,
    unplaced: features.length + 2,
    sharedHours: features.length + 3,
    apart: features.length + 4,
  };
  const unlistedRank = unlistedRankOf(problem);
  const rankIn = createRanking(problem);
  const rankOf = (member: number, { option, team }: Cell) => {
    const { choices } = people[member];
    return choices.length === 0
      ? 0
      : rankIn(choices, option, team?.id) ?? unlistedRank;
  };
  return {
    problem,
    units,
    cells,
    places: places.map((_, place) =>
      cells.flatMap((cell, index) => (cell.place === place ? [index] : [])),
    ),
    outside: units.map(({ members }) => {
      const clocks = members.map(clockOf);
      return cells.map(
        cell =>
          clocks.filter(
            clock => clock !== undefined && cell.clocks?.has(clock) === false,
          ).length,
      );
    }),
    hours,
    features,
    rules: [
      ...featureRules.map(bendable),
      bendable({ rule: 'min-size', amount: 0 }),
      bendable({ rule: 'max-size', amount: 0 }),
      bendable({ rule: 'unplaced', amount: 0 }),
      bendable({ rule: 'shared-hours', amount: 0 }),
      ...apartRules,
    ],
    ruleOf,
    apart,
    ranks: units.map(({ members }) =>
      cells.map(cell => {
        const each = members.map(member => rankOf(member, cell));
        return {
          each,
          worst: Math.max(...each),
          sum: each.reduce((sum, rank) => sum + rank, 0),
        };
      }),
    ),
    unlistedRank,
  };
}

/** The rank of what somebody didn't list: one more than the longest list. */
export function unlistedRankOf({ people }: TeamProblem): number {
  return Math.max(0, ...people.map(({ choices }) => choices.length)) + 1;
}

/** Makes a function that gives the rank, from 1, of a team in somebody's choices; `undefined` if nothing of it was chosen. */
export function createRanking({ options = [] }: TeamProblem) {
  const within = new Map(options.map(option => [option.name, option.within]));
  return (
    choices: readonly string[],
    option: string | undefined,
    team: string | undefined,
  ): number | undefined => {
    const broader = option === undefined ? undefined : within.get(option);
    const position = choices.findIndex(
      choice => choice === option || choice === team || choice === broader,
    );
    return position < 0 ? undefined : position + 1;
  };
}

/** Tells which rule a relaxation is about, whatever its amount. */
export function relaxationKey(relaxation: Relaxation): string {
  switch (relaxation.rule) {
    case 'skill':
      return JSON.stringify([relaxation.rule, relaxation.skill]);
    case 'home-team':
      return JSON.stringify([relaxation.rule, relaxation.homeTeam]);
    case 'isolation':
      return JSON.stringify([
        relaxation.rule,
        relaxation.attribute,
        [...relaxation.values].sort(),
      ]);
    case 'apart':
    case 'together':
      return JSON.stringify([relaxation.rule, [...relaxation.people].sort()]);
    case 'assigned':
      return JSON.stringify([relaxation.rule, relaxation.person]);
    default:
      return JSON.stringify([relaxation.rule]);
  }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    [...a].sort().join('\n') === [...b].sort().join('\n')
  );
}

/** Groups of indices that are connected by the sets, in the order of their first index. */
function mergeGroups(count: number, sets: number[][]): number[][] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) {
      root = parent[root];
    }
    return root;
  };
  for (const [first, ...rest] of sets) {
    for (const other of rest) {
      const [a, b] = [find(first), find(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const root = find(index);
    groups.set(root, [...(groups.get(root) ?? []), index]);
  }
  return [...groups.values()];
}

/** Most people of a home team in a team of the cell: what an existing team has already stays. */
export function limitOfCell(
  cell: Cell,
  feature: number,
  limit: number,
): number {
  return Math.max(limit, cell.baseCounts[feature]);
}
