/** People for benchmarks of team formation, from a seed. */
import {
  createRandom,
  type TeamProblem,
} from '@guildhall/plugin-hackathons-common';

const SKILLS = [
  { skill: 'data-engineering', share: 0.45 },
  { skill: 'machine-learning', share: 0.4 },
  { skill: 'frontend', share: 0.3 },
  { skill: 'operations', share: 0.25 },
  { skill: 'domain', share: 0.35 },
];

/** Where people of an international event are, with their shares: Europe, both coasts of America, India. One in ten doesn't say. */
const ZONES = [
  { timezone: 'Europe/Berlin', share: 0.25 },
  { timezone: 'Europe/London', share: 0.15 },
  { timezone: 'Europe/Bucharest', share: 0.1 },
  { timezone: 'Asia/Kolkata', share: 0.2 },
  { timezone: 'America/New_York', share: 0.15 },
  { timezone: 'America/Los_Angeles', share: 0.05 },
];

/**
 * People who register for an event with ideas of which each becomes a team, or with few themes that many teams can work on.
 *
 * - Choices: one to five different options, most people three; popularity falls with the rank of the option, as 1 / rank^0.6.
 * - Skills: each independently with the share above; teams need data engineering and machine learning.
 * - Home teams: one for every six people, of unequal size; at most two in a team.
 * - Time zones: as above, for those runs in which the rules ask for shared hours.
 * - Attributes: three of four say something about themselves; a quarter of those is in a minority that must not stand alone.
 */
export function teamProblem(input: {
  people: number;
  teams: number;
  kind: 'ideas' | 'themes';
  seed: number;
  minSharedHours?: number;
}): TeamProblem {
  const random = createRandom(input.seed * 7919 + input.people);
  // Of its own, so that people are otherwise the same with and without the rule.
  const places = createRandom(input.seed * 104_729 + input.people);
  const ideas = input.kind === 'ideas';
  const options = Array.from(
    { length: ideas ? input.teams : Math.min(8, Math.ceil(input.teams / 3)) },
    (_, index) => ({
      name: `${ideas ? 'idea' : 'theme'}-${index + 1}`,
      maxTeams: ideas
        ? 1
        : Math.ceil(
            (1.5 * input.teams) / Math.min(8, Math.ceil(input.teams / 3)),
          ),
    }),
  );
  const popularity = options.map((_, index) => (index + 1) ** -0.6);
  const homeTeams = Math.max(2, Math.round(input.people / 6));
  return {
    people: Array.from({ length: input.people }, (_, index) => ({
      id: `user:default/person-${index + 1}`,
      skills: SKILLS.filter(({ share }) => random() < share).map(
        ({ skill }) => skill,
      ),
      homeTeams: [
        `group:default/home-${1 + Math.floor(random() ** 1.2 * homeTeams)}`,
      ],
      choices: choose(options, popularity, [1, 2, 3, 3, 3, 4, 5], random),
      attributes: describe(random),
      timezone: locate(places),
    })),
    days: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'],
    options,
    rules: {
      minSize: 4,
      maxSize: 6,
      maxPerHomeTeam: 2,
      mustHaveSkills: [
        { skill: 'data-engineering' },
        { skill: 'machine-learning' },
      ],
      neverIsolate: [{ attribute: 'gender', values: ['woman', 'non-binary'] }],
      minSharedHours: input.minSharedHours,
    },
  };
}

function choose(
  options: { name: string }[],
  popularity: number[],
  lengths: number[],
  random: () => number,
): string[] {
  const count = Math.min(
    options.length,
    lengths[Math.floor(random() * lengths.length)],
  );
  const left = options.map(({ name }, index) => ({
    name,
    weight: popularity[index],
  }));
  const chosen: string[] = [];
  while (chosen.length < count) {
    let at = random() * left.reduce((sum, { weight }) => sum + weight, 0);
    const index = left.findIndex(({ weight }) => {
      at -= weight;
      return at < 0;
    });
    chosen.push(...left.splice(index, 1).map(({ name }) => name));
  }
  return chosen;
}

function describe(random: () => number): Record<string, string> {
  const said = random() < 0.75;
  const minority = random() < 0.25;
  const nonBinary = random() < 0.15;
  if (!said) {
    return {};
  }
  const other = nonBinary ? 'non-binary' : 'woman';
  return { gender: minority ? other : 'man' };
}

function locate(random: () => number): string | undefined {
  let at = random();
  return ZONES.find(({ share }) => {
    at -= share;
    return at < 0;
  })?.timezone;
}
