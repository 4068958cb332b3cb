import { limitOfCell, type TeamModel } from './model';

/** What a search starts from and looks for. */
export interface SearchTask {
  /** Cell of each team. The number of teams stays, unless teams are open. */
  teams: readonly number[];
  /** Whether each team may be in any cell of its place, and a new one may have nobody: then there is none. */
  open?: boolean;
  /** Units to be divided, as indices. */
  units: readonly number[];
  /** Index of the first team of each unit of `units`; those at -1 are put where they fit best. */
  start: readonly number[];
  allowed: readonly number[];
  maxRank: number;
  /** Cost of a unit in a cell. */
  cost: (unit: number, cell: number) => number;
  /** Stops when the rules hold and the cost is no more than this. */
  target: number;
  steps: number;
  random: () => number;
}

/** The best division that a search saw. */
export interface SearchResult {
  /** Index of a team, for each unit of the task. */
  teamOf: number[];
  /** Cell of each team: the one of its place where most of its people fit. */
  cellOf: number[];
  /** Weighted sum of what is broken beyond the allowance; 0 if the rules hold. */
  broken: number;
  cost: number;
  /** How far each rule is bent. */
  totals: number[];
}

/** What a point of a broken rule weighs against a point of the cost: rules come first, and can still be crossed on the way. */
const RULE_WEIGHT = 4;
const FIRST_TEMPERATURE = 30;
const LAST_TEMPERATURE = 0.2;
/** With open teams, how often somebody is moved to a team that they like. */
const LIKED_SHARE = 0.7;

/** A division into teams that knows what each change means. */
class Division {
  readonly teamOf: number[];
  broken = 0;
  cost = 0;
  readonly #sizes: number[];
  readonly #counts: number[][];
  readonly #totals: number[];
  readonly #features: [feature: number, count: number][][];
  readonly #apart: { rule: number; other?: number; place?: number }[][];
  /** Cells that each team may be in, and how many of its people don't fit into each. */
  readonly #choices: number[][];
  readonly #strangers: number[][];
  readonly #mayBeEmpty: boolean[];
  readonly #members: number[][];

  constructor(
    private readonly model: TeamModel,
    private readonly task: SearchTask,
  ) {
    const { cells, places, rules, units } = model;
    this.teamOf = task.units.map(() => -1);
    this.#choices = task.teams.map(cell =>
      task.open ? places[cells[cell].place] : [cell],
    );
    this.#strangers = this.#choices.map(choices => choices.map(() => 0));
    this.#mayBeEmpty = task.teams.map(
      cell => Boolean(task.open) && !cells[cell].team,
    );
    this.#members = task.teams.map(() => []);
    this.#sizes = task.teams.map(cell => cells[cell].base.length);
    this.#counts = task.teams.map(cell => [...cells[cell].baseCounts]);
    this.#totals = rules.map(() => 0);
    this.#features = task.units.map(unit =>
      units[unit].counts.flatMap((count, feature): [number, number][] =>
        count > 0 ? [[feature, count]] : [],
      ),
    );
    const position = new Map(task.units.map((unit, index) => [unit, index]));
    this.#apart = task.units.map(() => []);
    model.apart.forEach(({ unit, otherUnit, place }, index) => {
      const rule = model.ruleOf.apart + index;
      const a = position.get(unit);
      const b = otherUnit === undefined ? undefined : position.get(otherUnit);
      if (a !== undefined && (b !== undefined || place !== undefined)) {
        this.#apart[a].push({ rule, other: b, place });
      }
      if (a !== undefined && b !== undefined) {
        this.#apart[b].push({ rule, other: a });
      }
    });
    task.teams.forEach((_, team) => this.#bendAll(team, 1));
  }

  get energy(): number {
    return RULE_WEIGHT * this.broken + this.cost;
  }

  snapshot(): SearchResult {
    return {
      teamOf: [...this.teamOf],
      cellOf: this.#choices.map(
        (choices, team) =>
          choices[this.#strangers[team].indexOf(this.#outside(team))],
      ),
      broken: this.broken,
      cost: this.cost,
      totals: [...this.#totals],
    };
  }

  mayBeIn(index: number, team: number): boolean {
    const unit = this.task.units[index];
    const cell = this.task.teams[team];
    const { fixedPlace } = this.model.units[unit];
    return fixedPlace === undefined
      ? this.model.ranks[unit][cell].worst <= this.task.maxRank
      : fixedPlace === this.model.cells[cell].place;
  }

  /** Puts the units at their start, and the others, those with most features first, where they hurt least. */
  placeAll() {
    const open: number[] = [];
    this.task.start.forEach((team, index) => {
      if (team >= 0) {
        this.put(index, team);
      } else {
        open.push(index);
      }
    });
    open.sort((a, b) => this.#features[b].length - this.#features[a].length);
    for (const index of open) {
      let bestTeam = -1;
      let best = Infinity;
      this.task.teams.forEach((_, team) => {
        if (this.mayBeIn(index, team)) {
          this.put(index, team);
          const energy = this.energy + this.#sizes[team] * 0.01;
          if (energy < best) {
            best = energy;
            bestTeam = team;
          }
        }
      });
      this.put(index, bestTeam);
    }
  }

  /** Moves a unit of the task into a team, or out of all with -1. */
  put(index: number, team: number) {
    const from = this.teamOf[index];
    if (from >= 0) {
      this.#shift(index, from, -1);
      const members = this.#members[from];
      members.splice(members.indexOf(index), 1);
    }
    this.teamOf[index] = team;
    if (team >= 0) {
      this.#shift(index, team, 1);
      this.#members[team].push(index);
    }
  }

  /** Units in a team, in no order. */
  membersOf(team: number): readonly number[] {
    return this.#members[team];
  }

  /** Teams that a unit would rather be in than in one that somebody in it didn't list. */
  likedBy(index: number): number[] {
    const { ranks, unlistedRank } = this.model;
    return this.task.teams.flatMap((cell, team) =>
      this.mayBeIn(index, team) &&
      ranks[this.task.units[index]][cell].worst < unlistedRank
        ? [team]
        : [],
    );
  }

  #shift(index: number, team: number, direction: 1 | -1) {
    const unit = this.task.units[index];
    const cell = this.task.teams[team];
    const size =
      this.#sizes[team] + direction * this.model.units[unit].members.length;
    if (this.#mayBeEmpty[team] && (size === 0 || this.#sizes[team] === 0)) {
      this.#bendAll(team, -1);
      this.#sizes[team] = size;
      for (const [feature, count] of this.#features[index]) {
        this.#counts[team][feature] += direction * count;
      }
      this.#bendAll(team, 1);
    } else {
      this.#bendSize(team, -1);
      this.#sizes[team] = size;
      this.#bendSize(team, 1);
      for (const [feature, count] of this.#features[index]) {
        this.#bend(team, feature, -1);
        this.#counts[team][feature] += direction * count;
        this.#bend(team, feature, 1);
      }
    }
    for (const { rule, other, place } of this.#apart[index]) {
      if (
        place === this.model.cells[cell].place ||
        (other !== undefined && this.teamOf[other] === team)
      ) {
        this.#add(rule, direction);
      }
    }
    const outside = this.#outside(team);
    this.#choices[team].forEach((choice, position) => {
      this.#strangers[team][position] +=
        direction * this.model.outside[unit][choice];
    });
    const more = this.#outside(team) - outside;
    if (more !== 0) {
      this.#add(this.model.ruleOf.sharedHours, more);
    }
    this.cost += direction * this.task.cost(unit, cell);
  }

  /** How many people don't fit into the cell of a team that takes most. */
  #outside(team: number): number {
    const strangers = this.#strangers[team];
    return strangers.length === 1 ? strangers[0] : Math.min(...strangers);
  }

  #bendAll(team: number, sign: 1 | -1) {
    if (this.#mayBeEmpty[team] && this.#sizes[team] === 0) {
      return;
    }
    this.#bendSize(team, sign);
    this.model.features.forEach((_, feature) =>
      this.#bend(team, feature, sign),
    );
  }

  #bendSize(team: number, sign: 1 | -1) {
    const { minSize, maxSize } = this.model.problem.rules;
    const size = this.#sizes[team];
    if (size < minSize) {
      this.#add(this.model.ruleOf.minSize, sign * (minSize - size));
    } else if (size > maxSize) {
      this.#add(this.model.ruleOf.maxSize, sign * (size - maxSize));
    }
  }

  #bend(team: number, feature: number, sign: 1 | -1) {
    const { kind, limit } = this.model.features[feature];
    const count = this.#counts[team][feature];
    let amount = 0;
    if (kind === 'skill') {
      amount = Math.max(0, limit - count);
    } else if (kind === 'home-team') {
      const cell = this.model.cells[this.task.teams[team]];
      amount = Math.max(0, count - limitOfCell(cell, feature, limit));
    } else {
      amount = count === 1 ? 1 : 0;
    }
    if (amount > 0) {
      this.#add(feature, sign * amount);
    }
  }

  #add(rule: number, amount: number) {
    const { weight } = this.model.rules[rule];
    const allowed = this.task.allowed[rule];
    this.broken -= weight * Math.max(0, this.#totals[rule] - allowed);
    this.#totals[rule] += amount;
    this.broken += weight * Math.max(0, this.#totals[rule] - allowed);
  }
}

/**
 * Divides units into teams by simulated annealing: moves of a unit, and swaps of two, from the state in which every unit
 * in turn was put where it hurt least. Takes a few microseconds a step, whatever the size of the problem.
 */
export function searchTeams(model: TeamModel, task: SearchTask): SearchResult {
  const state = new Division(model, task);
  state.placeAll();
  let best = state.snapshot();
  if (task.teams.length < 2) {
    return best;
  }
  const { random, steps } = task;
  const cooling = (LAST_TEMPERATURE / FIRST_TEMPERATURE) ** (1 / steps);
  let temperature = FIRST_TEMPERATURE;
  const pick = (length: number) => Math.floor(random() * length);
  const liked = task.open
    ? task.units.map((_, index) => state.likedBy(index))
    : [];
  /** A team for a unit; with many open teams mostly one that it likes, as few of all are. */
  const pickTeam = (a: number) =>
    task.open && liked[a].length > 0 && random() < LIKED_SHARE
      ? liked[a][pick(liked[a].length)]
      : pick(task.teams.length);
  /** A unit to swap with. */
  const pickOther = (a: number) => {
    const members = task.open ? state.membersOf(pickTeam(a)) : task.units;
    const position = pick(members.length);
    return task.open ? members[position] ?? a : position;
  };
  for (let step = 0; step < steps; step += 1) {
    if (best.broken === 0 && best.cost <= task.target) {
      break;
    }
    temperature *= cooling;
    const before = state.energy;
    const a = pick(task.units.length);
    const from = state.teamOf[a];
    let undo: (() => void) | undefined;
    if (random() < 0.5) {
      const to = pickTeam(a);
      if (to !== from && state.mayBeIn(a, to)) {
        state.put(a, to);
        undo = () => state.put(a, from);
      }
    } else {
      const b = pickOther(a);
      const to = state.teamOf[b];
      if (to !== from && state.mayBeIn(a, to) && state.mayBeIn(b, from)) {
        state.put(a, to);
        state.put(b, from);
        undo = () => {
          state.put(a, from);
          state.put(b, to);
        };
      }
    }
    if (!undo) {
      continue;
    }
    const rise = state.energy - before;
    if (rise > 0 && random() >= Math.exp(-rise / temperature)) {
      undo();
    } else if (
      state.broken < best.broken ||
      (state.broken === best.broken && state.cost < best.cost)
    ) {
      best = state.snapshot();
    }
  }
  return best;
}
