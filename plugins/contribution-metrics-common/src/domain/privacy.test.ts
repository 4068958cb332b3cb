import { foldPersons, type MeasuredConsumer } from './privacy';

function user(name: string, team?: string, uses30d = 1): MeasuredConsumer {
  return {
    ref: `user:default/${name}`,
    kind: 'user',
    team,
    own: team === 'group:default/own',
    via: ['usage'],
    uses30d,
    firstUse: 100,
    lastUse: 200 + uses30d,
  };
}

const crowd = (team: string, n: number) =>
  Array.from({ length: n }, (_, i) =>
    user(`${team}${i}`, `group:default/${team}`, i),
  );

describe('foldPersons', () => {
  it('shows persons as part of a team of five, the viewer apart', () => {
    const service: MeasuredConsumer = {
      ref: 'component:default/x',
      kind: 'other',
      own: false,
      via: ['dependsOn'],
      uses30d: 0,
    };
    const members = crowd('big', 6);
    expect(foldPersons([...members, service], members[5].ref)).toEqual([
      {
        ref: 'user:default/big5',
        team: 'group:default/big',
        own: false,
        via: ['usage'],
        uses30d: 5,
        firstUse: 100,
        lastUse: 205,
      },
      {
        ref: 'component:default/x',
        team: null,
        own: false,
        via: ['dependsOn'],
        uses30d: 0,
      },
      {
        ref: null,
        team: 'group:default/big',
        own: false,
        persons: 5,
        via: ['usage'],
        uses30d: 10,
        firstUse: 100,
        lastUse: 204,
      },
    ]);
  });

  it('names no team of fewer, counts one person once, and keeps the numbers of fewer than five to itself', () => {
    const four = crowd('own', 4);
    const hidden = { ref: null, team: null, own: false, via: ['usage'] };
    expect(foldPersons([...four, four[0]])).toEqual([hidden]);
    expect(foldPersons([...four, user('free')])).toEqual([
      { ...hidden, uses30d: 7, firstUse: 100, lastUse: 203 },
    ]);
    expect(foldPersons(crowd('own', 5), 'user:default/own0')[1]).toEqual(
      hidden,
    );
  });

  it('never lets the name of another person out', () => {
    const everybody = [...crowd('a', 3), ...crowd('b', 9), user('free')];
    expect(
      JSON.stringify(foldPersons(everybody, 'user:default/a1')),
    ).not.toMatch(/user:default\/(?!a1")/);
  });
});
