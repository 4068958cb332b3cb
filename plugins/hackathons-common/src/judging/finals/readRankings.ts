import { InputError } from '@backstage/errors';
import {
  byName,
  requireList,
  requireName,
  requireNames,
  requireObject,
} from '../checks';
import type { FinalistsInput } from './types';

/** Rankings by number instead of by name. */
export interface IndexedRankings {
  finalists: string[];
  judges: { judge: string; ranking: number[] }[];
}

/**
 * Rankings by number, after checking them; sorted by name, so that the result doesn't depend on the order in which they come.
 *
 * @throws InputError that names the item, what was found and what is expected
 */
export function readRankings(input: FinalistsInput): IndexedRankings {
  checkShape(input);
  const finalists = [...input.finalists].sort(byName);
  const index = new Map(finalists.map((name, number) => [name, number]));
  if (index.size < finalists.length) {
    const twice = finalists.find((name, at) => finalists[at + 1] === name);
    throw new InputError(`finalists: ${twice} is there twice`);
  }
  const judges = new Set<string>();
  input.rankings.forEach(({ judge, ranking }, at) => {
    if (judges.has(judge)) {
      throw new InputError(
        `rankings[${at}].judge: ${judge} is there twice; keep the ranking that counts`,
      );
    }
    judges.add(judge);
    const seen = new Set<string>();
    ranking.forEach((name, place) => {
      if (!index.has(name)) {
        throw new InputError(
          `rankings[${at}].ranking[${place}]: ${name} is none of the finalists (${input.finalists.join(
            ', ',
          )})`,
        );
      }
      if (seen.has(name)) {
        throw new InputError(
          `rankings[${at}].ranking[${place}]: ${judge} put ${name} in two places`,
        );
      }
      seen.add(name);
    });
  });
  return {
    finalists,
    judges: [...input.rankings]
      .sort((a, b) => byName(a.judge, b.judge))
      .map(({ judge, ranking }) => ({
        judge,
        ranking: ranking.map(name => index.get(name) ?? 0),
      })),
  };
}

function checkShape(input: FinalistsInput): void {
  requireObject(input, 'the input');
  requireNames(input.finalists, 'finalists');
  requireList(input.rankings, 'rankings');
  input.rankings.forEach((entry, index) => {
    const item = `rankings[${index}]`;
    requireObject(entry, item);
    requireName(entry.judge, `${item}.judge`);
    requireNames(entry.ranking, `${item}.ranking`);
  });
}
