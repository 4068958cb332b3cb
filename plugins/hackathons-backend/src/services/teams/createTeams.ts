import { timelineOf, windowOf } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { AgendaItem, Area, Core } from '../areas';
import { Memberships } from './Memberships';
import { TeamQueries } from './TeamQueries';
import { TeamRequests } from './TeamRequests';
import { TeamService } from './TeamService';

/** The area of teams, invitations and applications. */
export function createTeams(core: Core) {
  const queries = new TeamQueries(core);
  const memberships = new Memberships(core, queries);
  const area: Area = {
    upkeep: now => endRequests(core, now),
    agenda: context => agendaOf(core, context),
    erase: ref => core.stores.teams.requests.erase(ref),
    counts: async refs => {
      const counts = await core.stores.teams.counts(refs);
      return new Map(refs.map(ref => [ref, { teams: counts.get(ref) ?? 0 }]));
    },
  };
  return {
    ...area,
    queries,
    memberships,
    own: new TeamService(core, queries),
    requests: new TeamRequests(core, memberships),
  };
}

/** Lets requests expire whose event takes no more changes of teams. */
async function endRequests(core: Core, now: number): Promise<void> {
  const { hackathons, teams } = core.stores;
  const refs = await teams.requests.hackathonsWithOpen();
  if (refs.length === 0) {
    return;
  }
  const [known, changes] = await Promise.all([
    hackathons.byRefs(refs),
    hackathons.windowChanges(refs),
  ]);
  for (const { entityRef, entity } of known) {
    const timeline = timelineOf(
      entity.spec.schedule,
      changes.get(entityRef) ?? [],
      now,
    );
    if (
      windowOf(timeline, 'teams')?.state === 'closed' &&
      (await teams.requests.endAll(entityRef, now)) > 0
    ) {
      await core.live.changed(entityRef, 'teams');
    }
  }
}

async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const { teams } = core.stores;
  const { userRef } = context.caller;
  const window = windowOf(context.timeline, 'teams');
  if (
    !userRef ||
    context.membership.registrationState !== 'registered' ||
    window?.state !== 'open'
  ) {
    return [];
  }
  const { teamId } = context.membership;
  const requests = await teams.requests.listFor(
    context.ref,
    userRef,
    teamId,
    50,
  );
  const items = requests
    .filter(({ state }) => state === 'open')
    .flatMap((request): AgendaItem[] => {
      const invitation = request.kind === 'invitation';
      if (
        invitation ? request.userRef !== userRef : request.teamId !== teamId
      ) {
        return [];
      }
      return [
        {
          key: `team-request:${request.id}`,
          kind: invitation ? 'answer-invitation' : 'answer-application',
          title: invitation
            ? `Answer the invitation of ${request.teamName}`
            : `Answer an application for ${request.teamName}`,
          dueAt: window.closesAt,
          path: 'teams',
        },
      ];
    });
  if (!teamId && context.spec.teamRules.formation !== 'automatic') {
    items.push({
      key: 'find-team',
      kind: 'find-team',
      title: 'Find a team',
      dueAt: window.closesAt,
      path: 'teams',
    });
  }
  return items;
}
