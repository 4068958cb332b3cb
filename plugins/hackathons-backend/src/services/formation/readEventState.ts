import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { Stores } from '../../database/createStores';
import type { EventState } from './buildProblem';

/** Reads what a formation of an event depends on, in a fixed number of statements. */
export async function readEventState(
  stores: Pick<Stores, 'registrations' | 'teams' | 'ideas'>,
  hackathonRef: string,
  spec: HackathonEntity['spec'],
): Promise<EventState> {
  const [people, teams, ideas] = await Promise.all([
    stores.registrations.place(hackathonRef),
    stores.teams.list(hackathonRef),
    stores.ideas.available(hackathonRef),
  ]);
  const members = await stores.teams.membersOf(teams.map(({ id }) => id));
  return {
    spec,
    people,
    teams: teams.map(({ id, name, theme, ideaId, locked, joining }) => ({
      id,
      name,
      theme,
      ideaId,
      closed: locked || joining === 'closed',
      members: (members.get(id) ?? []).map(({ userRef }) => userRef),
    })),
    ideas: ideas.map(({ id, title, theme, state }) => ({
      id,
      title,
      theme,
      state,
    })),
  };
}
