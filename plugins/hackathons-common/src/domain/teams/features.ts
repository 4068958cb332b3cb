import type { Relaxation, TeamProblem } from './types';

/** Something people have and teams count: a skill that is needed, a home team, an answer that must not stand alone. */
export interface Feature {
  kind: 'skill' | 'home-team' | 'isolation';
  /** People needed for a skill, most people for a home team. */
  limit: number;
}

/** What people have that rules count, with the rule of each feature, and the features of each person. */
export function createFeatures({ people, rules }: TeamProblem) {
  const features: Feature[] = [];
  const featureRules: Relaxation[] = [];
  const featuresOf: number[][] = people.map(() => []);
  const add = (
    feature: Feature,
    rule: Relaxation,
    has: (index: number) => boolean,
  ) => {
    people.forEach((_, index) => {
      if (has(index)) {
        featuresOf[index].push(features.length);
      }
    });
    features.push(feature);
    featureRules.push(rule);
  };

  for (const { skill, people: limit = 1 } of rules.mustHaveSkills ?? []) {
    add({ kind: 'skill', limit }, { rule: 'skill', skill, amount: 0 }, index =>
      people[index].skills.includes(skill),
    );
  }
  const { maxPerHomeTeam } = rules;
  if (maxPerHomeTeam !== undefined) {
    const sizes = new Map<string, number>();
    for (const person of people) {
      for (const homeTeam of new Set(person.homeTeams)) {
        sizes.set(homeTeam, (sizes.get(homeTeam) ?? 0) + 1);
      }
    }
    for (const [homeTeam, size] of sizes) {
      // A smaller one can never have too many people in a team.
      if (size > maxPerHomeTeam) {
        add(
          { kind: 'home-team', limit: maxPerHomeTeam },
          { rule: 'home-team', homeTeam, amount: 0 },
          index => people[index].homeTeams.includes(homeTeam),
        );
      }
    }
  }
  for (const { attribute, values } of rules.neverIsolate ?? []) {
    add(
      { kind: 'isolation', limit: 2 },
      { rule: 'isolation', attribute, values, amount: 0 },
      index =>
        isOneOf(ownAttribute(people[index].attributes, attribute), values),
    );
  }
  return { features, featureRules, featuresOf };
}

/** Whether somebody said one of the values. */
export function isOneOf(
  value: string | undefined,
  values: readonly string[],
): boolean {
  return value !== undefined && values.includes(value);
}

/** What somebody said about an attribute. */
export function ownAttribute(
  attributes: Readonly<Record<string, string>> | undefined,
  name: string,
): string | undefined {
  return attributes && Object.hasOwn(attributes, name)
    ? attributes[name]
    : undefined;
}
