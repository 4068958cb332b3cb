import { InputError } from '@backstage/errors';
import type { Award, AwardInput } from '@guildhall/plugin-hackathons-common';
import type { StoredAward } from '../../database/resultRows';

/**
 * Awards as they are to be kept.
 *
 * @param awards - that there are
 * @param projects - ids of those that can get one
 * @throws InputError that names the field, what was found and what to do
 */
export function checkAwards(
  inputs: readonly AwardInput[],
  awards: readonly Award[],
  projects: ReadonlySet<string>,
): StoredAward[] {
  const byName = new Map(awards.map(award => [award.name, award]));
  const kept: StoredAward[] = [];
  inputs.forEach(({ award: name, projectId: id, place, reason }, index) => {
    const field = `awards[${index}]`;
    const award = byName.get(name);
    if (!award) {
      throw new InputError(
        `${field}.award: there is no award ${name}; there are ${awards
          .map(each => each.name)
          .join(', ')}`,
      );
    }
    const projectId = id.toLowerCase();
    if (!projects.has(projectId)) {
      throw new InputError(
        `${field}.projectId: ${id} is no project of this hackathon that was submitted and judged`,
      );
    }
    const same = kept.filter(each => each.award === name);
    if (same.some(each => each.projectId === projectId)) {
      throw new InputError(
        `${field}.projectId: ${id} gets ${name} already; leave one of the two out`,
      );
    }
    if (same.length >= award.size) {
      throw new InputError(
        `${field}: ${name} is for ${award.size} ${
          award.size === 1 ? 'project' : 'projects'
        }, this is one more; take it from another one first`,
      );
    }
    const next = Math.max(0, ...same.map(each => each.place)) + 1;
    const given = place ?? Math.min(next, award.size);
    if (given > award.size) {
      throw new InputError(
        `${field}.place: is ${given}; ${name} has ${award.size} ${
          award.size === 1 ? 'place' : 'places'
        }`,
      );
    }
    kept.push({
      award: name,
      projectId,
      place: given,
      reason: reason?.trim() || undefined,
    });
  });
  return kept;
}
