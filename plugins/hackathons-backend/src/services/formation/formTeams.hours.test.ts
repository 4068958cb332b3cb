import {
  formTeams,
  type TeamProblem,
} from '@guildhall/plugin-hackathons-common';
import {
  crowd,
  infeasible,
  person,
  solved,
  teamOf,
} from './formTeams.fixtures';

const DAYS = ['2026-11-24', '2026-11-25'];

function inZones(zones: (string | undefined)[]) {
  return crowd(zones.length, index => ({ timezone: zones[index] }));
}

describe('formTeams by shared working hours', () => {
  it('keeps people apart who never work at the same time, only if it is asked for', async () => {
    const people = crowd(6, index => ({
      timezone: index % 2 === 0 ? 'Europe/Lisbon' : 'Pacific/Auckland',
      choices: index < 3 ? ['x'] : ['y'],
    }));
    const problem: TeamProblem = {
      people,
      days: DAYS,
      options: [{ name: 'x' }, { name: 'y' }],
      rules: { minSize: 3, maxSize: 3 },
    };
    const free = await solved(problem);
    expect(free.report.firstChoiceRate).toBe(1);
    expect(free.report.outsideSharedHours).toBeUndefined();
    const ruled = await solved({
      ...problem,
      rules: { ...problem.rules, minSharedHours: 1 },
    });
    const team = teamOf(ruled);
    expect([team('p0'), team('p1')]).toEqual([team('p4'), team('p5')]);
    expect(team('p0')).not.toBe(team('p1'));
    expect(ruled.report).toMatchObject({
      optimal: true,
      outsideSharedHours: 0,
      withoutTimezone: 0,
    });
  });

  it('goes by the worst day: clocks that change during the event', async () => {
    // New York is five hours behind Berlin until Europe changes its clocks on 25 October, six before.
    const people = inZones(['Europe/Berlin', 'America/New_York']);
    const rules = { minSize: 2, maxSize: 2, minSharedHours: 3 };
    await solved({ people, rules, days: ['2026-10-26', '2026-10-27'] });
    const across = { people, rules, days: ['2026-10-23', '2026-10-26'] };
    expect((await infeasible(across)).proven).toBe(true);
    await solved({ ...across, rules: { ...rules, minSharedHours: 2 } });
  });

  it('puts those without a time zone anywhere, and says how many they are', async () => {
    const { teams, report } = await solved({
      people: inZones(['Europe/Berlin', 'Asia/Tokyo', undefined, 'Mars/Base']),
      days: DAYS,
      rules: { minSize: 2, maxSize: 2, minSharedHours: 8 },
    });
    expect(teams).toHaveLength(2);
    expect(report).toMatchObject({ withoutTimezone: 2, outsideSharedHours: 0 });
  });

  it('names the rule and what bending it costs when it can not be kept', async () => {
    const problem: TeamProblem = {
      people: inZones([
        'Europe/Berlin',
        'Europe/Paris',
        'Europe/Rome',
        'Europe/Lisbon',
        'Europe/Madrid',
        'Pacific/Auckland',
      ]),
      days: DAYS,
      rules: { minSize: 3, maxSize: 3, minSharedHours: 4 },
    };
    const { causes, proposals, proven } = await infeasible(problem);
    expect(proven).toBe(true);
    expect(causes).toEqual([
      {
        message:
          '1 person has 4 working hours in common with too few others for a team of 3 (Pacific/Auckland)',
      },
    ]);
    expect(proposals[0]).toEqual({
      relaxations: [{ rule: 'shared-hours', amount: 1 }],
      messages: [
        'At least 4 → 0 common working hours: 1 person would share fewer than 4 with their team',
      ],
    });
    const bent = await solved({
      ...problem,
      relaxations: proposals[0].relaxations,
    });
    expect(bent.report.outsideSharedHours).toBe(1);
    expect(bent.teams.flatMap(({ broken }) => broken)).toEqual([
      {
        relaxation: { rule: 'shared-hours', amount: 1 },
        message:
          'has 0 common working hours on the worst day, at least 4 are wanted',
      },
    ]);
  });

  it('names people who are kept together and do not share the hours', async () => {
    const { causes } = await infeasible({
      people: inZones(['Europe/Berlin', 'Asia/Tokyo', undefined, undefined]),
      days: DAYS,
      rules: { minSize: 2, maxSize: 4, minSharedHours: 4 },
      locks: { together: [['p0', 'p1']] },
    });
    expect(causes).toEqual([
      {
        message:
          "2 people are to share a team, and don't have 4 working hours in common (Asia/Tokyo, Europe/Berlin)",
      },
    ]);
  });

  it('fills a team only with people who fit all of it, and leaves those of before alone', async () => {
    const people = [
      person('old', { timezone: 'Europe/Berlin' }),
      person('older', { timezone: 'Asia/Kolkata' }),
      ...inZones([
        'America/New_York',
        'Africa/Nairobi',
        'Europe/Berlin',
        'America/Chicago',
      ]).map(one => ({ ...one, choices: ['there'] })),
    ];
    const solution = await solved({
      people,
      days: DAYS,
      teams: [{ id: 'there', members: ['old', 'older'] }],
      rules: { minSize: 1, maxSize: 4, minSharedHours: 4 },
    });
    // Nairobi is between Berlin and Kolkata, who share three and a half hours.
    expect(solution.teams.find(({ id }) => id === 'there')).toMatchObject({
      members: ['old', 'older', 'p1'],
      broken: [],
    });
    expect(solution.report).toMatchObject({
      unplaced: 0,
      outsideSharedHours: 0,
    });
  });

  it('has no more teams of an idea than it may, whatever the clocks', async () => {
    const problem: TeamProblem = {
      people: crowd(4, index => ({
        timezone: index < 2 ? 'Europe/Berlin' : 'Asia/Tokyo',
        choices: ['idea'],
      })),
      days: DAYS,
      options: [{ name: 'idea', maxTeams: 1 }, { name: 'theme' }],
      rules: { minSize: 2, maxSize: 4, minSharedHours: 1 },
    };
    const { teams } = await solved(problem);
    expect(teams.map(({ option }) => option).sort()).toEqual(['idea', 'theme']);
  });

  it('refuses hours that no day has', async () => {
    await expect(
      formTeams(
        { people: [], rules: { minSize: 1, maxSize: 2, minSharedHours: 9 } },
        { solve: vi.fn() },
      ),
    ).rejects.toThrow(
      'rules.minSharedHours: is 9, must be a whole number from 0 to 8',
    );
  });
});
