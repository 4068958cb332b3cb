import type { Participant, Team } from '@guildhall/plugin-hackathons-common';

/** A skill, how many teams want it, and how many people have it. */
export interface SkillMatch {
  /** As it was first written. */
  skill: string;
  teams: number;
  people: number;
}

/**
 * Lays the skills that teams want beside those that people have, regardless of case: what most teams want first, and
 * among those what fewest people have.
 */
export function matchSkills(
  teams: readonly Pick<Team, 'wantedSkills'>[],
  people: readonly Pick<Participant, 'skills'>[],
): SkillMatch[] {
  const matches = new Map<string, SkillMatch>();
  const count = (skills: readonly string[], side: 'teams' | 'people') => {
    const named = new Map(
      skills.map(skill => [skill.trim().toLocaleLowerCase('en-US'), skill]),
    );
    for (const [key, skill] of named) {
      const match = matches.get(key) ?? { skill, teams: 0, people: 0 };
      match[side] += 1;
      matches.set(key, match);
    }
  };
  teams.forEach(({ wantedSkills }) => count(wantedSkills, 'teams'));
  people.forEach(({ skills }) => count(skills ?? [], 'people'));
  return [...matches.values()].sort(
    (a, b) =>
      b.teams - a.teams ||
      (a.teams > 0 ? a.people - b.people : b.people - a.people) ||
      a.skill.localeCompare(b.skill),
  );
}
