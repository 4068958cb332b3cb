import type { ExistingTeam, Relaxation, TeamProblem } from './types';

/** Something people have and teams count: a skill that is needed, a home team, an answer that must not stand alone. */
export interface Feature {
  kind: 'skill' | 'home-team' | 'isolation';
  /** People needed for a skill, most people for a home team. */
  limit: number;
}

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
  /** The only cell it may be in. */
  fixedCell?: number;
}

/** Equal teams: the new ones of an option, or one that exists. */
export interface Cell {
  option?: string;
  team?: ExistingTeam;
  /** Members from before, as indices. */
  base: number[];
  baseCounts: number[];
  maxTeams: number;
}

/** A problem with indices instead of names, shared by the linear models and the local search. */
export interface TeamModel {
  problem: TeamProblem;
  units: Unit[];
  cells: Cell[];
  features: Feature[];
  /** A rule a feature, in the same order; then the ones of {@link TeamModel.ruleOf}. */
  rules: BendableRule[];
  ruleOf: {
    minSize: number;
    maxSize: number;
    unplaced: number;
    /** Index of the rule of the first pair of `apart`; the others follow. */
    apart: number;
  };
  /** Pairs that don't share a team: units, or a unit and a cell with a member from before. */
  apart: { unit: number; otherUnit?: number; cell?: number }[];
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
  const cells: Cell[] = [
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
  const cellOfTeam = new Map(
    openTeams.map((team, cell) => [team.id, cell] as const),
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
  const cellOfMember = new Map(
    cells.flatMap(({ base }, cell) =>
      base.map(member => [member, cell] as const),
    ),
  );
  const groups = mergeGroups(people.length, together.map(indices));
  const fixed = new Map(cellOfMember);
  for (const [id, team] of assigned) {
    fixed.set(indexOf.get(id)!, cellOfTeam.get(team)!);
  }
  const units = groups.flatMap((group): Unit[] => {
    const members = group.filter(member => !inTeam.has(member));
    const cell = group.map(member => fixed.get(member)).find(Number.isInteger);
    return members.length > 0
      ? [{ members, counts: countsOf(members), fixedCell: cell }]
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
    const cell = cellOfMember.get(other);
    if (unit !== undefined && (otherUnit ?? cell) !== undefined) {
      apart.push({ unit, otherUnit, cell });
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
    apart: features.length + 3,
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
    features,
    rules: [
      ...featureRules.map(bendable),
      bendable({ rule: 'min-size', amount: 0 }),
      bendable({ rule: 'max-size', amount: 0 }),
      bendable({ rule: 'unplaced', amount: 0 }),
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

function createFeatures({ people, rules }: TeamProblem) {
  const features: Feature[] = [];
  const featureRules: Relaxation[] = [];
  const featuresOf: number[][] = people.map(() => []);
  const add = (
    feature: Feature,
    rule: Relaxation,
    has: (index: number) => boolean,
  ) => {
    people.forEach((_, index) => {
      if (has(index)) {
        featuresOf[index].push(features.length);
      }
    });
    features.push(feature);
    featureRules.push(rule);
  };

  for (const { skill, people: limit = 1 } of rules.mustHaveSkills ?? []) {
    add({ kind: 'skill', limit }, { rule: 'skill', skill, amount: 0 }, index =>
      people[index].skills.includes(skill),
    );
  }
  const { maxPerHomeTeam } = rules;
  if (maxPerHomeTeam !== undefined) {
    const sizes = new Map<string, number>();
    for (const person of people) {
      for (const homeTeam of new Set(person.homeTeams)) {
        sizes.set(homeTeam, (sizes.get(homeTeam) ?? 0) + 1);
      }
    }
    for (const [homeTeam, size] of sizes) {
      // A smaller one can never have too many people in a team.
      if (size > maxPerHomeTeam) {
        add(
          { kind: 'home-team', limit: maxPerHomeTeam },
          { rule: 'home-team', homeTeam, amount: 0 },
          index => people[index].homeTeams.includes(homeTeam),
        );
      }
    }
  }
  for (const { attribute, values } of rules.neverIsolate ?? []) {
    add(
      { kind: 'isolation', limit: 2 },
      { rule: 'isolation', attribute, values, amount: 0 },
      index =>
        isOneOf(ownAttribute(people[index].attributes, attribute), values),
    );
  }
  return { features, featureRules, featuresOf };
}

/** Whether somebody said one of the values. */
export function isOneOf(
  value: string | undefined,
  values: readonly string[],
): boolean {
  return value !== undefined && values.includes(value);
}

/** What somebody said about an attribute. */
export function ownAttribute(
  attributes: Readonly<Record<string, string>> | undefined,
  name: string,
): string | undefined {
  return attributes && Object.hasOwn(attributes, name)
    ? attributes[name]
    : undefined;
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
