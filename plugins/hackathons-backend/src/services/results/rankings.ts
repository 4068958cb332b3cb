import { ConflictError, InputError } from '@backstage/errors';
import { rankFinalists } from '@guildhall/plugin-hackathons-common';
import type { FinalRecord, StoredRanking } from '../../database/resultRows';

/**
 * A ranking as it is kept.
 *
 * @param finalists - those that the judge may rank
 * @throws InputError that names what is wrong
 */
export function checkRanking(ranking: string[], finalists: string[]): string[] {
  const ids = ranking.map(id => id.toLowerCase());
  ids.forEach((id, index) => {
    if (!finalists.includes(id)) {
      throw new InputError(
        `ranking[${index}]: ${id} is no finalist that you rank`,
      );
    }
    if (ids.indexOf(id) !== index) {
      throw new InputError(
        `ranking[${index}]: ${id} is there twice; leave one out`,
      );
    }
  });
  const missing = finalists.filter(id => !ids.includes(id));
  if (missing.length > 0) {
    throw new InputError(
      `ranking: has ${ids.length} of the ${
        finalists.length
      } finalists; put these into the order, too: ${missing.join(', ')}`,
    );
  }
  return ids;
}

/**
 * The order of finalists that rankings say.
 *
 * @param title - of the hackathon
 * @throws ConflictError when they say nothing
 */
export function outcomeOf(
  title: string,
  finalists: string[],
  rankings: Pick<StoredRanking, 'judge' | 'ranking'>[],
): FinalRecord[] {
  if (!rankings.some(({ ranking }) => ranking.length > 1)) {
    throw new ConflictError(
      `No judge of ${title} has ranked finalists; wait for them`,
    );
  }
  return rankFinalists({ finalists, rankings }).projects.map(
    ({ project, ...said }) => ({ projectId: project, ...said }),
  );
}
