import type { ResultRow } from '@guildhall/plugin-hackathons-common';
import { closeCalls } from './closeCalls';
import { fillByPlace, setPlace, slotsOf } from './slots';

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
    const given = setPlace([first], 'prize', 2, { projectId: 'a' });
    expect(given).toEqual([{ award: 'prize', projectId: 'a', place: 2 }]);
    expect(slotsOf(given, prize).map(({ entry }) => entry?.projectId)).toEqual([
      undefined,
      'a',
      undefined,
    ]);
    expect(setPlace(given, 'prize', 2, {})).toEqual([]);
    expect(setPlace([first], 'prize', 1, { reason: '' })[0].reason).toBe(
      undefined,
    );
    // The same project may get two awards.
    expect(setPlace([first], 'other', 1, { projectId: 'a' })).toHaveLength(2);
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
    }));
    expect(closeCalls([first], finals)).toEqual([]);
  });
});
