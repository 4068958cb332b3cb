import type { HackathonAward } from '@guildhall/plugin-guildhall-common';

/** An award with what the charter leaves out. */
export interface Award {
  name: string;
  title: string;
  description?: string;
  /** How many projects can get it. */
  size: number;
}

/** What a hackathon awards whose charter says nothing: the first three places. */
export const DEFAULT_AWARDS: readonly HackathonAward[] = [
  { name: 'overall', title: 'Overall', places: 3 },
];

/** The awards of a charter, or {@link DEFAULT_AWARDS} when it has none. */
export function awardsOf(spec: {
  awards?: readonly HackathonAward[];
}): Award[] {
  const awards = spec.awards?.length ? spec.awards : DEFAULT_AWARDS;
  return awards.map(({ name, title, description, places }) => ({
    name,
    title: title ?? name,
    description,
    size: places ?? 1,
  }));
}
