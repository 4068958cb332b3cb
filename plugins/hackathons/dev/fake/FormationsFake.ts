import {
  type Formation,
  type FormationInput,
  type FormationMember,
  type FormationPage,
  type FormationReport,
  type FormationSettings,
  type FormationSolution,
  type FormationTeam,
  type FormationUpdate,
  type FormationsApi,
  SharedHours,
} from '@guildhall/plugin-hackathons-common';
import { at, MIN_SHARED_HOURS } from './charters';
import { fakeId, PEOPLE, PEOPLE_IN_TEAMS } from './people';
import { refuse, type World } from './World';

const OPTIONS = [
  { name: 'freshness', title: 'Fresher features' },
  { name: 'documentation', title: 'Features that explain themselves' },
  { name: 'cost', title: 'Cheaper training' },
];
const NAMES = [
  'Amber',
  'Birch',
  'Cobalt',
  'Dune',
  'Ember',
  'Fjord',
  'Garnet',
  'Heather',
];
/** On a day on which no clocks change. */
const HOURS = new SharedHours(['2026-11-24'], MIN_SHARED_HOURS);
const FREE = PEOPLE.slice(PEOPLE_IN_TEAMS);
/** How often is asked until it is solved. */
const PATIENCE = 2;

/**
 * Made-up answers; what is done to them stays in memory. The event in preparation has a proposal, the running one was
 * published; elsewhere the first attempt cannot keep the rules.
 */
export class FormationsFake implements FormationsApi {
  readonly #world: World;
  readonly #formations = new Map<string, Formation[]>();
  readonly #asked = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The formations of an event; they can be changed, as if somebody else did. */
  formationsOf(hackathonRef: string): Formation[] {
    let formations = this.#formations.get(hackathonRef);
    if (!formations) {
      formations = [];
      const event = hackathonRef.split('/')[1];
      if (event === 'preparation' || event === 'running') {
        const formation = begun(hackathonRef, this.#world.me, {
          relaxations: [
            { rule: 'skill', skill: 'data engineering', amount: 1 },
          ],
        });
        solve(formation);
        if (event === 'running') {
          Object.assign(formation, {
            state: 'published',
            publishedAt: at(-7),
            leftOut: [PEOPLE[40].userRef],
          });
        }
        formations.push(formation);
      }
      this.#formations.set(hackathonRef, formations);
    }
    return formations;
  }

  async listFormations(hackathonRef: string): Promise<FormationPage> {
    if (!this.#world.rolesIn(hackathonRef).includes('organiser')) {
      await refuse(403, 'NotAllowedError', 'Only organisers can do this');
    }
    return await this.#world.answer(() => ({
      items: this.formationsOf(hackathonRef),
      nextCursor: null,
    }));
  }

  async createFormation(
    hackathonRef: string,
    input: FormationInput,
  ): Promise<Formation> {
    const formations = this.formationsOf(hackathonRef);
    const formation = begun(hackathonRef, this.#world.me, input);
    formation.id = fakeId(7, formations.length + 10);
    formations.unshift(formation);
    return structuredClone(formation);
  }

  async getFormation(id: string): Promise<Formation> {
    const formation = await this.#formation(id);
    if (formation.state === 'solving') {
      const asked = (this.#asked.get(id) ?? 0) + 1;
      this.#asked.set(id, asked);
      if (asked >= PATIENCE) {
        this.#asked.delete(id);
        solve(formation);
      }
    }
    return structuredClone(formation);
  }

  async updateFormation(
    id: string,
    { version, teams }: FormationUpdate,
  ): Promise<Formation> {
    const formation = await this.#current(id, version);
    const people = new Map(
      [
        ...formation.teams.flatMap(({ members }) => members),
        ...formation.unplaced,
      ].map(member => [member.userRef, member]),
    );
    formation.teams = teams.map(team => ({
      ...team,
      existing: false,
      locked: team.locked ?? false,
      optionTitle: OPTIONS.find(({ name }) => name === team.option)?.title,
      problems: [],
      members: team.members.map(({ userRef, locked = false }) => {
        const member = { ...people.get(userRef)!, locked };
        people.delete(userRef);
        return { ...member, choiceRank: rankOf(userRef, team.option) };
      }),
    }));
    formation.unplaced = [...people.values()];
    formation.edited = true;
    evaluate(formation);
    formation.version += 1;
    return structuredClone(formation);
  }

  async discardFormation(id: string): Promise<void> {
    (await this.#formation(id)).state = 'discarded';
  }

  async solveFormation(
    id: string,
    { version, ...settings }: FormationSolution,
  ): Promise<Formation> {
    const formation = await this.#current(id, version);
    Object.assign(formation.settings, settings);
    formation.state = 'solving';
    formation.version += 1;
    return structuredClone(formation);
  }

  async publishFormation(id: string, version: number): Promise<Formation> {
    const formation = await this.#current(id, version);
    Object.assign(formation, {
      state: 'published',
      publishedAt: new Date().toISOString(),
      version: version + 1,
    });
    return structuredClone(formation);
  }

  async #formation(id: string): Promise<Formation> {
    const found = [...this.#formations.values()]
      .flat()
      .find(formation => formation.id === id);
    return (
      found ??
      (await refuse(404, 'NotFoundError', `There is no formation ${id}`))
    );
  }

  async #current(id: string, version: number): Promise<Formation> {
    const formation = await this.#formation(id);
    if (formation.version !== version) {
      await refuse(
        409,
        'ConflictError',
        'Mira Holm changed the formation a minute ago; read it again',
      );
    }
    return formation;
  }
}

function begun(
  hackathonRef: string,
  createdBy: string,
  settings: Partial<FormationSettings>,
): Formation {
  return {
    id: fakeId(7, hackathonRef.length),
    hackathonRef,
    state: 'solving',
    people: 0,
    version: 1,
    createdBy,
    createdAt: at(-0.01),
    settings: {
      fillTeams: false,
      together: [],
      apart: [],
      relaxations: [],
      ...settings,
    },
    teams: [],
    unplaced: [],
    problems: [],
    causes: [],
    proposals: [],
    options: OPTIONS,
    leftOut: [],
  };
}

/** The rules can only be kept when one of them was relaxed. */
function solve(formation: Formation) {
  formation.version += 1;
  formation.people = FREE.length;
  formation.solvedSeconds = 3.8;
  formation.solvedAt = new Date().toISOString();
  if (formation.settings.relaxations.length === 0) {
    Object.assign(formation, {
      state: 'infeasible',
      proven: true,
      causes: [
        'Skill data engineering: 9 people have it, and 10 teams of at most 5 people need it',
      ],
      proposals: [
        {
          relaxations: [
            { rule: 'skill', skill: 'data engineering', amount: 1 },
          ],
          messages: [
            'Skill data engineering: 1 team would go without 1 of the people with it that they need',
          ],
        },
        {
          relaxations: [{ rule: 'max-size', amount: 3 }],
          messages: [
            'At most 5 → 6 people in a team: 3 teams would be larger than 5',
          ],
        },
        {
          relaxations: [{ rule: 'unplaced', amount: 4 }],
          messages: ['4 people would stay without a team'],
        },
      ],
    });
    return;
  }
  Object.assign(formation, {
    state: 'proposed',
    optimal: true,
    edited: false,
    causes: [],
    proposals: [],
    unplaced: [],
  });
  formation.teams = NAMES.map((name, index): FormationTeam => {
    const option = OPTIONS[index % OPTIONS.length];
    return {
      id: fakeId(6, index + 1),
      name: `Team ${name}`,
      option: option.name,
      optionTitle: option.title,
      existing: false,
      locked: false,
      members: FREE.filter((_, person) => person % NAMES.length === index).map(
        ({ userRef }): FormationMember => ({
          userRef,
          choiceRank: rankOf(userRef, option.name),
          locked: false,
          existing: false,
        }),
      ),
      problems: [],
    };
  });
  evaluate(formation);
}

function rankOf(userRef: string, option: string | undefined) {
  const rank = PEOPLE.find(
    person => person.userRef === userRef,
  )?.choices.indexOf(option ?? '');
  return rank === undefined || rank < 0 ? undefined : rank + 1;
}

/** Problems and figures of the teams as they are now. */
function evaluate(formation: Formation) {
  const { teams, unplaced } = formation;
  for (const team of teams) {
    const having = team.members.filter(({ userRef }) =>
      PEOPLE.find(person => person.userRef === userRef)?.skills.includes(
        'data engineering',
      ),
    ).length;
    const zones = team.members.map(
      ({ userRef }) =>
        PEOPLE.find(person => person.userRef === userRef)?.timezone,
    );
    team.sharedHours = HOURS.leastOf(zones);
    team.problems = [
      ...(team.members.length < 3
        ? [
            {
              rule: 'min-size',
              message: `has ${team.members.length} people, at least 3 are wanted`,
            },
          ]
        : []),
      ...(team.members.length > 5
        ? [
            {
              rule: 'max-size',
              message: `has ${team.members.length} people, at most 5 are allowed`,
            },
          ]
        : []),
      ...(having === 0
        ? [
            {
              rule: 'skill',
              message: 'has 0 of 1 people with the skill data engineering',
            },
          ]
        : []),
      ...(HOURS.outside(zones) > 0
        ? [
            {
              rule: 'shared-hours',
              message: `has ${team.sharedHours} common working hours on the worst day, at least ${MIN_SHARED_HOURS} are wanted`,
            },
          ]
        : []),
    ];
  }
  const members = teams.flatMap(team => team.members);
  const ranks = members.flatMap(({ choiceRank }) => choiceRank ?? []);
  const sizes = new Map<number, number>();
  for (const team of teams) {
    sizes.set(team.members.length, (sizes.get(team.members.length) ?? 0) + 1);
  }
  const report: FormationReport = {
    people: members.length + unplaced.length,
    unplaced: unplaced.length,
    solo: 0,
    firstChoiceRate:
      ranks.filter(rank => rank === 1).length / Math.max(1, ranks.length),
    meanRank:
      ranks.reduce((sum, rank) => sum + rank, 0) / Math.max(1, ranks.length),
    worstRank: Math.max(0, ...ranks),
    isolatedPeople: 0,
    teamsWithoutSkill: teams.filter(team =>
      team.problems.some(({ rule }) => rule === 'skill'),
    ).length,
    peopleWithoutMustHave: 0,
    homeTeamExcess: 0,
    outsideSharedHours: teams.filter(team =>
      team.problems.some(({ rule }) => rule === 'shared-hours'),
    ).length,
    withoutTimezone: members.filter(
      ({ userRef }) =>
        !PEOPLE.find(person => person.userRef === userRef)?.timezone,
    ).length,
    sizes: [...sizes]
      .sort(([a], [b]) => b - a)
      .map(([size, count]) => ({ size, teams: count })),
  };
  formation.report = report;
}
