import type { TeamModel } from './model';
import type { InfeasibilityCause } from './types';

/**
 * Reasons that need no solver: sums that can't come out even. Each alone means that the rules can't be kept. Rules that are
 * relaxed already are no reason.
 */
export function findCauses(model: TeamModel): InfeasibilityCause[] {
  const { rules } = model.problem;
  const bent = (rule: number) => model.rules[rule].allowed > 0;
  const free = model.units.reduce((sum, unit) => sum + unit.members.length, 0);
  if (
    free === 0 ||
    rules.allowSolo ||
    [model.ruleOf.minSize, model.ruleOf.maxSize, model.ruleOf.unplaced].some(
      bent,
    )
  ) {
    return [];
  }
  const causes: InfeasibilityCause[] = [];
  const numbers = possibleNumbersOfTeams(model, free);
  if (numbers.length === 0) {
    causes.push({ message: whyNoNumber(model, free) });
  }
  for (const { members } of model.units) {
    if (members.length > rules.maxSize) {
      causes.push({
        message: `${members.length} people are to share a team, and a team has at most ${rules.maxSize}`,
      });
    }
  }
  causes.push(...whyNobodyAwake(model));
  if (numbers.length === 0) {
    return causes;
  }
  const existing = existingOf(model);
  const fewest = numbers[0];
  const most = numbers[numbers.length - 1] + existing.length;

  model.features.forEach(({ kind, limit }, feature) => {
    const { relaxation } = model.rules[feature];
    if (bent(feature)) {
      return;
    }
    const having = model.units.reduce(
      (sum, { counts }) => sum + counts[feature],
      0,
    );
    if (relaxation.rule === 'skill') {
      const missing = existing.reduce(
        (sum, { baseCounts }) => sum + Math.max(0, limit - baseCounts[feature]),
        0,
      );
      const wanted = fewest * limit + missing;
      if (having < wanted) {
        const without = Math.ceil((wanted - having) / limit);
        causes.push({
          message: `Skill ${relaxation.skill}: ${peopleHave(having)} it, and ${
            fewest + existing.length
          } teams need ${limit} each: ${teamsGo(without)} without`,
        });
      }
    } else if (relaxation.rule === 'home-team') {
      const room = existing.reduce(
        (sum, { baseCounts }) => sum + Math.max(0, limit - baseCounts[feature]),
        (most - existing.length) * limit,
      );
      if (having > room) {
        causes.push({
          message: `${having} people are of ${relaxation.homeTeam}, and ${most} teams with at most ${limit} of them have room for ${room}`,
        });
      }
    } else if (kind === 'isolation' && relaxation.rule === 'isolation') {
      const before = existing.reduce(
        (sum, { baseCounts }) => sum + baseCounts[feature],
        0,
      );
      if (having + before === 1) {
        causes.push({
          message: `Only one person chose what must not stand alone in a team (${relaxation.attribute})`,
        });
      }
    }
  });
  return causes;
}

/** Numbers of new teams for which the sizes come out, ascending. */
export function possibleNumbersOfTeams(
  model: TeamModel,
  free: number,
): number[] {
  const { minSize, maxSize } = model.problem.rules;
  const existing = existingOf(model);
  const room = existing.reduce(
    (sum, { base }) => sum + maxSize - base.length,
    0,
  );
  const need = existing.reduce(
    (sum, { base }) => sum + Math.max(0, minSize - base.length),
    0,
  );
  const limit = mostNewTeams(model);
  const numbers: number[] = [];
  for (let teams = 0; teams <= Math.min(limit, free); teams += 1) {
    if (teams * minSize + need <= free && free <= teams * maxSize + room) {
      numbers.push(teams);
    }
  }
  return numbers;
}

/** A cell of each team that exists. */
function existingOf({ cells, places }: TeamModel) {
  return places.map(([cell]) => cells[cell]).filter(({ team }) => team);
}

function mostNewTeams({ cells, places }: TeamModel): number {
  return places
    .map(([cell]) => cells[cell])
    .filter(({ team }) => !team)
    .reduce((sum, { maxTeams }) => sum + maxTeams, 0);
}

/** People whose working hours meet those of too few others, or not of each other though they are to share a team. */
function whyNobodyAwake(model: TeamModel): InfeasibilityCause[] {
  const { cells, hours, outside, problem, ruleOf, units } = model;
  const { minSharedHours = 0, minSize } = problem.rules;
  if (minSharedHours === 0 || model.rules[ruleOf.sharedHours].allowed > 0) {
    return [];
  }
  const common = `${minSharedHours} working hours in common`;
  const split = units.filter(({ clocks }) => hours.circles(clocks).length > 1);
  const causes = split.map(({ members, clocks }) => ({
    message: `${
      members.length
    } people are to share a team, and don't have ${common} (${clocks.join(
      ', ',
    )})`,
  }));
  const sizeOf = (cell: number) =>
    units.reduce(
      (sum, { members }, unit) =>
        outside[unit][cell] === 0 ? sum + members.length : sum,
      0,
    );
  const large = cells.flatMap(({ team, clocks }, cell) =>
    team || sizeOf(cell) >= minSize ? [clocks] : [],
  );
  const alone = units.filter(
    unit =>
      !split.includes(unit) &&
      unit.clocks.length > 0 &&
      !large.some(clocks => unit.clocks.every(clock => clocks?.has(clock))),
  );
  if (alone.length > 0) {
    const people = alone.reduce((sum, { members }) => sum + members.length, 0);
    const zones = new Set(alone.flatMap(({ clocks }) => clocks));
    causes.push({
      message: `${
        people === 1 ? '1 person has' : `${people} people have`
      } ${common} with too few others for a team of ${minSize} (${[
        ...zones,
      ].join(', ')})`,
    });
  }
  return causes;
}

function whyNoNumber(model: TeamModel, free: number): string {
  const { minSize, maxSize } = model.problem.rules;
  const sizes =
    minSize === maxSize ? `of ${minSize}` : `of ${minSize} to ${maxSize}`;
  const limit = mostNewTeams(model);
  if (limit * maxSize < free) {
    return `${free} people are to be placed, and there are themes or ideas for ${limit} teams ${sizes}`;
  }
  const existing = existingOf(model);
  if (existing.length > 0) {
    const room = existing.reduce(
      (sum, { base }) => sum + Math.max(0, maxSize - base.length),
      0,
    );
    return `${free} people are to be placed, and don't divide into new teams ${sizes} and ${room} places in teams that are there`;
  }
  const fewer = Math.floor(free / maxSize);
  return fewer === 0
    ? `${free} people are too few for a team ${sizes}`
    : `${free} people don't divide into teams ${sizes}: ${fewer} teams have room for ${
        fewer * maxSize
      }, and ${fewer + 1} need ${(fewer + 1) * minSize}`;
}

function peopleHave(count: number): string {
  return count === 1 ? 'only 1 person has' : `only ${count} people have`;
}

function teamsGo(count: number): string {
  return count === 1 ? '1 team goes' : `${count} teams go`;
}
