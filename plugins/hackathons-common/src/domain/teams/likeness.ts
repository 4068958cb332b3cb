import type { TeamModel } from './model';

/** Whether a unit is one of many in a cell: a person whom no lock binds, and who listed nothing of it. */
export function isOneOfMany(
  { apart, cells, outside, ranks, units, unlistedRank }: TeamModel,
  unit: number,
  cell: number,
): boolean {
  const { members, fixedPlace } = units[unit];
  const { worst } = ranks[unit][cell];
  return (
    members.length === 1 &&
    fixedPlace === undefined &&
    outside[unit][cell] === 0 &&
    cells[cell].base.length === 0 &&
    (worst === 0 || worst === unlistedRank) &&
    !apart.some(pair => pair.unit === unit || pair.otherUnit === unit)
  );
}

/** The same text for people whom no rule and no cost tells apart in a cell, but for their home teams. */
export function likenessOf(
  { features, ranks, units }: TeamModel,
  unit: number,
  cell: number,
): string {
  const { clocks, counts } = units[unit];
  return JSON.stringify([
    clocks,
    ranks[unit][cell].worst,
    counts.filter((_, feature) => features[feature].kind !== 'home-team'),
  ]);
}
