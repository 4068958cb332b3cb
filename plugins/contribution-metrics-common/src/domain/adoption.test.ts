import { computeAdoption, type DailyUse } from './adoption';

const TODAY = 20_000;

function use(
  consumer: string,
  team: string | undefined,
  age: number,
): DailyUse {
  return { consumer, team, day: TODAY - age, count: 1 };
}

function adoption(
  uses: DailyUse[],
  structural: Array<{ consumer: string; team?: string }> = [],
) {
  return computeAdoption({
    ownerTeam: 'group:default/owner',
    uses,
    structural,
    today: TODAY,
    downstream: 7,
  });
}

describe('computeAdoption', () => {
  it('counts in windows of exactly 30 days', () => {
    expect(
      adoption([
        use('component:default/a', 'group:default/a', -1),
        use('component:default/b', 'group:default/b', 29),
        use('component:default/c', 'group:default/c', 30),
        use('component:default/d', 'group:default/d', 59),
        use('component:default/e', 'group:default/e', 60),
        { ...use('component:default/f', 'group:default/f', 0), count: 0 },
      ]),
    ).toEqual({
      teams30d: 1,
      consumers30d: 1,
      ownUse30d: 0,
      trend: -1,
      downstream: 7,
      history: [0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 0],
    });
  });

  it('sets own use apart, and counts consumers without a team', () => {
    expect(
      adoption([
        use('component:default/mine', 'group:default/owner', 0),
        use('component:default/mine', 'group:default/owner', 1),
        use('group:default/owner', undefined, 0),
        use('external:spark', undefined, 0),
        use('group:default/x', undefined, 0),
        use('component:default/x1', 'group:default/x', 6),
        use('component:default/x2', 'group:default/x', 7),
        use('component:default/old', 'group:default/old', 83),
        use('component:default/older', 'group:default/older', 84),
      ]),
    ).toEqual({
      teams30d: 1,
      consumers30d: 4,
      ownUse30d: 2,
      trend: 1,
      downstream: 7,
      history: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
    });
  });

  it('counts declared use now, but takes no trend and no history from it', () => {
    const declared = [
      { consumer: 'component:default/a', team: 'group:default/a' },
      { consumer: 'component:default/mine', team: 'group:default/owner' },
    ];
    expect(adoption([], declared)).toMatchObject({
      teams30d: 1,
      consumers30d: 1,
      ownUse30d: 1,
      trend: 0,
      history: new Array(12).fill(0),
    });
    expect(
      adoption([use('component:default/a', 'group:default/a', 0)], declared),
    ).toMatchObject({ teams30d: 1, consumers30d: 1, trend: 0 });
  });
});
