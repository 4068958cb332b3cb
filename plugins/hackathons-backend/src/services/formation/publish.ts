import type {
  StoredFormation,
  StoredFormationTeam,
} from '../../database/DatabaseFormationStore';
import type { TeamToAdd } from '../../database/DatabaseTeamStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { pagePath } from '../pagePath';
import { staleVersion } from './staleVersion';

/**
 * Makes the teams of a formation, and adds people to those that were there: all of it, or nothing. Who joined a team or withdrew
 * since is left out, and so is who finds a team fuller than it was planned.
 *
 * @returns ids of the teams
 * @throws ConflictError when somebody changed the formation meanwhile
 */
export async function publish(
  { stores }: Core,
  context: EventContext,
  formation: StoredFormation,
  by: string,
): Promise<string[]> {
  const { now, ref } = context;
  const themes = new Set(context.spec.themes?.map(({ name }) => name));
  const ideas = new Map(
    (await stores.ideas.available(ref)).map(idea => [idea.id, idea]),
  );
  const existing = formation.teams.flatMap(team =>
    team.existing ? [team.id] : [],
  );
  const present = new Set(
    (await stores.teams.list(ref, existing)).map(({ id }) => id),
  );
  return await stores.registrations.inEvent(ref, async transaction => {
    const refs = formation.teams.flatMap(({ members }) =>
      members.map(({ userRef }) => userRef),
    );
    const registrations = await stores.registrations.ofUsers(
      ref,
      refs,
      transaction,
    );
    const registered = new Set(
      registrations
        .filter(({ state }) => state === 'registered')
        .map(({ userRef }) => userRef),
    );
    const members = await stores.teams.membersOf([...present], transaction);
    const leftOut: string[] = [];
    const teams = formation.teams.flatMap((team): TeamToAdd[] => {
      const joining = team.members.flatMap(({ userRef, existing: before }) =>
        before ? [] : [userRef],
      );
      const ready = joining.filter(userRef => registered.has(userRef));
      const room = roomIn(team, members.get(team.id), ready.length);
      const adding = ready.slice(0, room);
      leftOut.push(...joining.filter(userRef => !adding.includes(userRef)));
      const idea =
        team.option === undefined ? undefined : ideas.get(team.option);
      const theme = idea ? idea.theme : team.option;
      return adding.length > 0
        ? [
            {
              id: team.id,
              name: team.name,
              theme:
                theme !== undefined && themes.has(theme) ? theme : undefined,
              ideaId: idea?.state === 'open' ? idea.id : undefined,
              members: adding,
            },
          ]
        : [];
    });
    const taken = await stores.teams.addTeams(transaction, ref, teams, by, now);
    leftOut.push(...taken);
    const kept = await stores.formations.update(
      formation,
      {
        state: 'published',
        updatedBy: by,
        publishedAt: now,
        outcome: { ...formation.outcome, leftOut },
      },
      now,
      transaction,
    );
    if (!kept) {
      const current = await stores.formations.byId(formation.id, transaction);
      throw staleVersion(current ?? formation);
    }
    const out = new Set(leftOut);
    await stores.notices.add(
      teams.flatMap(({ name, members: added }) =>
        added
          .filter(userRef => !out.has(userRef))
          .map(userRef => ({
            key: `formation:${formation.id}:${userRef}`,
            hackathonRef: ref,
            recipients: [userRef],
            title: `You are in the team ${name}`,
            description: context.title,
            link: pagePath(ref, 'teams'),
          })),
      ),
      now,
      transaction,
    );
    return teams
      .filter(({ members: added }) => added.some(member => !out.has(member)))
      .map(({ id }) => id);
  });
}

/** How many people a team takes: a new one all of them, one that was there as many as planned, one that is gone nobody. */
function roomIn(
  team: StoredFormationTeam,
  membersNow: readonly unknown[] | undefined,
  wanted: number,
): number {
  if (!team.existing) {
    return wanted;
  }
  return membersNow ? Math.max(0, team.members.length - membersNow.length) : 0;
}
