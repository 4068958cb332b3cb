import type { CatalogEntry } from './CatalogView';
import { judgeVanished } from './markVanished';
import type { SortedObjects } from './sortObjects';

const DAY = 24 * 60 * 60_000;
const now = new Date('2026-03-15T12:00:00Z');

function entries(count: number, missingSince?: string): CatalogEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    ref: `resource:default/${missingSince ?? 'fresh'}-${index}`,
    kind: 'Resource',
    namespace: 'default',
    name: `${index}`,
    missingSince,
    ties: [],
  }));
}

function judge(
  vanished: CatalogEntry[],
  unmarked: number,
  settings = { keepMissingMs: 14 * DAY, maxVanishedShare: 0.5 },
) {
  const sorted: SortedObjects = {
    ours: [],
    vanished,
    unclear: [],
    unmarked,
    findOthers: () => undefined,
    warnings: [],
  };
  const result = judgeVanished(sorted, settings, now);
  return {
    marked: result.marked.map(({ since }) => since),
    untouched: result.untouched.length,
    removed: result.removed.length,
    suspicious: result.warning !== undefined,
  };
}

describe('judgeVanished', () => {
  it('marks with the time of the first miss, and removes after the time to keep', () => {
    expect(
      judge(
        [
          ...entries(1),
          ...entries(1, '2026-03-02T12:00:00.000Z'),
          ...entries(1, '2026-03-01T12:00:00.000Z'),
          ...entries(1, 'yesterday, I think'),
        ],
        10,
      ),
    ).toEqual({
      marked: [
        now.toISOString(),
        '2026-03-02T12:00:00.000Z',
        now.toISOString(),
      ],
      untouched: 0,
      removed: 1,
      suspicious: false,
    });
  });

  it('removes at once when nothing is to be kept', () => {
    expect(
      judge(entries(2), 10, { keepMissingMs: 0, maxVanishedShare: 0.5 }),
    ).toMatchObject({ marked: [], removed: 2 });
  });

  it.each([
    [10, 10, false],
    [11, 21, true],
    [11, 22, false],
    [2_000, 2_000, true],
  ])(
    'when %i of %i vanish at once: suspicious is %s',
    (gone, all, suspicious) => {
      const old = entries(1, '2026-01-01T00:00:00Z');
      expect(judge([...entries(gone), ...old], all)).toEqual(
        suspicious
          ? { marked: [], untouched: gone + 1, removed: 0, suspicious }
          : {
              marked: Array(gone).fill(now.toISOString()),
              untouched: 0,
              removed: 1,
              suspicious,
            },
      );
    },
  );

  it('believes everything when it is told to', () => {
    expect(
      judge(entries(50), 50, { keepMissingMs: DAY, maxVanishedShare: 1 }),
    ).toMatchObject({ suspicious: false });
  });
});
