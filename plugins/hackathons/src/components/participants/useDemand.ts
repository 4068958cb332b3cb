import { useMemo } from 'react';
import { useSomeParticipants } from '../../query/useParticipants';
import { useJoinableTeams } from '../../query/useTeams';
import { useEvent } from '../event/useEvent';
import { matchSkills } from './matchSkills';

/** The most people that one request gives. */
const MOST_PEOPLE = 200;

/** What teams with room look for, beside what people without a team can do. */
export function useDemand() {
  const { ref } = useEvent();
  const teams = useJoinableTeams(ref).data;
  const people = useSomeParticipants(
    ref,
    { lookingForTeam: true, team: 'none' },
    MOST_PEOPLE,
  ).data;
  return useMemo(
    () => ({
      skills: matchSkills(teams?.items ?? [], people?.items ?? []),
      teams: (teams?.items ?? []).filter(
        team => team.wantedSkills.length > 0 || team.wanted,
      ).length,
      people: people?.total ?? 0,
      counted: people?.items.length ?? 0,
    }),
    [teams, people],
  );
}
