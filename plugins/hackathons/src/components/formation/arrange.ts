import type {
  Formation,
  FormationMember,
  FormationTeam,
} from '@guildhall/plugin-hackathons-common';
import { v4 as uuid } from 'uuid';

/** The teams after somebody moved into one of them, or out of all. What is moved by hand is locked there. */
export function movePerson(
  formation: Formation,
  userRef: string,
  teamId: string | undefined,
): FormationTeam[] {
  const everybody = [
    ...formation.teams.flatMap(({ members }) => members),
    ...formation.unplaced,
  ];
  const person = everybody.find(member => member.userRef === userRef);
  if (!person) {
    return formation.teams;
  }
  return formation.teams.map(team => {
    const members = team.members.filter(member => member.userRef !== userRef);
    return team.id === teamId
      ? { ...team, members: [...members, { ...person, locked: true }] }
      : { ...team, members };
  });
}

/** The teams with an empty one more. */
export function addTeam(formation: Formation, name: string): FormationTeam[] {
  return [
    ...formation.teams,
    {
      id: uuid(),
      name,
      existing: false,
      locked: false,
      members: [],
      problems: [],
    },
  ];
}

/** The teams after one of them was changed. */
export function changeTeam(
  formation: Formation,
  teamId: string,
  change: Partial<Pick<FormationTeam, 'name' | 'option' | 'locked'>>,
): FormationTeam[] {
  return formation.teams.map(team =>
    team.id === teamId ? { ...team, ...change } : team,
  );
}

/** The teams after somebody was locked in their team, or let go. */
export function lockPerson(
  formation: Formation,
  userRef: string,
  locked: boolean,
): FormationTeam[] {
  const change = (member: FormationMember) =>
    member.userRef === userRef ? { ...member, locked } : member;
  return formation.teams.map(team => ({
    ...team,
    members: team.members.map(change),
  }));
}
