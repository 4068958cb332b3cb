import { randomUUID } from 'node:crypto';
import type { FormedTeam } from '@guildhall/plugin-hackathons-common';
import type { StoredFormationTeam } from '../../database/DatabaseFormationStore';
import type { TeamDraft } from './arrange';

const MAX_NAME = 80;

/**
 * Gives teams of a solution ids and names that nobody in the event has.
 *
 * @param before - teams that keep what they have: those of the event, and those that were locked
 * @param titles - of the options
 */
export function nameTeams(
  formed: readonly FormedTeam[],
  before: readonly Pick<StoredFormationTeam, 'id' | 'name'>[],
  arrangement: readonly StoredFormationTeam[],
  existing: ReadonlySet<string>,
  titles: ReadonlyMap<string, string>,
): TeamDraft[] {
  const known = new Map(before.map(({ id, name }) => [id, name]));
  const taken = new Set(before.map(({ name }) => name.toLowerCase()));
  const lockedTeams = new Set(
    arrangement.filter(({ locked }) => locked).map(({ id }) => id),
  );
  const lockedPeople = new Set(
    arrangement.flatMap(({ members }) =>
      members.filter(({ locked }) => locked).map(({ userRef }) => userRef),
    ),
  );
  return formed.map(({ id, option, members }) => {
    const name = known.get(id) ?? freeName(titles.get(option ?? ''), taken);
    taken.add(name.toLowerCase());
    return {
      id: known.has(id) ? id : randomUUID(),
      name,
      option,
      existing: existing.has(id),
      locked: lockedTeams.has(id),
      members: members.map(userRef => ({
        userRef,
        locked: lockedPeople.has(userRef),
      })),
    };
  });
}

function freeName(title: string | undefined, taken: Set<string>): string {
  const stem = (title ?? 'Team').slice(0, MAX_NAME);
  for (let number = 1; ; number += 1) {
    const name = `${stem} ${number}`;
    if (!taken.has(name.toLowerCase())) {
      return name;
    }
  }
}
