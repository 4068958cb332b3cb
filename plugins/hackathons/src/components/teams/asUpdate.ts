import type { Team, TeamUpdate } from '@guildhall/plugin-hackathons-common';

/** A team as an update takes it: all of it, for what is left out is taken away. */
export function asUpdate(team: Team): Omit<TeamUpdate, 'version'> {
  const { name, headline, theme, wantedSkills, wanted, joining } = team;
  return { name, headline, theme, wantedSkills, wanted, joining };
}
