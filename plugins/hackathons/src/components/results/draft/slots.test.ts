import type { ResultRow } from '@guildhall/plugin-hackathons-common';
import { closeCalls } from './closeCalls';
import { fillByPlace, fill, slotsOf } from './slots';

const row = (projectId: string, more: Partial<ResultRow> = {}): ResultRow => ({
  projectId,
  title: projectId,
  looks: 4,
  awards: [],
  ...more,
});
const prize = { award: 'prize', title: 'Prize', size: 3, places: [] };
const first = { award: 'prize', projectId: 'a', place: 1, reason: 'Because' };

describe('Awards', () => {
  it('move with a project, and lose their reason with it', () => {
    const given = fill(
      [first],
      { award: 'prize', place: 2, entry: undefined },
      { projectId: 'a' },
    );
    expect(given).toEqual([{ award: 'prize', projectId: 'a', place: 2 }]);
    expect(slotsOf(given, prize).map(({ entry }) => entry?.projectId)).toEqual([
      undefined,
      'a',
      undefined,
    ]);
    const [, second] = slotsOf(given, prize);
    expect(fill(given, second, {})).toEqual([]);
    const [top] = slotsOf([first], prize);
    expect(fill([first], top, { reason: '' })[0].reason).toBe(undefined);
    // The same project may get two awards, and two projects one place.
    const other = { award: 'other', place: 1, entry: undefined };
    expect(fill([first], other, { projectId: 'a' })).toHaveLength(2);
    const tie = [first, { award: 'prize', projectId: 'b', place: 1 }];
    expect(slotsOf(tie, prize).map(({ place }) => place)).toEqual([1, 1, 2, 3]);
  });

  it('are filled by place, without those that nobody scored and those that have one', () => {
    const rows = [
      row('a', { place: 1 }),
      row('b', { place: 2 }),
      row('unscored'),
    ];
    const given = [{ award: 'prize', projectId: 'b', place: 1 }];
    expect(fillByPlace(given, [prize], rows)).toEqual([
      ...given,
      { award: 'prize', projectId: 'a', place: 2 },
    ]);
    expect(fillByPlace([], [{ ...prize, size: 1 }], rows)).toEqual([]);
  });

  it('decide closely where another of the band gets nothing, unless a final round told them apart', () => {
    const band = [
      row('a', { band: 1 }),
      row('b', { band: 1 }),
      row('c', { band: 2 }),
    ];
    const [call] = closeCalls([first], band);
    expect(call.others.map(({ projectId }) => projectId)).toEqual(['b']);
    expect(closeCalls([first, { award: 'x', projectId: 'b' }], band)).toEqual(
      [],
    );
    const finals = band.map((each, index) => ({
      ...each,
      finalRank: index < 2 ? index + 1 : undefined,
      finalBand: index < 2 ? index + 1 : undefined,
    }));
    expect(closeCalls([first], finals)).toEqual([]);
    const tied = finals.map(each => ({
      ...each,
      finalBand: each.finalRank && 1,
    }));
    expect(closeCalls([first], tied)[0].others).toHaveLength(1);
  });
});
