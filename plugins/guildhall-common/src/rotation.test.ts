import { type Rotation, turnAt, turnsFrom } from './rotation';

const ana = 'user:default/ana';
const ben = 'user:default/ben';
const cem = 'user:default/cem';

function rotation(overrides: Partial<Rotation> = {}): Rotation {
  return {
    members: [{ ref: ana }, { ref: ben }, { ref: cem }],
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    start: '2026-03-16T09:00',
    timezone: 'Europe/Berlin',
    ...overrides,
  };
}

/** `name from to` of each turn, short enough to compare at a glance. */
function deal(of: Rotation, at: string, count: number) {
  return turnsFrom(of, new Date(at), count).map(turn =>
    [turn.ref.split('/')[1], turn.from, turn.to]
      .map(part => part?.replace(':00.000Z', 'Z') ?? 'open')
      .join(' '),
  );
}

describe.each(['UTC', 'America/Denver', 'Pacific/Auckland'])(
  'turns in a process of zone %s',
  zone => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
    });
    afterAll(() => {
      if (before === undefined) {
        delete process.env.TZ;
      } else {
        process.env.TZ = before;
      }
    });

    it('keeps the local time across both changes of the clock', () => {
      expect(new Date(2026, 2, 16).getTimezoneOffset()).toBe(
        { UTC: 0, 'America/Denver': 360, 'Pacific/Auckland': -780 }[zone],
      );
      expect(deal(rotation(), '2026-03-24T12:00:00Z', 2)).toEqual([
        'ben 2026-03-23T08:00Z 2026-03-30T07:00Z',
        'cem 2026-03-30T07:00Z 2026-04-06T07:00Z',
      ]);
      expect(deal(rotation(), '2026-10-25T12:00:00Z', 2)).toEqual([
        'ben 2026-10-19T07:00Z 2026-10-26T08:00Z',
        'cem 2026-10-26T08:00Z 2026-11-02T08:00Z',
      ]);
    });

    it('hands over at a time that the clock jumps over, and at the first of two', () => {
      const daily = { rule: 'FREQ=DAILY', start: '2026-03-28T02:30' };
      expect(deal(rotation(daily), '2026-03-28T12:00:00Z', 3)).toEqual([
        'ana 2026-03-28T01:30Z 2026-03-29T01:30Z',
        'ben 2026-03-29T01:30Z 2026-03-30T00:30Z',
        'cem 2026-03-30T00:30Z 2026-03-31T00:30Z',
      ]);
      const autumn = rotation({ ...daily, start: '2026-10-24T02:30' });
      expect(turnAt(autumn, new Date('2026-10-25T00:29:00Z'))?.ref).toBe(ana);
      expect(turnAt(autumn, new Date('2026-10-25T00:30:00Z'))?.ref).toBe(ben);
      expect(turnAt(autumn, new Date('2026-10-25T01:15:00Z'))?.ref).toBe(ben);
    });
  },
);

describe('turns', () => {
  it('starts with the start, even if the rule names another day', () => {
    const wednesday = rotation({ start: '2026-01-07' });
    expect(turnAt(wednesday, new Date('2026-01-06T22:59:59Z'))).toBeUndefined();
    expect(deal(wednesday, '2026-01-01T00:00:00Z', 2)).toEqual([
      'ana 2026-01-06T23:00Z 2026-01-11T23:00Z',
      'ben 2026-01-11T23:00Z 2026-01-18T23:00Z',
    ]);
  });

  it('passes over who has not joined or has left, and goes on after the last leader', () => {
    const daily = rotation({
      rule: 'FREQ=DAILY',
      start: '2026-01-01',
      timezone: 'UTC',
      members: [
        { ref: ana },
        { ref: ben, from: '2026-01-03' },
        { ref: cem, until: '2026-01-05' },
      ],
    });
    const names = (of: Rotation) =>
      turnsFrom(of, new Date('2026-01-01T00:00:00Z'), 9)
        .map(turn => turn.ref.slice('user:default/'.length, -2))
        .join('');
    // a: ana, b: ben, c: cem
    expect(names(daily)).toBe('acabcabab');
    const joined = {
      ...daily,
      members: [
        ...daily.members,
        { ref: 'user:default/dee', from: '2026-01-08' },
      ],
    };
    expect(names(joined)).toBe('acabcabda');
  });

  it('leaves out turns for which nobody is there', () => {
    const alone = rotation({
      rule: 'FREQ=MONTHLY',
      start: '2026-01-01',
      timezone: 'UTC',
      members: [
        { ref: ana, until: '2026-01-31' },
        { ref: ben, from: '2026-03-01', until: '2026-03-31' },
      ],
    });
    expect(deal(alone, '2026-01-10T00:00:00Z', 5)).toEqual([
      'ana 2026-01-01T00:00Z 2026-02-01T00:00Z',
      'ben 2026-03-01T00:00Z 2026-04-01T00:00Z',
    ]);
    expect(turnAt(alone, new Date('2026-02-10T00:00:00Z'))).toBeUndefined();
    expect(turnAt(alone, new Date('2027-02-10T00:00:00Z'))).toBeUndefined();
  });

  it.each([
    ['COUNT=3', 'FREQ=WEEKLY;COUNT=3'],
    ['UNTIL as a day', 'FREQ=WEEKLY;UNTIL=20260115'],
    ['UNTIL in universal time', 'FREQ=WEEKLY;UNTIL=20260114T230000Z'],
  ])('leaves the lead with the last one after %s', (_, rule) => {
    const ends = rotation({ rule, start: '2026-01-01' });
    expect(deal(ends, '2026-01-09T00:00:00Z', 5)).toEqual([
      'ben 2026-01-07T23:00Z 2026-01-14T23:00Z',
      'cem 2026-01-14T23:00Z open',
    ]);
    expect(turnAt(ends, new Date('2031-01-01T00:00:00Z'))?.ref).toBe(cem);
  });

  it('is quick for a daily rotation of fifty years, and asked again', () => {
    const old = rotation({ rule: 'FREQ=DAILY', start: '1976-01-01' });
    const started = process.cpuUsage();
    for (let day = 1; day <= 28; day++) {
      expect(turnAt(old, new Date(Date.UTC(2026, 1, day, 12)))).toMatchObject({
        from: new Date(Date.UTC(2026, 1, day - 1, 23)).toISOString(),
      });
    }
    // What others do on the machine does not count.
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });

  it.each([
    [{ rule: 'FREQ=SECONDLY' }, /FREQ is SECONDLY.*once a day at most/],
    [{ rule: 'FREQ=DAILY;BYHOUR=1,2,3' }, /BYHOUR is not allowed/],
    [{ start: '2026-02-30' }, /start is "2026-02-30"/],
    [{ timezone: 'Mars/Phobos' }, /Mars\/Phobos/i],
  ])('refuses %o', (wrong, message) => {
    expect(() => turnAt(rotation(wrong), new Date())).toThrow(message);
  });
});
